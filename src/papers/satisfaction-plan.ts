import type { RosterUnit } from "../consolidation/consolidation";
import { BODY, HEADING, heightsOf, listPage } from "../consolidation/sheets/looks";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import { groupOf } from "../form/scheme";
import type { Form } from "../form/form";
import { BALLOTS_FRONT } from "../reading/about-returns";
import { unitKey } from "../reading/unit-key";
import { range } from "../sheet/address";
import { added, between, call, number, reference, text, type Formula } from "../sheet/formula/formula";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { isAt, numberIn } from "./entered";
import { LINE, OPEN, TITLE } from "./looks";
import { planned } from "./planned";
import { counted, faultOf, ratesOf, WEIGHTS, type Ballots, type Rates, type Reckoning } from "./satisfaction";

/** What the clerk has entered on the sheet. */
export interface Tally {
  readonly ballots: ReadonlyMap<string, Ballots>;
  readonly weights: readonly number[];
  /** What the ranks go by. */
  readonly by: Reckoning;
}

export const NO_TALLY: Tally = { ballots: new Map(), weights: WEIGHTS, by: "all" };

/** Columns and rows of the sheet, from 0. */
const AT = { sent: 2, votes: 5, all: 9, knowing: 10, weighted: 11, rank: 12, fault: 13 };
const ROW = { by: 2, head: 3, weights: 4, first: 5 };
const VOTES = ["满意", "基本满意", "不满意", "不了解"] as const;
/** As the clerk chooses it on the sheet. */
const BY: Readonly<Record<Reckoning, string>> = { all: "满意率A", knowing: "满意率B", weighted: "加权得分" };
const HEADS = [...BALLOTS_FRONT, "有效", ...VOTES, BY.all, BY.knowing, BY.weighted, "名次", "问题"];
const WIDTHS = [22, 11, 8, 8, 8, 8, 9, 8, 8, 10, 10, 10, 7, 24];
const RIGHT = WIDTHS.length - 1;
const HOW = [
  "满意率A＝（满意＋基本满意）÷（满意＋基本满意＋不满意＋不了解）",
  "满意率B 不算“不了解”",
  "加权得分按下面一行的权重，不算“不了解”",
].join("；");

/**
 * 满意度测评: a line for the ballots of each unit; rates and ranks in groups are formulas, and so is what is wrong with a
 * count. How each rate is reckoned is printed above. What was entered before stays.
 */
export function satisfactionPlan(form: Form, units: readonly RosterUnit[], tally: Tally): SheetPlan {
  const owing = units.filter(({ exempt }) => exempt !== true);
  const last = ROW.first + Math.max(owing.length, 1) - 1;
  const lines = owing.map((unit) => {
    const ballots = tally.ballots.get(unitKey(unit.unit)) ?? NOTHING;
    return {
      unit,
      ballots,
      group: groupOf(form.scheme, unit.category),
      rates: ratesOf(ballots, tally.weights),
    };
  });
  const rows = lines.map(({ unit, ballots, group, rates }, index): PlannedCell[] => {
    const row = ROW.first + index;
    const own = rates[tally.by];
    const better = lines.filter(
      (other) => other.group === group && (other.rates[tally.by] ?? 0) > (own ?? 0),
    );
    return [
      ...[unit.unit, group],
      ...[ballots.sent, ballots.back, ballots.valid, ...ballots.votes].map((each) => each ?? ""),
      ...rateCells(row, rates),
      planned(rankFormula(row, last), own === null ? "" : better.length + 1),
      planned(faultFormula(row), faultWords(ballots)),
    ];
  });
  return sheetPlan(sheetNames(form).satisfaction, {
    identity: BALLOTS_FRONT.map((label, column) => ({ row: ROW.head, column, text: label })),
    cells: [
      [`${form.scheme.work}满意度测评`],
      [HOW],
      ["名次按", BY[tally.by], "（满意率A、满意率B、加权得分，选一个）"],
      HEADS,
      ["权重", "", "", "", "", ...VOTES.map((_, at) => tally.weights[at] ?? "")],
      ...rows,
    ],
    merges: [range(0, 0, 0, RIGHT), range(1, 0, 1, RIGHT), range(2, 2, 2, RIGHT)],
    formats: [
      { range: range(0, 0, 0, RIGHT), format: TITLE },
      { range: range(1, 0, 2, RIGHT), format: WRAPPED },
      { range: range(ROW.by, 1), format: { ...OPEN, border: "thin" } },
      { range: range(ROW.head, 0, last, RIGHT), format: { ...BODY, wrap: true } },
      { range: range(ROW.head, 0, ROW.head, RIGHT), format: HEADING },
      { range: range(ROW.weights, AT.votes, ROW.weights, AT.votes + WEIGHTS.length - 1), format: OPEN },
      { range: range(ROW.first, AT.sent, last, AT.all - 1), format: OPEN },
      { range: range(ROW.first, AT.all, last, AT.knowing), format: { number: "0.00%" } },
      { range: range(ROW.first, AT.weighted, last, AT.weighted), format: { number: "0.00" } },
      { range: range(ROW.first, AT.fault, last, AT.fault), format: { font: { color: "#8A0F0F" } } },
    ],
    validations: [
      {
        range: range(ROW.by, 1),
        rule: { type: "list", source: Object.values(BY) },
        prompt: { title: "名次按", text: "选一个算法" },
        error: { title: "名次按", text: `只能是：${Object.values(BY).join("、")}` },
      },
    ],
    columnWidths: WIDTHS,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 32 },
      ...heightsOf([HEADS], WIDTHS, ROW.head),
    ],
    page: { ...listPage(last, RIGHT, { head: ROW.head }), titleRows: { from: ROW.head, to: ROW.head } },
    freeze: { rows: ROW.first, columns: 1 },
  });
}

const NOTHING: Ballots = { sent: null, back: null, valid: null, votes: [null, null, null, null] };
const WRAPPED: Format = { ...LINE, wrap: true };

const cell = (row: number, column: number, absolute = false) => reference(range(row, column), null, absolute);
const votesOf = (row: number) => VOTES.map((_, at) => call("N", cell(row, AT.votes + at)));

function rateCells(row: number, { all, knowing, weighted }: Rates): PlannedCell[] {
  const votes = votesOf(row);
  const worth = added(
    WEIGHTS.map((_, at) => between(cell(row, AT.votes + at), "*", cell(ROW.weights, AT.votes + at, true))),
  );
  const good = added(votes.slice(0, 2));
  const rate = (of: Formula, whole: Formula) =>
    call(
      "IF",
      call("OR", between(cell(row, AT.fault), "<>", text("")), between(whole, "=", number(0))),
      text(""),
      between(of, "/", whole),
    );
  const known = added(votes.slice(0, 3));
  return [
    planned(rate(good, added(votes)), all ?? ""),
    planned(rate(good, known), knowing ?? ""),
    planned(rate(worth, known), weighted ?? ""),
  ];
}

/** Units of one group with more, and one; nothing where there is no rate. */
function rankFormula(row: number, last: number): Formula {
  const columns = [AT.all, AT.knowing, AT.weighted];
  const chosen = (of: (column: number) => Formula): Formula =>
    call(
      "IF",
      between(cell(ROW.by, 1, true), "=", text(BY.knowing)),
      of(columns[1]!),
      call("IF", between(cell(ROW.by, 1, true), "=", text(BY.weighted)), of(columns[2]!), of(columns[0]!)),
    );
  const all = (column: number) => reference(range(ROW.first, column, last, column), null, true);
  const better = (column: number) =>
    between(
      call(
        "SUMPRODUCT",
        between(between(all(1), "=", cell(row, 1)), "*", call("ISNUMBER", all(column))),
        between(between(all(column), ">", cell(row, column)), "*", number(1)),
      ),
      "+",
      number(1),
    );
  return chosen((column) => call("IF", call("ISNUMBER", cell(row, column)), better(column), text("")));
}

const BACK = "收回多于发出，无效";
const VALID = "有效多于收回，无效";
const votesWords = (votes: number | string) => `与有效票不符（${votes}）`;

function faultWords(ballots: Ballots): string {
  switch (faultOf(ballots)) {
    case "back":
      return BACK;
    case "valid":
      return VALID;
    case "votes":
      return votesWords(counted(ballots.votes));
    case "":
      return "";
  }
}

function faultFormula(row: number): Formula {
  const [sent, back, valid] = [0, 1, 2].map((at) => cell(row, AT.sent + at)) as [Formula, Formula, Formula];
  const both = (one: Formula, other: Formula, condition: Formula) =>
    call("AND", call("ISNUMBER", one), call("ISNUMBER", other), condition);
  const votes = added(votesOf(row));
  const [before, after] = votesWords("|").split("|") as [string, string];
  const said = between(between(text(before), "&", votes), "&", text(after));
  return call(
    "IF",
    both(sent, back, between(back, ">", sent)),
    text(BACK),
    call(
      "IF",
      both(back, valid, between(valid, ">", back)),
      text(VALID),
      call("IF", both(valid, valid, between(votes, "<>", valid)), said, text("")),
    ),
  );
}

/** What stands on the sheet; nothing where it is none. */
export function tallyIn(grid: Grid | null): Tally {
  if (!grid || !BALLOTS_FRONT.every((head, at) => isAt(grid, ROW.head, at, head))) return NO_TALLY;
  const figure = (row: number, column: number) => numberIn(valueAt(grid, row, column));
  const ballots = new Map<string, Ballots>();
  for (let row = ROW.first; row < grid.values.length; row++) {
    const unit = textOf(valueAt(grid, row, 0));
    const [sent, back, valid] = [0, 1, 2].map((at) => figure(row, AT.sent + at)) as (number | null)[];
    const votes = VOTES.map((_, at) => figure(row, AT.votes + at));
    const own = { sent: sent ?? null, back: back ?? null, valid: valid ?? null, votes };
    if (unit !== "") ballots.set(unitKey(unit), own);
  }
  const by = Object.entries(BY).find(([, words]) => isAt(grid, ROW.by, 1, words));
  return {
    ballots,
    weights: WEIGHTS.map((weight, at) => figure(ROW.weights, AT.votes + at) ?? weight),
    by: by ? (by[0] as Reckoning) : NO_TALLY.by,
  };
}
