import type { Addend } from "../../../consolidation/consolidation";
import type { TracedFigure } from "../../../consolidation/trace";
import type { Form } from "../../../form/form";
import type { Host, SheetRange, Unsubscribe } from "../../../host/host";
import { valueAt, type CellValue, type Grid } from "../../../sheet/grid";
import { coalesce } from "../ground/coalesce";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import { Observed } from "../ground/observed";
import { SheetReader } from "../ground/sheet-reader";

/** A selected total with what it was made from. */
export interface Traced {
  readonly figure: TracedFigure;
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
 */
export type TracingState =
  | { readonly kind: "no-totals" | "waiting" | "no-detail" }
  | { readonly kind: "traced"; readonly traced: Traced }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Explains the figure of the totals that the clerk selects, from the workbook alone. */
export class Tracing {
  readonly state = new Observed<TracingState>({ kind: "no-totals" });
  private selected: SheetRange | null = null;
  /** The two sheets are read once and again only when they change. */
  private grids = new Map<string, Grid | null>();
  private readonly again = coalesce(() => this.explain(), 30);
  private readonly reader: SheetReader;

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
  ) {
    this.reader = new SheetReader(host);
  }

  start(): Unsubscribe {
    const selected = this.host.onSelected((at) => {
      // A clerk at work on another sheet costs nothing.
      if (at.sheet !== this.core.sheets.totals && this.selected?.sheet !== this.core.sheets.totals) return;
      this.selected = at;
      this.again.request();
    });
    const edited = this.host.onEdited((at) => {
      this.reader.edited(at);
      // A corrected detail corrects the total, so neither sheet is what it was.
      if (this.grids.has(at.sheet)) void this.readAgain();
    });
    void this.refresh();
    return () => {
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
    const { sheets } = this.core;
    const totals = await this.sheet(sheets.totals);
    if (!totals) return { kind: "no-totals" };
    if (this.selected?.sheet !== sheets.totals) return { kind: "waiting" };
    const { top: row, left: column } = this.selected.range;
    const figure = this.core.figureAt(this.form, totals, row, column);
    if (!figure) return { kind: "waiting" };
    const detail = await this.sheet(sheets.detail);
    if (!detail) return { kind: "no-detail" };
    const addends = this.core.trace(this.form, detail, figure);
    return { kind: "traced", traced: { figure, row, column, value: valueAt(totals, row, column), addends } };
  }

  private async sheet(name: string): Promise<Grid | null> {
    if (!this.grids.has(name)) this.grids.set(name, await this.reader.read(name));
    return this.grids.get(name) ?? null;
  }
}

/** What an addend moves in the total: a count by itself, a percentage by its weight. */
export function sizeOf({ value, weight }: Addend): number {
  return weight ?? value;
}
