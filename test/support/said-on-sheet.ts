import { checkFormulas } from "../../src/checking/check-formulas";
import type { Form } from "../../src/form/form";
import type { Range } from "../../src/sheet/address";
import { textOf, type CellValue } from "../../src/sheet/grid";
import { evaluate } from "./formula/evaluate";
import { plainPlacement } from "./filled-return";

/** By table, row and column line; of a list the total line comes last. A text in a cell of numbers is one. */
export type Written = readonly (readonly (readonly CellValue[])[])[];

/** What 校验 says of a form in which nothing but this is written, all of it in one text. */
export function saidOnSheet(form: Form, written: Written, lines: readonly number[] = []): string {
  const plain = plainPlacement(form, lines);
  const placement = { ...plain, tables: plain.tables.map((table) => ({ ...table, check: 60 })) };
  const cells = new Map<string, CellValue>();
  placement.tables.forEach(({ rows, total, columns }, table) =>
    [...rows, ...(total ? [total] : [])].forEach((row, line) =>
      columns.forEach((column, at) => {
        const value = written[table]?.[line]?.[at] ?? null;
        cells.set(`${row!.sheet} ${row!.row} ${column!}`, value);
      }),
    ),
  );
  const block = (sheet: string, { top, left, bottom, right }: Range) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: right - left + 1 },
        (__, column) => cells.get(`${sheet} ${top + row} ${left + column}`) ?? null,
      ),
    );
  const { tables, whole } = checkFormulas(form, placement);
  const own = tables.flatMap(({ rows, total }, table) =>
    [...rows.flat(), ...total].map((formula) => ({ formula, sheet: placement.tables[table]!.sheet })),
  );
  const all = [...own, ...whole.map((formula) => ({ formula, sheet: placement.tables[0]!.sheet }))];
  return all
    .map(({ formula, sheet }) =>
      textOf(evaluate(`=${formula}`, (other, area) => block(other ?? sheet, area))),
    )
    .join("");
}
