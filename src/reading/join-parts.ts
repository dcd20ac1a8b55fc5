import type { Form } from "../form/form";
import { ENOUGH } from "./locate-table";
import type { Figure, Return } from "./return";

/**
 * Tables that are one return, each with its parts joined. A form may go on in another table, on the same
 * sheet or the next: with other rows, a printed page each, or with other columns, the labels repeated. Tables
 * that follow each other, share no cell of the form and do not name different units are one return. What
 * shows too little of the form's rows or columns is none.
 */
export function joinParts(form: Form, parts: readonly Return[]): Return[] {
  return runsOf(parts)
    .map(joined)
    .filter((ret) => isForm(form, ret));
}

function runsOf(parts: readonly Return[]): Return[][] {
  const runs: Return[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && goesOn(last, part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** No more tables make one form: each of its rows on a page of its own. */
const MOST_PARTS = 60;

function goesOn(parts: readonly Return[], next: Return): boolean {
  const unit = parts.find((part) => part.unit !== "")?.unit ?? "";
  if (unit !== "" && next.unit !== "" && unit !== next.unit) return false;
  return (
    parts.length < MOST_PARTS &&
    parts.every((part) => areApart(part.rows, next.rows) || areApart(part.columns, next.columns))
  );
}

function areApart(places: readonly number[], others: readonly number[]): boolean {
  return places.every((place, index) => place < 0 || others[index]! < 0);
}

function joined(parts: readonly Return[]): Return {
  const [first] = parts;
  if (parts.length === 1) return first!;
  const inRow = first!.rows.map((_, index) => parts.filter(({ rows }) => rows[index]! >= 0));
  /** The part in which the indicator's row has such a column, else one that has the row. */
  const owner = (indicator: number, has: (part: Return) => boolean) =>
    inRow[indicator]!.find(has) ?? inRow[indicator]![0] ?? first!;
  const headed = parts.find(({ unit }) => unit !== "") ?? first!;
  const dated = parts.find(({ date }) => date !== null) ?? first!;
  const totalled = parts.find(({ totalColumn }) => totalColumn >= 0) ?? first!;
  const remarked = parts.find(({ remarkColumn }) => remarkColumn >= 0) ?? first!;
  const sealed = parts.find(({ seal }) => seal !== null) ?? first!;
  const remarks = inRow.map((_, indicator) => owner(indicator, ({ remarkColumn }) => remarkColumn >= 0));
  return {
    ...first!,
    unit: headed.unit,
    unitFrom: headed.unitFrom,
    unitCell: headed.unitCell,
    date: dated.date,
    dateCell: dated.dateCell,
    seal: sealed.seal,
    sealCell: sealed.sealCell,
    figures: first!.figures.map((line, indicator) =>
      line.map((_, subject) => {
        const part = owner(indicator, ({ figures }) => isThere(figures[indicator]![subject]!));
        return part.figures[indicator]![subject]!;
      }),
    ),
    totals: first!.totals.map(
      (_, indicator) => owner(indicator, ({ totals }) => isThere(totals[indicator]!)).totals[indicator]!,
    ),
    remarks: remarks.map((part, indicator) => part.remarks[indicator]!),
    remarkRows: remarks.map((part, indicator) => part.remarkRows[indicator]!),
    rows: inRow.map(([part], indicator) => part?.rows[indicator] ?? -1),
    columns: first!.columns.map(
      (_, subject) => parts.find(({ columns }) => columns[subject]! >= 0)?.columns[subject] ?? -1,
    ),
    totalColumn: totalled.totalColumn,
    remarkColumn: remarked.remarkColumn,
    doubts: parts.flatMap(({ doubts }) => doubts),
    reservations: parts.flatMap(({ reservations }) => reservations),
    parts,
  };
}

function isThere({ row, column }: Figure): boolean {
  return row >= 0 && column >= 0;
}

function isForm({ indicators, subjects }: Form, { rows, columns, doubts }: Return): boolean {
  const known = (places: readonly number[], axis: "row" | "column") =>
    places.filter((place) => place >= 0).length + doubts.filter((doubt) => doubt.axis === axis).length;
  return (
    known(rows, "row") >= indicators.length * ENOUGH && known(columns, "column") >= subjects.length * ENOUGH
  );
}
