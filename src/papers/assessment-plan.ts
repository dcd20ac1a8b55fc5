import type { Consolidation } from "../consolidation/consolidation";
import { HEADING, heightsOf } from "../consolidation/sheets/looks";
import type { Register } from "../consolidation/register";
import { STATE_NAMES } from "../consolidation/state-names";
import { reportColumns } from "../consolidation/sheets/reports-plan";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import { firstPageRight, wideListPage } from "../consolidation/sheets/wide-list";
import type { ScoredBy, ScoreItem } from "../form/scheme";
import type { Form } from "../form/form";
import { ASSESSED_FRONT, RUBRIC_FRONT } from "../reading/about-returns";
import { unitKey } from "../reading/unit-key";
import { range } from "../sheet/address";
import { added, between, call, number, reference, text, type Formula } from "../sheet/formula/formula";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { assess, NOT_IN, plainRubric, type HandPoints, type Rubric, type UnitScore } from "./assessment";
import { isAt, numberIn } from "./entered";
import { NO_INSPECTION, type Inspection } from "./inspection/inspection";
import { failuresFormula, UNVISITED } from "./inspection/inspection-plan";
import { LINE, LINED, OPEN, TITLE } from "./looks";
import { planned } from "./planned";
import { dateWords } from "./words";

/** Rows of the sheet, from 0. */
const RUBRIC = { head: 2, first: 3 };
const RUBRIC_HEADS = [...RUBRIC_FRONT, "满几不得分", "说明"];
const FRONT = ASSESSED_FRONT.length;
const WIDTHS = { unit: 22, group: 9, state: 9, figure: 9, reason: 26, total: 9, rank: 8 };
/** What is counted, as the rubric calls it; by these words it is known again. */
const BY: Readonly<Record<ScoredBy, string>> = {
  "days-late": "迟报天数",
  errors: "错误处数",
  queries: "待核实处数",
  inspection: "不合格项数",
  hand: "手工打分",
};

/** Where the columns of the scores stand. */
function layoutOf(items: readonly ScoreItem[]) {
  let next = FRONT;
  const places = items.map(({ by }) => {
    // What is counted stands before what it comes to.
    const counted = by === "hand" ? null : next++;
    return { counted, points: next++ };
  });
  return { places, reason: next, total: next + 1, rank: next + 2, head: RUBRIC.first + items.length + 2 };
}

/**
 * 考核评分: the rubric, and below it the units with their points. All of it is formulas over the rubric and 报送情况: another
 * figure in the rubric, and the points follow. Points by hand and their reasons are the clerk's.
 */
export function assessmentPlan(
  form: Form,
  consolidation: Pick<Consolidation, "reports" | "date">,
  register: Register,
  rubric: Rubric,
  order: "roster" | "score",
  inspection: Inspection = NO_INSPECTION,
): SheetPlan {
  const { items } = rubric;
  const layout = layoutOf(items);
  const scores = ordered(assess(form, consolidation, register, rubric, inspection), order);
  const first = layout.head + 1;
  const last = first + Math.max(scores.length, 1) - 1;
  const made = formulasOf(form, consolidation, items, { first, last }, inspection);
  const rows = scores.map((score, index) => rowOf(score, rubric, made, first + index));
  const right = Math.max(layout.rank, RUBRIC_HEADS.length);
  const heads = [
    ...ASSESSED_FRONT,
    ...items.flatMap(({ item, by }) => (by === "hand" ? [item] : [BY[by], item])),
    ...["理由", "总分", "名次"],
  ];
  const widths = [
    ...[WIDTHS.unit, WIDTHS.group, WIDTHS.state],
    ...Array.from({ length: layout.reason - FRONT }, () => WIDTHS.figure),
    ...[WIDTHS.reason, WIDTHS.total, WIDTHS.rank],
  ];
  const written = items.flatMap(({ by }, index) => (by === "hand" ? [layout.places[index]!.points] : []));
  const rowHeights = [
    { from: 0, to: 0, height: 30 },
    { from: 1, to: 1, height: 20 },
    ...heightsOf([RUBRIC_HEADS, ...items.map((each) => rubricRow(each).slice(0, -1))], widths, RUBRIC.head),
    ...heightsOf([heads], widths, layout.head),
    ...heightsOf(
      rows.map((row) => [...Array<null>(layout.reason).fill(null), row[layout.reason]!]),
      widths,
      first,
    ),
  ];
  const page = wideListPage(
    last,
    {
      widths: Array.from({ length: right + 1 }, (_, column) => widths[column] ?? WIDTHS.figure),
      groups: [...layout.places.map(({ counted, points }) => counted ?? points), layout.reason],
    },
    { from: layout.head, to: layout.head },
    rowHeights,
  );
  const over = firstPageRight(page, right);
  return sheetPlan(sheetNames(form).assessment, {
    identity: RUBRIC_FRONT.map((label, column) => ({ row: RUBRIC.head, column, text: label })),
    cells: [
      [`${form.scheme.work}考核评分`],
      [`${form.authority}　截至${dateWords(consolidation.date)}　浅黄色的格可以改，分数跟着变`],
      RUBRIC_HEADS,
      ...items.map(rubricRow),
      [],
      [],
      heads,
      ...rows,
    ].slice(0, last + 1),
    merges: [
      range(0, 0, 0, over),
      range(1, 0, 1, over),
      ...[RUBRIC_HEADS, ...items].map((_, index) =>
        range(RUBRIC.head + index, RUBRIC_HEADS.length - 1, RUBRIC.head + index, over),
      ),
    ],
    formats: [
      { range: range(0, 0, 0, right), format: TITLE },
      { range: range(1, 0, 1, right), format: LINE },
      {
        range: range(RUBRIC.head, 0, RUBRIC.first + items.length - 1, over),
        format: LINED,
      },
      { range: range(RUBRIC.head, 0, RUBRIC.head, over), format: HEADING },
      ...items.flatMap(({ by }, index) =>
        (by === "hand" ? [1] : [1, 3, 4]).map((column) => ({
          range: range(RUBRIC.first + index, column),
          format: OPEN,
        })),
      ),
      { range: range(layout.head, 0, last, layout.rank), format: LINED },
      { range: range(layout.head, 0, layout.head, layout.rank), format: HEADING },
      ...[...written, layout.reason].map((column) => ({
        range: range(first, column, last, column),
        format: OPEN,
      })),
      { range: range(first, layout.total, last, layout.rank), format: { font: { bold: true } } },
    ],
    columnWidths: widths,
    rowHeights,
    page,
    freeze: { rows: layout.head + 1, columns: 1 },
  });
}

function rubricRow({ item, points, by, deduct, noneFrom }: ScoreItem): PlannedCell[] {
  if (by === "hand") return [item, points, BY.hand, "", "", "由人打分，写明理由"];
  const none = noneFrom === null ? "" : `，满 ${noneFrom} 不得分`;
  const who = by === "inspection" ? "没督查的不扣" : "没有报表的不得分";
  return [item, points, BY[by], deduct, noneFrom ?? "", `${who}；每一扣 ${deduct} 分${none}，扣完为止`];
}

function ordered(scores: readonly UnitScore[], order: "roster" | "score"): readonly UnitScore[] {
  if (order === "roster") return scores;
  const groups = [...new Set(scores.map(({ group }) => group))];
  return [...scores].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || b.total - a.total);
}

interface Formulas {
  state(row: number): Formula;
  counted(row: number, by: Exclude<ScoredBy, "hand">): Formula;
  points(row: number, item: number): Formula;
  total(row: number): Formula;
  rank(row: number): Formula;
}

/** What the cells of a unit's row are made of; the register is asked by the unit's name. */
function formulasOf(
  form: Form,
  { reports }: Pick<Consolidation, "reports">,
  items: readonly ScoreItem[],
  rows: { readonly first: number; readonly last: number },
  inspection: Inspection,
): Formulas {
  const { places, total } = layoutOf(items);
  const of = reportColumns;
  const register = (column: number) =>
    reference(
      range(of.first, column, of.first + Math.max(reports.length, 1) - 1, column),
      sheetNames(form).reports,
      true,
    );
  const unit = (row: number) => reference(range(row, 0));
  const columns = { "days-late": of.late, errors: of.errors, queries: of.queries } as const;
  const all = (column: number) => reference(range(rows.first, column, rows.last, column), undefined, true);
  const sum = (row: number) => added(places.map(({ points }) => call("N", reference(range(row, points)))));
  return {
    state: (row) => call("INDEX", register(of.state), call("MATCH", unit(row), register(of.unit), number(0))),
    counted: (row, by) =>
      by === "inspection"
        ? failuresFormula(form, inspection, unit(row))
        : call("SUMIF", register(of.unit), unit(row), register(columns[by])),
    points: (row, item) => {
      const visited = items[item]!.by === "inspection";
      const found = reference(range(row, places[item]!.counted!));
      const counted = visited ? call("N", found) : found;
      const said = (column: number) => reference(range(RUBRIC.first + item, column), undefined, true);
      const none = call(
        "AND",
        between(call("N", said(4)), ">", number(0)),
        between(counted, ">=", call("N", said(4))),
      );
      const state = reference(range(row, FRONT - 1));
      const missing = call("OR", ...NOT_IN.map((each) => between(state, "=", text(STATE_NAMES[each]))));
      const left = between(said(1), "-", between(said(3), "*", counted));
      const lost = visited ? none : call("OR", missing, none);
      return call("IF", lost, number(0), call("MAX", number(0), left));
    },
    total: sum,
    rank: (row) =>
      between(
        call(
          "SUMPRODUCT",
          between(
            between(all(1), "=", reference(range(row, 1))),
            "*",
            between(all(total), ">", reference(range(row, total))),
          ),
        ),
        "+",
        number(1),
      ),
  };
}

function rowOf(score: UnitScore, { items, byHand }: Rubric, made: Formulas, row: number): PlannedCell[] {
  const hand = byHand.get(unitKey(score.unit));
  return [
    score.unit,
    score.group,
    planned(made.state(row), STATE_NAMES[score.state]),
    ...score.items.flatMap(({ counted, points }, index): PlannedCell[] => {
      const { by } = items[index]!;
      if (by === "hand") return [hand?.points[index] ?? ""];
      return [planned(made.counted(row, by), counted ?? UNVISITED), planned(made.points(row, index), points)];
    }),
    score.reason,
    planned(made.total(row), score.total),
    planned(made.rank(row), score.rank),
  ];
}

/**
 * The rubric of a sheet that was written earlier, with what the clerk has changed and entered; that of the form where the
 * sheet is none, or where somebody has taken its head away. An item whose points are no number is the form's.
 */
export function rubricIn(form: Form, grid: Grid | null): Rubric {
  const plain = plainRubric(form);
  if (!grid || !RUBRIC_FRONT.every((head, at) => isAt(grid, RUBRIC.head, at, head))) return plain;
  const items = itemsIn(form, grid) ?? plain.items;
  return { items, byHand: handPointsIn(grid, items) };
}

function itemsIn(form: Form, grid: Grid): ScoreItem[] | null {
  const items: ScoreItem[] = [];
  for (let row = RUBRIC.first; textOf(valueAt(grid, row, 0)) !== ""; row++) {
    const kind = Object.entries(BY).find(([, words]) => isAt(grid, row, 2, words));
    const [points, deduct, none] = [1, 3, 4].map((column) => numberIn(valueAt(grid, row, column)));
    if (!kind || points === null || points === undefined) return null;
    const by = kind[0] as ScoredBy;
    if (by === "inspection" && form.scheme.inspection.length === 0) return null;
    const item = textOf(valueAt(grid, row, 0));
    if (by === "hand") items.push({ item, points, by, deduct: 0, noneFrom: null });
    else items.push({ item, points, by, deduct: deduct ?? 0, noneFrom: none ?? null });
  }
  return items.length === 0 ? null : items;
}

function handPointsIn(grid: Grid, items: readonly ScoreItem[]): ReadonlyMap<string, HandPoints> {
  const { head, places, reason } = layoutOf(items);
  const found = new Map<string, HandPoints>();
  if (!isAt(grid, head, 0, ASSESSED_FRONT[0])) return found;
  for (let row = head + 1; row < grid.values.length; row++) {
    const unit = textOf(valueAt(grid, row, 0));
    const points = items.map(({ by }, index) =>
      by === "hand" ? numberIn(valueAt(grid, row, places[index]!.points)) : null,
    );
    const why = textOf(valueAt(grid, row, reason));
    if (unit !== "" && (why !== "" || points.some((each) => each !== null)))
      found.set(unitKey(unit), { points, reason: why });
  }
  return found;
}
