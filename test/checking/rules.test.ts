import { checkReturn } from "../../src/checking/check-return";
import type { CheckContext } from "../../src/checking/check-context";
import { rosterLookup } from "../../src/consolidation/roster/roster-lookup";
import type { Return } from "../../src/reading/return";
import { cellName } from "../../src/sheet/address";
import { FORM_2011, matrixOf } from "../support/forms";
import { returned, type Cells, type Typed } from "../support/returned";

const FORM = FORM_2011;
const { rows } = matrixOf(FORM);

/** A return that satisfies every rule: 机关 has 5 of everything and 90 %, 合计 are formulas. */
const CELLS = Object.fromEntries(
  rows.lines.map(
    ({ id, measure }) => [`${id} agency`, measure!.holds.type === "percentage" ? 90 : 5] as const,
  ),
);

/** What a case changes of it. */
type Change = Typed & { context?: CheckContext };
const returnOf = ({ cells: given = {}, ...rest }: Change): Return =>
  returned({ date: "2011-12-15", ...rest, cells: { ...CELLS, ...given } });
const cells = (changes: Cells, remark?: string): Change => ({
  cells: {
    ...changes,
    ...(remark !== undefined && { [`${Object.keys(changes)[0]!.split(" ")[0]!} remark`]: remark }),
  },
});
const nothing: Change = {
  cells: Object.fromEntries(Object.keys(CELLS).map((name) => [name, null])),
};
/** The rows of 公开形式. */
const CHANNELS = rows.lines.slice(15, 24);

const roster = rosterLookup([
  { unit: "石角镇", category: "镇", contact: "", phone: "", aliases: ["石角乡"] },
  { unit: "东溪镇", category: "镇", contact: "", phone: "", aliases: [] },
]);
const lastYear = (change: Change = {}) => ({ prior: returnOf(change) });
const EXPLAINED = "两个支部今年十一月才成立";

/** A row, and a column, that may be several. */
const doubt = (axis: "row" | "column", at: number, found: string, candidates: number[]) => ({
  doubts: [{ table: 0, sheet: "统计表", axis, at, found, candidates }],
});
const TWO_ROWS: Change = {
  lacking: ["public-satisfaction", "request-satisfaction"],
  account: doubt("row", 46, "满意度（%）", [41, 44]),
};
const TWO_COLUMNS: Change = {
  lacking: ["school", "institution-other"],
  account: doubt("column", 7, "其他", [5, 8]),
};

/** A rule, where it is violated, and the changes that violate it and that leave it undetermined. */
interface Case {
  readonly rule: string;
  readonly at: string;
  readonly violated: Change;
  readonly undetermined: Change;
}
const rule = (id: string, at: string, violated: Change, undetermined: Change): Case => ({
  rule: id,
  at,
  violated,
  undetermined,
});

const CASES: readonly Case[] = [
  rule("V01", "L14", cells({ "boards agency": "若干" }), cells({ "boards agency": null })),
  rule("V02", "L14", cells({ "boards agency": -1 }), cells({ "boards agency": "若干" })),
  rule("V03", "L14", cells({ "boards agency": 2.5 }), cells({ "boards agency": null })),
  rule(
    "V04",
    "L47",
    cells({ "public-satisfaction agency": 900 }),
    cells({ "public-satisfaction agency": null }),
  ),
  rule("V05", "P14", cells({ "boards total": 6 }), cells({ "boards total": 6, "boards agency": "若干" })),
  rule("V06", "L14", cells({ "boards agency": { error: "#REF!" } }), cells({ "boards agency": null })),
  rule("V07", "P14", cells({ "boards total": 5 }), cells({ "boards total": null })),
  rule(
    "V08",
    "L47",
    cells({ "public-satisfaction agency": 0.95 }),
    cells({ "public-satisfaction agency": null }),
  ),
  rule(
    "C01",
    "L7",
    cells({ "implementing-organisations agency": 6 }),
    cells({ "implementing-organisations agency": null }),
  ),
  rule("C02", "L45", cells({ "opinions-resolved agency": 6 }), cells({ "opinions-resolved agency": null })),
  rule("C03", "L49", cells({ "requests agency": null }), cells({ "requests agency": "若干" })),
  rule("C04", "L46", cells({ "replies agency": 6 }), cells({ "replies agency": null })),
  rule(
    "C05",
    "L7",
    cells({ "implementing-organisations agency": 4 }),
    cells({ "implementing-organisations agency": null, "organisations agency": null }),
  ),
  rule("C06", "L8", cells({ "leading-bodies agency": 6 }), cells({ "leading-bodies agency": null })),
  rule(
    "C07",
    "L12",
    cells({ "catalogues agency": null }),
    cells({ "implementing-organisations agency": null }),
  ),
  rule("C08", "L38", cells({ "supervisors agency": 0 }), cells({ "supervisors agency": "若干" })),
  rule(
    "C09",
    "L15",
    cells({ "websites agency": 0 }),
    cells({ "web-disclosures agency": null, "websites agency": 0 }),
  ),
  rule("C10", "L17", cells({ "screens agency": null }), cells({ "screens agency": "一块" })),
  rule(
    "C11",
    "L14",
    cells({ "boards agency": 0 }),
    cells({ "board-issues agency": "若干", "boards agency": 0 }),
  ),
  rule(
    "C12",
    "L43",
    cells({ "surveys-sent agency": null }),
    cells({ "surveys-sent agency": null, "public-satisfaction agency": null }),
  ),
  rule(
    "C13",
    "L47",
    cells({ "public-satisfaction agency": null }),
    cells({ "public-satisfaction agency": "满意" }),
  ),
  rule(
    "C14",
    "L49",
    cells({ "requests-handled agency": 0 }),
    cells({ "requests-handled agency": 0, "request-satisfaction agency": null }),
  ),
  rule(
    "C15",
    "L21",
    cells(Object.fromEntries(CHANNELS.map(({ id }) => [`${id} agency`, 0] as const))),
    cells(Object.fromEntries(CHANNELS.map(({ id }) => [`${id} agency`, "多次"] as const))),
  ),
  rule("C16", "L6", cells({ "organisations agency": 0 }), cells({ "organisations agency": "若干" })),
  rule("S01", "A2", { unit: "" }, { unit: "石角镇" }),
  rule("S02", "C2", { date: null }, { date: "2011-12" }),
  rule("S03", "B3", { lacking: ["ledgers"] }, TWO_ROWS),
  rule("S04", "B3", { lacking: ["enterprise"] }, TWO_COLUMNS),
  rule("S05", "L14", cells({ "boards agency": null }), nothing),
  rule("S06", "C6", nothing, { cells: { ...nothing.cells, "boards agency": "若干" } }),
  rule("S07", "B47", TWO_ROWS, { lacking: ["ledgers"] }),
  rule("S08", "H3", TWO_COLUMNS, { lacking: ["enterprise"] }),
  rule("L01", "C2", { date: "2011-12-21" }, { date: null }),
  rule("L02", "A2", { unit: "外来单位", context: { roster } }, { unit: "外来单位" }),
  rule(
    "P01",
    "L14",
    { cells: { "boards agency": 50 }, context: lastYear() },
    { cells: { "boards agency": 50 }, context: lastYear(cells({ "boards agency": null })) },
  ),
  rule(
    "P02",
    "A2",
    { context: lastYear({ unit: "东溪镇" }) },
    { unit: "", context: lastYear({ unit: "东溪镇" }) },
  ),
  rule(
    "P03",
    "L47",
    { cells: { "public-satisfaction agency": 75 }, context: lastYear() },
    {
      cells: { "public-satisfaction agency": 75 },
      context: lastYear(cells({ "public-satisfaction agency": null })),
    },
  ),
];

const found = (ret: Return, context: CheckContext = {}) => checkReturn(FORM, ret, context);
const places = (ret: Return, id: string, context?: CheckContext) =>
  found(ret, context)
    .filter((finding) => finding.rule === id)
    .map(({ at }) => at && cellName(at.row, at.column));

describe("every rule", () => {
  it("is in the table", () => {
    expect(CASES.map((each) => each.rule).sort()).toEqual(FORM.rules.map(({ id }) => id).sort());
  });

  it("is satisfied by a return that satisfies all", () => {
    expect(found(returnOf({}), { roster, ...lastYear() })).toEqual([]);
  });

  it.each(CASES.map((each) => [each.rule, each] as const))(
    "%s is violated where it says",
    (id, { at, violated }) => {
      expect(places(returnOf(violated), id, violated.context)).toContain(at);
    },
  );

  it.each(CASES.map((each) => [each.rule, each] as const))(
    "%s may be undetermined",
    (id, { undetermined }) => {
      expect(places(returnOf(undetermined), id, undetermined.context)).toEqual([]);
    },
  );
});

describe("last year's return", () => {
  const at = (now: number, before: number | null) =>
    places(returnOf(cells({ "forums agency": now })), "P01", lastYear(cells({ "forums agency": before })));

  it.each<[string, number, number | null, string[]]>([
    ["many times as much", 50, 10, ["L42"]],
    ["a small part", 10, 50, ["L42"]],
    ["twice as much is not beyond the factor", 80, 40, []],
    ["a few more are no change", 19, 2, []],
    ["from none to many", 20, 0, ["L42"]],
    ["blank is not 0", 50, null, []],
  ])("%s: %p after %p", (_, now, before, expected) => expect(at(now, before)).toEqual(expected));

  it.each<[string, number, number | null, string[]]>([
    ["fifteen points less", 75, 90, ["L47"]],
    ["fifteen points more", 99.5, 84.5, ["L47"]],
    ["a few points are no change", 76, 90, []],
    ["blank is not 0", 75, null, []],
  ])("of percentages, %s: %p after %p", (_, now, before, expected) => {
    const context = lastYear(cells({ "public-satisfaction agency": before }));
    const grid = returnOf(cells({ "public-satisfaction agency": now }));
    expect([places(grid, "P03", context), places(grid, "P01", context)]).toEqual([expected, []]);
  });

  it("of percentages is told with the difference, and settled by 备注", () => {
    const [finding] = found(returnOf(cells({ "public-satisfaction agency": 70.5 }, EXPLAINED)), lastYear());
    expect(finding).toMatchObject({
      rule: "P03",
      state: "explained",
      message: "群众满意度上年是 90，今年是 70.5，相差 19.5 个百分点，请核实。",
    });
  });

  it("is told with both figures", () => {
    const [finding] = found(returnOf(cells({ "forums agency": 50 })), lastYear()).filter(
      ({ rule: id }) => id === "P01",
    );
    expect(finding!.message).toBe("召开群众座谈会上年是 5，今年是 50，变动超过 2 倍，请核实。");
  });

  it.each([
    ["the same name, otherwise spelled", " 石角镇（盖章）", []],
    ["another name that the roster knows", "石角乡", []],
    ["another unit", "东溪镇", ["A2"]],
    ["no unit at all", "", ["A2"]],
  ])("is of %s", (_, unit, expected) => {
    const context = { roster, ...lastYear({ unit }) };
    expect(places(returnOf({}), "P02", context)).toEqual(expected);
    expect(places(returnOf(cells({ "forums agency": 50 })), "P01", context)).toEqual(
      expected.length > 0 ? [] : ["L42"],
    );
  });
});

describe("a query", () => {
  const states = (change: Change, id: string, context?: CheckContext) =>
    found(returnOf(change), context)
      .filter((finding) => finding.rule === id)
      .map(({ state }) => state);
  const broken = { "replies agency": 6 };

  it("is explained by the 备注 of its row, in the column and in 合计", () => {
    expect(states(cells(broken), "C04")).toEqual(["open", "open"]);
    expect(states(cells(broken, EXPLAINED), "C04")).toEqual(["explained", "explained"]);
    expect(states({ cells: { ...broken, "boards remark": EXPLAINED } }, "C04")).toEqual(["open", "open"]);
  });

  it("about the form as a whole is explained by any 备注", () => {
    expect(states(nothing, "S06")).toEqual(["open"]);
    expect(states({ cells: { ...nothing.cells, "boards remark": "本单位没有基层党组织" } }, "S06")).toEqual([
      "explained",
    ]);
  });

  it("is the only finding that can be explained", () => {
    expect(states(cells({ "opinions-resolved agency": 6 }, EXPLAINED), "C02")).toEqual(["open", "open"]);
    expect(states({ date: null, cells: { "boards remark": EXPLAINED } }, "S02")).toEqual(["open"]);
  });
});
