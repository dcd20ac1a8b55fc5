import type { Form } from "../form/form";
import type { Reservation, Return } from "../reading/return";
import { isReporter } from "../reading/unit-of-name";
import type { EntryStatus, Submission } from "./consolidation";
import { unitKey } from "./roster/roster";
import { isLonger, type RosterLookup } from "./roster/roster-lookup";

/** A submission and whose it is. */
export interface Named {
  readonly submission: Submission;
  /** The roster's name of the unit when it is listed. */
  readonly unit: string;
  readonly listed: boolean;
  /** Its 类别 on the roster, by which it is due; `null` where none says it. */
  readonly level: string | null;
  /** Units that it may be of; empty when that is not asked. */
  readonly candidates: readonly string[];
  /** By the roster it has become part of the only candidate. */
  readonly absorbed: boolean;
  /** Its head, or whatever named it, says one unit and something else another. */
  readonly twoNames: boolean;
}

/** Why a submission is not counted though it was read. */
export type Aside = Exclude<EntryStatus, "counted" | "superseded">;

export function namedOf(submission: Submission, lookup: RosterLookup): Named {
  const { unit } = submission.return.content;
  const { unitFrom, reservations } = submission.return.account;
  const known = lookup.find(unit);
  const level = known?.category || null;
  const found = { submission, unit: known?.unit ?? unit, listed: known !== null, level, absorbed: false };
  const others = unitFrom === "clerk" ? [] : reservations.flatMap(namesIn);
  const meant = others.flatMap((other) => otherUnit(found, other, lookup) ?? []);
  if (meant.length > 0) return { ...found, candidates: [...new Set([found.unit, ...meant])], twoNames: true };
  if (known || submission.ownUnit) return { ...found, candidates: [], twoNames: false };
  const into = lookup.absorbing(unit);
  if (into) return { ...found, candidates: [into.unit], absorbed: true, twoNames: false };
  const alike = lookup.resembling(unit);
  return { ...found, candidates: alike.map((each) => each.unit), twoNames: false };
}

function namesIn(reservation: Reservation): readonly string[] {
  return reservation.kind === "names" ? reservation.others : [];
}

/** The unit that another name means for certain, `null` when it may well be the same. */
function otherUnit(
  { unit, listed }: Pick<Named, "unit" | "listed">,
  name: string,
  lookup: RosterLookup,
): string | null {
  const known = lookup.find(name);
  const [key, other] = [unitKey(unit), unitKey(known?.unit ?? name)];
  if (key === other) return null;
  if (known && listed) return known.unit;
  return isLonger(key, other) || !(known || isReporter(name)) ? null : (known?.unit ?? name);
}

/**
 * Why each submission does not count by itself; the others may. What the clerk prefers counts, if it is
 * known whose it is.
 */
export function setAside(
  form: Form,
  named: readonly Named[],
  preferred: readonly string[],
): Map<Submission, Aside> {
  const sums = sumsOfListed(named);
  return new Map(
    named.flatMap((each): [Submission, Aside][] => {
      const { submission } = each;
      const why =
        withoutUnit(each) ??
        (preferred.includes(submission.id)
          ? null
          : (besideOf(each, sums) ?? reserved(form, submission.return)));
      return why ? [[submission, why]] : [];
    }),
  );
}

function withoutUnit({ unit, candidates, twoNames }: Named): Aside | null {
  if (unitKey(unit) === "") return "no-unit";
  if (candidates.length === 0) return null;
  return twoNames ? "two-names" : "unclear";
}

/** Files in which one return adds up units that owe returns of their own, and is none that does. */
function sumsOfListed(named: readonly Named[]): ReadonlySet<string> {
  const withListedParts = new Set(
    named.filter(({ submission, listed }) => listed && isPart(submission)).map(fileOf),
  );
  const own = named
    .filter(({ submission, listed }) => listed && submission.return.account.beside === "sum")
    .map(fileOf);
  for (const file of own) withListedParts.delete(file);
  return withListedParts;
}

function fileOf({ submission }: Named): string {
  return submission.file;
}

function isPart(submission: Submission): boolean {
  return submission.return.account.beside === "part";
}

function besideOf({ submission, listed }: Named, sums: ReadonlySet<string>): Aside | null {
  const { file, return: ret } = submission;
  const { beside } = ret.account;
  switch (beside) {
    case "sum":
      return sums.has(file) ? "sum" : null;
    case "part":
      return sums.has(file) ? null : "part";
    case "book":
      return listed ? null : "sum";
    case "hidden":
    case "old":
    case null:
      return beside;
  }
}

function reserved(form: Form, ret: Return): Aside | null {
  const kinds = ret.account.reservations.map(({ kind }) => kind);
  if (kinds.includes("period") || isOfOtherPeriod(form, ret)) return "other-period";
  return kinds.includes("measure") ? "other-measure" : null;
}

/** Whether a return says that it is of another period than the form. */
export function isOfOtherPeriod({ period }: Form, { content }: Return): boolean {
  return period !== null && content.period !== null && content.period !== period.of;
}
