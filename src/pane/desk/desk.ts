import type { Doing } from "../../book/act";
import type { Book } from "../../book/book";
import type { FormName } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { Host, Unsubscribe } from "../../host/host";
import type { Return } from "../../reading/return";
import { Collection } from "./returns/collection";
import { Consolidating, type Start } from "./returns/consolidating";
import { EarlierReturns } from "./returns/earlier";
import { Exporting } from "./returns/exporting";
import { Issuing } from "./returns/issuing";
import { Materials } from "./returns/materials";
import { OfficePapers } from "./returns/office-papers";
import { Tracing } from "./returns/tracing";
import type { Core } from "./ground/core";
import type { Files, PickedFile } from "./ground/files";
import { FormEdits } from "./form/form-edits";
import { LiveCheck, type Checked } from "./form/live-check";
import { Making } from "./form/making";
import { PriorReturns } from "./form/prior-returns";
import { Lacking } from "./ground/lacking";
import type { Observed } from "./ground/observed";
import { RosterKeeping } from "./returns/roster-keeping";
import { RosterWatch } from "./returns/roster-watch";
import { WorkbookBook } from "./returns/workbook-book";
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
  /** Turns to another form, and takes the files along that are returns of it. */
  readonly handOver: (form: FormName) => void;
  /** The forms of the other desks. */
  readonly otherForms: () => readonly Form[];
  /** Whether a sheet is one of a consolidation, of whatever form; nobody fills it in. */
  readonly isOurs: (sheet: string) => boolean;
  /** Told when the form is not on the sheet that the clerk has turned to; `null`: on none. */
  readonly notFound: (sheet: string | null) => Promise<void>;
}

/** The two things that the pane is for; it shows one of them at a time. */
export type Task = "fill-in" | "consolidate";

/** Everything that the pane keeps for one form while it is open; the components show it and nothing else. */
export interface Desk extends Ground, Pick<DeskGiven, "handOver"> {
  readonly check: LiveCheck;
  readonly edits: FormEdits;
  readonly takingBack: TakingBack;
  readonly priors: PriorReturns;
  readonly making: Making;
  readonly roster: RosterWatch;
  readonly keeping: RosterKeeping;
  readonly collection: Collection;
  readonly book: WorkbookBook;
  readonly consolidating: Consolidating;
  readonly papers: OfficePapers;
  readonly materials: Materials;
  readonly issuing: Issuing;
  readonly exporting: Exporting;
  readonly earlier: EarlierReturns;
  readonly tracing: Tracing;
  readonly lacking: Lacking;
}

export function deskFor({ otherForms, isOurs, notFound, handOver, ...ground }: DeskGiven): Desk {
  const { host, form, core, files, today, now } = ground;
  const collection = new Collection(files, form, otherForms);
  const roster = new RosterWatch(host, core);
  const book = new WorkbookBook(host, form, core);
  const priors = new PriorReturns(host, files, form, core, roster.units.get);
  const contextOf = (place: string, ret: Return) => priors.contextOf(place, ret);
  const check = new LiveCheck(host, form, core, { contextOf, isOurs, notFound });
  const takingBack = new TakingBack(host, check);
  const earlier = new EarlierReturns(files, form, core);
  return {
    ...ground,
    handOver,
    collection,
    check,
    edits: new FormEdits(host, form, core, check, takingBack),
    takingBack,
    priors,
    making: new Making(host, form, core, check, today),
    roster,
    keeping: new RosterKeeping(host, core, files, roster),
    book,
    consolidating: new Consolidating(host, form, core, collection, book, { today, now }),
    papers: new OfficePapers(host, form, core, files, today),
    materials: new Materials(host, form, core, files, otherForms),
    earlier,
    issuing: new Issuing(files, form, core, earlier),
    exporting: new Exporting(files, form, core, today),
    tracing: new Tracing(host, form, core),
    lacking: new Lacking(host),
  };
}

/** Follows the workbook until stopped. */
export function startDesk(desk: Desk): Unsubscribe {
  const { check, roster, tracing, book } = desk;
  void book.look();
  void restorePriors(desk);
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

/** What was kept of a workbook says nothing of another one. */
export function leaveWorkbook({ priors, consolidating, papers }: Desk): void {
  consolidating.leaveWorkbook();
  papers.leaveWorkbook();
  priors.clear();
}

/** Looks at the workbook anew. */
export async function lookAgain(desk: Desk): Promise<void> {
  const { check, roster, tracing, book } = desk;
  await Promise.all([check.look(), roster.refresh(), tracing.refresh(), book.look()]);
  await restorePriors(desk);
}

/** Compares again with what the workbook keeps of the period before. */
async function restorePriors({ priors, check }: Desk): Promise<void> {
  if (await priors.restore()) await check.refresh();
}

/** Adds the collected returns to the book and shows what it comes to; the pane then follows the sheets just written. */
export function runConsolidation(desk: Desk, start?: Start): Promise<void> {
  return following(desk, desk.consolidating.run(start));
}

/** Does what the clerk says about a return or a unit of the book. */
export function runAct(desk: Desk, doing: Doing): Promise<void> {
  return following(desk, desk.consolidating.act(doing));
}

/** Makes the total as it stands an edition. */
export async function runSeal(desk: Desk): Promise<void> {
  const { core, form, roster, consolidating, today } = desk;
  await roster.refresh();
  const sealing = (book: Book) => core.sealingTotal(form, book, roster.units.get(), today());
  await following(desk, consolidating.act(sealing));
}

/** Goes on with what was begun, now that the clerk has said what becomes of figures that were changed by hand. */
export function settleEdits(desk: Desk, edits: "take" | "put-back"): Promise<void> {
  return following(desk, desk.consolidating.settleEdits(edits));
}

/** Takes the last act of the office back, or does it again. */
export function runHistory(desk: Desk, step: "undo" | "redo"): Promise<void> {
  return following(desk, desk.consolidating[step]());
}

async function following({ roster, tracing }: Desk, written: Promise<boolean>): Promise<void> {
  if (await written) await Promise.all([roster.refresh(), tracing.refresh()]);
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
