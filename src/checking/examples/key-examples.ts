import { sampleValue } from "../../form/sample-value";
import { upTo } from "../spots";
import type { Bench } from "./bench";
import { LINES, type Example, type TypedCell } from "./example";

/** Lines of a list that say the same in some columns, and lines that do not. */
export function* keyExamples(table: number, columns: readonly number[], { form }: Bench): Iterable<Example> {
  const { lines } = form.tables[table]!.columns;
  const cells = (nth: (line: number) => number): TypedCell[] =>
    upTo(LINES).flatMap((row) =>
      columns.flatMap((column) => {
        const { measure } = lines[column]!;
        return measure ? [{ spot: { table, row, column }, value: sampleValue(measure, nth(row)) }] : [];
      }),
    );
  yield { cells: cells(() => 0) };
  yield { cells: cells((line) => line) };
}
