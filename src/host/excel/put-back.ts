import { HostError } from "../host-error";
import { Batch } from "./batch";
import { backupsOf, type Job, type PlannedWork } from "./jobs";
import { putBackNames } from "./names";
import { loadPage, setPage, type LoadedPage } from "./page-state";
import type { ExcelSession } from "./session";
import { same } from "./standing";
import { wipe } from "./wipe";

/**
 * Makes the workbook what it was before a writing that broke off somewhere. Sheets that were added go,
 * those that were renamed have their names again, those that were written over are filled from their
 * backups. Throws `HostError` with the reason `not-restored` when that fails too: the backups then stay, hidden.
 */
export async function putBack(session: ExcelSession, work: PlannedWork, fault: unknown): Promise<void> {
  try {
    await session.run("", async (context) => {
      const present = await lookAgain(session, context, work);
      await restore(new Batch(session, context), work, present);
    });
  } catch (second) {
    const cause = new AggregateError([fault, second]);
    throw new HostError({ kind: "not-restored", sheets: backupsOf(work.jobs) }, "", { cause });
  }
}

/** What stands in the workbook after the fault. */
interface Present {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean }[];
  readonly names: ReadonlySet<string>;
  /** How the pages of a backup are set up, by its name. */
  readonly pages: ReadonlyMap<string, LoadedPage>;
}

async function lookAgain(
  { without }: ExcelSession,
  context: Excel.RequestContext,
  { jobs }: PlannedWork,
): Promise<Present> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  names.load("items/name");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    return { id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected };
  });
  const backups = jobs.filter(({ over, backup }) => over && sheets.some(({ name }) => name === backup));
  const pages = backups.map(({ backup }) => [backup, loadPage(worksheets.getItem(backup), without)] as const);
  if (pages.length > 0) await context.sync();
  return { sheets, names: new Set(names.items.map(({ name }) => name)), pages: new Map(pages) };
}

async function restore(batch: Batch, work: PlannedWork, present: Present): Promise<void> {
  const { jobs, standing } = work;
  const before = new Set(standing.sheets.map(({ id }) => id));
  const { worksheets } = batch;
  for (const job of jobs) if (job.over) restoreOver(batch, job, present);
  for (const { id, name } of present.sheets) {
    if (!before.has(id) && jobs.some((job) => isMade(job, name))) worksheets.getItem(id).delete();
  }
  for (const { kept } of jobs) {
    if (kept && present.sheets.some(({ id }) => id === kept.id)) worksheets.getItem(kept.id).name = kept.name;
  }
  putBackNames(batch.context, jobs, standing, present.names);
  worksheets.getItem(standing.active).activate();
  batch.listen();
  await batch.context.sync();
}

/** Whether a sheet of the name, which was not there before, was added or copied for the job. */
function isMade({ plan, over, backup }: Job, name: string): boolean {
  if (!over) return same(plan.sheet, name);
  // A copy is named by the program first, after the sheet that it is of.
  return name === backup || (name.startsWith(over.name.slice(0, 20)) && /\(\d+\)$/.test(name));
}

function restoreOver({ worksheets, session }: Batch, { over, backup }: Job, present: Present): void {
  const state = present.sheets.find(({ id }) => id === over!.id);
  if (!state) return;
  const sheet = worksheets.getItem(over!.id);
  const page = present.pages.get(backup);
  if (page) {
    if (state.isProtected) sheet.protection.unprotect();
    wipe(sheet, session.without);
    const copy = worksheets.getItem(backup);
    sheet.getRange().untrack().copyFrom(copy.getRange().untrack(), "All");
    setPage(sheet, page);
  }
  if (over!.protection && (page || !state.isProtected)) sheet.protection.protect(over!.protection);
  sheet.visibility = over!.visibility;
}
