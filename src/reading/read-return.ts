import type { Form, Indicator } from "../form/form";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { mergeAt } from "../sheet/merge-at";
import { locateTables, type LocatedTable } from "./locate-table";
import { figureColumns, type Page } from "./page";
import { checkColumnOf } from "./check-column";
import { FigureReader, type OtherSheets } from "./read-figure";
import { surroundingsOf, type Surroundings } from "./head-areas";
import { joinParts } from "./join-parts";
import { oldSealCode } from "./old-seal-code";
import { placeForSeal, readSeal, type SealArea } from "./read-seal";
import { sealCode } from "./seal-code";
import { sealKind } from "./seal-text";
import type { Decision, Doubt, LabelEvidence, Return } from "./return";

/**
 * Every filled form on a sheet, left to right and top to bottom; an empty list when the form is not on
 * it. `decisions` are the clerk's answers to doubts of an earlier reading.
 */
export function readReturns(form: Form, grid: Grid, decisions: readonly Decision[] = []): Return[] {
  return joinParts(form, readParts(form, grid, { decisions }));
}

interface PartOptions {
  readonly decisions?: readonly Decision[];
  /** As in `locateTables`. */
  readonly share?: number;
  /** The sheets that formulas may look at. */
  readonly others?: OtherSheets;
  readonly budget?: { left: number };
}

/** Every table on a sheet that may be a form or a part of one. */
export function readParts(
  form: Form,
  grid: Grid,
  { decisions, share, others, budget }: PartOptions,
): Return[] {
  const tables = locateTables(form, grid, decisions, share);
  if (budget && (budget.left -= tables.length) < 0) return [];
  const around = surroundingsOf(form, grid, tables);
  return tables.map((table, index) => {
    const { head, below } = around[index]!;
    return withSeal(form, grid, below, readReturn(form, grid, table, head, others));
  });
}

/** So many rows that are none of the form's are listed. */
const MOST_OWN = 200;

/** A return as it stands on its own sheet, without what the rest of a workbook or a clerk says about it. */
type Unsealed = Omit<Return, "seal" | "sealCell">;

/** The code is over what the sheet itself says, so it is compared before anything else is known. */
function withSeal(form: Form, grid: Grid, area: SealArea, ret: Unsealed): Return {
  const found = readSeal(grid, area);
  if (!found) return { ...ret, seal: null, sealCell: placeForSeal(form, grid, area) };
  const { date, code, row, column } = found;
  const kind = sealKind(code);
  const intact = code === (kind === "old" ? oldSealCode : sealCode)(form, ret, date);
  return { ...ret, seal: { date, code, kind, intact }, sealCell: { row, column } };
}

function readReturn(
  form: Form,
  grid: Grid,
  table: LocatedTable,
  head: Surroundings["head"],
  others?: OtherSheets,
): Unsealed {
  const [front] = table.pages;
  const rows = table.rows.places;
  const columns = form.subjects.map(({ index }) => columnOf(table, index));
  const pages = rows.map((row) => pageOf(table, row));
  const figures = new FigureReader(form, grid, table, others);
  const figure = ({ index }: Indicator, subject: number | "total") => {
    const row = rows[index]!;
    const over = (pages[index] ?? front!).head;
    const column = subject === "total" ? over.totalColumn : over.subjects.places[subject]!;
    const elsewhere = subject === "total" ? -1 : columns[subject]!;
    return column < 0 && elsewhere >= 0 ? figures.unknown(row, elsewhere) : figures.at(row, column);
  };
  const remarkColumn = (indicator: number) => (pages[indicator] ?? front!).head.remarkColumn;
  const remarkRows = rows.map((row, index) => remarkRowOf(grid, row, remarkColumn(index)));
  const all = form.subjects.map(({ index }) => index);
  return {
    sheet: grid.sheet,
    ...head,
    unitFrom: head.unit === "" ? "nowhere" : "head",
    figures: form.indicators.map((indicator) => all.map((subject) => figure(indicator, subject))),
    totals: form.indicators.map((indicator) => figure(indicator, "total")),
    remarks: remarkRows.map((row, index) => remarkAt(grid, row, remarkColumn(index))),
    remarkRows,
    rows,
    columns,
    totalColumn: front!.head.totalColumn,
    remarkColumn: front!.head.remarkColumn,
    checkColumn: checkColumnOf(grid, table),
    top: front!.head.top,
    bottom: table.last,
    evidence: evidenceOf(form, table),
    doubts: doubtsOf(table),
    ownRows: table.rows.own.slice(0, MOST_OWN).map(({ at, text }) => ({ row: at, label: text.trim() })),
    moreOwnRows: Math.max(0, table.rows.own.length - MOST_OWN),
    ownColumns: ownColumnsOf(grid, table),
    beside: null,
    parts: [],
    hiddenRows: grid.hiddenRows.filter((row) => rows.includes(row)),
    hiddenColumns: grid.hiddenColumns.filter((column) => columns.includes(column)),
    lostSheets: [],
  };
}

/** The column of a subject on the first page that has it. */
function columnOf({ pages }: LocatedTable, subject: number): number {
  return pages.map(({ head }) => head.subjects.places[subject]!).find((column) => column >= 0) ?? -1;
}

function pageOf({ pages }: LocatedTable, row: number): Page | undefined {
  return pages.findLast(({ first }) => first <= row);
}

/** One 备注 over several rows speaks of all of them, and its text stands in the first. */
function remarkRowOf(grid: Grid, row: number, column: number): number {
  if (row < 0 || column < 0) return -1;
  const merge = mergeAt(grid, row, column);
  return merge?.left === column ? merge.top : row;
}

function remarkAt(grid: Grid, row: number, column: number): string {
  return row < 0 || column < 0 ? "" : textOf(valueAt(grid, row, column)).trim();
}

/** Labels that were recognised though they are not written exactly as the form prints them. */
function evidenceOf(form: Form, { rows, pages, scaled }: LocatedTable): LabelEvidence[] {
  const spelt = rows.recognised.filter(({ item }) => !scaled.has(item.at));
  const ofRows = spelt.map(({ item, index, how, likeness }): LabelEvidence => {
    const takenFor = form.indicators[index]!.printed;
    return { axis: "row", at: item.at, found: item.text, takenFor, how, likeness, times: 1 };
  });
  const ofScaled = [...scaled].map(([at, { times, word }]): LabelEvidence => {
    const takenFor = form.indicators[rows.places.indexOf(at)]!.printed;
    return { axis: "row", at, found: word, takenFor, how: "scaled", likeness: 1, times };
  });
  const ofColumns = pages[0]!.head.subjects.recognised.map(
    ({ item, index, how, likeness }): LabelEvidence => {
      const takenFor = form.subjects[index]!.full;
      return { axis: "column", at: item.at, found: item.text, takenFor, how, likeness, times: 1 };
    },
  );
  return [...[...ofRows, ...ofScaled].sort((a, b) => a.at - b.at), ...ofColumns.sort((a, b) => a.at - b.at)];
}

function doubtsOf({ rows, pages }: LocatedTable): Doubt[] {
  const columns = new Map(
    pages.flatMap(({ head }) => head.subjects.doubts).map((doubt) => [doubt.at, doubt]),
  );
  return [
    ...rows.doubts.map((doubt) => ({ axis: "row" as const, ...doubt })),
    ...[...columns.values()].map((doubt) => ({ axis: "column" as const, ...doubt })),
  ];
}

/** Columns between the form's own that hold numbers in the form's rows. */
function ownColumnsOf(grid: Grid, { pages, rows }: LocatedTable): { column: number; label: string }[] {
  const [page] = pages;
  const { totalColumn, remarkColumn, subjects } = page!.head;
  const places = [...figureColumns(page!), totalColumn].filter((column) => column >= 0);
  const known = new Set([...places, remarkColumn, ...subjects.doubts.map(({ at }) => at)]);
  const labels = new Map(subjects.own.map(({ at, text }) => [at, text]));
  const found: { column: number; label: string }[] = [];
  for (let column = Math.min(...places); column <= Math.max(...places); column++) {
    const filled = rows.places.some((row) => row >= 0 && typeof valueAt(grid, row, column) === "number");
    if (!known.has(column) && filled) found.push({ column, label: labels.get(column) ?? "" });
  }
  return found;
}
