import type { Standing, UnitReport } from "../consolidation/consolidation";
import { openIn, type Register, type UnitState } from "../consolidation/register";
import { owingIn } from "../consolidation/standing";
import { groupOf, type ScoredBy, type ScoreItem } from "../form/scheme";
import type { Form } from "../form/form";
import { unitKey } from "../reading/unit-key";
import { failuresOf, NO_INSPECTION, type Inspection } from "./inspection/inspection";

/** What the clerk has said on the sheet: the rubric as he changed it, and points by hand with why. */
export interface Rubric {
  readonly items: readonly ScoreItem[];
  /** By `unitKey`. */
  readonly byHand: ReadonlyMap<string, HandPoints>;
}

export interface HandPoints {
  /** By item; `null` where none were given. */
  readonly points: readonly (number | null)[];
  readonly reason: string;
}

/** What a unit has come to. */
export interface UnitScore {
  readonly unit: string;
  readonly group: string;
  readonly report: UnitReport;
  /** As the register has it. */
  readonly state: UnitState;
  /** By item: what is counted, `null` where nobody has looked yet; and the points for it, all of them until then. */
  readonly items: readonly { readonly counted: number | null; readonly points: number }[];
  readonly reason: string;
  readonly total: number;
  /** In its group, from 1; units of one total share it. */
  readonly rank: number;
}

/** The rubric of the form, on which nobody has written. */
export function plainRubric({ scheme }: Form): Rubric {
  return { items: scheme.scores, byHand: new Map() };
}

/** States of a unit of which nothing counts: it gets no points but those by hand. */
export const NOT_IN: readonly UnitState[] = ["missing", "unread", "waiting", "empty"];

/** The units that owe a return, in the order of the register, scored by the rubric. */
export function assess(
  form: Form,
  { reports }: Pick<Standing, "reports">,
  register: Register,
  rubric: Rubric,
  inspection: Inspection = NO_INSPECTION,
): UnitScore[] {
  const scored = owingIn(reports).map((report) =>
    scoreOf(form, report, register.of(report).state, rubric, inspection),
  );
  return scored.map((own) => ({
    ...own,
    rank: 1 + scored.filter(({ group, total }) => group === own.group && total > own.total).length,
  }));
}

function scoreOf(
  form: Form,
  report: UnitReport,
  state: UnitState,
  { items, byHand }: Rubric,
  inspection: Inspection,
): Omit<UnitScore, "rank"> {
  const hand = byHand.get(unitKey(report.unit));
  const scores = items.map((item, index) => {
    if (item.by === "hand") return { counted: 0, points: hand?.points[index] ?? 0 };
    if (item.by === "inspection") {
      // It says how things are there, whether the unit has reported or not.
      const failures = failuresOf(inspection, report.unit);
      return { counted: failures, points: pointsFor(item, failures ?? 0) };
    }
    const counted = countedOf(report, item.by);
    return { counted, points: NOT_IN.includes(state) ? 0 : pointsFor(item, counted) };
  });
  return {
    ...{ unit: report.unit, group: groupOf(form.scheme, report.category), report, state, items: scores },
    reason: hand?.reason ?? "",
    total: rounded(scores.reduce((sum, { points }) => sum + points, 0)),
  };
}

function countedOf({ entry }: UnitReport, by: Exclude<ScoredBy, "hand" | "inspection">): number {
  if (entry === null) return 0;
  switch (by) {
    case "days-late":
      return entry.daysLate;
    case "errors":
      return openIn(entry).errors;
    case "queries":
      return openIn(entry).queries;
  }
}

function pointsFor({ points, deduct, noneFrom }: ScoreItem, counted: number): number {
  if (noneFrom !== null && counted >= noneFrom) return 0;
  return rounded(Math.max(0, points - deduct * counted));
}

/** Tenths and hundredths of points add up to what they say. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
