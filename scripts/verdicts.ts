import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import type { Form } from "../src/form/form";
import { readWorkbook } from "../src/files/read-workbook";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import type { Return } from "../src/reading/return";
import { readSheets } from "../src/reading/read-sheets";
import { formPlans } from "../src/template/form-plan";
import { layoutOf } from "../src/template/layout";
import { randomFillings } from "../test/support/fillings";
import { namedColours, shownColours } from "../test/support/sheet-colours";
import { isVisible, verdictsOn } from "../test/support/sheet-verdicts";
import { colouredCells } from "./coloured-cells";
import { formOfFile } from "./form-file";

/**
 * Asks whether 校验, the colours and the add-in say the same of the form as a unit without the add-in fills it in:
 * openpyxl types, LibreOffice calculates and saves, the verdicts are read from its files, the colours from the web
 * page that it makes. Prints where they differ.
 * Needs python3 with openpyxl, and soffice; with KEEP a folder, files are left there for test/returns/校验.
 *
 *   npx tsx scripts/verdicts.ts [fillings] [seed] [definition.json]
 */
const [count = 40, seed = 1] = process.argv.slice(2, 4).map(Number);
const form = formOf(process.argv[4]);
const python = process.env.PYTHON ?? "/usr/bin/python3";
/** What LibreOffice saves; all three are read. */
const KINDS = ["xlsx", "xls", "ods"];

const folder = mkdtempSync(join(tmpdir(), "verdicts-"));
const typed = join(folder, "typed");
mkdirSync(typed);
writeFileSync(join(folder, "form.xlsx"), await writeWorkbook(formPlans(form, { unit: "", date: null })));
writeFileSync(join(folder, "fillings.json"), JSON.stringify(randomFillings(form, count, seed)));
execFileSync(python, [
  join(import.meta.dirname, "fill.py"),
  join(folder, "form.xlsx"),
  join(folder, "fillings.json"),
  typed,
]);

const seen = new Map<string, number>();
let different = 0;
let painted = 0;
const page = join(folder, "html");
convert("html:HTML (StarCalc)", page);
for (const kind of KINDS) {
  const saved = join(folder, kind);
  convert(kind, saved);
  for (const name of readdirSync(saved)) compare(join(saved, name));
  if (process.env.KEEP)
    for (const name of readdirSync(saved)) copyFileSync(join(saved, name), join(process.env.KEEP, name));
}
const unbroken = form.rules.map(({ id }) => id).filter((id) => isVisible(id) && !seen.has(id));
console.log(
  `${count} fillings as ${KINDS.join(", ")}: ${different} differ; ${[...seen.values()].reduce((a, b) => a + b, 0)} verdicts, ${painted} coloured cells`,
);
console.log(`rules that none of them broke: ${unbroken.join(" ") || "none"}`);
process.exitCode = different > 0 ? 1 : 0;

function formOf(path: string | undefined): Form {
  const form = formOfFile(path);
  if (typeof form === "string") throw new Error(form);
  return form;
}

function convert(kind: string, to: string): void {
  const files = readdirSync(typed).map((name) => join(typed, name));
  const options = ["--headless", "--convert-to", kind, "--outdir", to, ...files];
  execFileSync("soffice", options, { stdio: "ignore" });
}

/** What the page of a filling shows in colour, and does not name, and the other way round. */
function colours(
  file: string,
  ret: Return,
): { readonly onlyColoured: string[]; readonly onlyNamed: string[] } {
  const html = readFileSync(join(page, `${parse(file).name}.html`), "utf8");
  const sheets = layoutOf(form).sheets.map(({ sheet }) => sheet);
  const coloured = shownColours(colouredCells(html, sheets));
  const named = namedColours(form, ret);
  painted += coloured.length;
  return {
    onlyColoured: coloured.filter((each) => !named.includes(each)),
    onlyNamed: named.filter((each) => !coloured.includes(each)),
  };
}

function compare(file: string): void {
  const read = readWorkbook(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusal)}`);
  const { said, found } = verdictsOn(form, read.sheets);
  for (const each of said) {
    const rule = each.split(" ")[0]!;
    seen.set(rule, (seen.get(rule) ?? 0) + 1);
  }
  const onlySaid = said.filter((each) => !found.includes(each));
  const onlyFound = found.filter((each) => !said.includes(each));
  const [ret] = readSheets(form, read.sheets);
  const { onlyColoured, onlyNamed } = colours(file, ret!);
  if (onlySaid.length + onlyFound.length + onlyColoured.length + onlyNamed.length === 0) return;
  different++;
  console.log(file, { onlySaid, onlyFound, onlyColoured, onlyNamed });
}
