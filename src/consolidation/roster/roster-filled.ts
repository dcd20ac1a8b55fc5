import type { Form } from "../../form/form";
import { unitKey } from "../../reading/unit-key";
import type { RosterUnit, UnitReport } from "../consolidation";
import { namesOf, rosterLookup } from "./roster-lookup";

/** What is known of the units beside the roster: 报送情况, where the clerk has written whom to call. */
export interface KnownContact {
  readonly contact: string;
  readonly phone: string;
}

/**
 * The roster with what the returns say: whom to call where nobody says it, by the fields of the form or by 报送情况, and
 * units that have reported without being on it. Names that the clerk has given to returns are those of `units` already.
 */
export function rosterFilled(
  form: Form,
  units: readonly RosterUnit[],
  reports: readonly UnitReport[],
  known: (report: UnitReport) => KnownContact,
): RosterUnit[] {
  const byUnit = new Map(reports.map((report) => [unitKey(report.unit), report]));
  const filled = (unit: RosterUnit): RosterUnit => {
    const report = byUnit.get(unitKey(unit.unit));
    if (!report) return unit;
    const own = known(report);
    return {
      ...unit,
      contact: unit.contact || saidIn(form, report, "person") || own.contact,
      phone: unit.phone || saidIn(form, report, "phone") || own.phone,
    };
  };
  const others = reports
    .filter(({ listed, entry }) => !listed && entry !== null)
    .map(({ unit }): RosterUnit => ({ unit, category: "", contact: "", phone: "", aliases: [] }));
  return [...units, ...others].map(filled);
}

/** What a return says in its head or foot: 填报人, 联系电话. */
function saidIn({ fields }: Form, { entry }: UnitReport, is: "person" | "phone"): string {
  const said = entry?.submission.return.content.fields ?? [];
  return fields.flatMap((field, index) => (field.is === is ? [said[index] ?? ""] : [])).find(Boolean) ?? "";
}

/**
 * Last period's roster taken over: all of it where there is none yet; else what this one leaves blank of units that both
 * have, by whatever name. Whether a unit of last year's is still there, the clerk knows.
 */
export function rosterTakenOver(now: readonly RosterUnit[], last: readonly RosterUnit[]): RosterUnit[] {
  if (now.length === 0) return [...last];
  const lookup = rosterLookup(last);
  return now.map((unit) => {
    const before = namesOf(unit)
      .map((name) => lookup.find(name))
      .find((each) => each !== null);
    if (!before) return unit;
    const names = new Set(namesOf(unit).map(unitKey));
    const learnt = namesOf(before).filter((name) => !names.has(unitKey(name)));
    return {
      ...lastingOf(before),
      ...unit,
      category: unit.category || before.category,
      contact: unit.contact || before.contact,
      phone: unit.phone || before.phone,
      aliases: [...unit.aliases, ...learnt],
    };
  });
}

/** What does not change with the period, as 次序 and 免报 do. */
function lastingOf(unit: RosterUnit): Partial<RosterUnit> {
  const keys = ["code", "parent", "leader", "former", "absorbed"] as const;
  return Object.fromEntries(keys.flatMap((key) => (unit[key] === undefined ? [] : [[key, unit[key]]])));
}

/** How many units of a roster say something that another one does not: what a button would change. */
export function differingUnits(now: readonly RosterUnit[], then: readonly RosterUnit[]): number {
  const known = new Map(now.map((unit) => [unitKey(unit.unit), JSON.stringify(unit)]));
  return then.filter((unit) => known.get(unitKey(unit.unit)) !== JSON.stringify(unit)).length;
}
