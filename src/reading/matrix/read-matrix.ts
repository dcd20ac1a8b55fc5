import { perForm } from "../../form/per-form";
import type { CellRole } from "../../form/table";
import type { Grid } from "../../sheet/grid";
import { CellReader, type CellMap, type AllSheets } from "../cell/cell-reader";
import { checkColumnOf } from "../check-column";
import { holdsFigure, ownColumns } from "../columns/own-columns";
import { doubtsOf, evidenceOf, type Whose } from "../labels/evidence";
import { MOST_OWN, type Around, type Piece } from "../piece";
import {
  blankCell,
  type Cell,
  type Doubt,
  type LabelEvidence,
  type LinePlace,
  type OwnLine,
} from "../return";
import type { Standing } from "../standing";
import type { LocatedMatrix } from "./locate";
import { withStruckLabels } from "../struck-labels";
import { isOwnLine, lastColumn, type Page } from "./page";

/** Where a located matrix stands. */
export function standingOf({ table, from, last, pages }: LocatedMatrix): Standing {
  const [front] = pages;
  return {
    table: table.index,
    from,
    top: front!.head.top,
    headBottom: front!.head.bottom,
    last,
    labelColumn: front!.labelColumn,
    lastColumn: lastColumn(front!),
  };
}

/** Reads the cells of a matrix, or a part of one, that was found on a sheet. */
export function readMatrix(grid: Grid, found: LocatedMatrix, around: Around, all: AllSheets): Piece {
  return new MatrixReader(grid, found, all).piece(around);
}

/** What follows from where a matrix stands. It was found on one sheet, and stands so on others. */
interface Plan {
  /** By row line, the page that its row stands on. */
  readonly pages: readonly (Page | undefined)[];
  /** By column line, its column on the first page that has it. */
  readonly columns: readonly (number | null)[];
  readonly map: CellMap;
  /** What its cells are where nothing stands in them: the same in all returns that stand on a sheet of that name. */
  blanksOn(sheet: string): readonly (readonly (Cell | null)[])[];
}

const planOf = perForm((found: LocatedMatrix): Plan => {
  const pages = found.rows.places.map((row) =>
    row === null ? undefined : found.pages.findLast(({ first }) => first <= row),
  );
  const columns = found.table.columns.lines.map(
    ({ index }) =>
      found.pages.map(({ head }) => head.columns.places[index]!).find((column) => column !== null) ?? null,
  );
  return {
    pages,
    columns,
    map: mapOf(found, pages),
    blanksOn: latest((sheet) => blanksIn(found, pages, sheet)),
  };
});

/** Keeps what was made last: returns come from one template. */
function latest<Made>(make: (text: string) => Made): (text: string) => Made {
  let kept: { readonly text: string; readonly made: Made } | null = null;
  return (text) => {
    if (kept?.text !== text) kept = { text, made: make(text) };
    return kept.made;
  };
}

function blanksIn({ table, rows, pages }: LocatedMatrix, pageOf: Plan["pages"], sheet: string) {
  return table.cells.map((roles, line) => {
    const row = rows.places[line]!;
    const { places } = (pageOf[line] ?? pages[0]!).head.columns;
    return roles.map((_, index) => {
      const column = places[index]!;
      return row === null || column === null ? null : blankCell({ sheet, row, column });
    });
  });
}

class MatrixReader {
  private readonly rows: readonly (number | null)[];
  private readonly plan: Plan;
  private readonly cells: CellReader;

  constructor(
    private readonly grid: Grid,
    private readonly found: LocatedMatrix,
    all: AllSheets,
  ) {
    this.rows = found.rows.places;
    this.plan = planOf(found);
    const rows = this.rows.flatMap((row, line) =>
      row === null ? [] : [{ row, label: (this.plan.pages[line] ?? found.pages[0]!).labelColumn }],
    );
    const heads = found.pages.map(({ head }) => head);
    this.cells = new CellReader(withStruckLabels(grid, rows, heads), this.plan.map, all);
  }

  piece(around: Around): Piece {
    const { table, rows, pages, last } = this.found;
    const { sheet } = this.grid;
    const { columns } = this.plan;
    const own = this.ownRows();
    const check = checkColumnOf(this.grid, standingOf(this.found));
    const below = { rows: this.rows, holds: holdsFigure, check };
    return {
      table: table.index,
      sheet,
      body: { kind: "matrix", rows: this.rows, cells: this.readAll() },
      columns,
      check,
      top: pages[0]!.head.top,
      bottom: last,
      evidence: this.evidence(),
      doubts: this.doubts(),
      own: [...own.slice(0, MOST_OWN), ...ownColumns(this.grid, pages[0]!.head, below, this.whose("column"))],
      moreOwnRows: Math.max(0, rows.rest.length - MOST_OWN),
      hidden: [...this.hidden("row", this.rows), ...this.hidden("column", columns)],
      around,
    };
  }

  private whose(axis: LinePlace["axis"]): Whose {
    return { sheet: this.grid.sheet, axis, table: this.found.table.index };
  }

  private readAll(): Cell[][] {
    const { table, pages } = this.found;
    const blanks = this.plan.blanksOn(this.grid.sheet);
    return table.cells.map((roles, line) => {
      const { places } = (this.plan.pages[line] ?? pages[0]!).head.columns;
      const [row, blank] = [this.rows[line]!, blanks[line]!];
      return roles.map((role, index) => this.read(role, row, places[index]!, index, blank[index]!));
    });
  }

  private read(
    role: CellRole,
    row: number | null,
    column: number | null,
    line: number,
    blank: Cell | null,
  ): Cell {
    if (row !== null && column === null) {
      const elsewhere = this.plan.columns[line]!;
      const isAsked = isOwnLine(this.found.table.columns.lines[line]!);
      if (elsewhere !== null && isAsked) return this.cells.unknown(row, elsewhere);
    }
    return this.cells.at(row, column, role, blank);
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

  private hidden(axis: LinePlace["axis"], places: readonly (number | null)[]): LinePlace[] {
    const { sheet, hiddenRows, hiddenColumns } = this.grid;
    return (axis === "row" ? hiddenRows : hiddenColumns)
      .filter((at) => places.includes(at))
      .map((at) => ({ sheet, axis, at }));
  }
}

function mapOf(
  { table, rows, pages, scaled }: LocatedMatrix,
  pageOf: readonly (Page | undefined)[],
): CellMap {
  const rowLines = new Map(rows.places.flatMap((row, line) => (row === null ? [] : [[row, line] as const])));
  const columnLines = new Map(
    pages.map((page) => {
      const { places } = page.head.columns;
      return [page, new Map(places.flatMap((at, line) => (at === null ? [] : [[at, line] as const])))];
    }),
  );
  const linesOf = pageOf.map((page) => page && columnLines.get(page)!);
  const columns = new Set(pages.flatMap(({ head }) => head.columns.places.filter((place) => place !== null)));
  return {
    rows: rows.places.filter((row) => row !== null),
    columns: [...columns],
    timesIn: (row, unit) => {
      const found = scaled.size === 0 ? undefined : scaled.get(row);
      // A percentage in a row of 万元 stays what it is.
      return found?.unit === unit ? found.times : 1;
    },
    roleAt: (row, column) => {
      const line = rowLines.get(row);
      if (line === undefined) return null;
      const across = linesOf[line]?.get(column);
      return across === undefined ? null : table.cells[line]![across]!;
    },
  };
}

const byPlace = (a: LabelEvidence, b: LabelEvidence): number => a.at - b.at;
