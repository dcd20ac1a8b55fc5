import { formOf } from "./compile/build-form";
import type { Form } from "./form";
import { monthsFrom, type Period } from "./period";
import type { FormSpec } from "./spec/form-spec";

/**
 * The form for another period of its kind, as a definition of its own: the dates on which returns and materials are
 * due move along, and so does a version that is called by its period.
 */
export function forPeriod({ spec, period }: Form, of: string): Form {
  if (period === null || period.of === of) return formOf(spec);
  const to = { ...period, of };
  const { version, due, scheme } = spec;
  const materials = scheme.materials.map((each) =>
    typeof each.owed === "string" && each.owed !== "return"
      ? { ...each, owed: moved(each.owed, period, to) }
      : each,
  );
  return formOf({
    ...spec,
    version: version.includes(period.of) ? version.replace(period.of, of) : `${version} ${of}`,
    period: { every: period.kind, of },
    ...(due !== undefined && { due: movedDue(due, period, to) }),
    scheme: { ...scheme, materials },
  });
}

function movedDue(due: NonNullable<FormSpec["due"]>, from: Period, to: Period): FormSpec["due"] {
  if (typeof due === "string") return moved(due, from, to);
  return due.map((each) => ({ ...each, by: moved(each.by, from, to) }));
}

/**
 * A day that lies to one period as another does to the other: so many months later, or days where days are counted. The
 * last day of a month stays one, so that whoever goes on from month to month comes to no earlier day in March.
 */
function moved(date: string, from: Period, to: Period): string {
  if (from.kind === "day") {
    const days = Date.parse(to.of) - Date.parse(from.of);
    return new Date(Date.parse(date) + days).toISOString().slice(0, 10);
  }
  const [year, month, day] = date.split("-").map(Number);
  const months = year! * 12 + month! - 1 + monthsFrom(from, to);
  const last = lastDay(Math.floor(months / 12), (months % 12) + 1);
  const isLast = day === lastDay(year!, month!);
  const parts = [Math.floor(months / 12), (months % 12) + 1, isLast ? last : Math.min(day!, last)];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
