import { valueAt } from "../../sheet/grid";
import { firstSeen, gridOfPlan, type SheetPlan } from "../../sheet/sheet-plan";
import type { Writing } from "../host";
import { HostError } from "../host-error";
import { Batch } from "./session/batch";
import { drawCharts } from "./steps/charts";
import { excelCode } from "./session/excel-fault";
import { backupsOf, inWritingOrder, stepsOf, workOf, type Job, type PlannedWork } from "./jobs";
import { NO_MARKS, type KnownSheets, type WrittenMerge } from "./session/known-sheets";
import { MadeSheets } from "./made-sheets";
import { writeNames } from "./steps/names";
import { ALL_CELLS } from "./session/own-writes";
import { putBack } from "./put-back";
import type { ExcelSession } from "./session/session";
import { lookAt, refuse } from "./standing";
import { wipe } from "./steps/wipe";

/**
 * `Host.writeSheets`: one round trip to look, one to write where it all fits into a request, and one to
 * remove the copies of sheets that were written over. What can go wrong with the plans does so before
 * the first; a fault of the second is put back. What the program refuses and a form can do without is left
 * out, see `ExcelSession.without`.
 */
export async function writeSheets(
  session: ExcelSession,
  known: KnownSheets,
  plans: readonly SheetPlan[],
  writing: Writing = {},
): Promise<void> {
  if (plans.length === 0) return;
  const steps = stepsOf(plans, writing.standing ?? [], session.without);
  const standing = await session.run("", (context) => lookAt(context, plans));
  session.readOnly = standing.readOnly;
  refuse(standing, plans);
  const work = workOf(standing, steps);
  const made = new MadeSheets();
  try {
    await session.run("", (context) => write(session, known, context, work, made, writing));
  } catch (fault) {
    // Where nothing may be changed nothing was.
    if (fault instanceof HostError && fault.code === "read-only") throw fault;
    // Putting back has to do without, too.
    const again = session.goWithout(fault);
    await putBack(session, work, made, fault);
    if (!again) throw about(work, fault);
    return writeSheets(session, known, plans, writing);
  }
  await drawCharts(session, plans);
  await removeBackups(session, work, made);
}

/** From here on the new sheets stand, whatever happens to the copies of the old ones. */
async function removeBackups(session: ExcelSession, { jobs }: PlannedWork, made: MadeSheets): Promise<void> {
  const copies = jobs.flatMap((job) => made.copyOf(job) ?? []);
  if (copies.length === 0) return;
  const remove = async (context: Excel.RequestContext, ids: readonly string[]) => {
    for (const id of ids) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  };
  try {
    await session.run("", (context) => remove(context, copies));
  } catch {
    // What stood in the way for a moment may be gone; and some of the copies are.
    await session
      .run("", async (context) => remove(context, await presentOf(context, copies)))
      .catch(leftOver);
  }

  function leftOver(cause: unknown): never {
    throw new HostError({ kind: "copies-left", sheets: backupsOf(jobs) }, "", { cause });
  }
}

/** Those of the ids that a sheet has. */
async function presentOf(context: Excel.RequestContext, ids: readonly string[]): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  return worksheets.items.map(({ id }) => id).filter((id) => ids.includes(id));
}

async function write(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  work: PlannedWork,
  made: MadeSheets,
  { front }: Writing,
): Promise<void> {
  const { jobs, standing } = work;
  const batch = new Batch(session, context);
  for (const { over } of jobs) if (over?.protection) batch.worksheets.getItem(over.id).protection.unprotect();
  const sheets = new Map(jobs.map((job) => [job, prepare(batch, jobs, job, made)]));
  const before = (job: Job) => (job.over ? batch.worksheets.getItem(job.backup) : null);
  for (const job of inWritingOrder(jobs)) {
    session.own.wrote(
      job.plan.sheet,
      job.steps.flatMap(({ block }) => block ?? []),
    );
    await batch.write(sheets.get(job)!, before(job), job.steps);
  }
  writeNames(context, jobs, standing);
  const formats = jobs.map((job) => ownFormats(sheets.get(job)!));
  batch.worksheets.load("items/id,items/name");
  batch.listen();
  // Copying a sheet has brought the copy to the front.
  const first = jobs[firstSeen(jobs.map(({ plan }) => plan))]!.plan.sheet;
  batch.worksheets.getItem(front === null ? standing.active : (front ?? first)).activate();
  for (const job of jobs)
    if (job.plan.visible !== "visible") sheets.get(job)!.visibility = VISIBILITY[job.plan.visible];
  await context.sync();
  known.learnAll(batch.worksheets.items);
  known.forgetSizes();
  jobs.forEach((job, index) => remember(known, sheets.get(job)!, job, formats[index]!));
}

const VISIBILITY = { hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** The sheet of the plan's name, at its place, blank but where it is changed. */
function prepare(
  { worksheets, session }: Batch,
  jobs: readonly Job[],
  job: Job,
  made: MadeSheets,
): Excel.Worksheet {
  const { plan, kept, over, backup, changes } = job;
  if (over) {
    const sheet = worksheets.getItem(over.id);
    // One that is very hidden cannot be copied.
    sheet.visibility = "Visible";
    const copy = made.copy(job, sheet.copy("End"));
    copy.name = backup;
    copy.visibility = "Hidden";
    if (!changes) {
      session.own.wrote(over.name, [ALL_CELLS]);
      wipe(sheet, session.without);
    }
    sheet.load("id");
    return sheet;
  }
  if (kept) worksheets.getItem(kept.id).name = plan.keepAs!;
  const sheet = made.add(worksheets.add(plan.sheet));
  if (kept) sheet.position = kept.position + addedBefore(jobs, job);
  return sheet;
}

/** New sheets that were put in front of the kept one, each of which moved it on by one. */
function addedBefore(jobs: readonly Job[], job: Job): number {
  return jobs.slice(0, jobs.indexOf(job)).filter(({ kept }) => kept && kept.position < job.kept!.position)
    .length;
}

function ownFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load("items/id");
  sheet.protection.load("protected,options");
  return formats;
}

function remember(
  known: KnownSheets,
  { id, protection }: Excel.Worksheet,
  { plan }: Job,
  formats: Excel.ConditionalFormatCollection,
): void {
  known.keep({
    id,
    protection: protection.protected ? protection.options : null,
    ours: [],
    others: new Set(formats.items.map((format) => format.id)),
    unknown: [],
    shown: NO_MARKS,
  });
  const grid = gridOfPlan(plan);
  const merges = plan.merges.map((area): WrittenMerge => ({
    ...area,
    value: valueAt(grid, area.top, area.left),
  }));
  known.keepMerges(id, merges);
}

/** The fault with the sheet that it is about, where that is known. */
function about({ jobs }: PlannedWork, fault: unknown): unknown {
  if (!(fault instanceof HostError) || fault.code !== "protected") return fault;
  const locked = jobs.find(({ over }) => over?.protection);
  return excelCode(fault.cause) === "AccessDenied" && locked
    ? new HostError("protected", locked.plan.sheet, { cause: fault.cause })
    : fault;
}
