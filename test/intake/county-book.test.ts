import { consolidationPlans } from "../../src/consolidation/consolidation-plans";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { readFile } from "../../src/intake/read-file";
import { textOf, valueOf } from "../../src/book/record/written";
import { recordOf, returnOf } from "../../src/book/record/return-record";
import { recordShape } from "../../src/book/record/shape";
import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import { handedIn, together } from "../support/consolidated";
import { FORM } from "../support/paper";
import { consolidationOf } from "../support/whole-job";
import { summaryPlace, summaryPlacement } from "../../src/consolidation/summary-places";
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
