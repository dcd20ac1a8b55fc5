import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { columnsIn, decimal, exact, text, whole, type Column } from "../../src/long-table/column";
import { writeTable } from "../../src/long-table/files";
import { PARQUET } from "../../src/long-table/parquet";
import { columnsOf, Parts, rowsOf } from "../../src/long-table/parts";
import { InMemory } from "./in-memory";

function fileOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ArrayBuffer {
  const target = new InMemory();
  writeTable("table", columns, rows, PARQUET, target);
  return target.files.get("table.parquet")!.slice().buffer;
}

interface Row {
  readonly of: { readonly unit: string; readonly edition: number | null };
  readonly n: number;
}
const COLUMNS: readonly Column<Row>[] = [
  ...columnsIn(
    ({ of }: Row) => of,
    [
      text<Row["of"]>("unit", "单位", ({ unit }) => unit),
      whole<Row["of"]>("edition", "版", ({ edition }) => edition),
    ],
  ),
  exact("value", "数值", ({ n }) => (n % 3 === 0 ? "" : String(n / 2))),
  whole("line", "条", ({ n }) => (n % 7 === 0 ? n : null)),
  decimal("counts", "计入数", ({ n }) => (n % 2 === 0 ? n / 4 : null)),
  decimal("weight", "权数", () => null),
];

test("more rows than a group has come back, each with what its part says", async () => {
  const units = ["石角镇", "", "东溪镇", "𠀀庄"].map((unit, at) => ({ unit, edition: at === 2 ? null : at }));
  const rows = Array.from({ length: 20_500 }, (_, n): Row => ({ of: units[(n >> 8) % 4]!, n }));
  const read = await parquetReadObjects({ file: fileOf(COLUMNS, rows) });
  expect(read).toEqual(
    rows.map(({ of, n }) => ({
      ...{ unit: of.unit, edition: of.edition === null ? null : BigInt(of.edition) },
      value: n % 3 === 0 ? "" : String(n / 2),
      line: n % 7 === 0 ? BigInt(n) : null,
      ...{ counts: n % 2 === 0 ? n / 4 : null, weight: null },
    })),
  );
});

test("a table without rows has its columns", async () => {
  const file = fileOf(COLUMNS, []);
  expect(await parquetReadObjects({ file })).toEqual([]);
  expect(parquetMetadata(file).schema.slice(1)).toMatchObject(COLUMNS.map(({ name }) => ({ name })));
});

test.each<[string, readonly string[], object]>([
  ["by the bytes of UTF-8", ["豈", "𠀀", "一"], { min_value: "一", max_value: "𠀀" }],
  ["and blank is the least", ["镇", ""], { min_value: "", max_value: "镇" }],
])("engines pass over groups %s", (_, texts, bounds) => {
  const file = fileOf([text<string>("unit", "单位", (row) => row)], texts);
  const [column] = parquetMetadata(file).row_groups[0]!.columns;
  expect(column!.meta_data!.statistics).toMatchObject({ ...bounds, null_count: 0n });
});

test("how many numbers are none is known of decimals too, and no bounds of them", () => {
  const file = fileOf([decimal<number | null>("counts", "计入数", (row) => row)], [1, null, -1, null]);
  const [column] = parquetMetadata(file).row_groups[0]!.columns;
  expect(column!.meta_data!.statistics).toEqual({ null_count: 2n });
});

test("rows keep what they say when the number of a part becomes another's", async () => {
  const target = new InMemory();
  const units = new Parts<string>();
  const columns = columnsOf(0, (number) => units.at(number), [text<string>("unit", "单位", (unit) => unit)]);
  const writer = PARQUET.open(columns, target.open("units"));
  for (const unit of ["石角镇", "东溪镇"]) {
    writer.forget();
    units.forget();
    writer.write(rowsOf([units.add(unit)]));
  }
  writer.end();
  const read = await parquetReadObjects({ file: target.files.get("units")!.slice().buffer });
  expect(read.map(({ unit }) => unit as string)).toEqual(["石角镇", "东溪镇"]);
});
