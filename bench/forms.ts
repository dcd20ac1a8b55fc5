import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReturn } from "../src/checking/check-return";
import { readWorkbook } from "../src/files/read-workbook";
import type { Form } from "../src/form/form";
import { readSheets } from "../src/reading/read-sheets";
import type { Grid } from "../src/sheet/grid";
import { bytesOf, FIXTURES, folderOf, FORM_2011, formOf } from "../test/support/forms";
import { cpuOf, median } from "./cpu";

/** A form with returns of it in .xlsx, each of them read by turns. */
interface Subject {
  readonly name: string;
  readonly form: Form;
  readonly files: readonly Uint8Array[];
}

const RETURNS = join(import.meta.dirname, "../test/returns");
const PLAIN = ["古南街道.xlsx", "三江街道.xlsx", "东溪镇.xlsx", "打通镇.xlsx"];
const TIMES = 40;
const STEPS = ["to cells", "to a return", "checked", "all"] as const;

/**
 * Microseconds of processor time for each cell of a return's sheets, for the form of 2011 and every fixture of another
 * kind, lists and several tables among them, and how many times as long as a cell of 2011 takes. The forms take turns
 * in each of `rounds`.
 */
export function benchForms(rounds = 9): void {
  const subjects = [
    {
      name: "2011",
      form: FORM_2011,
      files: PLAIN.map((name) => new Uint8Array(readFileSync(join(RETURNS, name)))),
    },
    ...FIXTURES.map((name) => ({ name, form: formOf(name), files: filesOf(name) })),
  ].map((subject) => ({ ...subject, times: STEPS.map(() => [] as number[]) }));
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) perCell(subject).forEach((time, step) => subject.times[step]!.push(time));
  }
  const usual = subjects[0]!.times.map(median);
  console.log(`µs a cell, of 2011${STEPS.map((step) => step.padStart(18)).join("")}`);
  for (const { name, times } of subjects) {
    const columns = times.map((time, step) => {
      const own = median(time);
      return `${own.toFixed(2).padStart(10)}${(own / usual[step]!).toFixed(2).padStart(8)}`;
    });
    console.log(`${name.slice(0, 18).padEnd(18)}${columns.join("")}`);
  }
}

function filesOf(name: string): Uint8Array[] {
  const names = readdirSync(join(folderOf(name), "returns")).filter((file) => file.endsWith(".xlsx"));
  return names.map((file) => bytesOf(name, `returns/${file}`));
}

/** One number a step. */
function perCell({ form, files }: Subject): number[] {
  const grids = files.map(gridsOf);
  const cells = grids.flat().reduce((sum, grid) => sum + cellsOf(grid), 0) / files.length;
  const returns = grids.map((sheets) => readSheets(form, sheets));
  const steps = [
    cpuOf(TIMES, (index) => gridsOf(files[index % files.length]!)),
    cpuOf(TIMES, (index) => readSheets(form, grids[index % files.length]!)),
    cpuOf(TIMES, (index) => returns[index % files.length]!.forEach((each) => checkReturn(form, each))),
  ].map((time) => (1000 * time) / cells);
  return [...steps, steps.reduce((sum, time) => sum + time, 0)];
}

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.refusal)}`);
  return read.sheets;
}

const cellsOf = ({ values }: Grid): number => values.reduce((sum, row) => sum + row.length, 0);
