import { plainEdit, plainScale, withoutDate, withoutSpaces } from "../../src/checking/repairs/plain-cell";
import type { RepairEdit } from "../../src/checking/repair-edit";
import type { Holds } from "../../src/form/measure";
import type { CellRole } from "../../src/form/table";
import { blankCell, type Cell } from "../../src/reading/return";

const AT = { sheet: "表", row: 3, column: 2 };
const cell = (more: Partial<Cell>): Cell => ({ ...blankCell(AT), ...more });
const read = (more: Partial<Cell>): Cell =>
  cell({ state: "number", value: 12, raw: "12个", correction: "unit" as never, ...more });
const holding = (holds: Holds): CellRole => ({
  kind: "open",
  measure: { id: "m", unit: null, holds, together: { how: "sum" } },
});
const COUNT = holding({ type: "number", decimals: 0, minimum: 0, maximum: null });
const MONEY = holding({ type: "number", decimals: 2, minimum: 0, maximum: null });
const TEXT = holding({ type: "text" });
/** What is written where: "12 as General", "nothing". */
const told = (edits: readonly RepairEdit[]) =>
  edits.map(({ sheet, row, column, value, format }) => {
    expect({ sheet, row, column }).toEqual(AT);
    return `${value === null ? "nothing" : value}${format === undefined ? "" : ` as ${format}`}`;
  });

test.each<[string, Cell, CellRole | null, string[]]>([
  ["a figure in another spelling", read({}), COUNT, ["12"]],
  ["with noise", read({ value: 0.1 + 0.2 }), MONEY, ["0.3"]],
  ["of which nothing was understood", read({ value: null }), COUNT, ["nothing"]],
  ["under a format of percentages", read({ value: 95, scale: 100 }), COUNT, ["0.95"]],
  ["typed as a text", read({ typedAs: "text" as never }), COUNT, ["12 as General"]],
  ["typed as a text, of money", read({ typedAs: "text" as never }), MONEY, ["12 as 0.00######"]],
  ["a plain figure", read({ correction: null }), COUNT, []],
  ["a fraction", read({ correction: "fraction" }), COUNT, []],
  ["a count in 万", read({ correction: "scaled" }), COUNT, []],
  ["a count that its format hides", read({ correction: "unseen" }), COUNT, []],
  ["a formula", read({ formula: "=A1" }), COUNT, []],
  ["that is not on the sheet", read({ at: null }), COUNT, []],
  ["where no figure belongs", read({}), TEXT, []],
  ["where nothing belongs", read({}), { kind: "closed" }, []],
  ["of which nobody knows what it is", read({}), null, []],
])("the plain figure for %s", (_, of, role, expected) => expect(told(plainEdit(of, role))).toEqual(expected));

test.each<[string, Cell, string[]]>([
  ["a percentage", cell({ value: 95, scale: 100 }), ["95 as General"]],
  ["a plain figure", cell({ value: 95, scale: 1 }), []],
  ["a formula", cell({ value: 95, scale: 100, formula: "=A1" }), []],
  ["nothing", cell({ scale: 100 }), []],
  ["that is not on the sheet", cell({ at: null, value: 95, scale: 100 }), []],
])("under a plain format: %s", (_, of, expected) => expect(told(plainScale([of]))).toEqual(expected));

test.each<[string, Cell, CellRole, string[]]>([
  ["a figure that is shown as a day", cell({ state: "date", raw: 4 }), COUNT, ["4 as General"]],
  ["of money", cell({ state: "date", raw: 4 }), MONEY, ["4 as 0.00######"]],
  ["a day", cell({ state: "date", raw: 40978 }), COUNT, ["nothing as General"]],
  ["a time", cell({ state: "date", raw: 0.5 }), COUNT, ["nothing as General"]],
  ["the first day", cell({ state: "date", raw: 1 }), COUNT, ["1 as General"]],
  ["where nothing belongs", cell({ state: "date", raw: 4 }), { kind: "closed" }, ["4 as General"]],
  ["a formula", cell({ state: "date", raw: 4, formula: "=A1" }), COUNT, []],
  ["a written day", cell({ state: "date", raw: "3月5日" }), COUNT, []],
  ["no date", cell({ state: "number", raw: 4 }), COUNT, []],
  ["that is not on the sheet", cell({ at: null, state: "date", raw: 4 }), COUNT, []],
])("without date: %s", (_, of, role, expected) => expect(told(withoutDate(of, role))).toEqual(expected));

test.each<[string, Cell, string[]]>([
  ["white space", cell({ raw: "\u200B " }), ["nothing"]],
  ["a text", cell({ state: "text", raw: "若干" }), []],
  ["a text that counts as blank", cell({ raw: "无" }), []],
  ["nothing", cell({}), []],
  ["a number", cell({ raw: 5 }), []],
  ["a formula", cell({ raw: "", formula: '=""' }), []],
  ["that is not on the sheet", cell({ at: null, raw: " " }), []],
])("what nobody sees goes: %s", (_, of, expected) => expect(told(withoutSpaces(of))).toEqual(expected));
