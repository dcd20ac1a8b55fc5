import { act, type Doing } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { registerOf, rosterOn } from "../../src/book/register";
import { clerkColumns } from "../../src/book/sheets/clerk-columns";
import { consolidate } from "../../src/consolidation/consolidate";
import { assess } from "../../src/papers/assessment";
import { circularOf } from "../../src/papers/circular";
import { plainRubric } from "../../src/papers/assessment";
import { materialsPlan } from "../../src/papers/materials/materials-plan";
import { NO_OFFICE } from "../../src/papers/office";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { handed, listed } from "../support/consolidated";
import { FORM_2011 as FORM } from "../support/forms";
import { calculated } from "../support/calculated";
import { textOf } from "../../src/sheet/grid";

/** A return of 甲镇: what it is dated, and when it came; each says another number, and the last one counts. */
type Sent = readonly [date: string | null, received: string];

const DUE = "2011-12-20";
const UNIT = "甲镇";

function bookOf(sent: readonly Sent[], ...doings: readonly Doing[]): Book {
  const all = sent.reduce<Book>((book, [date, received], nth) => {
    const tables = received.startsWith("blank") ? [] : [{ boards: { town: nth + 1 } }];
    const one = handed(
      FORM,
      { unit: UNIT, date, tables },
      { file: `${nth}.xlsx`, modified: nth, findings: [] },
    );
    return receive(FORM, book, [one], `${received.slice(-10)} 09:00`).book;
  }, EMPTY_BOOK);
  return doings.reduce((book, each) => act(book, each, "2011-12-26 10:00"), all);
}

/** What each paper says of the unit. */
function saidOf(book: Book) {
  const roster = rosterOn(book, listed(UNIT), "2011-12-27");
  const consolidation = consolidate(FORM, {
    ...inputOf(FORM, book),
    roster,
    refused: [],
    date: "2011-12-27",
  });
  const register = registerOf(book, consolidation, clerkColumns(FORM, null));
  const rubric = { ...plainRubric(FORM), items: [{ item: "按时", points: 5, by: "days-late" as const, deduct: 1, noneFrom: null }] }; // prettier-ignore
  const [score] = assess(FORM, consolidation, register, rubric);
  const plan = materialsPlan(FORM, consolidation, register, new Map());
  const row = plan.cells.findIndex(([first]) => first === UNIT);
  const state = plan.cells[3]!.indexOf("统计表") + 1;
  const input = { consolidation, register, rubric, office: NO_OFFICE, edition: null };
  const [report] = consolidation.reports;
  return {
    days: report!.entry!.daysLate,
    points: score!.total,
    // As the sheet calculates it, which has to be what was written beside the formula.
    ledger: [calculated([plan])[0]!, gridOfPlan(plan)].map(({ values }) => textOf(values[row]![state]!)),
    onTime: JSON.stringify(circularOf(FORM, input)).includes("按时 1 个"),
    note: register.of(report!).note,
  };
}

const late = (days: number, note = "") => ({
  ...{ days, points: Math.max(0, 5 - days), onTime: days === 0, note },
  ledger: Array<string>(2).fill(days === 0 ? "已报" : `迟报 ${days} 天`),
});
const undated = {
  ...late(0, "截止日期后收到，表上没有填报时间，不算逾期"),
  ledger: ["已报（日期不详）", "已报（日期不详）"],
};

it.each<[string, Sent[], object]>([
  ["in time", [["2011-12-20", DUE]], late(0)],
  ["late", [["2011-12-23", "2011-12-24"]], late(3)],
  ["drawn up in time and taken in later", [["2011-12-20", "2011-12-24"]], late(0)],
  [
    "corrected after the last day",
    [
      ["2011-12-19", "2011-12-19"],
      ["2011-12-24", "2011-12-24"],
    ],
    late(0, "2011-12-19 已报，2011-12-24 更正，按首次报送算"),
  ],
  [
    "late, and corrected later",
    [
      ["2011-12-22", "2011-12-22"],
      ["2011-12-26", "2011-12-26"],
    ],
    late(2, "2011-12-22 已报，2011-12-26 更正，按首次报送算"),
  ],
  [
    "corrected in time",
    [
      ["2011-12-17", "2011-12-17"],
      ["2011-12-19", "2011-12-19"],
    ],
    late(0),
  ],
  [
    "a blank form in time, filled in later",
    [
      ["2011-12-19", "blank 2011-12-19"],
      ["2011-12-24", "2011-12-24"],
    ],
    late(4),
  ],
  ["without a day, in time", [[null, "2011-12-19"]], late(0)],
  ["without a day, taken in later", [[null, "2011-12-26"]], undated],
  [
    "without a day in time, corrected later",
    [
      [null, "2011-12-19"],
      ["2011-12-24", "2011-12-24"],
    ],
    late(0, "2011-12-19 已报，2011-12-24 更正，按首次报送算"),
  ],
  ["of a month alone that is over", [["2011-11", "2011-12-26"]], late(0)],
])("all papers say the same of a unit that reported %s", (_, sent, expected) => {
  expect(saidOf(bookOf(sent))).toEqual(expected);
});

it("a return that the office does not count is nobody's first one", () => {
  const sent: Sent[] = [
    ["2011-12-19", "2011-12-19"],
    ["2011-12-24", "2011-12-24"],
  ];
  const excluded: Doing = { kind: "excluded", receipt: 1, unit: UNIT, reason: "发错了表" };
  expect(saidOf(bookOf(sent, excluded))).toEqual(late(4));
  const returned: Doing = { kind: "returned", receipt: 1, unit: UNIT, reason: "合计不对" };
  expect(saidOf(bookOf(sent, returned)).days).toBe(0);
});
