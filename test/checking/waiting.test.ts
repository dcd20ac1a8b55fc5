import { checkReturn } from "../../src/checking/check-return";
import { timed } from "../../src/checking/filling/waiting";
import { progressOf } from "../../src/checking/filling/progress";
import { Seen } from "../../src/checking/seen";
import type { Form } from "../../src/form/form";
import type { Return } from "../../src/reading/return";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn } from "../support/filled-return";
import { MANY_KINDS } from "../support/many-kinds";
import { matrixOfLabels } from "../support/small-form";
import { FORM, paper, readOne, ROWS } from "../support/paper";
import type { CellValue } from "../../src/sheet/grid";

/** Rule, row and column of what is told now, and of what waits. */
function told(form: Form, ret: Return) {
  const { now, later } = timed(form, ret, checkReturn(form, ret));
  const named = (findings: typeof now) => findings.map(({ rule, column }) => `${rule} ${String(column)}`);
  return { now: named(now), later: named(later) };
}
const typed = (cells: Record<string, CellValue>) => told(FORM, readOne(paper({ cells })));
const [TOWN, STREET, TOTAL] = [0, 1, 13];

describe("while the clerk fills in", () => {
  test("nothing is told of a form that has no figure", () => {
    expect(typed({})).toEqual({ now: [], later: ["S06 null"] });
  });

  test("what looks at a row that he has not come to waits", () => {
    const { now, later } = typed({ "organisations town": 12, "implementing-organisations town": 12 });
    expect(now).toEqual([]);
    expect(later).toEqual(expect.arrayContaining([`C07 ${TOWN}`, `C15 ${TOWN}`, `S05 ${TOWN}`]));
  });

  test("the same of a column that he has gone on from is told", () => {
    const last = ROWS.at(-1)!.id;
    const { now } = typed({
      "organisations town": 12,
      "implementing-organisations town": 12,
      [`${last} town`]: 0,
    });
    expect(now).toEqual(expect.arrayContaining([`C07 ${TOWN}`, `C15 ${TOWN}`, `S05 ${TOWN}`]));
  });

  test("what looks at figures that are there is told at once", () => {
    const { now } = typed({ "opinions-collected town": 9, "opinions-resolved town": 12 });
    expect(now).toEqual([`C02 ${TOWN}`]);
  });

  test("a total that only says it again is left out, one that says something of its own is not", () => {
    const cells = { "opinions-collected town": 9, "opinions-resolved town": 12 };
    expect(typed({ ...cells, "opinions-collected street": 9, "opinions-resolved street": 12 }).now).toEqual([
      `C02 ${TOWN}`,
      `C02 ${STREET}`,
    ]);
    expect(typed({ "boards town": 3, "boards total": 9 }).now).toEqual([`V05 ${TOTAL}`]);
  });

  test("nor is a total told of that changed as a cell of its row did", () => {
    const year = (count: number) => readOne(paper({ cells: { "organisations town": count } }));
    const findings = checkReturn(FORM, year(60), { prior: year(6) });
    const { now } = timed(FORM, year(60), findings);
    expect(now.filter(({ rule }) => rule === "P01").map(({ column }) => column)).toEqual([TOWN]);
  });

  test("a total is told of for what is said of another rule in its row", () => {
    const rules = [
      { id: "R1", says: "[甲] <= 5" },
      { id: "R2", says: "[甲] <= [乙]" },
    ];
    const columns = ["一", "二", { label: "合计", role: "total" }];
    const form = formFrom({ ...matrixOfLabels(["甲", "乙"], columns), rules });
    const ret = filledReturn(form, { tables: [[[3, 4], [3, 3]]] }); // prettier-ignore
    expect(told(form, ret).now).toEqual(["R1 2", "R2 1"]);
  });

  test("a total that is open is not left out for what is explained", () => {
    const ret = readOne(paper({ cells: { "opinions-collected town": 9, "opinions-resolved town": 12 } }));
    const findings = checkReturn(FORM, ret).map((each) =>
      each.column === TOWN ? { ...each, state: "explained" as const } : each,
    );
    const ofRule = timed(FORM, ret, findings).now.filter(({ rule }) => rule === "C02");
    expect(ofRule.map(({ column }) => column)).toEqual([TOWN, TOTAL]);
  });

  test("a line of a list that he is typing is not asked for what stands further to the right", () => {
    const list = (...lines: Record<string, CellValue>[]) =>
      told(
        MANY_KINDS,
        filledReturn(MANY_KINDS, { fields: { chief: "张三" }, tables: [{}, [], { lines }] as never }),
      );
    const missing = (found: string[]) => found.filter((each) => each.startsWith("S12"));
    const first = list({ name: "水泵" });
    expect(missing(first.now)).toEqual([]);
    const passed = list({ name: "水泵", count: 2 });
    expect(missing(passed.now)).toEqual(missing(first.later));
    const second = list({ name: "水泵" }, { name: "水管", kind: "甲", count: 2, price: 1.5 });
    expect(missing(second.later)).toEqual([]);
    expect(missing(second.now)).toEqual(missing(first.later));
  });
});

describe("how far it is", () => {
  const progress = (cells: Record<string, CellValue>) =>
    progressOf(Seen.asRead(FORM, readOne(paper({ cells }))));

  test("is told of the whole form before it is begun", () => {
    expect(progress({})).toEqual({ columns: 0, filled: 0, asked: 585 });
  });

  test("is told of the columns that are begun, 0 being an answer", () => {
    expect(progress({ "boards town": 3, "ledgers town": 0, "boards street": 1 })).toMatchObject({
      columns: 2,
      filled: 3,
    });
  });

  test("is all of it where every column that is begun is full, an average without a weight aside", () => {
    const column = (id: string, weight: number) =>
      Object.fromEntries(
        ROWS.map((row) => [`${row.id} ${id}`, row.measure!.holds.type === "percentage" ? null : weight]),
      );
    const { asked, filled, columns } = progress({ ...column("town", 0), ...column("agency", 0) });
    expect([columns, filled]).toEqual([2, asked]);
  });
});
