import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMS } from "../../src/form/definitions";
import type { Column, ColumnType } from "../../src/long-table/column";
import { FigureRows } from "../../src/long-table/figure-rows";
import { MAKEUP, SHARES } from "../../src/long-table/makeup";
import { UNITS } from "../../src/long-table/units";

const DOCS = join(import.meta.dirname, "../../docs");
const text = (file: string) => readFileSync(join(DOCS, file), "utf8");

const TABLES: readonly [string, string, readonly Column<never>[]][] = [
  ["figures", "figures_here", new FigureRows(FORMS[0]!).columns],
  ["units", "units_here", UNITS],
  ["makeup", "makeup", MAKEUP],
  ["shares", "shares", SHARES],
];

const TYPES: Readonly<Record<ColumnType, RegExp>> = {
  text: /^String$/,
  exact: /^String$/,
  whole: /^(?:Nullable\(Int64\)|Int64)$/,
  decimal: /^Nullable\(Decimal\(38, 12\)\)$/,
};

/** The columns of a table as it is created, with their types. */
function createdColumns(table: string): [name: string, type: string][] {
  const [, columns] = new RegExp(`create table ${table} \\(([^;]*)\\) engine`).exec(
    text("sql/clickhouse.sql"),
  )!;
  return columns!
    .split(/,\s+(?=[a-z_]+ [A-Z])/)
    .map((each) => each.trim().match(/^(\S+) (.+)$/s)!)
    .map(([, name, type]) => [name!, type!]);
}

describe.each(TABLES)("the long table %s", (name, kept, columns) => {
  it("has its columns in ClickHouse, in the order of the files", () => {
    const created = createdColumns(kept);
    expect(created.map(([column]) => column)).toEqual(columns.map((column) => column.name));
    created.forEach(([, type], at) => expect(type).toMatch(TYPES[columns[at]!.type]));
  });

  it("has each column explained, by the name for queries and by that for clerks", () => {
    const [, section] = text("at-scale.md").split(`\n### \`${name}\`\n`);
    const said = section!.split("\n### ")[0]!.split("\n## ")[0]!;
    const rows = [...said.matchAll(/^\| `([a-z_]+)`\s*\| ([^|]+?)\s*\|/gm)].map(([, column, label]) => [
      column,
      label,
    ]);
    expect(rows).toEqual(columns.map((column) => [column.name, column.label]));
  });
});
