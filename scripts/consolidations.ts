import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareTotals } from "../src/consolidation/compare-totals";
import type { Consolidation } from "../src/consolidation/consolidation";
import { consolidationPlans } from "../src/consolidation/sheets/consolidation-plans";
import { readWorkbook } from "../src/files/read-workbook";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import type { Form } from "../src/form/form";
import { isFormula, type SheetPlan } from "../src/sheet/sheet-plan";
import { CONSOLIDATED } from "../test/support/consolidated";

/**
 * Asks whether another program makes the same of our formulas as we do: consolidations of forms of all kinds are
 * written without results, LibreOffice calculates and saves them as .xlsx, .xls and .ods, and every total is
 * compared with memory. Needs soffice.
 *
 *   npx tsx scripts/consolidations.ts
 */
const KINDS = ["xlsx", "xls", "ods"];

const folder = mkdtempSync(join(tmpdir(), "consolidations-"));
let different = 0;
for (const [name, form, made] of CONSOLIDATED) {
  const consolidation = made();
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeWorkbook(consolidationPlans(form, consolidation).map(withoutResults)));
  for (const kind of KINDS) compare(name, form, consolidation, saved(path, kind));
}
process.exitCode = different > 0 ? 1 : 0;

function withoutResults(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((row) =>
    row.map((cell) => (isFormula(cell) ? { ...cell, result: null } : cell)),
  );
  return { ...plan, cells };
}

function saved(path: string, kind: string): Uint8Array {
  const out = join(folder, kind);
  execFileSync("soffice", ["--headless", "--convert-to", kind, "--outdir", out, path], { stdio: "ignore" });
  return new Uint8Array(readFileSync(join(out, path.split("/").at(-1)!.replace(/xlsx$/, kind))));
}

function compare(name: string, form: Form, consolidation: Consolidation, bytes: Uint8Array): void {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.refusal)}`);
  const found = compareTotals(form, consolidation, read.sheets);
  different += found.length;
  const cells = consolidation.totals.flatMap((each) =>
    each.kind === "matrix" ? each.cells.flat() : (each.total ?? []),
  );
  console.log(`${name}: ${cells.filter((total) => total !== null).length} totals, ${found.length} differ`);
  for (const each of found.slice(0, 5)) console.log(`  ${JSON.stringify(each)}`);
}
