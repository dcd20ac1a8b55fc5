import { quoteSheet } from "../../sheet/address";
import { perText } from "../../sheet/per-text";

/** What a formula is made of: texts, quoted names, references in brackets, function names, separators. */
// After a closing quote never another one, else "''" could be read in two ways and a crafted name for ever.
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/,
    /(?<reference>\[(?:'(?:[^']|'')*'(?!')|[^[\]'])*\])/,
    /'(?:[^']|'')*'/,
    /(?<vendor>\b(?:COM\.MICROSOFT|ORG\.LIBREOFFICE|ORG\.OPENOFFICE|LEGACY)\.)(?=[A-Z])/,
    /(?<mark>[;|~{}]|!(?=\[))/,
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

/** Characters of the longest formula that any program writes. */
const MOST_CHARACTERS = 65_536;

type Groups = Readonly<Partial<Record<"reference" | "vendor" | "mark", string>>>;

/**
 * A formula of an OpenDocument sheet as Excel writes it: "of:=SUM([.C6:.O6];1)" → "=SUM(C6:O6,1)",
 * "of:=[$Sheet2.A1]" → "=Sheet2!A1". One in Excel's own words ("msoxl:=…") stays; `null` for what is none.
 */
export const formulaOf: (written: string) => string | null = perText((written) => {
  const begin = written.indexOf("=");
  const formula = written.slice(begin + 1);
  if (begin === -1 || formula === "" || formula.length > MOST_CHARACTERS) return null;
  if (written.startsWith("msoxl:")) return `=${formula}`;
  let inArray = false;
  const spelled = formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const { reference, vendor, mark } = rest[rest.length - 1] as Groups;
    if (reference !== undefined) return referenceOf(reference.slice(1, -1));
    if (vendor !== undefined) return "";
    if (mark === undefined) return token;
    if (mark === "{" || mark === "}") inArray = mark === "{";
    return markOf(mark, inArray);
  });
  return `=${spelled}`;
});

/** Separators of arguments, of an array's columns and rows; union and intersection of references. */
function markOf(mark: string, inArray: boolean): string {
  if (mark === "|") return inArray ? ";" : mark;
  if (mark === "!") return " ";
  return mark === ";" || mark === "~" ? "," : mark;
}

const END = /^(?:'(?<file>(?:[^']|'')*)'#)?(?:\$?(?<sheet>'(?:[^']|'')*'|[^'.]*)\.)?(?<cell>[^.]*)$/;

/** What stands in brackets: ".C6:.O6", "$Sheet2.A1", "'file:///a.ods'#$Sheet1.A1", "$一.A1:$二.B2". */
function referenceOf(reference: string): string {
  const ends = reference
    .match(/(?:'(?:[^']|'')*'(?!')|[^':])+/g)
    ?.map((end) => END.exec(end)?.groups ?? null);
  if (!ends?.length || ends.length > 2 || ends.some((end) => end === null)) return `[${reference}]`;
  const [first, last] = ends as Partial<Record<"file" | "sheet" | "cell", string>>[];
  const cells = ends.map((end) => end!.cell).join(":");
  const sheets = [first?.sheet, last?.sheet].filter((sheet) => sheet !== undefined && sheet !== "");
  return sheets.length === 0 ? cells : `${sheetsOf(first?.file, sheets as string[])}!${cells}`;
}

/** "Sheet2", "'二月 (2)'", "一:二", "'[a.ods]Sheet1'" as they stand before the exclamation mark. */
function sheetsOf(file: string | undefined, sheets: readonly string[]): string {
  const names = sheets.map((sheet) =>
    sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet,
  );
  const name = (file === undefined ? "" : `[${file.replace(/''/g, "'")}]`) + names.join(":");
  const isPlain = file === undefined && sheets.every((sheet) => !sheet.startsWith("'"));
  return isPlain ? name : quoteSheet(name);
}
