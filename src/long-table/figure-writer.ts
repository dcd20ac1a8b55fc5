import type { Form } from "../form/form";
import { FigureRows } from "./figure-rows";
import { PartitionedTable, type LongFormat, type Target } from "./files";
import type { PackedFigures } from "./packed-figures";
import type { ReturnHead } from "./return-head";

/** The figures of returns in the files of each format, whoever brings them. */
export class FigureWriter {
  private readonly rows: FigureRows;
  private readonly tables: readonly PartitionedTable[];

  constructor(form: Form, formats: readonly LongFormat[], target: Target) {
    this.rows = new FigureRows(form);
    const { columns } = this.rows;
    this.tables = formats.map((format) => new PartitionedTable("figures", columns, format, target));
  }

  /** The rows of a return; those of one folder follow one another. */
  write(head: ReturnHead, figures: PackedFigures): void {
    if (this.rows.isFull) {
      for (const table of this.tables) table.forget();
      this.rows.forget();
    }
    const rows = this.rows.of(head, figures);
    for (const table of this.tables) table.write(head, rows);
  }

  end(): void {
    for (const table of this.tables) table.end();
  }
}
