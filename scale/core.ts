import { consolidate, totalsOf } from "../src/consolidation/consolidate";
import type { Consolidation, TableTotals } from "../src/consolidation/consolidation";
import { countedCells } from "../src/consolidation/counted-cell";
import { detailCells, type DetailRow } from "../src/consolidation/detail";
import type { Form } from "../src/form/form";
import type { CellRole, Table } from "../src/form/table";
import { decimalText } from "../src/long-table/decimal";
import type { Return } from "../src/reading/return";
import { filledReturn, type GivenTable } from "../test/support/filled-return";
import type { County } from "./province";

/** What the core says of a county. */
export interface Counted extends Pick<County, "name"> {
  readonly consolidation: Consolidation;
  /** What the county itself hands in: what its towns come to, save where somebody has miscounted. */
  readonly own: Return;
}

/** Adds a county up as the pane does, and fills in its own return from that. */
export function counted(form: Form, { name, roster, submissions }: County, index: number): Counted {
  const date = form.due[0]?.by ?? "2012-06-15";
  const consolidation = consolidate(form, { submissions, roster, refused: [], preferred: [], date });
  const tables = form.tables.map((table) => ownTable(table, consolidation.totals[table.index]!, index));
  return { name, consolidation, own: filledReturn(form, { unit: name, date, tables }) };
}

function ownTable(table: Table, totals: TableTotals, index: number): GivenTable {
  if (table.kind === "matrix" && totals.kind === "matrix") {
    return totals.cells.map((line, row) =>
      line.map((total, column) => {
        // Every seventh county has one figure wrong.
        const isWrong = index % 7 === 1 && row === index % table.rows.lines.length && column === 0;
        const isOpen = table.cells[row]![column]!.kind === "open";
        return isOpen && total !== null ? (isWrong ? total + 1 : total) : undefined;
      }),
    );
  }
  const lines = totals.kind === "list" ? totals.lines : [];
  const open = table.columns.lines.filter(({ role }) => role === "item");
  return {
    lines: lines.map(({ values }) => Object.fromEntries(open.map(({ id, index: at }) => [id, values[at]]))),
  };
}

/** The detail rows of all counties, by table: what the province's totals are made of. */
export class Province {
  private readonly rows: DetailRow[][];
  /** Who has reported, county by county. */
  readonly units: (string | number)[][] = [];
  /** Figures that a county says otherwise than its towns. */
  readonly wrong: string[][] = [];

  constructor(private readonly form: Form) {
    this.rows = form.tables.map(() => []);
  }

  add({ name, consolidation, own }: Counted): void {
    consolidation.detail.forEach((rows, table) => {
      for (const row of rows) this.rows[table]!.push(row);
    });
    const { due, reported, late, missing, withErrors, unlisted, onTimeRate } = consolidation.counts;
    this.units.push([
      ...[name, due, reported, missing, withErrors, unlisted, reported - late],
      onTimeRate ?? "",
    ]);
    for (const table of this.form.tables) this.compare(name, table, consolidation.detail[table.index]!, own);
  }

  totals(): TableTotals[] {
    return totalsOf(this.form, this.rows);
  }

  private compare(name: string, table: Table, below: readonly DetailRow[], own: Return): void {
    const content = own.content.tables[table.index]!;
    const says = countedCells(this.form, table, content);
    const lines = content.kind === "list" ? content.lines.map((_, line) => line) : [];
    detailCells(table).forEach(({ row, column }, at) => {
      const role = row === null ? lineRole(table, column) : roleAt(table, row, column);
      if (role.kind === "closed" || !["sum", "latest"].includes(role.measure.together.how)) return;
      const ownRows = row === null ? lines : [row];
      const value = sumOf(ownRows.map((line) => says(line, column)));
      const sum = sumOf(below.map(({ values }) => values[at]!));
      if (value === sum) return;
      const id = row === null || table.kind === "list" ? "" : table.rows.lines[row]!.id;
      this.wrong.push([
        ...[name, table.id, id, table.columns.lines[column]!.id],
        ...[value, sum].map(decimalText),
      ]);
    });
  }
}

const roleAt = (table: Table, row: number, column: number): CellRole =>
  table.kind === "matrix" ? table.cells[row]![column]! : table.inLine[column]!;
const lineRole = (table: Table, column: number): CellRole => roleAt(table, 0, column);

/** To as many places as no form asks for, so that binary fractions leave nothing behind. */
function sumOf(values: readonly unknown[]): number {
  const sum = values.reduce<number>((all, value) => (typeof value === "number" ? all + value : all), 0);
  return Number(sum.toFixed(6));
}
