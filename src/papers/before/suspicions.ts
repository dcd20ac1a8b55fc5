import type { Entry, RosterUnit, Submission } from "../../consolidation/consolidation";
import { checkRules } from "../../checking/check-return";
import { isOpen, type Finding } from "../../checking/finding";
import { groupOf } from "../../form/scheme";
import type { Form } from "../../form/form";
import { looksBack } from "../../form/rules/rule";
import type { Matrix } from "../../form/table";
import { unitKey } from "../../reading/unit-key";
import { outliers } from "./outliers";

/**
 * Why figures are looked at once more beside those of the period before.
 * - `scale`: a row, or one figure of it, is so many times what it was, a power of ten: 万元 for 元.
 * - `swapped`: each of two columns says what the other said.
 * - `outlier`: a row, or one figure of it, has changed as no other unit of its kind has.
 * - `relation`: what the form's author asks of both does not hold (1栏=上期4栏).
 */
export type Suspicion = Scale | Swapped | Outlier | Broken;

interface About {
  readonly unit: string;
  readonly submission: Submission;
  readonly table: number;
}

export interface Scale extends About {
  readonly kind: "scale";
  /** 10,000, or 0.0001. */
  readonly factor: number;
  /** Rows that are so, and the column of the first of them that shows it best. */
  readonly rows: readonly number[];
  readonly column: number;
  readonly before: number;
  readonly now: number;
}

export interface Swapped extends About {
  readonly kind: "swapped";
  readonly columns: readonly [number, number];
  /** Rows that say so. */
  readonly rows: readonly number[];
}

export interface Outlier extends About {
  readonly kind: "outlier";
  readonly row: number;
  /** `null` for the row added up, where the form does so. */
  readonly column: number | null;
  readonly before: number;
  readonly now: number;
}

export interface Broken extends About {
  readonly kind: "relation";
  readonly finding: Finding;
}

const FACTORS = [10, 100, 1000, 10_000];
/** Ten times as much may be true of one figure; of so many in a row it is a slip. */
const FIGURES_FOR_TEN = 3;
/** So many times as much is asked about in a single cell. */
const LARGE_FOR_ONE = 1000;
/** Within so much of the factor. */
const NEAR = 0.1;
/** Rows that have to differ before two columns count as swapped. */
const ROWS_SWAPPED = 3;
/** What changes by less is nobody's matter, however unusual. */
const LEAST = { difference: 5, factor: 2 };

/** The suspicions of all units that count and of which something is known of before, unit by unit. */
export function suspicionsOf(
  form: Form,
  counted: readonly Entry[],
  earlier: ReadonlyMap<string, Submission>,
  units: readonly RosterUnit[],
): Suspicion[] {
  const categories = new Map(units.map(({ unit, category }) => [unitKey(unit), category]));
  const pairs = counted.flatMap(({ unit, submission }): Pair[] => {
    const before = earlier.get(unitKey(unit));
    const group = groupOf(form.scheme, categories.get(unitKey(unit)) ?? "");
    return before ? [{ unit, submission, before, group }] : [];
  });
  const found = [
    ...broken(form, pairs),
    ...form.tables.flatMap((table) => (table.kind === "matrix" ? inTable(table, pairs) : [])),
  ];
  return pairs.flatMap(({ unit }) => found.filter((each) => each.unit === unit));
}

interface Pair {
  readonly unit: string;
  readonly submission: Submission;
  readonly before: Submission;
  readonly group: string;
}

/** A unit's figures of a table, now and before, by row and then by column; `null` where either says none. */
interface Figures extends Pair {
  readonly rows: readonly (readonly (readonly [now: number, before: number] | null)[])[];
}

/** What was found to break a relation of the author's with the period before, and 备注 does not explain. */
function broken(form: Form, pairs: readonly Pair[]): Broken[] {
  const rules = form.rules.filter((rule) => rule.kind === "relation" && looksBack(rule));
  return pairs.flatMap(({ unit, submission, before }) =>
    checkRules(form, submission.return, rules, { prior: before.return })
      .filter(isOpen)
      .map((finding): Broken => ({ kind: "relation", unit, submission, table: finding.table ?? 0, finding })),
  );
}

function inTable(table: Matrix, pairs: readonly Pair[]): Suspicion[] {
  const all = pairs.map((pair): Figures => ({ ...pair, rows: figuresOf(table, pair) }));
  const explained = new Map(all.map((each) => [each, slips(table, each)]));
  const keyOf = (unit: string, row: number) => `${unit} ${row}`;
  const about = new Set(
    [...explained].flatMap(([{ unit }, own]) =>
      own.flatMap(({ rows }) => rows.map((row) => keyOf(unit, row))),
    ),
  );
  const groups = [...new Set(all.map(({ group }) => group))];
  const outside = groups.flatMap((group) => {
    const alike = all.filter((each) => each.group === group);
    return table.rows.lines.flatMap(({ index }) =>
      comparedIn(table, index).flatMap((column) => outliersIn(table, index, column, alike)),
    );
  });
  return [
    ...[...explained.values()].flat(),
    ...outside.filter(({ unit, row }) => !about.has(keyOf(unit, row))),
  ];
}

/** Of the cells that are filled in and added up: what is made of others would say the same twice. */
function figuresOf(table: Matrix, { submission, before }: Pair): Figures["rows"] {
  const linesOf = ({ return: { content } }: Submission): Lines => {
    const own = content.tables[table.index]!;
    return own.kind === "matrix" ? own.cells : [];
  };
  const [now, then] = [linesOf(submission), linesOf(before)];
  return table.cells.map((roles, row) =>
    roles.map((role, column) => {
      const isOpen = role.kind === "open" && role.measure.together.how === "sum";
      const [a, b] = [now[row]?.[column]?.value ?? null, then[row]?.[column]?.value ?? null];
      return isOpen && a !== null && b !== null ? ([a, b] as const) : null;
    }),
  );
}

type Lines = readonly (readonly { readonly value: number | null }[])[];

function slips(table: Matrix, figures: Figures): (Scale | Swapped)[] {
  return [...scalesOf(table, figures), ...swappedOf(table, figures)];
}

function scalesOf({ index: table }: Matrix, { unit, submission, rows }: Figures): Scale[] {
  const byFactor = new Map<number, number[]>();
  rows.forEach((line, row) => {
    const pairs = line.flatMap((pair) => (pair && (pair[0] !== 0 || pair[1] !== 0) ? [pair] : []));
    const factor = factorOf(pairs) ?? factorOfOne(pairs);
    if (factor !== null) byFactor.set(factor, [...(byFactor.get(factor) ?? []), row]);
  });
  return [...byFactor].map(([factor, of]): Scale => {
    const line = rows[of[0]!]!;
    const sizeOf = (column: number) => Math.max(...(line[column] ?? [0]));
    const column = line.reduce<number>((best, _, at) => (sizeOf(at) > sizeOf(best) ? at : best), 0);
    const [now, before] = line[column]!;
    return { kind: "scale", ...{ unit, submission, table, factor, rows: of, column, now, before } };
  });
}

/** The power of ten by which all of them have changed; `null` for none. */
function factorOf(pairs: readonly (readonly [now: number, before: number])[]): number | null {
  if (pairs.length === 0) return null;
  const all = [...FACTORS, ...FACTORS.map((factor) => 1 / factor)];
  return (
    all.find((factor) => {
      const isTen = factor === 10 || factor === 1 / 10;
      if (isTen && pairs.length < FIGURES_FOR_TEN) return false;
      return pairs.every(([now, before]) => before > 0 && Math.abs(now / before / factor - 1) <= NEAR);
    }) ?? null
  );
}

/** That of a figure among others which have not changed so: of one that large nobody thinks that it is true. */
function factorOfOne(pairs: readonly (readonly [now: number, before: number])[]): number | null {
  const isLarge = (factor: number) => Math.max(factor, 1 / factor) >= LARGE_FOR_ONE;
  return pairs.flatMap((pair) => factorOf([pair]) ?? []).find(isLarge) ?? null;
}

function swappedOf({ index: table, columns }: Matrix, { unit, submission, rows }: Figures): Swapped[] {
  const at = columns.lines.map(({ index }) => index);
  return at.flatMap((a) =>
    at.flatMap((b): Swapped[] => {
      if (b <= a) return [];
      const both = rows.flatMap((line, row) =>
        line[a] && line[b] ? [{ row, one: line[a], other: line[b] }] : [],
      );
      const crossed = both.every(({ one, other }) => isNear(one[0], other[1]) && isNear(other[0], one[1]));
      const differ = both.filter(({ one, other }) => !isNear(one[0], one[1]) || !isNear(other[0], other[1]));
      if (!crossed || differ.length < ROWS_SWAPPED) return [];
      return [
        { kind: "swapped", unit, submission, table, columns: [a, b], rows: differ.map(({ row }) => row) },
      ];
    }),
  );
}

const isNear = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));

/** What of a row is looked at: all of it together where the form adds it up, else each figure; 起 and 万元 make no sum. */
function comparedIn({ cells, columns }: Matrix, row: number): readonly Outlier["column"][] {
  const isAddedUp = cells[row]!.some((role) => role.kind === "total" && role.along === "row");
  return isAddedUp ? [null] : columns.lines.map(({ index }) => index);
}

function outliersIn(
  { index: table }: Matrix,
  row: number,
  column: Outlier["column"],
  all: readonly Figures[],
): Outlier[] {
  const changes = all.map(({ rows }) => {
    const line = rows[row]!;
    const pairs = (column === null ? line : [line[column]!]).flatMap((pair) => (pair ? [pair] : []));
    const sum = (which: 0 | 1) => pairs.reduce((total, pair) => total + pair[which], 0);
    return { now: sum(0), before: sum(1) };
  });
  return outliers(changes).flatMap((isOut, at): Outlier[] => {
    const { unit, submission } = all[at]!;
    const { now, before } = changes[at]!;
    const isMuch =
      Math.abs(now - before) >= LEAST.difference &&
      Math.max(now, before) >= LEAST.factor * Math.min(now, before);
    return isOut && isMuch ? [{ kind: "outlier", unit, submission, table, row, column, now, before }] : [];
  });
}
