import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { readFile } from "../../src/intake/read-file";
import { textOf, valueOf } from "../../src/book/record/written";
import { recordOf, returnOf } from "../../src/book/record/return-record";
import { recordShape } from "../../src/book/record/shape";
import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import { handed, handedIn, together, VILLAGES } from "../support/consolidated";
import type { Form } from "../../src/form/form";
import { FORM } from "../support/paper";
import { compiled, listOfLabels } from "../support/small-form";
import { consolidationOf } from "../support/whole-job";
import { summaryPlace, summaryPlacement } from "../../src/consolidation/sheets/summary-places";
import { lines } from "../consolidation/said";

/* A county hands its own book in to the city: 汇总表 is one return, and is held to the units of 分户明细. */

const UNITS = 5;
const TOTAL = consolidationOf(UNITS);
const BOOK = consolidationPlans(FORM, TOTAL);
const { row, column } = summaryPlace(FORM, summaryPlacement(FORM, TOTAL.totals), {
  table: 0,
  row: 0,
  column: 0,
})!;
const own = BOOK[0]!.cells[row]![column]! as { readonly result: number };

const read = async (plans: readonly SheetPlan[]) => {
  const given = { id: "1", file: "綦江县.xlsx", modified: 0, bytes: await writeWorkbook(plans) };
  return readFile(FORM, given).flatMap(({ submissions }) => submissions);
};
const typed = (figure: PlannedCell): SheetPlan[] => {
  const [totals, ...others] = BOOK as [SheetPlan, ...SheetPlan[]];
  const cells = totals.cells.map((line, at) =>
    at === row ? line.map((cell, beside) => (beside === column ? figure : cell)) : line,
  );
  return [{ ...totals, cells }, ...others];
};

it("is one return, and nothing is said where its total is that of its units", async () => {
  const found = await read(BOOK);
  expect(found.map(({ return: { account } }) => [account.sheet, account.parts])).toEqual([
    ["汇总表", undefined],
  ]);
});

it("names the cell that was typed over, in 问题清单 and from the record alike", async () => {
  const ret = (await read(typed(own.result + 8)))[0]!.return;
  expect(ret.account.parts).toMatchObject({ units: UNITS, apart: [{ sum: own.result }] });
  const kept = returnOf(FORM, valueOf(recordShape, textOf(recordOf(FORM, ret)))!)!;
  for (const each of [ret, kept]) {
    const said = lines(FORM, together(FORM, [handedIn(FORM, each)])).filter((line) => line.includes("|F24|"));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`申报 ${own.result + 8}，同一文件里所属 5 个单位合计 ${own.result}，差 8`);
  }
});

describe("a list", () => {
  const ROWS = compiled(
    listOfLabels([
      { id: "name", label: "村名" },
      { id: "people", label: "人数", measure: "个" },
    ]),
  );
  const unit = (name: string, ...people: number[]) =>
    handed(ROWS, {
      unit: name,
      tables: [{ lines: people.map((number, at) => ({ name: `${at + 1}村`, people: number })) }],
    });
  const book = consolidationPlans(ROWS, together(ROWS, [unit("甲镇", 3, 4), unit("乙镇", 5)]));
  const apart = async (form: Form, plans: readonly SheetPlan[]) => {
    const given = { id: "1", file: "綦江县.xlsx", modified: 0, bytes: await writeWorkbook(plans) };
    return readFile(form, given).flatMap(({ submissions }) =>
      submissions.map(({ return: { account } }) => account.parts ?? null),
    );
  };
  const changed = (change: (line: readonly PlannedCell[]) => readonly PlannedCell[]): SheetPlan[] => {
    const [totals, ...others] = book as [SheetPlan, ...SheetPlan[]];
    const at = totals.cells.findIndex((line) => line.includes(4));
    return [
      { ...totals, cells: totals.cells.map((line, row) => (row === at ? change(line) : line)) },
      ...others,
    ];
  };

  it("is held to the lines of the units, column by column", async () => {
    expect(await apart(ROWS, book)).toEqual([null]);
    expect(
      await apart(
        ROWS,
        changed((line) => line.map((cell) => (cell === 4 ? 9 : cell))),
      ),
    ).toEqual([{ units: 2, apart: [{ table: 0, row: null, column: 1, sum: 12 }] }]);
    expect(
      await apart(
        ROWS,
        changed((line) => line.map(() => null)),
      ),
    ).toEqual([
      {
        units: 2,
        apart: [
          { table: 0, row: null, column: null, sum: 3 },
          { table: 0, row: null, column: 1, sum: 12 },
        ],
      },
    ]);
  });

  it("is what it is of units that have nothing to list, and with what stands below it", async () => {
    const village = (name: string, ...kinds: string[]) => {
      const lines = kinds.map((kind, at) => ({ name: `${at}村`, kind, people: at }));
      return handed(VILLAGES, { unit: name, tables: [{ lines, nil: kinds.length === 0 }] });
    };
    const all = together(VILLAGES, [
      village("甲镇", "新建", "续建"),
      village("丙镇"),
      village("乙镇", "新建"),
    ]);
    expect(await apart(VILLAGES, consolidationPlans(VILLAGES, all))).toEqual([null]);
  });
});
