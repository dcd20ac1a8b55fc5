import { HostError } from "../host-error";
import { Batch } from "./session/batch";
import { backupsOf, type Job, type PlannedWork } from "./jobs";
import type { MadeSheets } from "./made-sheets";
import { putBackNames } from "./steps/names";
import { ALL_CELLS } from "./session/own-writes";
import { loadPage, setPage, type LoadedPage } from "./steps/page-state";
import type { ExcelSession } from "./session/session";
import type { StandingSheet } from "./standing";
import { wipe } from "./steps/wipe";

/**
 * Makes the workbook what it was before a writing that broke off somewhere. Sheets that were added go,
 * those that were renamed have their names again, those that were written over are filled from their
 * backups. Throws `HostError` with the reason `not-restored` when that fails too: the backups then stay, hidden.
 */
export async function putBack(
  session: ExcelSession,
  work: PlannedWork,
  made: MadeSheets,
  fault: unknown,
): Promise<void> {
  try {
    await session.run("", async (context) => {
      const present = await lookAgain(session, context, work, made);
      await restore(new Batch(session, context), work, made, present);
    });
  } catch (second) {
    const cause = new AggregateError([fault, second]);
    throw new HostError({ kind: "not-restored", sheets: backupsOf(work.jobs) }, "", { cause });
  }
}

/** What stands in the workbook after the fault. */
interface Present {
  /** By its id, whether the sheet is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
  readonly names: ReadonlySet<string>;
  readonly copies: ReadonlyMap<Job, Copy>;
}

/** The hidden copy of a sheet, and how its pages are set up. */
interface Copy {
  readonly id: string;
  readonly page: LoadedPage;
}

async function lookAgain(
  { without }: ExcelSession,
  context: Excel.RequestContext,
  { jobs }: PlannedWork,
  made: MadeSheets,
): Promise<Present> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/protection/protected");
  names.load("items/name");
  await context.sync();
  const sheets = new Map(worksheets.items.map(({ id, protection }) => [id, protection.protected]));
  const copies = jobs.flatMap((job): [Job, Copy][] => {
    const id = made.copyOf(job);
    return id !== null && sheets.has(id)
      ? [[job, { id, page: loadPage(worksheets.getItem(id), without) }]]
      : [];
  });
  if (copies.length > 0) await context.sync();
  return { sheets, names: new Set(names.items.map(({ name }) => name)), copies: new Map(copies) };
}

async function restore(batch: Batch, work: PlannedWork, made: MadeSheets, present: Present): Promise<void> {
  const { jobs, standing } = work;
  const { worksheets } = batch;
  for (const job of jobs) if (job.over) restoreOver(batch, job.over, present, present.copies.get(job));
  for (const id of made.ids) if (present.sheets.has(id)) worksheets.getItem(id).delete();
  for (const { kept } of jobs) {
    if (kept && present.sheets.has(kept.id)) worksheets.getItem(kept.id).name = kept.name;
  }
  putBackNames(batch.context, jobs, standing, present.names);
  worksheets.getItem(standing.active).activate();
  batch.listen();
  await batch.context.sync();
}

function restoreOver(
  { worksheets, session }: Batch,
  over: StandingSheet,
  { sheets }: Present,
  copy: Copy | undefined,
): void {
  const isProtected = sheets.get(over.id);
  if (isProtected === undefined) return;
  const sheet = worksheets.getItem(over.id);
  if (copy) {
    if (isProtected) sheet.protection.unprotect();
    session.own.wrote(over.name, [ALL_CELLS, ALL_CELLS]);
    wipe(sheet, session.without);
    sheet.getRange().untrack().copyFrom(worksheets.getItem(copy.id).getRange().untrack(), "All");
    setPage(sheet, copy.page);
  }
  if (over.protection && (copy || !isProtected)) sheet.protection.protect(over.protection);
  sheet.visibility = over.visibility;
}
