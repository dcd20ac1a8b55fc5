/** What in a formula is a text, or the name of a sheet with its "!". */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

function eachSheet(formula: string, change: (name: string) => string): string {
  // Most formulas look at their own sheet alone, and going through one of them takes long.
  if (!formula.includes("!")) return formula;
  return formula.replace(TOKEN, (token: string, quoted: string | undefined, bare: string | undefined) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return name === undefined ? token : change(name);
  });
}

/** A sheet's name as the program writes it: without quotes where it can. */
function reference(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** The formula as the program shows it after it was entered. */
export const written = (formula: string): string => eachSheet(formula, reference);

/** Most formulas of a book look at other sheets, or at none: asked of all of them whenever a sheet comes or goes. */
const speaksOf = (formula: string, sheet: string) => formula.includes(sheet.replace(/'/g, "''"));

export function renameIn(formula: string, from: string, to: string): string {
  return speaksOf(formula, from)
    ? eachSheet(formula, (name) => reference(name === from ? to : name))
    : formula;
}

const LOST = "\u0000";

/** What looked at the sheet looks at nothing any more. */
export function withoutSheet(formula: string, sheet: string): string {
  if (!speaksOf(formula, sheet)) return formula;
  const marked = eachSheet(formula, (name) => (name === sheet ? LOST : reference(name)));
  return marked.replace(new RegExp(`${LOST}\\$?[A-Z]+\\$?\\d+(:\\$?[A-Z]+\\$?\\d+)?`, "g"), "#REF!");
}

export function mentions(formula: string): string[] {
  const names: string[] = [];
  eachSheet(formula, (name) => {
    names.push(name);
    return name;
  });
  return names;
}
