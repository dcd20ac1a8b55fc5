import {
  cellsOf,
  type Cells,
  type Comparison,
  type Condition,
  type Expression,
} from "../../form/expression/expression";
import { isNumeric } from "../../form/measure";
import { isAlways } from "../../form/rules/relation-shape";
import { sampleValue } from "../../form/sample-value";
import type { Here } from "../../form/totals/amount";
import { comparedAs } from "../relation/compared";
import { asksForFilling } from "../relation/conditions";
import { Look } from "../relation/evaluate";
import type { Laid } from "../spots";
import type { Bench } from "./bench";
import type { Example, Typed, TypedCell } from "./example";
import { asWritten, constantsIn, isWithin, stepOf, variablesOf, type Variable } from "./variables";

/** A relation in one place, and the table whose rows or columns are gone through. */
export interface Asked {
  readonly expression: Exclude<Expression, { kind: "unique" }>;
  readonly table: number;
  readonly here: Here;
  readonly tolerance: number | null;
}

type Assignment = ReadonlyMap<Variable, Typed | undefined>;

/** Other figures are tried so often before one gives up. */
const ROUNDS = 90;
/** In the first rounds so many cells are set to where a comparison just holds. */
const LEVEL_ROUNDS = 12;
const PIVOTS = 4;
/** One line is enough, or the others would have to keep the rule, too. */
export const ONE_LINE = 1;

/**
 * Small returns in which a relation is at stake: the plainest first, that breaks most of them, then such as come by
 * chance, and those between the two in which it just holds.
 */
export function* relationExamples(asked: Asked, bench: Bench): Iterable<Example> {
  const { expression } = asked;
  const constants = constantsIn(expression);
  const blank = lookAt(asked, bench, exampleFrom(new Map()));
  const spots = (cells: Cells) => blank.spots(cells);
  const variables = variablesOf(cellsOf(expression), spots, blank.seen, constants);
  if (variables.length === 0) return;
  const beside = besideIn(asked, blank.seen, variables);
  for (const assignment of assignments(asked, bench, plainly(asked, blank, variables), variables)) {
    const example = exampleFrom(assignment, beside);
    if (isAtStake(asked, lookAt(asked, bench, example))) yield example;
  }
}

/** What is put into the cells of a relation, one after another. */
function* assignments(
  asked: Asked,
  bench: Bench,
  plain: Assignment,
  variables: readonly Variable[],
): Iterable<Assignment> {
  yield plain;
  const random = dice();
  for (let round = 0; round < ROUNDS; round++) {
    const tried = new Map(variables.map((each) => [each, pick(random, each.values)] as const));
    yield tried;
    if (round < LEVEL_ROUNDS) yield* balanced(asked, bench, tried);
  }
}

function lookAt({ table, here, tolerance }: Asked, bench: Bench, example: Example): Look {
  return new Look(bench.seen(example), table, here, tolerance);
}

/** What names the line of a list, in both periods; something else where nothing does, without which it is none. */
function besideIn({ table, here }: Asked, { form }: Laid, variables: readonly Variable[]): TypedCell[] {
  const list = form.tables[table]!;
  if (list.kind === "matrix" || here.row !== 0) return [];
  const isFree = (column: number) =>
    list.inLine[column]!.kind === "open" &&
    !variables.some(({ spot }) => spot.table === table && spot.column === column);
  const key = list.key.filter(isFree);
  const other = list.inLine.findIndex((_, column) => isFree(column));
  const columns = key.length > 0 || other < 0 ? key : [other];
  return columns.map((column) => ({
    spot: { table, row: 0, column },
    value: sampleValue(list.columns.lines[column]!.measure!, 0),
  }));
}

function exampleFrom(assignment: Assignment, beside: readonly TypedCell[] = []): Example {
  const of = (period: Variable["period"]) =>
    [...assignment].flatMap(([variable, value]) =>
      variable.period === period && value !== undefined ? [{ spot: variable.spot, value }] : [],
    );
  const prior = of("prior");
  const lines = ONE_LINE;
  return {
    cells: [...of("this"), ...beside],
    lines,
    ...(prior.length > 0 && { prior: { cells: [...prior, ...beside], lines } }),
  };
}

/** What a clerk would take for an example: 12 against 9; something filled, and what it asks for missing. */
function plainly({ expression }: Asked, look: Look, variables: readonly Variable[]): Assignment {
  const first = (cells: Cells | undefined) => {
    const [spot] = cells ? look.spots(cells) : [];
    return variables.filter(
      (each) =>
        spot &&
        each.spot.table === spot.table &&
        each.spot.row === spot.row &&
        each.spot.column === spot.column,
    );
  };
  if (expression.kind === "compare") {
    const { left, relation, right } = expression;
    const [small, large] = relation === "<=" || relation === "<" ? [12, 9] : [9, 12];
    return new Map([
      ...first(cellsOf(left)[0]).map((each) => [each, plain(each, small)] as const),
      ...first(cellsOf(right)[0]).map((each) => [each, plain(each, large)] as const),
    ]);
  }
  const { when, then } = expression;
  const parts = then.kind === "and" ? then.of : [then];
  const cause = ({ measure: { holds } }: Variable) => (holds.type === "percentage" ? 95 : 3);
  return new Map([
    ...first(cellsOf(when)[0]).map((each) => [each, plain(each, cause(each))] as const),
    ...parts.flatMap((part) =>
      first(cellsOf(part)[0]).map((each) => [each, asksForFilling(part) ? null : missing(each)] as const),
    ),
  ]);
}

/** A number where one is asked for, else the first of what may be tried. */
function plain({ measure, values }: Variable, value: number): Typed | undefined {
  return isNumeric(measure.holds) ? value : values[0];
}

/** Nothing of a number, and another word than those that are known. */
function missing({ measure }: Variable): Typed {
  return isNumeric(measure.holds) ? 0 : "另外的";
}

/** The same with a cell at which a comparison just holds, and a little beyond. */
function balanced(asked: Asked, bench: Bench, tried: Assignment): Assignment[] {
  return comparisonsIn(asked.expression).flatMap((comparison) => {
    const blank = lookAt(asked, bench, exampleFrom(new Map()));
    if (comparedAs(comparison, blank) !== "number") return [];
    const apart = (assignment: Assignment): number | null => {
      const look = lookAt(asked, bench, exampleFrom(assignment));
      const [a, b] = [look.number(comparison.left), look.number(comparison.right)];
      return a.known && b.known ? a.number - b.number : null;
    };
    const pivots = [...tried.keys()].filter(
      (each) => each.period === "this" && isNumeric(each.measure.holds),
    );
    return pivots.slice(0, PIVOTS).flatMap((pivot) => levelled(tried, pivot, apart));
  });
}

/** A straight line through two values of a cell says where the sides meet. */
function levelled(
  tried: Assignment,
  pivot: Variable,
  apart: (assignment: Assignment) => number | null,
): Assignment[] {
  const { holds } = pivot.measure;
  if (!isNumeric(holds)) return [];
  const at = (value: number) => new Map([...tried, [pivot, value]]);
  const [one, two] = [apart(at(1)), apart(at(2))];
  if (one === null || two === null || one === two) return [];
  const level = asWritten(holds, 1 - one / (two - one));
  const step = stepOf(holds);
  return [level, level + 1, level - 1, level + step, level - step]
    .map((value) => asWritten(holds, value))
    .filter((value) => Number.isFinite(value) && isWithin(holds, value))
    .map(at);
}

function comparisonsIn(of: Expression | Condition): Comparison[] {
  switch (of.kind) {
    case "compare":
      return [of];
    case "implies":
      return [...comparisonsIn(of.when), ...comparisonsIn(of.then)];
    case "and":
    case "or":
      return of.of.flatMap(comparisonsIn);
    case "filled":
    case "blank":
    case "one-of":
    case "unique":
      return [];
  }
}

/** Whether a relation has something to say there: both sides are filled, or what makes it apply is there. */
function isAtStake({ expression }: Asked, look: Look): boolean {
  if (expression.kind === "compare") return isSaid(expression, look);
  const { when, then } = expression;
  const applies = isAlways(when)
    ? asksForFilling(then) || isAnyFilled(then, look)
    : look.verdict(when) === "holds";
  return applies && look.verdict(then) !== "unknown";
}

function isSaid(comparison: Comparison, look: Look): boolean {
  const sides = [comparison.left, comparison.right];
  if (comparedAs(comparison, look) !== "number") return sides.every((side) => (look.text(side) ?? "") !== "");
  return sides.every((side) => {
    const { known, filled } = look.number(side);
    return known && (filled || cellsOf(side).length === 0);
  });
}

function isAnyFilled(condition: Condition, look: Look): boolean {
  return cellsOf(condition).some((cells) =>
    look.spots(cells).some((spot) => look.filledAt(spot) === "holds"),
  );
}

/** The same throws for everybody. */
function dice(): () => number {
  let state = 88_172_645;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<Each>(random: () => number, items: readonly Each[]): Each {
  return items[Math.floor(random() * items.length)]!;
}
