import type { TableTotals } from "../src/consolidation/consolidation";
import type { Form } from "../src/form/form";
import type { FormCell } from "../src/long-table/figures";
import { makeupRows } from "../src/long-table/makeup";
import { decimalText } from "../src/long-table/decimal";
import type { Row } from "./engine";

/** What is not the same, each in a line. */
export type Differences = string[];

/** The totals of an engine against those of the core, each figure to its last digit. */
export function compareTotals(form: Form, core: readonly TableTotals[], rows: readonly Row[]): Differences {
  const found: Differences = [];
  for (const [
    ,
    table,
    row,
    column,
    how,
    decimals,
    ,
    greatest,
    smallest,
    total,
    weighed,
    weights,
    mean,
  ] of rows) {
    const places = decimals === null ? null : Number(decimals);
    const expected = totalAt(form, core, table!, row!, column!);
    const exact =
      how === "mean" ? quotient(weighed!, weights!, places ?? 9) : (greatest ?? smallest ?? total);
    const figures = how === "mean" ? [exact, mean && decimalText(Number(mean))] : [rounded(exact!, places)];
    const says =
      expected === null ? null : decimalText(how === "mean" ? toPlaces(expected, places) : expected);
    if (figures.some((figure) => figure !== says)) {
      found.push(
        `${table} ${row} ${column}: core ${says}, engine ${figures.map((each) => each ?? "nothing").join(" and ")}`,
      );
    }
  }
  const told = new Set(rows.map(([, ...place]) => place.slice(0, 3).join(" ")));
  for (const { table, row, column } of totalsOfUnits(form)) {
    const place = [table, row, column].join(" ");
    if (!told.has(place) && totalAt(form, core, table, row, column) !== null)
      found.push(`${place}: the engine says nothing`);
  }
  return found;
}

/** The totals that come from the units, each once. */
function totalsOfUnits(form: Form): Iterable<FormCell> {
  return new Map(
    makeupRows(form).map(({ total }) => [[total.table, total.row, total.column].join(" "), total]),
  ).values();
}

/** A mean that has no places of its own is told to nine. */
function toPlaces(mean: number, places: number | null): number {
  return places === null ? Number(mean.toFixed(9)) : mean;
}

function totalAt(
  { tables }: Form,
  core: readonly TableTotals[],
  id: string,
  row: string,
  column: string,
): number | null {
  const table = tables.find((each) => each.id === id)!;
  const totals = core[table.index]!;
  const across = table.columns.lines.findIndex((line) => line.id === column);
  if (totals.kind === "list" || table.kind === "list") {
    return totals.kind === "list" ? (totals.total?.[across] ?? null) : null;
  }
  return totals.cells[table.rows.lines.findIndex((line) => line.id === row)]![across]!;
}

const digits = (text: string) => {
  const [whole, fraction = ""] = text.replace("-", "").split(".");
  return { size: BigInt(whole! + fraction), places: fraction.length, isBelow: text.startsWith("-") };
};

/** One decimal over another, half up, without a binary fraction in between. */
function quotient(over: string, under: string, places: number): string | null {
  const [a, b] = [digits(over), digits(under)];
  if (b.size === 0n) return null;
  const [top, bottom] = [a.size * 10n ** BigInt(b.places + places), b.size * 10n ** BigInt(a.places)];
  return decimal((2n * top + bottom) / (2n * bottom), places, a.isBelow);
}

/** A decimal to so many places, half up; as it is where it has no more, and where none are said. */
function rounded(text: string, places: number | null): string {
  const { size, places: own, isBelow } = digits(text);
  if (places === null || places === 0 || own <= places) return text;
  const unit = 10n ** BigInt(own - places);
  return decimal((size + unit / 2n) / unit, places, isBelow);
}

function decimal(size: bigint, places: number, isBelow: boolean): string {
  const text = size.toString().padStart(places + 1, "0");
  const point = text.length - places;
  const shown = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`.replace(/\.?0+$/, "");
  return isBelow && shown !== "0" ? `-${shown}` : shown;
}

/** Two tables that say the same in the same order. */
export function compareRows(expected: readonly Row[], rows: readonly Row[]): Differences {
  const lines = (all: readonly Row[]) => all.map((row) => row.map((value) => value ?? "").join(" "));
  const [due, told] = [lines(expected), lines(rows)];
  const first = due.findIndex((line, at) => line !== told[at]);
  if (due.length === told.length && first < 0) return [];
  const at = first < 0 ? due.length : first;
  return [`${due.length} rows and ${told.length}; the first that differ: ${due[at]} | ${told[at]}`];
}
