import type { Form } from "../../form/form";
import type { Host, Unsubscribe } from "../../host/host";
import type { Return } from "../../reading/return";
import type { Core } from "./ground/core";
import type { Files, PickedFile } from "./ground/files";
import { FormEdits } from "./form/form-edits";
import { LiveCheck, type Checked } from "./form/live-check";
import { Making } from "./form/making";
import { PriorReturns } from "./form/prior-returns";
import { Lacking } from "./ground/lacking";
import type { Observed } from "./ground/observed";
import { RosterWatch } from "./returns/roster-watch";
import { TakingBack } from "./form/taking-back";

/** What a desk stands on: the program, its form, the core, files, the calendar. */
interface Ground {
  /** Its calls go one at a time. */
  readonly host: Host;
  readonly form: Form;
  readonly core: Core;
  readonly files: Files;
  /** The local date, "2011-12-15". */
  readonly today: () => string;
  /** The same with the time, "2011-12-15 09:32". */
  readonly now: () => string;
  /** Which task is shown, whatever form it is about. */
  readonly task: Observed<Task>;
}

/** What it knows of the desks beside it. */
export interface DeskGiven extends Ground {
  /** Whether a sheet is one of a consolidation, of whatever form; nobody fills it in. */
  readonly isOurs: (sheet: string) => boolean;
  /** Told when the form is not on the sheet that the clerk has turned to; `null`: on none. */
  readonly notFound: (sheet: string | null) => Promise<void>;
}

/** The two things that the pane is for; it shows one of them at a time. */
export type Task = "fill-in" | "consolidate";

/**
 * What the pane keeps for one form while it is open, to have it filled in; the components show it and nothing else. What
 * the office needs besides is `OfficeDesk`.
 */
export interface Desk extends Ground {
  readonly check: LiveCheck;
  readonly edits: FormEdits;
  readonly takingBack: TakingBack;
  readonly priors: PriorReturns;
  readonly making: Making;
  readonly roster: RosterWatch;
  readonly lacking: Lacking;
}

export function deskFor({ isOurs, notFound, ...ground }: DeskGiven): Desk {
  const { host, form, core, files, today } = ground;
  const roster = new RosterWatch(host, core);
  const priors = new PriorReturns(host, files, form, core, roster.units.get);
  const contextOf = (place: string, ret: Return) => priors.contextOf(place, ret);
  const check = new LiveCheck(host, form, core, { contextOf, isOurs, notFound });
  const takingBack = new TakingBack(host, check);
  return {
    ...ground,
    check,
    edits: new FormEdits(host, form, core, check, takingBack),
    takingBack,
    priors,
    making: new Making(host, form, core, check, today),
    roster,
    lacking: new Lacking(host),
  };
}

/** Follows the workbook until stopped. */
export function startDesk(desk: Desk): Unsubscribe {
  const { check, roster } = desk;
  void restorePriors(desk);
  const stops = [check.start(), roster.start(), compareAgainWhenRosterChanges(desk), lookOut(desk)];
  return () => stops.forEach((stop) => stop());
}

/** What the program lacks shows when it is listened to. */
function lookOut({ lacking, check }: Desk): Unsubscribe {
  const look = () => void lacking.look();
  look();
  return check.state.subscribe(look);
}

/** The roster may have learnt that last year's name is one of the unit's. */
function compareAgainWhenRosterChanges({ roster, priors, check }: Desk): Unsubscribe {
  return roster.units.subscribe(() => {
    if (priors.any()) void check.refresh();
  });
}

/** What was kept of a workbook says nothing of another one. */
export function leaveWorkbook({ priors }: Desk): void {
  priors.clear();
}

/** Looks at the workbook anew. */
export async function lookAgain(desk: Desk): Promise<void> {
  await Promise.all([desk.check.look(), desk.roster.refresh()]);
  await restorePriors(desk);
}

/** Compares again with what the workbook keeps of the period before. */
async function restorePriors({ priors, check }: Desk): Promise<void> {
  if (await priors.restore()) await check.refresh();
}

/** Compares a form of the workbook with last year's return, which is in one of the files that are chosen. */
export async function comparePrior(
  { priors, check }: Desk,
  { place, return: own }: Checked,
  chosen: Promise<readonly PickedFile[]>,
): Promise<void> {
  if (!(await priors.choose(place, own, chosen))) return;
  await priors.keep(place);
  await check.check();
}

/** Compares it with none any more. */
export async function forgetPrior({ priors, check }: Desk, { place }: Checked): Promise<void> {
  priors.remove(place);
  await priors.keep(place);
  await check.check();
}
