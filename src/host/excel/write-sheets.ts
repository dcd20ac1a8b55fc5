import { valueAt } from "../../sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../sheet/sheet-plan";
import { HostError } from "../host-error";
import { Batch } from "./batch";
import { excelCode } from "./excel-fault";
import { inWritingOrder, stepsOf, workOf, type Job, type PlannedWork } from "./jobs";
import type { KnownSheets, WrittenMerge } from "./known-sheets";
import { writeNames } from "./names";
import { putBack } from "./put-back";
import type { ExcelSession } from "./session";
import { lookAt, refuse } from "./standing";
import { wipe } from "./wipe";

/**
 * `Host.writeSheets`: one round trip to look, one to write where it all fits into a request. What can
 * go wrong with the plans does so before the first; a fault of the second is put back.
 */
export async function writeSheets(
  session: ExcelSession,
  known: KnownSheets,
  plans: readonly SheetPlan[],
): Promise<void> {
  if (plans.length === 0) return;
  const steps = stepsOf(plans);
  const standing = await session.run("", (context) => lookAt(context, plans));
  refuse(standing, plans);
  const work = workOf(standing, steps);
  try {
    await session.run("", (context) => write(known, context, work));
  } catch (fault) {
    await putBack(session, work, fault);
    throw about(work, fault);
  }
}

async function write(known: KnownSheets, context: Excel.RequestContext, work: PlannedWork): Promise<void> {
  const { jobs, standing } = work;
  const batch = new Batch(context);
  for (const { over } of jobs) if (over?.protection) batch.worksheets.getItem(over.id).protection.unprotect();
  const sheets = new Map(jobs.map((job) => [job, prepare(batch, jobs, job)]));
  for (const job of inWritingOrder(jobs)) await batch.write(sheets.get(job)!, job.steps);
  writeNames(context, jobs, standing);
  for (const { over, backup } of jobs) if (over) batch.worksheets.getItem(backup).delete();
  const formats = jobs.map((job) => ownFormats(sheets.get(job)!));
  batch.worksheets.load("items/id,items/name");
  batch.listen();
  sheets.get(jobs[0]!)!.activate();
  await context.sync();
  known.learnAll(batch.worksheets.items);
  jobs.forEach((job, index) => remember(known, sheets.get(job)!, job, formats[index]!));
}

/** A blank sheet of the plan's name, at its place. */
function prepare({ worksheets }: Batch, jobs: readonly Job[], job: Job): Excel.Worksheet {
  const { plan, kept, over, backup } = job;
  if (over) {
    const sheet = worksheets.getItem(over.id);
    const copy = sheet.copy("End");
    copy.name = backup;
    copy.visibility = "Hidden";
    wipe(sheet);
    sheet.visibility = "Visible";
    return loaded(sheet);
  }
  if (kept) worksheets.getItem(kept.id).name = plan.keepAs!;
  const sheet = worksheets.add(plan.sheet);
  if (kept) sheet.position = kept.position + addedBefore(jobs, job);
  return loaded(sheet);
}

function loaded(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.load("id");
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
  });
  const grid = gridOfPlan(plan);
  const merges = plan.merges.map((area): WrittenMerge => ({
    ...area,
    value: valueAt(grid, area.top, area.left),
  }));
  known.keepMerges(id, merges);
}

/** The fault with the sheet that it is about, where that is known. */
function about({ jobs, standing }: PlannedWork, fault: unknown): unknown {
  if (!(fault instanceof HostError) || fault.code !== "protected") return fault;
  if (standing.readOnly) return new HostError("read-only", "", { cause: fault.cause });
  const locked = jobs.find(({ over }) => over?.protection);
  return excelCode(fault.cause) === "AccessDenied" && locked
    ? new HostError("protected", locked.plan.sheet, { cause: fault.cause })
    : fault;
}
