import { changeOf } from "../../sheet/sheet-change";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { HostError } from "../host-error";
import { hasFormulas } from "./steps/cells";
import { changeSteps } from "./steps/change-steps";
import type { Nicety } from "./session/excel-fault";
import { sheetSteps } from "./steps/sheet-steps";
import { same, type Standing, type StandingSheet } from "./standing";
import type { Step } from "./steps/step";

/**
 * How a plan comes to its sheet: as a new one; as a new one before the sheet that is `kept` under
 * another name; or into the sheet that is `over`, which stays the same object so that formulas
 * elsewhere go on looking at it, while a hidden copy named `backup` waits for a fault. Of one that `changes` what has
 * changed is written, else it is made blank before.
 */
export interface Job {
  readonly plan: SheetPlan;
  readonly steps: readonly Step[];
  readonly changes: boolean;
  readonly kept: StandingSheet | null;
  readonly over: StandingSheet | null;
  readonly backup: string;
}

export interface PlannedWork {
  /** In the order of the plans. */
  readonly jobs: readonly Job[];
  readonly standing: Standing;
}

/** What makes the plan's sheet: of a blank one, or of one that stands as is known. */
export interface Steps {
  readonly steps: readonly Step[];
  readonly changes: boolean;
}

/**
 * Every step of every plan, before anything is looked at or written, but those that the program refuses. Throws on a plan that
 * cannot be written.
 */
export function stepsOf(
  plans: readonly SheetPlan[],
  standing: readonly SheetPlan[],
  without: ReadonlySet<Nicety>,
): ReadonlyMap<SheetPlan, Steps> {
  const page = without.has("pages") ? { page: null } : {};
  const freeze = without.has("panes") ? { freeze: { rows: 0, columns: 0 } } : {};
  const filter = without.has("filters") ? { filter: null } : {};
  const taken = (plan: SheetPlan) => ({ ...plan, ...page, ...freeze, ...filter });
  return new Map(
    plans.map((plan): [SheetPlan, Steps] => {
      const from = standing.find(({ sheet }) => sheet === plan.sheet);
      const change = from ? changeOf(taken(from), taken(plan)) : null;
      const steps = change ? changeSteps(change) : sheetSteps(taken(plan));
      return [plan, { steps, changes: change !== null }];
    }),
  );
}

/** Throws `HostError("sheet-missing")` where a sheet that was to be changed has gone meanwhile. */
export function workOf(standing: Standing, steps: ReadonlyMap<SheetPlan, Steps>): PlannedWork {
  const backups = freeNames(standing, steps.size);
  const jobs = [...steps].map(([plan, parts], index): Job => {
    const found = standing.sheets.find((sheet) => same(sheet.name, plan.sheet)) ?? null;
    const kept = plan.keepAs === null ? null : found;
    if (parts.changes && !found) throw new HostError("sheet-missing", plan.sheet);
    return { plan, ...parts, kept, over: kept ? null : found, backup: backups[index]! };
  });
  return { jobs, standing };
}

/** What a backup is called for the moment that it stands there. */
const BACKUP = "~备份";

function freeNames({ sheets }: Standing, count: number): string[] {
  const taken = new Set(sheets.map((sheet) => sheet.name));
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    if (!taken.has(`${BACKUP}${number}`)) names.push(`${BACKUP}${number}`);
  }
  return names;
}

/** Names of the hidden copies. */
export function backupsOf(jobs: readonly Job[]): string[] {
  return jobs.filter(({ over }) => over).map(({ backup }) => backup);
}

/** Sheets that only hold values come first: formulas over them are then calculated once. */
export function inWritingOrder(jobs: readonly Job[]): readonly Job[] {
  return [...jobs].sort((a, b) => Number(hasFormulas(a.plan)) - Number(hasFormulas(b.plan)));
}
