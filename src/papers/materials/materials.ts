import type { Consolidation, UnitReport } from "../../consolidation/consolidation";
import type { Register } from "../../consolidation/register";
import { owingIn } from "../../consolidation/standing";
import { dueFor, type Form } from "../../form/form";
import { groupOf, type Material } from "../../form/scheme";
import { unitKey } from "../../reading/unit-key";
import type { CellValue } from "../../sheet/grid";
import { serialOf } from "../../sheet/serial";
import { claimedBy } from "../summed";
import type { HandedForm, HandedForms } from "./other-form";

/** What a unit has handed in, as it stands on 资料台账. */
export interface HandedIn {
  /** By material: the day as a serial number, or how many; whatever the clerk has typed there; `null` for nothing. */
  readonly values: readonly CellValue[];
  /** Which files they were: 实施方案：石角镇2011年实施方案.docx, one a line. */
  readonly files: string;
}

/** By `unitKey`. */
export type Ledger = ReadonlyMap<string, HandedIn>;

/** A file that was recognised, or that the clerk has said what it is. */
export interface Arrival {
  readonly unit: string;
  /** Which of the form's materials. */
  readonly material: number;
  readonly file: string;
  /** On which day it came, ISO. */
  readonly date: string;
}

/** How a unit stands with what is due on a day; `odd` is no day at all, `undated` came later and is not called late. */
export type DatedState =
  | { readonly kind: "waiting" | "in" | "undated" | "missing" | "odd" }
  | { readonly kind: "late"; readonly days: number };

/** What a unit says in its return and what it has handed in do not go together. */
export type Mismatch =
  /** It says that there are so many, and none has come. */
  | { readonly kind: "claimed"; readonly material: number; readonly claimed: number }
  /** It says that there are so many, and of the form that they are not a line is filled in. */
  | { readonly kind: "blank"; readonly material: number; readonly claimed: number }
  /** So many in the return, or handed in, where others are asked for. */
  | {
      readonly kind: "range";
      readonly material: number;
      readonly number: number;
      readonly of: "return" | "ledger";
    };

/** A line of 资料台账. */
export interface UnitMaterials {
  readonly unit: string;
  readonly group: string;
  /** By material; the day of the return is that of the return itself. */
  readonly values: readonly CellValue[];
  /** By material, the last day; `null` where it is only counted, or no day is set. */
  readonly due: readonly (number | null)[];
  /** Its return came after the last day without saying when it was drawn up, see `Lateness`. */
  readonly undated: boolean;
  readonly files: string;
  readonly mismatches: readonly Mismatch[];
}

/** The day by the day of reckoning. Both are serial numbers. */
export function datedState(due: number, value: CellValue, cutoff: number): DatedState {
  if (value === null || value === "") return { kind: cutoff <= due ? "waiting" : "missing" };
  if (typeof value !== "number") return { kind: "odd" };
  const days = Math.floor(value) - due;
  return days <= 0 ? { kind: "in" } : { kind: "late", days };
}

/** The units that owe a return, in the order of the register. */
export function materialsOf(
  form: Form,
  consolidation: Pick<Consolidation, "counted" | "reports" | "detail">,
  register: Register,
  ledger: Ledger,
  forms: readonly HandedForms[] = [],
): UnitMaterials[] {
  const { materials } = form.scheme;
  const isKept = [...ledger.values()].some(({ values }) => values.some((value) => value !== null));
  const claims = materials.map(({ claim }) => claimedBy(form, consolidation, claim));
  return owingIn(consolidation.reports).map((report): UnitMaterials => {
    const handed = ledger.get(unitKey(report.unit));
    const others = materials.map((_, index) => forms[index]?.get(unitKey(report.unit)) ?? null);
    const values = materials.map(({ owed }, index) =>
      owed.kind === "return"
        ? dayOfReturn(report, register)
        : (handed?.values[index] ?? others[index]?.day ?? null),
    );
    const claimed = claims.map((all) => all.get(unitKey(report.unit))?.number ?? null);
    return {
      ...{ unit: report.unit, group: groupOf(form.scheme, report.category), values },
      due: materials.map((material) => lastDay(form, material, report.category)),
      undated: report.entry !== null && !report.entry.empty && report.entry.undated,
      files: handed?.files ?? "",
      // Where nobody keeps the ledger, nothing is missing in it.
      mismatches: mismatchesOf(materials, values, claimed, others).filter(
        ({ material }) => isKept || (forms[material]?.size ?? 0) > 0,
      ),
    };
  });
}

function lastDay(form: Form, { owed }: Material, category: string): number | null {
  switch (owed.kind) {
    case "dated":
      return serialOf(owed.due);
    case "return": {
      const due = dueFor(form, category);
      return due === null ? null : serialOf(due);
    }
    case "counted":
      return null;
  }
}

/** By which it is late or in time: that of the first return, 填报时间, or when it was taken in. */
function dayOfReturn(report: UnitReport, register: Register): number | null {
  const { entry } = report;
  if (entry === null || entry.empty) return null;
  const day =
    entry.firstDay ??
    entry.submission.return.content.date ??
    register.of(report).received.slice(0, "2011-12-20".length);
  // Of a date without day, the first of its month, as lateness has it.
  return serialOf(day) ?? serialOf(`${day}-01`);
}

function mismatchesOf(
  materials: readonly Material[],
  values: readonly CellValue[],
  claims: readonly (number | null)[],
  others: readonly (HandedForm | null)[],
): Mismatch[] {
  return materials.flatMap(({ owed }, material): Mismatch[] => {
    const [value, claimed] = [values[material] ?? null, claims[material] ?? null];
    if (others[material]?.lines === 0 && (claimed ?? 0) > 0)
      return [{ kind: "blank", material, claimed: claimed! }];
    if (owed.kind !== "counted")
      return value === null && claimed !== null && claimed > 0
        ? [{ kind: "claimed", material, claimed }]
        : [];
    const isOut = (number: CellValue): number is number =>
      typeof number === "number" && (number < owed.from || (owed.to !== null && number > owed.to));
    return [
      ...(isOut(claimed) ? [{ kind: "range", material, number: claimed, of: "return" } as const] : []),
      ...(isOut(value) ? [{ kind: "range", material, number: value, of: "ledger" } as const] : []),
    ];
  });
}

/**
 * The ledger with what has come: of what is due on a day the first day stays, what is counted is one more. A file that is
 * in it already is not taken twice.
 */
export function withArrivals(form: Form, ledger: Ledger, arrivals: readonly Arrival[]): Ledger {
  const all = new Map(ledger);
  const { materials } = form.scheme;
  for (const { unit, material, file, date } of arrivals) {
    const known = all.get(unitKey(unit)) ?? { values: materials.map(() => null), files: "" };
    const line = `${materials[material]!.item}：${file}`;
    const lines = known.files === "" ? [] : known.files.split("\n");
    if (lines.includes(line)) continue;
    const values = [...known.values];
    const value = values[material] ?? null;
    if (materials[material]!.owed.kind === "counted")
      values[material] = (typeof value === "number" ? value : 0) + 1;
    else values[material] = value ?? serialOf(date);
    all.set(unitKey(unit), { values, files: [...lines, line].join("\n") });
  }
  return all;
}
