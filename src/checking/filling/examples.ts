import type { FillingRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import { sampleValue } from "../../form/sample-value";
import type { List } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import type { Bench } from "../examples/bench";
import { LINES, type Example, type TypedCell } from "../examples/example";
import { keyExamples } from "../examples/key-examples";
import { measureOfSpot, roleAt, spotsIn, upTo, type Laid } from "../spots";
import { filledColumns } from "./blank-columns";

/** A list that may be longer is not filled up to try it. */
const MOST_LINES = 300;

/** Small returns that leave something blank, or have too much or too little, and such as do not. */
export function* fillingExamples(check: FillingRule["check"], bench: Bench): Iterable<Example> {
  const { form } = bench;
  const laid = bench.seen({ cells: [] });
  const spoken = spokenFor(form);
  const lists = form.tables.filter((table) => table.kind === "list");
  switch (check) {
    case "blank-in-used-column":
      for (const { cells } of filledColumns(form.tables).slice(0, 3)) {
        const spots = cells.map(({ spot }) => spot);
        yield { cells: spots.slice(0, 2).map((spot, nth) => ({ spot, value: nth === 0 ? 3 : null })) };
        yield { cells: spots.map((spot) => filled(laid, spot)) };
      }
      return;
    case "nothing-filled": {
      yield { cells: [] };
      const spot = form.tables
        .flatMap((table) => spotsIn(table, laid))
        .find((each) => roleAt(laid, each)!.kind === "open");
      if (spot) yield { cells: [filled(laid, spot)] };
      return;
    }
    case "required-blank":
      for (const list of lists) yield* requiredExamples(list, laid);
      return;
    case "key-repeated":
      for (const { index, key } of lists)
        if (key.length > 0 && !spoken.key(index)) yield* keyExamples(index, key, bench);
      return;
    case "too-few-lines": {
      const least = Math.max(...lists.map(({ atLeast }) => atLeast));
      if (least > MOST_LINES) return;
      yield linesOf(laid, lists, least - 1);
      yield linesOf(laid, lists, least);
      return;
    }
    case "too-many-lines": {
      const most = Math.min(...lists.map(({ atMost }) => atMost ?? Infinity));
      if (most > MOST_LINES) return;
      yield linesOf(laid, lists, most + 1);
      yield linesOf(laid, lists, most);
    }
  }
}

function filled(laid: Laid, spot: Spot): TypedCell {
  return { spot, value: sampleValue(measureOfSpot(laid.form, spot)!, 0) };
}

/** So many lines in every list, each with something in it. */
function linesOf(laid: Laid, lists: readonly List[], lines: number): Example {
  const cells = lists.flatMap(({ index: table, inLine }) => {
    const column = inLine.findIndex(({ kind }) => kind === "open");
    return upTo(lines).map((row): TypedCell => {
      const value = sampleValue(measureOfSpot(laid.form, { table, row: 0, column })!, row);
      return { spot: { table, row, column }, value };
    });
  });
  return { cells, lines };
}

/** Lines with something in them, without and with what is required. */
function* requiredExamples(
  { index: table, required: all, columns, inLine }: List,
  laid: Laid,
): Iterable<Example> {
  const required = all.filter((column) => !spokenFor(laid.form).required(table, column));
  if (required.length === 0) return;
  const other = columns.lines.find(
    ({ index }) => !required.includes(index) && inLine[index]!.kind === "open",
  );
  const line = (row: number, wanted: readonly number[]) =>
    wanted.map((column) => filled(laid, { table, row, column }));
  const beside = other ? [other.index] : required.slice(1);
  yield { cells: upTo(LINES).flatMap((row) => line(row, beside)) };
  yield { cells: upTo(LINES).flatMap((row) => line(row, [...required, ...beside])) };
}
