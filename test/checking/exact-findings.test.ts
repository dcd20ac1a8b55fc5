import { checkReturn } from "../../src/checking/check-return";
import type { Return } from "../../src/reading/return";
import type { Given } from "../support/filled-return";
import { FORM_2011, matrixOf } from "../support/forms";
import { returned, shown, type Cells, type Typed } from "../support/returned";

/**
 * 镇党委 and 机关 filled in soundly, 合计 as formulas. One or a few cells are changed; exactly these findings come,
 * each at its cell.
 */
const SOUND: Readonly<Record<string, number>> = {
  ...{ organisations: 40, "implementing-organisations": 40, "leading-bodies": 30, catalogues: 40 },
  ...{ boards: 5, "board-issues": 9, "surveys-sent": 200, "public-satisfaction": 95 },
  ...{ "opinions-collected": 12, "opinions-resolved": 12, replies: 12 },
  ...{ requests: 6, "requests-handled": 6, "request-satisfaction": 90 },
};
const { rows } = matrixOf(FORM_2011);
const sound = (subject: string) =>
  Object.fromEntries(rows.lines.map(({ id }) => [`${id} ${subject}`, SOUND[id] ?? 2]));

const filled = (cells: Cells, rest: Typed = {}): Return =>
  returned({ date: "2011-12-15", ...rest, cells: { ...sound("town"), ...sound("agency"), ...cells } });
/** Nobody fills in anything. */
const blank = (cells: Cells = {}): Return => returned({ date: "2011-12-15", cells });
/** A clerk's own formula in 合计. */
const total = (value: number): Given => ({
  state: "number",
  value,
  raw: value,
  formula: "=SUMPRODUCT(C1:O1)",
});
/** 95 % as every program stores it. */
const FRACTION: Given = { state: "number", value: 95, raw: 0.95, scale: 100, correction: "fraction" };
const section = (id: string, value: Given): Cells => {
  const { covers } = rows.members.find((each) => each.id === id)!;
  return Object.fromEntries(covers.map((line) => [`${rows.lines[line]!.id} agency`, value]));
};

const CASES: readonly (readonly [what: string, findings: string, Return])[] = [
  ["all is sound", "", filled({})],

  ["a text", "V01 L14", filled({ "boards agency": "若干" })],
  ["a cell of a used column left blank", "C11 L14, S05 L14", filled({ "boards agency": null })],
  ["a logical value", "V01 L14", filled({ "boards agency": { state: "text", raw: true } })],
  ["a negative count", "V02 L13", filled({ "contact-points agency": -1 })],
  ["half a thing, and 合计 with it", "V03 L13, V03 P13", filled({ "contact-points agency": 2.5 })],
  ["more than 100 %", "V04 L47", filled({ "public-satisfaction agency": 101 })],
  [
    "95 % under its format, which 合计 takes for 0.95",
    "V05 P47",
    filled({ "public-satisfaction agency": FRACTION, "public-satisfaction total": total(47.975) }),
  ],
  ["0.95 without it", "V08 L47", filled({ "public-satisfaction agency": 0.95 })],
  ["a typed 合计 that differs", "V05 P14", filled({ "boards total": 11 })],
  ["a typed 合计 that agrees", "V07 P14", filled({ "boards total": 10 })],
  [
    "typed 合计 that agree, told once",
    "V07 P13",
    filled({ "contact-points total": 4, "boards total": 10, "ledgers total": 4 }),
  ],
  ["合计 over a text", "V01 L14", filled({ "boards total": 11, "boards agency": "若干" })],
  ["合计 left blank", "", filled({ "boards total": null })],
  [
    "a rounded 合计 of percentages",
    "V07 P47",
    filled({ "public-satisfaction town": 90.5, "surveys-sent town": 137, "public-satisfaction total": 93.2 }),
  ],
  [
    "合计 of percentages off by one in its last digit",
    "V05 P47",
    filled({ "public-satisfaction town": 90.5, "surveys-sent town": 137, "public-satisfaction total": 93.3 }),
  ],
  [
    "合计 that weighs a blank percentage as 0",
    "V05 P47, C13 L47, S05 L47",
    filled({ "public-satisfaction agency": null, "public-satisfaction total": total(47.5) }),
  ],
  ["an error", "V06 L14", filled({ "boards agency": { error: "#REF!" } })],
  [
    "合计 that refers to nothing any more",
    "V06 P14",
    filled({ "boards total": { state: "error", raw: { error: "#REF!" }, formula: "=SUM(#REF!)" } }),
  ],
  ["an error in 合计", "V06 P14", filled({ "boards total": { error: "#VALUE!" } })],

  [
    "more that implement than there are",
    "C01 L7, C01 P7, C05 L7, C05 P7, C07 L12, C07 P12",
    filled({ "implementing-organisations agency": 41 }),
  ],
  ["fewer", "C05 L7, C05 P7", filled({ "implementing-organisations agency": 39, "catalogues agency": 39 })],
  ["0 that implement", "C05 L7, C05 P7", filled({ "implementing-organisations agency": 0 })],
  [
    "blank on the smaller side",
    "C05 L7, C05 P7, S05 L7",
    filled({ "implementing-organisations agency": null }),
  ],
  [
    "blank on the larger side",
    "C01 L7, C01 P7, C05 L7, C05 P7, C06 L8, C06 P8, C16 L6, S05 L6",
    filled({ "organisations agency": null }),
  ],
  ["more resolved than collected", "C02 L45, C02 P45", filled({ "opinions-resolved agency": 13 })],
  ["blank resolved", "S05 L45", filled({ "opinions-resolved agency": null })],
  [
    "nothing collected, something resolved and replied",
    "C02 L45, C02 P45, C04 L46, C04 P46, S05 L44",
    filled({ "opinions-collected agency": null }),
  ],
  [
    "0 on the smaller sides of a blank",
    "S05 L44",
    filled({ "opinions-collected agency": null, "opinions-resolved agency": 0, "replies agency": 0 }),
  ],
  [
    "合计 is left open by a text, the other column is not",
    "V01 L45, C02 C45",
    filled({ "opinions-resolved agency": "若干", "opinions-resolved town": 100 }),
  ],
  ["more handled than requested", "C03 L49, C03 P49", filled({ "requests-handled agency": 7 })],
  ["more replies than opinions", "C04 L46, C04 P46", filled({ "replies agency": 13 })],
  [
    "the same, explained",
    "C04 L46 explained, C04 P46 explained",
    filled({ "replies agency": 13, "replies remark": "一条意见分三次回复给党员" }),
  ],
  [
    "the same with boilerplate",
    "C04 L46, C04 P46",
    filled({ "replies agency": 13, "replies remark": "核实无误，情况属实" }),
  ],
  ["more bodies than organisations, in one column", "C06 L8", filled({ "leading-bodies agency": 41 })],
  ["a catalogue is missing", "C07 L12, C07 P12", filled({ "catalogues agency": 39 })],
  ["catalogues blank", "C07 L12, C07 P12, S05 L12", filled({ "catalogues agency": null })],
  ["advice without supervisors", "C08 L38", filled({ "supervisors agency": 0 })],
  ["supervisors that nobody can read", "V01 L38", filled({ "supervisors agency": "若干" })],
  ["disclosed on no site", "C09 L15", filled({ "websites agency": 0 })],
  ["disclosed on no screen", "C10 L17", filled({ "screens agency": 0 })],
  ["issues of no board", "C11 L14", filled({ "boards agency": 0 })],
  ["satisfaction without a survey", "C12 L43", filled({ "surveys-sent agency": 0 })],
  [
    "0 % is satisfaction, too",
    "C12 L43",
    filled({ "surveys-sent agency": 0, "public-satisfaction agency": 0 }),
  ],
  ["satisfaction with nothing handled", "C14 L49", filled({ "requests-handled agency": 0 })],
  ["no form of disclosure", "C15 L21", filled({ ...section("channels", 0) })],
  ["no content of disclosure", "C15 L30", filled({ ...section("contents", 0) })],
  ["neither", "C15 L21, C15 L30", filled({ ...section("channels", 0), ...section("contents", 0) })],
  [
    "figures without organisations",
    "C16 L6",
    filled({
      ...{ "organisations agency": 0, "implementing-organisations agency": 0 },
      ...{ "leading-bodies agency": 0, "catalogues agency": 0 },
    }),
  ],

  ["no unit", "S01 A2", filled({}, { unit: "" })],
  ["no date", "S02 C2", filled({}, { date: null })],
  ["a row is missing", "S03 B3", filled({}, { lacking: ["ledgers"] })],
  ["the row that weighs another is missing", "S03 B3", filled({}, { lacking: ["surveys-sent"] })],
  ["a column is missing", "S04 B3", filled({}, { lacking: ["enterprise"] })],
  ["a used column is missing", "S04 B3", filled({}, { lacking: ["agency"] })],
  [
    "blanks of a used subject, told once",
    "S05 L13",
    filled({ "contact-points agency": null, "ledgers agency": null }),
  ],
  ["0 alone is no use of a subject", "", filled({ "boards enterprise": 0 })],
  ["nothing at all", "S06 C6", blank()],
  ["nothing, and why", "S06 C6 explained", blank({ "boards remark": "本单位没有基层党组织" })],
  ["nothing, and boilerplate", "S06 C6", blank({ "boards remark": "无" })],
  ["nothing but a 0", "", blank({ "boards agency": 0 })],

  ...["2011-12-21", "2012-01"].map((date) => [`late on ${date}`, "L01 C2", filled({}, { date })] as const),
  ...["2011-12-20", "2011-12"].map((date) => [`in time on ${date}`, "", filled({}, { date })] as const),
];

const told = (ret: Return): string =>
  checkReturn(FORM_2011, ret)
    .map((finding) => (finding.state === "explained" ? `${shown(finding)} explained` : shown(finding)))
    .join(", ");

test.each(CASES)("%s: %s", (_, findings, ret) => expect(told(ret)).toBe(findings));
