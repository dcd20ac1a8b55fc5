import { gridHost } from "../../src/host/grid/grid-host";
import { matrixOf } from "../support/forms";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { valueAt, type Grid } from "../../src/sheet/grid";
import { narrowForm } from "../support/changing-sheet";
import { pick, seeded } from "../support/seeded";
import { headlessUniver } from "./headless/headless-univer";
import { univerClerk } from "./headless/univer-clerk";

/*
 * The browser workbook calculates in slices; a clerk who types on stops it and has it begin anew. What is read and saved
 * is what the figures come to all the same.
 */

const FORM = narrowForm();
const TABLE = matrixOf(FORM);
const { rows, columns } = layoutOf(FORM).placement.tables[0]!;
/** Rows whose totals are sums. */
const SUMMED = TABLE.rows.lines.flatMap(({ index }) => {
  const role = TABLE.cells[index]![TABLE.columns.lines.findIndex(({ role }) => role === "total")]!;
  return role.kind !== "closed" && role.measure.together.how === "sum" ? [rows[index]!.row] : [];
});
const OPEN = TABLE.columns.lines.flatMap(({ index, role }) => (role === "item" ? [columns[index]!] : []));
const TOTAL = columns[TABLE.columns.lines.findIndex(({ role }) => role === "total")]!;

/** The rows whose total is another than that of their figures. */
function wrongIn(grid: Grid): number[] {
  return SUMMED.filter((row) => {
    const figures = OPEN.map((column) => valueAt(grid, row, column)).filter(
      (value) => typeof value === "number",
    );
    const sum = figures.length === 0 ? "" : figures.reduce((all, each) => all + each, 0);
    return valueAt(grid, row, TOTAL) !== sum;
  });
}

const univer = headlessUniver();
afterAll(() => univer.dispose());

test("whenever a clerk types on, and takes back, the totals are those of his figures", async () => {
  const host = gridHost(univer, async () => new Uint8Array());
  const clerk = univerClerk(univer);
  const plans = formPlans(FORM, { unit: "石角镇", date: "2011-12-15" });
  await host.openWorkbook(plans);
  const [{ sheet }] = plans as [(typeof plans)[0]];
  const random = seeded(3);
  for (let round = 0; round < 10; round++) {
    for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
      if (random() < 0.3) await clerk.undo();
      else await clerk.type(sheet, pick(random, SUMMED), pick(random, OPEN), Math.floor(random() * 100));
      await new Promise((resolve) => setTimeout(resolve, pick(random, [0, 30, 105, 140, 180])));
    }
    expect([round, wrongIn((await host.readSheet(sheet))!)]).toEqual([round, []]);
  }
});
