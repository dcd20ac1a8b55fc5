import type { Form } from "../../form/form";
import type { Spot } from "../../form/totals/amount";
import { asNumber, call, type Formula } from "../../sheet/formula/formula";
import { holds, isAbove, trim } from "../on-sheet/build";
import { isWritten } from "../on-sheet/written";
import type { FormOnSheet } from "../on-sheet/form-on-sheet";
import type { Seen } from "../seen";
import { upTo } from "../spots";
import { textOfCell } from "../text-of-cell";

/** A line of a list that says the same in the key as one above it. */
export interface Repeat {
  readonly spot: Spot;
  readonly names: readonly string[];
  readonly actual: string;
  /** The line above. */
  readonly first: number;
}

/** Lines whose key is there already; one with a blank in it is not complete, and repeats nothing. */
export function repeatsIn(seen: Seen, table: number, columns: readonly number[]): Repeat[] {
  const lines = seen.form.tables[table]!.columns.lines;
  const known = new Map<string, number>();
  return seen.list(table).lines.flatMap((cells, row): Repeat[] => {
    const texts = columns.map((column) => textOfCell(cells[column]!, lines[column]!.measure));
    if (texts.some((text) => text === null || text === "")) return [];
    const key = JSON.stringify(texts);
    const first = known.get(key);
    if (first === undefined) known.set(key, row);
    const spot = { table, row, column: columns[0]! };
    return first === undefined
      ? []
      : [{ spot, names: namesOf(seen.form, table, columns), actual: texts.join("、"), first }];
  });
}

/** The same as formulas: by line whether one above it says the same. */
export function repeatsOnSheet(table: number, columns: readonly number[], sheet: FormOnSheet) {
  const own = sheet.sheetOf(table);
  const cells = (column: number, rows: readonly number[], absolute: boolean) =>
    sheet.references(
      rows.map((row) => ({ table, row, column })),
      own,
      absolute,
    );
  return upTo(sheet.lines(table)).flatMap((row): { at: Spot; condition: Formula; names: string[] }[] => {
    const keys = columns.map((column) => ({
      here: cells(column, [row], false),
      above: cells(column, upTo(row), true),
    }));
    if (row === 0 || keys.some(({ here, above }) => here?.length !== 1 || above?.length !== 1)) return [];
    const same = keys.map(({ here, above }) => asNumber(call("EXACT", trim(above![0]!), trim(here![0]!))));
    const filled = keys.map(({ here }) => isWritten(here![0]!));
    const condition = holds([...filled, isAbove(call("SUMPRODUCT", ...same))]);
    return [
      { at: { table, row, column: columns[0]! }, condition, names: namesOf(sheet.form, table, columns) },
    ];
  });
}

function namesOf({ tables }: Form, table: number, columns: readonly number[]): string[] {
  return columns.map((column) => tables[table]!.columns.lines[column]!.full);
}
