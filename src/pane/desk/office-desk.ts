import type { Doing } from "../../book/act";
import type { Book } from "../../book/book";
import type { FormName } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { SheetRange, Unsubscribe } from "../../host/host";
import type { Desk } from "./desk";
import type { OfficeCore } from "./ground/office-core";
import { Collection } from "./returns/collection";
import { Consolidating, type Start } from "./returns/consolidating";
import { EarlierReturns } from "./returns/earlier";
import { Exporting } from "./returns/exporting";
import { Issuing } from "./returns/issuing";
import { Materials } from "./returns/materials";
import { OfficePapers } from "./returns/office-papers";
import { RosterKeeping } from "./returns/roster-keeping";
import { Tracing } from "./returns/tracing";
import { WorkbookBook } from "./returns/workbook-book";

/** What the office knows of the desks beside its own. */
export interface OfficeGiven {
  /** Turns to another form, and takes the files along that are returns of it. */
  readonly handOver: (form: FormName) => void;
  /** The forms of the other desks. */
  readonly otherForms: () => readonly Form[];
  /** What the clerk has selected last; `null` where nobody has heard of it. */
  readonly lastSelected: () => SheetRange | null;
}

/** A desk with what the office needs besides: the returns that came in, the book, the totals and the papers. */
export interface OfficeDesk extends Desk, Pick<OfficeGiven, "handOver"> {
  readonly core: OfficeCore;
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
  /** Follows the workbook until stopped. */
  start(): Unsubscribe;
  /** What was kept of a workbook says nothing of another one. */
  leaveWorkbook(): void;
  /** Looks at the workbook anew. */
  lookAgain(): Promise<void>;
}

/** Makes the office's part of a desk. */
export type OpenOffice = (desk: Desk, given: OfficeGiven) => OfficeDesk;

export function officeDeskFor(desk: Desk, core: OfficeCore, given: OfficeGiven): OfficeDesk {
  const { host, form, files, roster, today, now } = desk;
  const { handOver, otherForms, lastSelected } = given;
  const collection = new Collection(files, form, otherForms);
  const book = new WorkbookBook(host, form, core);
  const earlier = new EarlierReturns(files, form, core, otherForms);
  const office: OfficeDesk = {
    ...desk,
    core,
    handOver,
    keeping: new RosterKeeping(host, core, files, roster),
    collection,
    book,
    consolidating: new Consolidating(host, form, core, collection, book, { today, now }),
    papers: new OfficePapers(host, form, core, files, today),
    materials: new Materials(host, form, core, files, otherForms),
    earlier,
    issuing: new Issuing(files, form, core, earlier),
    exporting: new Exporting(files, form, core, today),
    tracing: new Tracing(host, form, core, book, lastSelected),
    start: () => start(office),
    leaveWorkbook() {
      office.consolidating.leaveWorkbook();
      office.papers.leaveWorkbook();
    },
    async lookAgain() {
      await Promise.all([office.tracing.refresh(), book.look()]);
    },
  };
  return office;
}

function start(office: OfficeDesk): Unsubscribe {
  const { book, consolidating, lacking, tracing } = office;
  void book.look();
  const stops = [
    tracing.start(),
    forgetWhenListChanges(office),
    // What the program lacks shows when something was written, too.
    consolidating.state.subscribe(() => void lacking.look()),
  ];
  return () => stops.forEach((stop) => stop());
}

/** A result that speaks of other files than those listed would mislead. */
function forgetWhenListChanges({ collection, consolidating }: OfficeDesk): Unsubscribe {
  let last = collection.state.get();
  return collection.state.subscribe(() => {
    const now = collection.state.get();
    const changed = now.files !== last.files || now.preferred !== last.preferred || now.named !== last.named;
    if (changed) consolidating.forget();
    last = now;
  });
}

/** Adds the collected returns to the book and shows what it comes to; the pane then follows the sheets just written. */
export function runConsolidation(desk: OfficeDesk, start?: Start): Promise<void> {
  return following(desk, desk.consolidating.run(start));
}

/** Does what the clerk says about a return or a unit of the book. */
export function runAct(desk: OfficeDesk, doing: Doing): Promise<void> {
  return following(desk, desk.consolidating.act(doing));
}

/** Makes the total as it stands an edition. */
export async function runSeal(desk: OfficeDesk): Promise<void> {
  const { core, form, roster, consolidating, today } = desk;
  await roster.refresh();
  const sealing = (book: Book) => core.sealingTotal(form, book, roster.units.get(), today());
  await following(desk, consolidating.act(sealing));
}

/** Goes on with what was begun, now that the clerk has said what becomes of figures that were changed by hand. */
export function settleEdits(desk: OfficeDesk, edits: "take" | "put-back"): Promise<void> {
  return following(desk, desk.consolidating.settleEdits(edits));
}

/** Takes the last act of the office back, or does it again. */
export function runHistory(desk: OfficeDesk, step: "undo" | "redo"): Promise<void> {
  return following(desk, desk.consolidating[step]());
}

async function following({ roster, tracing }: OfficeDesk, written: Promise<boolean>): Promise<void> {
  if (await written) await Promise.all([roster.refresh(), tracing.refresh()]);
}

/** Adds the samples to the list; their roster is written unless the workbook has one. */
export function loadSamples({ host, core, files, collection, roster }: OfficeDesk): Promise<void> {
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
