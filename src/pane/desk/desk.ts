import type { Form } from "../../form/form";
import type { Host, Unsubscribe } from "../../host/host";
import { Collection } from "./returns/collection";
import { Consolidating, type Answer } from "./returns/consolidating";
import { Tracing } from "./returns/tracing";
import type { Core } from "./ground/core";
import type { Files, PickedFile } from "./ground/files";
import { FormEdits } from "./form/form-edits";
import { LiveCheck, type Checked } from "./form/live-check";
import { Making } from "./form/making";
import { PriorReturns } from "./form/prior-returns";
import { inTurn } from "./ground/in-turn";
import { Lacking } from "./ground/lacking";
import { Observed } from "./ground/observed";
import { RosterWatch } from "./returns/roster-watch";
import { TakingBack } from "./form/taking-back";

/** What an entry gives the pane: the program it runs in, the form, the core, files, and the calendar. */
export interface Given {
  readonly host: Host;
  readonly form: Form;
  readonly core: Core;
  readonly files: Files;
  /** The local date, "2011-12-15". */
  readonly today: () => string;
}

/** The two things that the pane is for; it shows one of them at a time. */
export type Task = "fill-in" | "consolidate";

/** Everything that the pane keeps while it is open; the components show it and nothing else. */
export interface Desk extends Given {
  readonly task: Observed<Task>;
  readonly check: LiveCheck;
  readonly edits: FormEdits;
  readonly takingBack: TakingBack;
  readonly priors: PriorReturns;
  readonly making: Making;
  readonly roster: RosterWatch;
  readonly collection: Collection;
  readonly consolidating: Consolidating;
  readonly tracing: Tracing;
  readonly lacking: Lacking;
}

export function deskFor({ host: given, form, core, files, today }: Given): Desk {
  const host = inTurn(given);
  const collection = new Collection(files);
  const roster = new RosterWatch(host, core);
  const priors = new PriorReturns(files, form, roster.units.get);
  const check = new LiveCheck(host, form, core, (place, ret) => priors.contextOf(place, ret));
  const takingBack = new TakingBack(host, check);
  return {
    host,
    form,
    core,
    files,
    today,
    collection,
    task: new Observed<Task>("fill-in"),
    check,
    edits: new FormEdits(host, form, core, check, takingBack),
    takingBack,
    priors,
    making: new Making(host, form, core, check, today),
    roster,
    consolidating: new Consolidating(host, form, core, collection, today),
    tracing: new Tracing(host, form, core),
    lacking: new Lacking(host),
  };
}

/** Follows the workbook until stopped. */
export function startDesk(desk: Desk): Unsubscribe {
  const { check, roster, tracing } = desk;
  const stops = [
    check.start(),
    roster.start(),
    tracing.start(),
    forgetWhenListChanges(desk),
    compareAgainWhenRosterChanges(desk),
    lookOut(desk),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What the program lacks shows when it is listened to, and when something was written. */
function lookOut({ lacking, check, consolidating }: Desk): Unsubscribe {
  const look = () => void lacking.look();
  const stops = [check.state.subscribe(look), consolidating.state.subscribe(look)];
  look();
  return () => stops.forEach((stop) => stop());
}

/** A result that speaks of other files than those listed would mislead. */
function forgetWhenListChanges({ collection, consolidating }: Desk): Unsubscribe {
  let last = collection.state.get();
  return collection.state.subscribe(() => {
    const now = collection.state.get();
    const changed = now.files !== last.files || now.preferred !== last.preferred || now.named !== last.named;
    if (changed) consolidating.forget();
    last = now;
  });
}

/** The roster may have learnt that last year's name is one of the unit's. */
function compareAgainWhenRosterChanges({ roster, priors, check }: Desk): Unsubscribe {
  return roster.units.subscribe(() => {
    if (priors.any()) void check.refresh();
  });
}

/** Another workbook has taken the place of the last one. */
export async function workbookChanged(desk: Desk): Promise<void> {
  const { check, priors, roster, tracing, consolidating } = desk;
  consolidating.leaveWorkbook();
  priors.clear();
  await Promise.all([check.look(), roster.refresh(), tracing.refresh()]);
}

/** Adds the collected returns up and shows them; the pane then follows the sheets just written. */
export async function runConsolidation(
  { consolidating, roster, tracing }: Desk,
  answer?: Answer,
): Promise<void> {
  if (await consolidating.run(answer)) await Promise.all([roster.refresh(), tracing.refresh()]);
}

/** Adds the samples to the list; their roster is written unless the workbook has one. */
export function loadSamples({ host, core, files, collection, roster }: Desk): Promise<void> {
  const found = async () => {
    const samples = await files.samples?.();
    if (!samples) return [];
    if (samples.roster.length > 0 && roster.units.get().length === 0) {
      await host.writeSheets([core.rosterPlan(samples.roster)]);
      await roster.refresh();
    }
    return samples.files;
  };
  return collection.addWhenFound(found());
}

/** Compares a form of the workbook with last year's return, which is in one of the files that are chosen. */
export async function comparePrior(
  { priors, check }: Desk,
  { place, return: own }: Checked,
  chosen: Promise<readonly PickedFile[]>,
): Promise<void> {
  if (await priors.choose(place, own, chosen)) await check.check();
}

/** Compares it with none any more. */
export async function forgetPrior({ priors, check }: Desk, { place }: Checked): Promise<void> {
  priors.remove(place);
  await check.check();
}
