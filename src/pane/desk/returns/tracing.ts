import type { ProblemPlace } from "../../../consolidation/sheets/problem-place";
import type { SummaryCell } from "../../../consolidation/sheets/summary-places";
import type { DetailRow } from "../../../consolidation/detail";
import type { Addend } from "../../../consolidation/trace";
import type { Form } from "../../../form/form";
import type { Host, SheetRange, Unsubscribe } from "../../../host/host";
import { valueAt, type CellValue, type Grid } from "../../../sheet/grid";
import { breath } from "../ground/breath";
import { coalesce } from "../ground/coalesce";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { SheetReader } from "../ground/sheet-reader";
import { bookIn, type WorkbookBook } from "./workbook-book";

/** A selected total with what it was made from. */
export interface Traced {
  readonly figure: SummaryCell;
  readonly row: number;
  readonly column: number;
  /** What stands in the cell of the totals. */
  readonly value: CellValue;
  /** Largest first. */
  readonly addends: readonly Addend[];
}

/**
 * - `no-totals`: the workbook has no sheet of totals.
 * - `waiting`: it has one and no figure of it is selected.
 * - `no-detail`: the sheet of details is gone, so nothing can be explained.
 * - `no-record`: it lists no figures, and the book does not have all of its returns.
 * - `problem`: a line of 问题清单 is selected that speaks of one figure.
 */
export type TracingState =
  | { readonly kind: "problem"; readonly place: ProblemPlace }
  | { readonly kind: "no-totals" | "waiting" | "no-detail" | "no-record" }
  | { readonly kind: "traced"; readonly traced: Traced }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Returns between two breaths of the page: of a book that was just opened each is looked at for the first time. */
const AT_ONCE = 100;

/** Explains the figure of the totals that the clerk selects, from the workbook alone, and finds the one that a line of 问题清单 speaks of. */
export class Tracing {
  readonly state = new Observed<TracingState>({ kind: "no-totals" });
  private selected: SheetRange | null = null;
  /** The sheets are read once and again only when they change. */
  private grids = new Map<string, Grid | null>();
  private readonly again = coalesce(() => this.explain(), 30);
  private readonly reader: SheetReader;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly book: WorkbookBook,
    /** What the clerk has selected last, before he turned to the office's half, too. */
    private readonly lastSelected: () => SheetRange | null,
  ) {
    this.reader = new SheetReader(host);
  }

  start(): Unsubscribe {
    this.selected = this.lastSelected();
    const selected = this.host.onSelected((at) => {
      // A clerk at work on another sheet costs nothing.
      if (!this.isAsked(at.sheet) && !(this.selected && this.isAsked(this.selected.sheet))) return;
      this.selected = at;
      this.again.request();
    });
    const edited = this.host.onEdited((at) => {
      this.reader.edited(at);
      // A corrected detail corrects the total, so neither sheet is what it was.
      if (this.grids.has(at.sheet)) void this.readAgain();
    });
    // A workbook that was just opened shows its totals before its book is read.
    const read = this.book.state.subscribe(() => {
      if (this.state.get().kind === "no-record") this.again.request();
    });
    void this.refresh();
    return () => {
      read();
      selected();
      edited();
      this.again.cancel();
    };
  }

  /** Forgets what was read: sheets were written, or another workbook was opened. */
  refresh(): Promise<void> {
    this.reader.forget();
    return this.readAgain();
  }

  private readAgain(): Promise<void> {
    this.grids.clear();
    return this.again.now();
  }

  private async explain(): Promise<void> {
    try {
      this.state.set(await this.explanation());
    } catch (error) {
      this.state.set({ kind: "failed", fault: faultOf(error) });
    }
  }

  private async explanation(): Promise<TracingState> {
    const names = this.core.sheetNames(this.form);
    const { selected } = this;
    if (selected?.sheet === names.problems) return this.placeOf(selected.range.top);
    const shown = selected && this.isTotals(selected.sheet) ? selected.sheet : null;
    const totals = await this.sheet(shown ?? [...names.totals.values()][0]!);
    if (!totals) return { kind: "no-totals" };
    if (selected === null || shown === null) return { kind: "waiting" };
    const { top: row, left: column } = selected.range;
    const figure = this.core.figureAt(this.form, totals, row, column);
    if (!figure) return { kind: "waiting" };
    const detail = await this.sheet(names.detail[figure.table]!);
    if (!detail) return { kind: "no-detail" };
    const addends = await this.addends(detail, figure);
    if (addends === null) return { kind: "no-record" };
    return { kind: "traced", traced: { figure, row, column, value: valueAt(totals, row, column), addends } };
  }

  /** `null` where the sheet lists no figures, and the book does not have them. */
  private async addends(detail: Grid, figure: SummaryCell): Promise<readonly Addend[] | null> {
    const { core, form, book } = this;
    const kept: DetailRow[] = [];
    let returns = 0;
    for (const rows of core.keptDetail(form, bookIn(book.state.get()), form.tables[figure.table]!, detail)) {
      if (rows === null) return null;
      kept.push(...rows);
      if (++returns % AT_ONCE === 0) await breath();
    }
    return returns > 0 ? core.traceIn(form, kept, figure) : core.trace(form, detail, figure);
  }

  private async placeOf(row: number): Promise<TracingState> {
    const { core, form } = this;
    const { problems, detail } = core.sheetNames(form);
    const lines = await this.sheet(problems);
    const details: (Grid | null)[] = [];
    for (const name of detail) details.push(await this.sheet(name));
    const place = lines && core.problemPlace(form, lines, row, details);
    return place ? { kind: "problem", place } : { kind: "waiting" };
  }

  /** Whether something is explained there. */
  private isAsked(sheet: string): boolean {
    return this.isTotals(sheet) || sheet === this.core.sheetNames(this.form).problems;
  }

  private isTotals(sheet: string): boolean {
    return [...this.core.sheetNames(this.form).totals.values()].includes(sheet);
  }

  private async sheet(name: string): Promise<Grid | null> {
    if (!this.grids.has(name)) this.grids.set(name, await this.reader.read(name));
    return this.grids.get(name) ?? null;
  }
}

/** What an addend moves in the total: a number by itself, in a mean by its weight; a text moves nothing. */
export function sizeOf({ value, weight }: Addend): number {
  return weight ?? (typeof value === "number" ? value : 0);
}
