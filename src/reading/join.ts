import type { Line } from "../form/axis";
import type { Form } from "../form/form";
import type { Place, RowPlace, TablePlacement } from "../form/placement";
import type { Matrix, Table } from "../form/table";
import { linesShown } from "./labels/assign";
import { isOwnLine } from "./matrix/page";
import { ENOUGH } from "./matrix/stub";
import type { ListPiece, MatrixPiece, Piece } from "./piece";
import {
  blankCell,
  plainAccount,
  type Account,
  type Cell,
  type Content,
  type Return,
  type Seal,
  type TableContent,
} from "./return";
import { isSealIntact } from "./seal/intact";
import { sealKind } from "./seal/seal-text";

/**
 * Pieces that are one return, joined. A table may go on in another piece, on the same sheet or the next: with other
 * rows, a printed page each, or with other columns, the labels repeated; a list with more lines. Tables of a form stand
 * below one another, or on a sheet each. Pieces that follow each other, share no cell of the form and do not name
 * different units are one return. What shows too little of the form's rows or columns is none.
 */
export function joinPieces(form: Form, pieces: readonly Piece[]): Return[] {
  return runsOf(form, pieces).flatMap((run) => (isForm(form, run) ? [joined(form, run)] : []));
}

/** No more pieces make one table: each of its rows on a page of its own. */
const MOST_PIECES = 60;

function runsOf(form: Form, pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const run = last && goesOn(form, last, piece) ? last : runs.findLast((each) => lacks(each, piece));
    if (run) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Whether the piece is another table of the same unit, which stands behind those of other units. */
function lacks(run: readonly Piece[], piece: Piece): boolean {
  const unit = unitOf(piece);
  return (
    unit !== "" &&
    run.some((each) => unitOf(each) === unit) &&
    run.every(({ table }) => table !== piece.table)
  );
}

function goesOn(form: Form, run: readonly Piece[], next: Piece): boolean {
  const unit = run.find((piece) => unitOf(piece) !== "");
  if (unit && unitOf(next) !== "" && unitOf(unit) !== unitOf(next)) return false;
  const same = run.filter(({ table }) => table === next.table);
  return run.length < MOST_PIECES * form.tables.length && same.every((piece) => areApart(piece, next));
}

const unitOf = ({ around }: Piece): string => around.head.unit.text;

/** A list goes on where no total has ended it and nothing stands over it that begins another. */
function areApart(piece: Piece, next: Piece): boolean {
  if (piece.body.kind === "list") return !isEnded(piece.body) && !next.around.isHeaded;
  return disjoint(piece.body.rows, next.body.rows) || disjoint(piece.columns, next.columns);
}

function isEnded({ totalRow, rows, nil }: ListPiece): boolean {
  return nil || (totalRow !== null && rows.some((row) => row < totalRow));
}

function disjoint(places: readonly (number | null)[], others: readonly (number | null)[]): boolean {
  return places.every((place, index) => place === null || others[index] === null);
}

/** Whether the pieces show enough of one table to be the form. */
function isForm({ tables }: Form, run: readonly Piece[]): boolean {
  return tables.some((table) =>
    isTable(
      table,
      run.filter((piece) => piece.table === table.index),
    ),
  );
}

function isTable(table: Table, pieces: readonly Piece[]): boolean {
  const doubts = pieces.flatMap((piece) => piece.doubts);
  const shown = (axis: "row" | "column", places: readonly (number | null)[]) =>
    linesShown({ places, doubts: doubts.filter((doubt) => doubt.axis === axis) });
  const isAsked = askedIn(table);
  const columns = table.columns.lines.map((line) =>
    isAsked(line) ? firstOf(pieces, ({ columns: places }) => places[line.index]!) : null,
  );
  const asked = table.columns.lines.filter(isAsked).length;
  if (shown("column", columns) < asked * ENOUGH) return false;
  if (table.kind === "list") return true;
  const rows = table.rows.lines.map(({ index }) =>
    firstOf(pieces, ({ body }) => (body.kind === "matrix" ? body.rows[index]! : null)),
  );
  return shown("row", rows) >= rows.length * ENOUGH;
}

/** Columns that nobody fills in are missed by nobody, unless there are no others. */
function askedIn({ columns: { lines } }: Table): (line: Line) => boolean {
  return lines.some((line) => isOwnLine(line)) ? (line) => isOwnLine(line) : () => true;
}

function firstOf(pieces: readonly Piece[], place: (piece: Piece) => number | null): number | null {
  return pieces.map(place).find((at) => at !== null) ?? null;
}

function joined(form: Form, run: readonly Piece[]): Return {
  const [first] = run;
  const of = (is: (piece: Piece) => boolean) => run.find(is) ?? first!;
  const fieldOf = (field: number, is: (piece: Piece) => boolean) =>
    run.find(is) ?? of(({ around }) => around.head.fields[field]!.labelled);
  const headed = of((piece) => unitOf(piece) !== "");
  const isDated = ({ around }: Piece) => around.head.date.date !== null;
  const dated = of(isDated);
  const timed = of(({ around }) => around.head.period.period !== null);
  const sealed = run.find(({ around }) => around.seal !== null) ?? lowestOnSheetOf(first!, run);
  const fields = form.fields.map(({ is }, field) => {
    const isWritten = ({ around }: Piece) => around.head.fields[field]!.text !== "";
    const piece = fieldOf(field, is === "date" ? isDated : isWritten);
    const { text, row, column, bare } = piece.around.head.fields[field]!;
    return { text, bare, at: { sheet: piece.sheet, row, column } };
  });
  const tables = form.tables.map((table) =>
    joinTable(
      table,
      run.filter((piece) => piece.table === table.index),
      first!,
    ),
  );
  const content: Content = {
    unit: unitOf(headed),
    date: dated.around.head.date.date,
    period: timed.around.head.period.period,
    fields: fields.map(({ text }) => text),
    tables: tables.map((each) => each.content),
    seal: null,
  };
  return {
    form: { id: form.id, version: form.version },
    content: { ...content, seal: sealIn(form, content, sealed) },
    placement: {
      tables: tables.map((each) => each.placement),
      fields: fields.map(({ at }) => at),
      seal: { sheet: sealed.sheet, ...sealed.around.sealAt },
    },
    account: accountOf(
      run,
      unitOf(headed),
      fields.flatMap(({ bare }, field) => (bare ? [field] : [])),
    ),
  };
}

/** Below which a seal is to stand: the foot of a form is below the lowest of its tables. */
function lowestOnSheetOf(first: Piece, run: readonly Piece[]): Piece {
  return run.reduce(
    (lowest, piece) =>
      piece.sheet === first.sheet && piece.around.sealAt.row > lowest.around.sealAt.row ? piece : lowest,
    first,
  );
}

function sealIn(form: Form, content: Content, { around: { seal } }: Piece): Seal | null {
  if (seal === null) return null;
  const kind = sealKind(seal.code);
  return { ...seal, kind, intact: isSealIntact(form, content, seal) };
}

function accountOf(run: readonly Piece[], unit: string, bare: readonly number[]): Account {
  return {
    ...plainAccount(run[0]!.sheet),
    unitFrom: unit === "" ? "nowhere" : "head",
    evidence: run.flatMap(({ evidence }) => evidence),
    doubts: run.flatMap(({ doubts }) => doubts),
    own: run.flatMap(({ own }) => own),
    moreOwnRows: run.reduce((sum, { moreOwnRows }) => sum + moreOwnRows, 0),
    reservations: run.flatMap(({ around }) => around.reservations),
    hidden: run.flatMap(({ hidden }) => hidden),
    ...(bare.length > 0 && { bare }),
  };
}

interface JoinedTable {
  readonly content: TableContent;
  readonly placement: TablePlacement;
}

/** A table from its pieces; one that is not there has no places. */
function joinTable(table: Table, pieces: readonly Piece[], first: Piece): JoinedTable {
  const [front] = pieces;
  const columns = table.columns.lines.map(
    ({ index }) => pieces.find((piece) => piece.columns[index] !== null)?.columns[index] ?? null,
  );
  const place = {
    sheet: front?.sheet ?? first.sheet,
    columns,
    check: pieces.find(({ check }) => check !== null)?.check ?? null,
    top: front?.top ?? first.top,
    bottom: front?.bottom ?? first.bottom,
  };
  return table.kind === "matrix" ? joinMatrix(table, pieces, place) : joinList(pieces, place);
}

type JoinedPlace = Omit<TablePlacement, "rows" | "total">;

function joinMatrix(table: Matrix, pieces: readonly Piece[], place: JoinedPlace): JoinedTable {
  const bodies = pieces.flatMap(({ sheet, body }) => (body.kind === "matrix" ? [{ sheet, ...body }] : []));
  const [only] = bodies;
  // What one piece has of a matrix is all that there is of it.
  if (bodies.length === 1 && only)
    return {
      content: { kind: "matrix", cells: only.cells },
      placement: { ...place, rows: rowsOf(only), total: null },
    };
  const inRow = table.rows.lines.map(({ index }) => bodies.filter(({ rows }) => rows[index] !== null));
  const cellAt = (row: number, column: number): Cell => {
    const owner = withCell(inRow[row]!, row, column) ?? inRow[row]![0] ?? bodies[0];
    const state = table.cells[row]![column]!.kind === "closed" ? "closed" : "blank";
    const cell = owner?.cells[row]![column] ?? blankCell(null, state);
    // Both are there, in different pieces: nobody can say what stands where they should meet.
    const isApart = cell.at === null && inRow[row]!.length > 0 && place.columns[column] !== null;
    const isAsked = state === "blank" && isOwnLine(table.columns.lines[column]!);
    return isApart && isAsked ? { ...cell, state: "undecided" } : cell;
  };
  const cells = table.cells.map((line, row) => line.map((_, column) => cellAt(row, column)));
  return {
    content: { kind: "matrix", cells },
    placement: {
      ...place,
      rows: inRow.map(([owner], row): RowPlace | null =>
        owner ? { sheet: owner.sheet, row: owner.rows[row]! } : null,
      ),
      total: null,
    },
  };
}

function rowsOf({ sheet, rows }: MatrixPiece & { readonly sheet: string }): (RowPlace | null)[] {
  return rows.map((row) => (row === null ? null : { sheet, row }));
}

/** The piece in which the row has such a cell. */
function withCell<Body extends MatrixPiece>(bodies: readonly Body[], row: number, column: number) {
  return bodies.find(({ cells }) => cells[row]![column]!.at !== null);
}

function joinList(pieces: readonly Piece[], place: JoinedPlace): JoinedTable {
  const bodies = pieces.flatMap(({ sheet, body }) => (body.kind === "list" ? [{ sheet, ...body }] : []));
  const totalled = bodies.find(({ total }) => total !== null);
  const lines = bodies.flatMap((body) => body.lines);
  return {
    content: {
      kind: "list",
      lines,
      total: totalled?.total ?? null,
      nil: lines.length === 0 && bodies.some(({ nil }) => nil),
    },
    placement: {
      ...place,
      rows: bodies.flatMap(({ sheet, rows }) => rows.map((row): RowPlace => ({ sheet, row }))),
      total: totalled ? { sheet: totalled.sheet, row: totalled.totalRow! } : null,
    },
  };
}

/** Where the first table of a return begins; for names that are to be unmistakable. */
export function beginningOf({ placement, account }: Return): Place {
  const isKnown = ({ columns }: TablePlacement) => columns.some((column) => column !== null);
  const table = placement.tables.find(isKnown) ?? placement.tables[0];
  const columns = (table?.columns ?? []).filter((column) => column !== null);
  const column = columns.length === 0 ? 0 : Math.min(...columns);
  return { sheet: table?.sheet ?? account.sheet, row: table?.top ?? 0, column };
}
