import type { Field, Form } from "../../form/form";
import type { Range } from "../../sheet/address";
import { formulaAt, textOf, type Grid } from "../../sheet/grid";
import { checkColumnOf } from "../check-column";
import { isOtherDate } from "../period";
import { plainText } from "../plain-text";
import type { Reservation } from "../return";
import type { SealArea } from "../seal/read-seal";
import type { Standing } from "../standing";
import { sameUnit } from "../unit-key";
import { readHead, type HeadFound } from "./read-head";
import { reservationsIn } from "./reservations";
import { isTitle } from "./title";

/** A head stands in at most so many rows above its table, or below it. */
const ROWS_ABOVE = 60;
const ROWS_BELOW = 8;

/** What stands around a table: whose it is, of when, and the place for its seal. */
export interface Surroundings {
  readonly head: Pick<HeadFound, "unit" | "date" | "period" | "fields">;
  readonly reservations: readonly Reservation[];
  /** Whether a title or a place for the unit stands over it, so that it is no continuation of another. */
  readonly isHeaded: boolean;
  /** What lies below the table: its footnote, signatures, seal. */
  readonly below: SealArea;
}

/**
 * The surroundings of each table on a sheet, in the order given. What is written in a field stands above the table or
 * below it, as the form prints it; between two tables that stand under each other it is the upper one's only where the
 * lowest table has it below and the first has none above.
 */
export function surroundingsOf(form: Form, grid: Grid, tables: readonly Standing[]): Surroundings[] {
  const found = new Map<Standing, Surroundings>();
  for (const pile of pilesOf(grid, tables)) {
    const heads = pile.map(({ above, below }) => ({
      above: readHead(form, grid, above),
      below: readHead(form, grid, below),
    }));
    const [first, last] = [heads[0]!.above, heads.at(-1)!.below];
    const sideOf = (place: Field["place"], textIn: (head: HeadFound) => string): "above" | "below" => {
      const [isAbove, isBelow] = [textIn(first) !== "", textIn(last) !== ""];
      if (isAbove !== isBelow) return isAbove ? "above" : "below";
      return place === "head" ? "above" : "below";
    };
    const placeOf = (is: Field["is"]) => form.fields.find((field) => field.is === is)?.place ?? "head";
    const unit = sideOf(placeOf("unit"), (head) => head.unit.text);
    const date = sideOf(placeOf("date"), (head) => head.date.date ?? "");
    const period = sideOf(placeOf("period"), (head) => head.period.text);
    const sides = form.fields.map(({ is, place }, field) => {
      if (is === "unit") return unit;
      if (is === "date") return date;
      return is === "period" ? period : sideOf(place, (head) => head.fields[field]!.text);
    });
    pile.forEach((place, at) => {
      const here = heads[at]!;
      const below = pile.slice(at).map(({ table }) => form.tables[table.table]!);
      const head = {
        unit: here[unit].unit,
        date: here[date].date,
        period: here[period].period,
        fields: sides.map((side, field) => here[side].fields[field]!),
      };
      const others = [
        ...here[unit].otherUnits,
        // Between two tables nobody knows whose it is.
        ...(pile.length === 1 ? unitsIn(here[unit === "above" ? "below" : "above"]) : []),
      ].filter((name) => !sameUnit(name, head.unit.text));
      found.set(place.table, {
        head,
        reservations: [
          ...(others.length > 0 ? [{ kind: "names" as const, others: [...new Set(others)] }] : []),
          ...reservationsIn(form, grid, place.above, head, below),
          ...(pile.length === 1 ? otherDay(form, grid, here[date === "above" ? "below" : "above"]) : []),
        ],
        isHeaded: here.above.asksForUnit || isTitled(form, grid, place.above),
        below: place.below,
      });
    });
  }
  return tables.map((table) => found.get(table)!);
}

/** The units that labels of a head name; a name without a label may be anybody's. */
function unitsIn({ unit, otherUnits, asksForUnit }: HeadFound): readonly string[] {
  return asksForUnit && unit.text !== "" ? [unit.text, ...otherUnits] : [];
}

/** The day that a label on the other side of the table says, where that is of another period. */
function otherDay(form: Form, { sheet }: Grid, { date }: HeadFound): Reservation[] {
  if (date.date === null || date.bare || !isOtherDate(form, date.date)) return [];
  return [{ kind: "period", found: date.date, at: { sheet, row: date.row, column: date.column } }];
}

function isTitled(form: Form, grid: Grid, { top, left, bottom, right }: Range): boolean {
  return grid.values
    .slice(Math.max(0, top), bottom + 1)
    .some((line) => line.slice(left, right + 1).some((cell) => isTitle(form, plainText(textOf(cell)))));
}

/** A table with the parts of the sheet above and below it that are its own. */
interface Place {
  readonly table: Standing;
  readonly above: Range;
  readonly below: SealArea;
}

/** Tables that stand under each other, from the highest to the lowest. */
function pilesOf(grid: Grid, tables: readonly Standing[]): Place[][] {
  const ends = [...new Set(tables.map(({ lastColumn }) => lastColumn))];
  const lastLabel = tables.reduce((most, { labelColumn }) => Math.max(most, labelColumn), -1);
  const byLabel = new Map<number, number>();
  /** The first column behind the tables on the left. */
  const leftOf = (column: number) => {
    const known = byLabel.get(column);
    const left = known ?? ends.reduce((most, end) => (end < column ? Math.max(most, end) : most), -1) + 1;
    byLabel.set(column, left);
    return left;
  };
  const piles = new Map<number, Standing[]>();
  for (const table of tables) {
    const left = leftOf(table.labelColumn);
    const pile = piles.get(left);
    if (pile) pile.push(table);
    else piles.set(left, [table]);
  }
  return [...piles].map(([left, unsorted]) => {
    const pile = [...unsorted].sort((a, b) => a.top - b.top);
    return pile.map((table, at) => {
      const checks = checkColumnOf(grid, table);
      const columns = { left, right: rightOf(table, lastLabel, checks) };
      const from = Math.max(table.from, at === 0 ? 0 : pile[at - 1]!.last + 1);
      return {
        table,
        above: areaAbove(table, from, columns),
        below: {
          ...areaBelow(withBlankLines(grid, table, pile[at + 1], checks), pile[at + 1], columns),
          isOurs: checks !== null,
        },
      };
    });
  });
}

/** A list of ours down to its last line, filled in or not: each of them checks itself. */
function withBlankLines(
  grid: Grid,
  table: Standing,
  next: Standing | undefined,
  checks: number | null,
): Standing {
  if (checks === null) return table;
  let last = next ? next.from - 1 : grid.formulas.length - 1;
  while (last > table.last && formulaAt(grid, last, checks) === null) last--;
  return { ...table, last: Math.max(last, table.last) };
}

type Columns = Pick<Range, "left" | "right">;

/** The last column that belongs to a table: tables beside it and 校验 leave what is before them. */
function rightOf(table: Standing, lastLabel: number, checks: number | null): number {
  if (lastLabel > table.lastColumn) return table.lastColumn;
  return checks === null ? Infinity : checks - 1;
}

function areaAbove({ top }: Standing, from: number, columns: Columns): Range {
  const bottom = top - 1;
  return { top: Math.max(from, bottom - ROWS_ABOVE), bottom, ...columns };
}

function areaBelow(table: Standing, next: Standing | undefined, columns: Columns): Omit<SealArea, "isOurs"> {
  const top = table.last + 1;
  const bottom = next ? next.top - 1 : top + ROWS_BELOW - 1;
  const { labelColumn, lastColumn } = table;
  return { top, bottom, ...columns, labelColumn, lastColumn };
}
