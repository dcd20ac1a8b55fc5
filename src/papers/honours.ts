import { STATE_NAMES } from "../consolidation/state-names";
import { praisedOf, type ScoreItem, type Scheme } from "../form/scheme";
import { NOT_IN, type UnitScore } from "./assessment";

/** A unit that is proposed for praise, or that has to put something right. */
export interface Honoured {
  readonly unit: string;
  readonly group: string;
  readonly total: number;
  readonly rank: number;
  /** Others of its group have as much. */
  readonly tied: boolean;
  /** What it lost points for, or did not do; empty for nothing. */
  readonly reasons: readonly string[];
}

export interface Honours {
  readonly praised: readonly Honoured[];
  readonly faulted: readonly Honoured[];
}

/**
 * Whom the scores propose: the first of each group that have lost nothing by a fault of their own, and all that have not
 * reported, have errors open or too little of the points. It is the office that decides.
 */
export function honoursOf(
  scheme: Scheme,
  scores: readonly UnitScore[],
  items: readonly ScoreItem[],
): Honours {
  const all = scores.map((score) => ({ score, honoured: honoured(score, scores, items) }));
  const isFaulted = ({ state, items: own, total }: UnitScore) =>
    NOT_IN.includes(state) ||
    own.some(({ counted }, at) => TO_PUT_RIGHT.includes(items[at]!.by) && (counted ?? 0) > 0) ||
    isLow(scheme, items, own, total);
  return {
    praised: all
      .filter(({ score }) => score.rank <= praisedOf(scheme, score.group) && !isFaulted(score))
      .map((each) => each.honoured)
      .sort((a, b) => a.rank - b.rank),
    faulted: all.filter(({ score }) => isFaulted(score)).map((each) => each.honoured),
  };
}

/** What is wrong with a unit as long as it is counted. */
const TO_PUT_RIGHT: readonly ScoreItem["by"][] = ["errors", "inspection"];

/**
 * Whether it has too little of what it can have: points by hand are on top, as nobody knows how many will be given, and
 * what nobody has looked at is neither had nor wanting.
 */
function isLow(
  { honours }: Scheme,
  items: readonly ScoreItem[],
  own: UnitScore["items"],
  total: number,
): boolean {
  const unseen = items.map(({ points }, at) => (own[at]!.counted === null ? points : 0));
  const full = items.map(({ by, points }) => (by === "hand" ? 0 : points));
  const sum = (all: readonly number[]) => all.reduce((so, each) => so + each, 0);
  return total - sum(unseen) < honours.enough * (sum(full) - sum(unseen));
}

function honoured(score: UnitScore, scores: readonly UnitScore[], items: readonly ScoreItem[]): Honoured {
  const { unit, group, total, rank, state } = score;
  const isIn = !NOT_IN.includes(state);
  const lost = items.flatMap(({ by }, at) => {
    const counted = score.items[at]!.counted ?? 0;
    return counted > 0 && by !== "hand" && (isIn || by === "inspection") ? [COUNTED[by](counted)] : [];
  });
  return {
    ...{ unit, group, total, rank },
    tied: scores.filter((other) => other.group === group && other.total === total).length > 1,
    reasons: [...(isIn ? [] : [STATE_NAMES[state]]), ...lost, ...(score.reason === "" ? [] : [score.reason])],
  };
}

const COUNTED: Readonly<Record<Exclude<ScoreItem["by"], "hand">, (counted: number) => string>> = {
  "days-late": (days) => `迟报 ${days} 天`,
  errors: (errors) => `${errors} 处错误没有改正`,
  queries: (queries) => `${queries} 处没有核实说明`,
  inspection: (items) => `督查 ${items} 项不合格`,
};
