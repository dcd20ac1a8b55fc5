import type { PlannedCell, SheetPlan, Validation } from "./sheet-plan";

/** What Excel, and WPS after it, take; a sheet that holds more is refused or repaired by dropping it. */
export const MAX_SHEET_NAME = 31;
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
/** Of a text within a formula. */
const MAX_LITERAL = 255;
const MAX_PROMPT = { title: 32, text: 255 };

const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/g;
/** What no file can hold, and halves of a character. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The plan with all that a file or a unit calls itself cut to what a program takes. */
export function fitting(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    sheet: fittingName(plan.sheet),
    keepAs: plan.keepAs === null ? null : fittingName(plan.keepAs),
    cells: plan.cells.map((row) => row.map(fittingCell)),
    validations: plan.validations.map(fittingValidation),
  };
}

/** A name that a sheet may bear: 31 characters, none of []:*?/\ and no ' around. */
export function fittingName(name: string): string {
  const plain = name.replace(UNWRITABLE, "").replace(FORBIDDEN_IN_NAMES, "_");
  const cut = withoutQuotes(shortened(withoutQuotes(plain), MAX_SHEET_NAME));
  // Excel keeps this one for itself.
  return cut === "" || /^history$/i.test(cut) ? `${cut}_` : cut;
}

/** Such names for the sheets of one workbook, in which no two are the same but for small letters. */
export function fittingNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = fittingName(name);
    let free = base;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const ending = `(${number})`;
      free = shortened(base, MAX_SHEET_NAME - ending.length) + ending;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function fittingCell(cell: PlannedCell): PlannedCell {
  if (typeof cell === "string") return fittingText(cell);
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) return cell;
  const { formula, result } = cell;
  const known = typeof result === "string" ? fittingText(result) : result;
  return fitsFormula(formula) ? { formula, result: known } : known;
}

function fittingText(text: string): string {
  const plain = text.replace(UNWRITABLE, "");
  return plain.length <= MAX_TEXT ? plain : `${shortened(plain, MAX_TEXT - 1)}…`;
}

/** A formula that is too long stays as its result, like one that is looked at on paper. */
function fitsFormula(formula: string): boolean {
  return (
    formula.length <= MAX_FORMULA &&
    [...formula.matchAll(/"(?:[^"]|"")*"/g)].every(([literal]) => literal.length - 2 <= MAX_LITERAL)
  );
}

function fittingValidation(validation: Validation): Validation {
  const said = ({ title, text }: Validation["prompt"]) => {
    return { title: shortened(title, MAX_PROMPT.title), text: shortened(text, MAX_PROMPT.text) };
  };
  return { ...validation, prompt: said(validation.prompt), error: said(validation.error) };
}

/** At most so many characters, none of them half. */
function shortened(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

function withoutQuotes(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && name[from] === "'") from++;
  while (to > from && name[to - 1] === "'") to--;
  return name.slice(from, to);
}
