import type { RefusedFile, RosterUnit, Submission } from "../../../consolidation/consolidation";
import type { PriorObstacle } from "../../../checking/prior-return";
import type { Form } from "../../../form/form";
import { isAside, type Return } from "../../../reading/return";
import type { CheckingCore } from "../ground/checking-core";
import type { FileResult } from "../ground/files";

/** Last year's return, with the file that it was read from. */
export type PriorReturn = Pick<Submission, "file" | "return">;

/** Why what the clerk has chosen is not compared with. */
export type PriorRefusal =
  /** The return that comes nearest, and what is wrong with it; `units` are all that the files hold. */
  | {
      readonly why: PriorObstacle;
      readonly own: Return;
      readonly prior: PriorReturn;
      readonly units: readonly string[];
    }
  | { readonly why: "unread"; readonly refused: RefusedFile }
  /** Reading was stopped. */
  | { readonly why: "stopped" };

export type PriorChoice = { readonly prior: PriorReturn } | { readonly refusal: PriorRefusal };

/** What says most about why nothing fits comes first. */
const NEAREST: readonly PriorObstacle[] = ["own-unit-missing", "other-period", "other-unit", "unit-missing"];

/**
 * Of all that the chosen files hold, last year's return of the unit that `own` is of. Where there are
 * several, one that stands for itself goes before an old copy or a part, then the later one is taken.
 */
export function choosePrior(
  { priorObstacle, rosterLookup }: CheckingCore,
  form: Form,
  own: Return,
  results: readonly FileResult[],
  units: readonly RosterUnit[],
): PriorChoice {
  const roster = rosterLookup(units);
  const returns = results
    .flatMap(({ submissions }) => submissions)
    .sort(latestShownFirst)
    .map((prior) => ({ prior, why: priorObstacle(form, own, prior.return, { roster }) }));
  const fitting = returns.find(({ why }) => why === null);
  if (fitting) return { prior: fitting.prior };
  const named = [...new Set(returns.map(({ prior }) => prior.return.content.unit).filter(Boolean))];
  for (const why of NEAREST) {
    const nearest = returns.find((each) => each.why === why);
    if (nearest) return { refusal: { why, own, prior: nearest.prior, units: named } };
  }
  const [refused] = results.flatMap((result) => result.refused);
  return { refusal: refused ? { why: "unread", refused } : { why: "stopped" } };
}

/** How many rows and columns of the form the earlier one has not, or not for certain: nothing is compared there. */
export function absentFrom({ return: { placement, content } }: PriorReturn): number {
  return placement.tables
    .flatMap(({ rows, columns }, table): unknown[] =>
      content.tables[table]!.kind === "matrix" ? [...rows, ...columns] : [...columns],
    )
    .filter((place) => place === null).length;
}

function latestShownFirst(a: Submission, b: Submission): number {
  const [one, two] = [a.return, b.return];
  if (isAside(one) !== isAside(two)) return isAside(one) ? 1 : -1;
  const [later, earlier] = [two.content.date ?? "", one.content.date ?? ""];
  return later === earlier ? b.modified - a.modified : later < earlier ? -1 : 1;
}
