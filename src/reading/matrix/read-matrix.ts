import type { CellRole } from "../../form/table";
import type { Grid } from "../../sheet/grid";
import { valueAt } from "../../sheet/grid";
import { CellReader, type CellMap, type OtherSheets } from "../cell/cell-reader";
import { checkColumnOf } from "../check-column";
import { doubtsOf, evidenceOf, type Whose } from "../labels/evidence";
import { MOST_OWN, type Around, type Piece } from "../piece";
import { type Cell, type Doubt, type LabelEvidence, type LinePlace, type OwnLine } from "../return";
import type { Standing } from "../standing";
import type { LocatedMatrix } from "./locate";
import { lastColumn, type Page } from "./page";

/** Where a located matrix stands. */
export function standingOf({ from, last, pages }: LocatedMatrix): Standing {
  const [front] = pages;
  return {
    from,
    top: front!.head.top,
    headBottom: front!.head.bottom,
    last,
    labelColumn: front!.labelColumn,
    lastColumn: lastColumn(front!),
  };
}

/** Reads the cells of a matrix, or a part of one, that was found on a sheet. */
export function readMatrix(grid: Grid, found: LocatedMatrix, around: Around, others: OtherSheets): Piece {
  return new MatrixReader(grid, found, others).piece(around);
}

class MatrixReader {
  private readonly rows: readonly (number | null)[];
  /** By row line, the page that its row stands on. */
  private readonly pages: readonly (Page | undefined)[];
  private readonly cells: CellReader;

  constructor(
    private readonly grid: Grid,
    private readonly found: LocatedMatrix,
    others: OtherSheets,
  ) {
    this.rows = found.rows.places;
    this.pages = this.rows.map((row) =>
      row === null ? undefined : found.pages.findLast(({ first }) => first <= row),
    );
    this.cells = new CellReader(grid, this.map(), others);
  }

  piece(around: Around): Piece {
    const { table, rows, pages, last } = this.found;
    const { sheet } = this.grid;
    const columns = table.columns.lines.map(({ index }) => this.columnOf(index));
    const own = this.ownRows();
    return {
      table: table.index,
      sheet,
      body: { kind: "matrix", rows: this.rows, cells: this.readAll(columns) },
      columns,
      check: checkColumnOf(this.grid, standingOf(this.found)),
      top: pages[0]!.head.top,
      bottom: last,
      evidence: this.evidence(),
      doubts: this.doubts(),
      own: [...own.slice(0, MOST_OWN), ...this.ownColumns()],
      moreOwnRows: Math.max(0, rows.rest.length - MOST_OWN),
      hidden: [...this.hidden("row", this.rows), ...this.hidden("column", columns)],
      around,
    };
  }

  private whose(axis: LinePlace["axis"]): Whose {
    return { sheet: this.grid.sheet, axis, table: this.found.table.index };
  }

  private readAll(columns: readonly (number | null)[]): Cell[][] {
    const { table, pages } = this.found;
    return table.cells.map((roles, row) => {
      const { places } = (this.pages[row] ?? pages[0]!).head.columns;
      return roles.map((role, column) =>
        this.read(role, this.rows[row]!, places[column]!, columns[column]!, column),
      );
    });
  }

  private read(
    role: CellRole,
    row: number | null,
    column: number | null,
    elsewhere: number | null,
    line: number,
  ): Cell {
    const { columns } = this.found.table;
    const isAsked = columns.lines[line]!.role === "item" || columns.lines[line]!.role === "of-which";
    if (row !== null && column === null && elsewhere !== null && isAsked)
      return this.cells.unknown(row, elsewhere);
    return this.cells.at(row, column, role);
  }

  /** The column of a line on the first page that has it. */
  private columnOf(line: number): number | null {
    return (
      this.found.pages.map(({ head }) => head.columns.places[line]!).find((column) => column !== null) ?? null
    );
  }

  private map(): CellMap {
    const { table, pages, scaled } = this.found;
    const rowLines = new Map(this.rows.flatMap((row, line) => (row === null ? [] : [[row, line] as const])));
    const columnLines = new Map(
      pages.map((page) => {
        const { places } = page.head.columns;
        return [page, new Map(places.flatMap((at, line) => (at === null ? [] : [[at, line] as const])))];
      }),
    );
    const linesOf = this.pages.map((page) => page && columnLines.get(page)!);
    const columns = new Set(
      pages.flatMap(({ head }) => head.columns.places.filter((place) => place !== null)),
    );
    return {
      rows: this.rows.filter((row) => row !== null),
      columns: [...columns],
      timesIn: (row) => scaled.get(row)?.times ?? 1,
      roleAt: (row, column) => {
        const line = rowLines.get(row);
        const across = line === undefined ? undefined : linesOf[line]?.get(column);
        return line === undefined || across === undefined ? null : table.cells[line]![across]!;
      },
    };
  }

  /** Labels that were recognised though they are not written exactly as the form prints them. */
  private evidence(): LabelEvidence[] {
    const { table, rows, pages, scaled } = this.found;
    const isScaled = ({ item }: { item: { at: number } }) => scaled.has(item.at);
    const spelt = { recognised: rows.recognised.filter((each) => !isScaled(each)) };
    const ofRows = evidenceOf(spelt, table.rows.lines, this.whose("row"));
    const ofScaled = [...scaled].map(([at, { times, word }]): LabelEvidence => {
      const takenFor = table.rows.lines[this.rows.indexOf(at)]!.printed;
      return { ...this.whose("row"), at, found: word, takenFor, how: "scaled", likeness: 1, times };
    });
    const ofColumns = evidenceOf(pages[0]!.head.columns, table.columns.lines, this.whose("column"));
    return [...[...ofRows, ...ofScaled].sort(byPlace), ...ofColumns.sort(byPlace)];
  }

  private doubts(): Doubt[] {
    const { rows, pages } = this.found;
    const columns = new Map(
      pages.flatMap(({ head }) => head.columns.doubts).map((doubt) => [doubt.at, doubt]),
    );
    return [
      ...doubtsOf(rows, this.whose("row")),
      ...doubtsOf({ doubts: [...columns.values()] }, this.whose("column")),
    ];
  }

  private ownRows(): OwnLine[] {
    return this.found.rows.rest.slice(0, MOST_OWN).map(({ at, text }) => {
      return { ...this.whose("row"), at, label: text.trim() };
    });
  }

  /** Columns between the form's own that hold numbers in the form's rows. */
  private ownColumns(): OwnLine[] {
    const { table, pages } = this.found;
    const { columns } = pages[0]!.head;
    const places = columns.places.filter(
      (column, line) => column !== null && line !== table.remark,
    ) as number[];
    const known = new Set([...columns.places, ...columns.doubts.map(({ at }) => at)]);
    const labels = new Map(columns.rest.map(({ at, text }) => [at, text]));
    const own: OwnLine[] = [];
    for (let column = Math.min(...places); column <= Math.max(...places); column++) {
      const filled = this.rows.some(
        (row) => row !== null && typeof valueAt(this.grid, row, column) === "number",
      );
      if (!known.has(column) && filled)
        own.push({ ...this.whose("column"), at: column, label: labels.get(column) ?? "" });
    }
    return own;
  }

  private hidden(axis: LinePlace["axis"], places: readonly (number | null)[]): LinePlace[] {
    const { sheet, hiddenRows, hiddenColumns } = this.grid;
    return (axis === "row" ? hiddenRows : hiddenColumns)
      .filter((at) => places.includes(at))
      .map((at) => ({ sheet, axis, at }));
  }
}

const byPlace = (a: LabelEvidence, b: LabelEvidence): number => a.at - b.at;
