import { judgeOf } from "../../../src/checking/kinds/judges";
import { FormOnSheet } from "../../../src/checking/on-sheet/form-on-sheet";
import { formFrom } from "../../../src/form/compile/compile-form";
import type { Placement, TablePlacement } from "../../../src/form/placement";
import type { Range } from "../../../src/sheet/address";
import type { Reference } from "../../../src/sheet/formula/formula";
import { formulaText } from "../../../src/sheet/formula/formula-text";
import { layoutOf } from "../../../src/template/layout";
import { manyKinds } from "../../support/many-kinds";

const { rules, ...rest } = manyKinds();
const FORM = formFrom({ ...rest, rules: [...rules, { id: "C5", says: "[month] 已填" }] });
const PLACED = layoutOf(FORM).placement;
const SHEETS = PLACED.tables.map(({ sheet }) => sheet);

const isReference = (part: object): part is Reference => "kind" in part && part.kind === "reference";

/** What a formula on `sheet` looks at. */
function looksAt(part: unknown, sheet: string): { readonly sheet: string; readonly range: Range }[] {
  if (typeof part !== "object" || part === null) return [];
  if (isReference(part)) return [{ sheet: part.sheet ?? sheet, range: part.range }];
  return Object.values(part).flatMap((each) => looksAt(each, sheet));
}

/** Each cell of which 校验 says something: by which rule, when it does, and what it looks at for that. */
function marksOn(placement: Placement) {
  const sheet = new FormOnSheet(FORM, placement);
  return FORM.rules.flatMap((rule) =>
    judgeOf(rule)
      .onSheet(rule as never, sheet)
      .flatMap(({ marks }) =>
        marks.map(({ at, condition }) => ({
          said: `${rule.id} ${at.table} ${at.row} ${at.column} ${formulaText(condition)}`,
          areas: looksAt(condition, SHEETS[at.table]!),
        })),
      ),
  );
}

type Missing = [name: string, table: number, change: Partial<TablePlacement>, isIn: (area: Range) => boolean];

const MISSING = PLACED.tables.flatMap(({ sheet, rows, columns, total }, table): Missing[] => {
  const inRow = (at: number) => (area: Range) => area.top <= at && at <= area.bottom;
  const inColumn = (at: number) => (area: Range) => area.left <= at && at <= area.right;
  return [
    ...rows.map((row, at): Missing => [
      `row ${at} of ${sheet}`,
      table,
      { rows: rows.with(at, null) },
      inRow(row!.row),
    ]),
    ...columns.map((column, at): Missing => [
      `column ${at} of ${sheet}`,
      table,
      { columns: columns.with(at, null) },
      inColumn(column!),
    ]),
    ...(total ? [[`the total line of ${sheet}`, table, { total: null }, inRow(total.row)] as Missing] : []),
  ];
});

const ALL = marksOn(PLACED);

test.each(MISSING)("without %s the same is said as far as nothing looks there", (_, table, change, isIn) => {
  const tables = PLACED.tables.with(table, { ...PLACED.tables[table]!, ...change });
  const left = ALL.filter(
    ({ areas }) => !areas.some(({ sheet, range }) => sheet === SHEETS[table] && isIn(range)),
  );
  expect(marksOn({ ...PLACED, tables }).map(({ said }) => said)).toEqual(left.map(({ said }) => said));
});
