import { checkReturn } from "../../src/checking/check-return";
import { compareTotals } from "../../src/consolidation/compare-totals";
import { consolidate } from "../../src/consolidation/consolidate";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import type { Submission } from "../../src/consolidation/consolidation";
import {
  summaryPlace,
  summaryPlacement,
  type SummaryCell,
} from "../../src/consolidation/sheets/summary-places";
import { sheetNames } from "../../src/consolidation/sheets/sheet-names";
import { figureAt, trace } from "../../src/consolidation/trace";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { sampleOf } from "../../src/proof/sample";
import { readSheets } from "../../src/reading/read-sheets";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formPlans } from "../../src/template/form-plan";
import { definition2011, FIXTURES, formOf, type Definition } from "../support/forms";
import { MANY_KINDS } from "../support/many-kinds";
import { REPORT, VILLAGES, WIDE } from "../template/drawn";

/** The form of 2011 a year on: a row more, a column less, and nothing but the definition changed. */
function nextYear(): Form {
  const definition: Definition = definition2011();
  const [table] = definition.tables;
  definition.id = "party-disclosure-2012";
  definition.version = "2012";
  definition.period.of = "2012";
  definition.due = "2012-12-20";
  table.rows[1].members.push({ id: "wechat", label: "微博公开", measure: "条" });
  table.columns[0].members = table.columns[0].members.filter(({ id }: Definition) => id !== "village");
  return formFrom(definition);
}

const FORMS: [string, Form][] = [
  ["the form of 2011 a year on", nextYear()],
  ...FIXTURES.map((name): [string, Form] => [name, formOf(name)]),
  ["party-disclosure-2012", formOf("party-disclosure-2012")],
  ["lines of villages under four levels of head", VILLAGES],
  ["two tables and a list, on two sheets", REPORT],
  ["forty columns", WIDE],
  ["cells of every kind", MANY_KINDS],
];

/** What a unit hands in, filled in from the first row to the last; read from the sheets of our own form. */
function submit(form: Form, unit: string): Submission {
  const rets = readSheets(form, formPlans(form, { ...sampleOf(form), unit }).map(gridOfPlan));
  expect(rets).toHaveLength(1);
  const [ret] = rets;
  return { id: unit, file: `${unit}.xlsx`, modified: 0, return: ret!, findings: checkReturn(form, ret!) };
}

/** A cell that is added up over units: of a matrix its first one, of a list one of its total line. */
function addedUp(form: Form): SummaryCell[] {
  return form.tables.flatMap(({ index: table, ...found }): SummaryCell[] => {
    if (found.kind === "list") {
      const column = found.inTotal.findIndex(
        (role) => role.kind === "total" && role.measure.together.how === "sum",
      );
      return column < 0 ? [] : [{ table, row: "total", column }];
    }
    const row = found.cells.findIndex((line) =>
      line.some((role) => role.kind === "open" && role.measure.together.how === "sum"),
    );
    const column = found.cells[row]?.findIndex(
      (role) => role.kind === "open" && role.measure.together.how === "sum",
    );
    return column === undefined ? [] : [{ table, row, column }];
  });
}

describe.each(FORMS)("%s", (_, form) => {
  const submissions = ["甲县", "乙县"].map((unit) => submit(form, unit));
  const consolidation = consolidate(form, {
    ...{ submissions, refused: [], roster: [], preferred: [], date: "2012-12-21" },
  });
  const sheets = consolidationPlans(form, consolidation).map(gridOfPlan);

  test("is filled in, read and checked", () => {
    const [{ return: ret, findings }] = submissions as [Submission];
    expect(ret.content.unit).toBe("甲县");
    // What is filled in from the first to the last breaks relations, but nothing of what a sheet is.
    expect(findings.map(({ rule }) => rule).filter((rule) => /^(?:S0[1-4789]|S1[01]|L)/.test(rule))).toEqual(
      [],
    );
  });

  test("is consolidated, and the workbook's own totals agree", () => {
    expect(consolidation.reports.map(({ unit, state }) => [unit, state === "missing"])).toEqual([
      ["甲县", false],
      ["乙县", false],
    ]);
    expect(compareTotals(form, consolidation, sheets)).toEqual([]);
  });

  test("is traced from a total to the units", () => {
    const placement = summaryPlacement(form, consolidation.totals);
    for (const cell of addedUp(form)) {
      const at = summaryPlace(form, placement, cell)!;
      const grid = sheets.find(({ sheet }) => sheet === at.sheet)!;
      expect(figureAt(form, grid, at.row, at.column)).toEqual(cell);
      const detail = sheets.find(({ sheet }) => sheet === sheetNames(form).detail[cell.table])!;
      const addends = trace(form, detail, cell);
      expect(new Set(addends.map(({ unit }) => unit))).toEqual(new Set(["甲县", "乙县"]));
      const sum = addends.reduce((all, { value }) => all + Number(value), 0);
      expect(sum).toBeCloseTo(grid.values[at.row]![at.column] as number, 6);
    }
  });
});

test("a form has its own rows and columns, and its own rules", () => {
  const form = nextYear();
  const texts = formPlans(form, { unit: "", date: null }).flatMap(({ cells }) => cells.flat());
  expect(texts).toContain("微博公开（条）");
  expect(texts).not.toContain("建制村");
  const wrong = readSheets(
    form,
    formPlans(form, {
      unit: "甲县",
      date: "2012-12-01",
      tables: [
        (row, column) =>
          column === 0 && form.tables[0]?.kind === "matrix" && form.tables[0].rows.lines[row]!.id === "wechat"
            ? -3
            : undefined,
      ],
    }).map(gridOfPlan),
  );
  expect(checkReturn(form, wrong[0]!).map(({ rule }) => rule)).toContain("V02");
});
