import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import type { Look } from "../form/totals/recompute";
import type { Crossing } from "../form/table";
import type { Amount, Spot } from "../form/totals/amount";
import type { Cell, ListContent, Return } from "../reading/return";
import { asFormulasSee } from "./as-formulas-see";
import { isSameUnit, type CheckContext } from "./check-context";
import type { Figures } from "./figures";
import type { Subject } from "./finding";
import { SeenTable } from "./seen-table";
import type { Laid } from "./spots";

/**
 * A return as rules look at it: each cell by its spot, where the total line of a list is the one behind its last
 * line.
 */
export class Seen implements Laid {
  private readonly tables: SeenTable[] = [];

  private constructor(
    readonly form: Form,
    readonly ret: Return,
    readonly context: CheckContext,
    /** What was read, whatever the formulas on its sheet make of it. */
    private readonly read: Return,
  ) {}

  /** A sheet with its own 校验 is judged as its formulas see it. */
  static of(form: Form, ret: Return, context: CheckContext = {}): Seen {
    return new Seen(form, asFormulasSee(form, ret), context, ret);
  }

  /** Whatever the formulas on its sheet make of it. */
  static asRead(form: Form, ret: Return): Seen {
    return new Seen(form, ret, {}, ret);
  }

  /** The same as it was read: the period before is beyond any formula. */
  asRead(): Seen {
    return this.ret === this.read ? this : new Seen(this.form, this.read, this.context, this.read);
  }

  /** The return of the period before, as it was read; `null` where none is given, or another unit's. */
  prior(): Seen | null {
    const { prior } = this.context;
    const { unit } = this.ret.content;
    if (!prior || unit === "" || !isSameUnit(unit, prior.content.unit, this.context)) return null;
    return new Seen(this.form, prior, {}, prior);
  }

  /** `null` for what the return does not have: a line too many, a total line that is not there. */
  cell({ table, row, column }: Spot): Cell | null {
    return this.table(table).cell(row, column);
  }

  /** What rules take for the number there: totals come out of their parts where the form says so. */
  amount({ table, row, column }: Spot): Amount {
    return this.table(table).amount(row, column);
  }

  /** The same of a whole table. */
  figures(table: number): Figures {
    return this.table(table).figures();
  }

  /** The numbers that stand in all cells of a table, whatever they should be. */
  standing(table: number): Figures {
    return this.table(table).standing();
  }

  /** The same for whoever asks cell by cell. */
  written(table: number): Look {
    return this.table(table).written;
  }

  lines(table: number): number {
    return this.table(table).count;
  }

  rows(table: number): number {
    const content = this.ret.content.tables[table]!;
    return content.kind === "list" && content.total !== null ? content.lines.length + 1 : this.lines(table);
  }

  crossing(table: number): Crossing {
    return this.table(table).crossing;
  }

  list(table: number): ListContent {
    return this.ret.content.tables[table] as ListContent;
  }

  /** What a finding at a cell is about, and where it is looked at. */
  placed(spot: Spot): Subject & { readonly at: Place | null } {
    const { table, row, column } = spot;
    const onTotal = this.form.tables[table]!.kind === "list" && row === this.lines(table);
    const at = this.cell(spot)?.at ?? this.beside(spot);
    return { table, row: onTotal ? null : row, column, onTotal, at };
  }

  /** The row of a cell that is not on the sheet, where its table begins; `null` when that is not there either. */
  private beside({ table, row }: Spot): Place | null {
    const { rows, columns } = this.ret.placement.tables[table]!;
    const place = rows[row] ?? null;
    const first = columns.find((column) => column !== null) ?? null;
    return place === null || first === null ? null : { ...place, column: first };
  }

  /** The cell that a finding is about; `null` when it is about more or less than one. */
  spotOf({ table, row, column, onTotal }: Subject): Spot | null {
    if (table === null || column === null) return null;
    const line = onTotal ? this.lines(table) : row;
    return line === null ? null : { table, row: line, column };
  }

  private table(index: number): SeenTable {
    return (this.tables[index] ??= new SeenTable(this.form.tables[index]!, this.ret.content.tables[index]!));
  }
}
