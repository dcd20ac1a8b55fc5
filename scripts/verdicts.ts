import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Form } from "../src/form/form";
import { readWorkbook } from "../src/files/read-workbook";
import { writeWorkbook } from "../src/files/write-workbook";
import { formPlans } from "../src/template/form-plan";
import { randomFillings } from "../test/support/fillings";
import { isVisible, verdictsOn } from "../test/support/sheet-verdicts";
import { formOfFile } from "./form-file";

/**
 * Asks whether 校验 and the add-in say the same of the form as a unit without the add-in fills it in: openpyxl
 * types, LibreOffice calculates and saves, both verdicts are read from its file. Prints where they differ.
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
for (const kind of KINDS) {
  const saved = join(folder, kind);
  const files = readdirSync(typed).map((name) => join(typed, name));
  execFileSync("soffice", ["--headless", "--convert-to", kind, "--outdir", saved, ...files], {
    stdio: "ignore",
  });
  for (const name of readdirSync(saved)) compare(join(saved, name));
  if (process.env.KEEP)
    for (const name of readdirSync(saved)) copyFileSync(join(saved, name), join(process.env.KEEP, name));
}
const unbroken = form.rules.map(({ id }) => id).filter((id) => isVisible(id) && !seen.has(id));
console.log(
  `${count} fillings as ${KINDS.join(", ")}: ${different} differ; ${[...seen.values()].reduce((a, b) => a + b, 0)} verdicts`,
);
console.log(`rules that none of them broke: ${unbroken.join(" ") || "none"}`);
process.exitCode = different > 0 ? 1 : 0;

function formOf(path: string | undefined): Form {
  const form = formOfFile(path);
  if (typeof form === "string") throw new Error(form);
  return form;
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
  if (onlySaid.length + onlyFound.length === 0) return;
  different++;
  console.log(file, { onlySaid, onlyFound });
}
