import type { Book } from "../../../book/book";
import type { Difference } from "../../../consolidation/compare-totals";
import { isOpen } from "../../../checking/finding";
import { isAsked, type ConsolidationInput } from "../../../consolidation/standing";
import type { Consolidation, Counts } from "../../../consolidation/consolidation";
import type { LeftOut } from "../../../consolidation/sheets/problems-plan";
import type { Form } from "../../../form/form";
import type { Host, Writing } from "../../../host/host";
import type { Grid } from "../../../sheet/grid";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { breath } from "../ground/breath";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import { readCells, type Readable } from "../ground/read-once";
import { written } from "../ground/written";

/** What is still open after a consolidation; all zero means nothing is. */
export interface OpenMatters {
  readonly errors: number;
  readonly queries: number;
  readonly refused: number;
  /** Files that were not read at all, because reading was cancelled. */
  readonly unread: number;
  readonly noUnit: number;
  /** Returns of which the clerk has not said whose they are, or whether they are to be counted. */
  readonly unclear: number;
  /** Rows and columns of counted returns that may be several things. */
  readonly doubts: number;
  readonly missing: number;
}

export interface Outcome {
  /** Units that entered the totals. */
  readonly units: number;
  readonly counts: Counts;
  /** 分户明细 lists the figures of every unit. */
  readonly detailed: boolean;
  /** What 问题清单 does not list. */
  readonly leftOut: LeftOut | null;
  /** The totals stand there, and the workbook's own formulas are still being compared with them. */
  readonly comparing: boolean;
  /** `null` when there is nothing to compare with: the host does not calculate, or see `notCompared`. */
  readonly disagreements: readonly Difference[] | null;
  /** Why the totals could not be read back, though they stand there. */
  readonly notCompared: Fault | null;
  /** What of the old sheets could not be cleared away. */
  readonly left: Fault | null;
  /** Lists that the clerk had filtered, and that show all their rows again. */
  readonly unfiltered: readonly string[];
  readonly open: OpenMatters;
}

/** What is to be written, and what it says. */
export interface Prepared {
  /** The book, each new act with what it did. */
  readonly book: Book;
  readonly consolidation: Consolidation;
  /** What 问题清单 does not list. */
  readonly leftOut: LeftOut | null;
  readonly plans: readonly SheetPlan[];
  /** Written when the workbook has no roster. */
  readonly roster: SheetPlan | null;
}

/** Adds the returns of the book up. All that can fail in the core does so here, before the first cell is written. */
export async function prepare(
  host: Readable,
  form: Form,
  core: OfficeCore,
  { before, after }: { readonly before: Book; readonly after: Book },
  given: Pick<ConsolidationInput, "refused" | "unread" | "date">,
): Promise<Prepared> {
  await breath();
  const rosterSheet = await host.readCells(core.rosterSheet);
  const roster = core.rosterOn(after, core.readRoster(rosterSheet), given.date);
  await breath();
  const book = core.withEffects(form, before, after, roster);
  const reports = await host.readSheet(core.sheetNames(form).reports);
  const refused = core.refusedNow(book, given.refused, roster);
  await workedOut(form, core, book);
  const consolidation = core.consolidate(form, { ...core.inputOf(form, book), ...given, refused, roster });
  await breath();
  const plans = core.bookPlans(form, book, consolidation, { reports });
  const { left: leftOut } = core.listedProblems(form, consolidation);
  return { book, consolidation, leftOut, plans, roster: rosterSheet ? null : core.rosterPlan() };
}

/** Milliseconds between two breaths of the page: to work the receipts out takes longer than all else, unless it was done before. */
const AT_ONCE = 50;

async function workedOut(form: Form, core: OfficeCore, book: Book): Promise<void> {
  await breath();
  let began = performance.now();
  for (const receipt of book.receipts) {
    core.workOut(form, book, receipt);
    if (performance.now() - began < AT_ONCE) continue;
    await breath();
    began = performance.now();
  }
}

/** Writes the sheets. */
export async function write(
  host: Host,
  { consolidation, leftOut, plans, roster }: Omit<Prepared, "book">,
  unfiltered: readonly string[],
  writing: Writing,
): Promise<Outcome> {
  const left = await written(host, roster ? [...plans, roster] : plans, writing);
  return {
    units: consolidation.counted.length,
    counts: consolidation.counts,
    detailed: consolidation.detailed,
    leftOut,
    open: openMatters(consolidation),
    ...{ left, unfiltered, comparing: host.capabilities.calculates, disagreements: null, notCompared: null },
  };
}

/** Reads the workbook's own totals back, as its formulas have them, and compares. */
export async function compared(
  host: Host,
  form: Form,
  core: OfficeCore,
  consolidation: Consolidation,
  outcome: Outcome,
): Promise<Outcome> {
  try {
    const disagreements = await disagreementsIn(host, form, core, consolidation);
    return { ...outcome, comparing: false, disagreements };
  } catch (error) {
    return { ...outcome, comparing: false, notCompared: faultOf(error) };
  }
}

async function disagreementsIn(host: Host, form: Form, core: OfficeCore, consolidation: Consolidation) {
  if (!host.capabilities.calculates) return null;
  const grids: Grid[] = [];
  for (const sheet of core.sheetNames(form).totals.values()) {
    const grid = await readCells(host, sheet);
    if (!grid) return null;
    grids.push(grid);
  }
  return core.compareTotals(form, consolidation, grids);
}

function openMatters({ entries, counted, refused, unread, counts }: Consolidation): OpenMatters {
  const findings = counted.flatMap(({ submission }) => submission.findings).filter(isOpen);
  const ofSeverity = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: ofSeverity("error"),
    queries: ofSeverity("query"),
    refused: refused.length,
    unread: unread.length,
    noUnit: entries.filter(({ status }) => status === "no-unit").length,
    unclear: entries.filter(({ status }) => isAsked(status) && status !== "no-unit").length,
    doubts: counted.reduce((sum, { submission }) => sum + submission.return.account.doubts.length, 0),
    missing: counts.missing,
  };
}
