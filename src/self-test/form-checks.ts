import { checkReturn } from "../checking/check-return";
import { compareTotals } from "../consolidation/compare-totals";
import { consolidate } from "../consolidation/consolidate";
import { consolidationPlans } from "../consolidation/sheets/consolidation-plans";
import type { Submission } from "../consolidation/consolidation";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import type { Measure } from "../form/measure";
import { readSheets } from "../reading/read-sheets";
import type { Cell, Return, TableContent } from "../reading/return";
import type { Grid } from "../sheet/grid";
import { gridOfPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { TableInput } from "../template/form-content";
import { formPlans } from "../template/form-plan";
import { CheckFailure, mustCalculate, NotHere, read, same, type Bench, type Check } from "./check";

const UNITS = ["石角镇", "东溪镇", "赶水镇"];
const DATE = "2011-12-15";
/** Lines that a unit fills in of a list. */
const LINES = 3;

/** The form with something in every open cell, the same for a unit every time. */
function filled(form: Form, unit: number, nameOf: (sheet: string) => string = (sheet) => sheet): SheetPlan[] {
  const tables = form.tables.map((table): TableInput => {
    if (table.kind === "matrix")
      return (row, column) => {
        const role = table.cells[row]![column]!;
        return role.kind === "open" && table.remark !== column
          ? entry(role.measure, row + column + unit, unit)
          : undefined;
      };
    const lines = Array.from({ length: LINES }, (_, line) =>
      table.inLine.map((role, column) =>
        role.kind === "open" && table.columns.lines[column]!.role !== "number"
          ? entry(role.measure, line + column + unit, unit)
          : null,
      ),
    );
    return { lines };
  });
  const period = form.period?.of ?? null;
  return formPlans(form, { sheetName: nameOf, unit: UNITS[unit]!, date: DATE, period, tables });
}

function entry({ holds }: Measure, number: number, unit: number): PlannedCell {
  switch (holds.type) {
    case "number":
      return 1 + (number % 9);
    case "percentage":
      return 90 + unit;
    case "text":
      return `甲${number}`;
    case "date":
      return "2011-03-05";
    case "month":
      return "2011-03";
    case "choice":
      return holds.options[number % holds.options.length]!;
    case "yes-no":
      return number % 2 === 0 ? "是" : "否";
  }
}

function submission(form: Form, unit: number): Submission {
  const [ret] = readSheets(form, filled(form, unit).map(gridOfPlan));
  const id = String(unit);
  return { id, file: `${id}.xlsx`, modified: 0, return: ret!, findings: checkReturn(form, ret!) };
}

const consolidated = (form: Form, units: readonly number[]) =>
  consolidate(form, {
    submissions: units.map((unit) => submission(form, unit)),
    refused: [],
    roster: [],
    preferred: [],
    date: DATE,
  });

/** Writes a filled form under names that no sheet has, and reads it back. */
async function writtenAndRead(bench: Bench, form: Form, unit: number): Promise<Return> {
  const names = new Map(form.tables.map(({ sheet }) => [sheet, sheet]));
  for (const sheet of names.keys()) names.set(sheet, bench.sheet(sheet));
  await bench.host.writeSheets(filled(form, unit, (sheet) => names.get(sheet)!));
  const grids: Grid[] = [];
  for (const sheet of names.values()) grids.push(await read(bench, sheet));
  const [ret] = readSheets(form, grids);
  if (!ret) throw new CheckFailure(null, form.title);
  return ret;
}

/** What a return says, its numbers as a clerk would compare them; of what is typed or of all that stands there. */
function said({ content: { unit, date, tables } }: Return, isSaid: (cell: Cell) => boolean) {
  const shown = (cell: Cell) => (isSaid(cell) ? (cell.text ?? cell.value?.toFixed(6) ?? null) : null);
  return { unit, date, tables: tables.map((table) => linesIn(table).map((line) => line.map(shown))) };
}

const isTyped = ({ formula }: Cell) => formula === null;

function linesIn(table: TableContent): readonly (readonly Cell[])[] {
  return table.kind === "matrix" ? table.cells : [...table.lines, ...(table.total ? [table.total] : [])];
}

/** The form itself, the same way as a clerk has it. */
export function formChecks(form: Form): readonly Check[] {
  const { title } = form;
  return [
    {
      name: `${title}: it comes back with every entry, its unit and its date`,
      async run(bench) {
        const found = await writtenAndRead(bench, form, 0);
        same(said(found, isTyped), said(submission(form, 0).return, isTyped));
      },
    },
    {
      name: `${title}: it works its own totals out, where the host calculates`,
      async run(bench) {
        mustCalculate(bench);
        const found = await writtenAndRead(bench, form, 1);
        const all = () => true;
        same(said(found, all), said(submission(form, 1).return, all));
      },
    },
    {
      name: `${title}: the totals of three units are the same in the workbook as in memory, where the host calculates`,
      async run(bench) {
        mustCalculate(bench);
        const consolidation = consolidated(form, [0, 1, 2]);
        const plans = consolidationPlans(form, consolidation);
        // Their formulas name each other's sheets, so they stand under their own names or not at all.
        for (const { sheet } of plans) {
          if (bench.sheet(sheet) !== sheet) throw new NotHere(`${sheet} is in the workbook already`);
        }
        await bench.host.writeSheets(plans);
        const grids: Grid[] = [];
        for (const sheet of sheetNames(form).totals.values()) grids.push(await read(bench, sheet));
        same(compareTotals(form, consolidation, grids), []);
      },
    },
  ];
}
