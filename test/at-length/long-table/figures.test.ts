import { act } from "../../../src/book/act";
import { EMPTY_BOOK } from "../../../src/book/book";
import { sealing } from "../../../src/book/edition";
import { inputOf } from "../../../src/book/in-force";
import { receive } from "../../../src/book/receive";
import { standingOf } from "../../../src/consolidation/standing";
import type { Total } from "../../../src/consolidation/consolidation";
import type { Form } from "../../../src/form/form";
import { rounded } from "../../../src/form/totals/together";
import { decimal, whole } from "../../../src/long-table/column";
import { CSV, partitionFolder, PartitionedTable, writeTable } from "../../../src/long-table/files";
import { grouped } from "../../../src/long-table/grouped";
import { PARQUET } from "../../../src/long-table/parquet";
import { columnsOfRows, rowsOf } from "../../../src/long-table/parts";
import { parquetReadObjects } from "hyparquet";
import { CONSOLIDATED, handed, listed, together } from "../../support/consolidated";
import { compiled, matrixOfLabels } from "../../support/small-form";
import { InMemory, written } from "../../long-table/in-memory";

/** The lines of a .csv as an engine reads them; in these tests nothing in a cell is broken over lines. */
function linesOf(files: ReadonlyMap<string, Uint8Array>, folder: string): Record<string, string>[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!path.startsWith(folder)) return [];
    const [head, ...lines] = new TextDecoder().decode(bytes).trimEnd().split("\r\n").map(cellsOf);
    return lines.map((line) => Object.fromEntries(head!.map((label, at) => [label, line[at]!])));
  });
}
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );

type Line = Record<string, string>;
const placeOf = (line: Line, row = "行标识", column = "列标识") =>
  [line.表, line[row], line[column]].join(" ");

/** Places to which two sums of binary fractions are compared. */
const NOISELESS = 6;

/** What an engine makes of the rows: the cells taken together, then those of each total. */
function totalsOfRows(figures: readonly Line[], makeup: readonly Line[]): Map<string, number> {
  const byCell = grouped(
    figures.filter((line) => line.计入状态 === "counted" && line.计入数 !== ""),
    (line) => placeOf(line),
  );
  const totals = new Map<string, number>();
  for (const [place, parts] of grouped(makeup, (line) => placeOf(line))) {
    const cells = parts.flatMap((part) => byCell.get(placeOf(part, "取自行", "取自列")) ?? []);
    const total = taken(parts[0]!, cells);
    if (total !== null) totals.set(place, total);
  }
  return totals;
}

function taken({ 汇总方式: how, 小数位: decimals }: Line, cells: readonly Line[]): number | null {
  const numbers = cells.map((line) => Number(line.计入数));
  if (numbers.length === 0) return null;
  const as = (value: number) => rounded(value, decimals === "" ? NOISELESS : Number(decimals));
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
  if (how === "max") return Math.max(...numbers);
  if (how === "min") return Math.min(...numbers);
  if (how !== "mean") return as(sum(numbers));
  const weighed = cells.filter((line) => Number(line.权数) > 0);
  const weights = weighed.map((line) => Number(line.权数));
  return weights.length === 0
    ? null
    : as(sum(weighed.map((line, at) => Number(line.计入数) * weights[at]!)) / sum(weights));
}

/** The same by the core, for the cells that come from the units. */
function totalsOfCore(form: Form, made: { readonly totals: readonly unknown[] }, makeup: readonly Line[]) {
  const asked = new Set(makeup.map((line) => placeOf(line)));
  const totals = new Map<string, number>();
  const add = (place: string, total: Total) => {
    if (asked.has(place) && total !== null) totals.set(place, rounded(total, NOISELESS));
  };
  (made as ReturnType<typeof together>).totals.forEach((own, index) => {
    const table = form.tables[index]!;
    const columns = table.columns.lines;
    if (own.kind === "list") own.total?.forEach((total, at) => add(`${table.id}  ${columns[at]!.id}`, total));
    else if (table.kind === "matrix")
      own.cells.forEach((line, row) =>
        line.forEach((total, at) =>
          add(`${table.id} ${table.rows.lines[row]!.id} ${columns[at]!.id}`, total),
        ),
      );
  });
  return totals;
}

describe.each(CONSOLIDATED)("the form %s", (_, form, made) => {
  const files = () => written(form, made(), CSV);

  test("comes to the same totals by its rows as by the core", () => {
    const [figures, makeup] = [linesOf(files(), "figures/"), linesOf(files(), "form/makeup")];
    const totals = totalsOfRows(figures, makeup);
    expect(totals.size > 0).toBe(makeup.length > 0);
    expect(totals).toEqual(totalsOfCore(form, made(), makeup));
  });

  test("says of each unit once whether it has reported", () => {
    const units = linesOf(files(), "units/");
    const { counts, reports } = made();
    const sum = (label: string) => units.reduce((all, line) => all + Number(line[label]), 0);
    expect(units).toHaveLength(reports.length);
    expect(sum("应报")).toBe(counts.due);
    expect(sum("迟报")).toBeGreaterThanOrEqual(counts.late);
  });

  test("holds the same in .parquet", async () => {
    const csv = files();
    const parquet = written(form, made(), PARQUET);
    expect([...parquet.keys()].map((path) => path.replace(/parquet$/, "csv"))).toEqual([...csv.keys()]);
    for (const [path, bytes] of parquet) {
      const rows = await parquetReadObjects({ file: bytes.slice().buffer });
      const lines = linesOf(new Map([[path, csv.get(path.replace(/parquet$/, "csv"))!]]), "");
      expect(rows.map((row) => Object.entries(row).map(([name, value]) => asWritten(name, value)))).toEqual(
        lines.map((line) => Object.entries(line).map(([label, cell]) => nearest(label, cell))),
      );
    }
  });
});

/** This reader makes a number of a decimal, and not always the nearest one. */
const DIGITS = 13;
const nearest = (label: string, cell: string) =>
  ["计入数", "权数"].includes(label) && cell !== "" ? Number(cell).toPrecision(DIGITS) : cell;

/** What is read from .parquet as .csv has it. */
const asWritten = (name: string, value: unknown) => {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value.toPrecision(DIGITS);
  const said = String(value);
  return name !== "value" && /^[=+\-@]/.test(said) ? `'${said}` : said;
};

const SMALL = compiled(matrixOfLabels(["户数"], ["本月"]));
const town = (unit: string, value: number | string, file?: string) =>
  handed(SMALL, { unit, tables: [[[value]]] }, file === undefined ? {} : { file });

function figuresIn(form: Form, files: ReadonlyMap<string, Uint8Array>) {
  void form;
  return linesOf(files, "figures/");
}

test("a row says where its figure comes from, and what stood there", () => {
  const roster = listed("石角镇").map((unit) => ({ ...unit, code: "500222101", parent: "万盛区" }));
  const made = together(SMALL, [town("石角镇", "12户")], { roster });
  expect(figuresIn(SMALL, written(SMALL, made, CSV, { roster }))).toEqual([
    expect.objectContaining({
      ...{ 上级: "万盛区", 单位代码: "500222101", 单位: "石角镇", 类别: "镇", 版: "" },
      ...{ 指标: "户数", 主体: "本月", 文件: "石角镇.xlsx", 计入状态: "counted" },
    }),
  ]);
});

test("every return that came is there, and says whether it counts", () => {
  const made = together(SMALL, [town("石角镇", 1, "甲.xlsx"), town("石角镇", 2, "乙.xlsx")]);
  const rows = figuresIn(SMALL, written(SMALL, made, CSV));
  expect(rows.map((row) => [row.文件, row.数值, row.计入状态])).toEqual([
    ["甲.xlsx", "1", "counted"],
    ["乙.xlsx", "2", "superseded"],
  ]);
});

test("what the office corrected is called so, and the edition is that which was sealed", () => {
  const { book } = receive(SMALL, EMPTY_BOOK, [town("石角镇", 1)], "2012-07-01 09:00");
  const corrected = act(
    book,
    { kind: "corrected", receipt: 1, unit: "石角镇", table: 0, row: 0, column: 0, from: 1, to: 3 },
    "2012-07-02 09:00",
  );
  const sealed = act(corrected, sealing(SMALL, corrected, [], "2012-07-03"), "2012-07-03 09:00");
  const rowOf = (of: typeof book) => {
    const standing = standingOf(SMALL, { ...inputOf(SMALL, of), roster: [] });
    const [row] = figuresIn(SMALL, written(SMALL, standing, CSV, { book: of }));
    return [row!.数值, row!.更正, row!.版];
  };
  expect([book, corrected, sealed].map(rowOf)).toEqual([
    ["1", "", ""],
    ["3", "office", ""],
    ["3", "office", "1"],
  ]);
});

test.each([
  ["2011-12", "綦江县", "period=2011-12/county=綦江县"],
  ["", "", "period=__HIVE_DEFAULT_PARTITION__/county=__HIVE_DEFAULT_PARTITION__"],
  ["2012", "a/b:c", "period=2012/county=a%2Fb%3Ac"],
  ["2012", "..", "period=2012/county=%2E%2E"],
  ["2012", "甲=乙 ", "period=2012/county=甲%3D乙%20"],
])("what is of %p in %p lies in %p", (period, parent, folder) =>
  expect(partitionFolder({ period, parent })).toBe(folder),
);

test("units of several counties lie in folders of their own", () => {
  const roster = listed("石角镇", "东溪镇", "三角镇").map((unit, at) => ({
    ...unit,
    parent: at === 1 ? "万盛区" : "",
  }));
  const made = together(SMALL, [town("石角镇", 1), town("东溪镇", 2), town("三角镇", 3)], { roster });
  const rows = [...written(SMALL, made, CSV, { roster })].filter(([path]) => path.startsWith("figures/"));
  expect(
    rows.map(([path, bytes]) => [path, linesOf(new Map([[path, bytes]]), "").map((row) => row.单位)]),
  ).toEqual([
    [expect.stringMatching(/county=綦江县\/part-1\.csv$/), ["石角镇", "三角镇"]],
    [expect.stringMatching(/county=万盛区\/part-1\.csv$/), ["东溪镇"]],
  ]);
});

test("another part is begun where a program for sheets would open no more lines", () => {
  const target = new InMemory();
  const some = Array.from({ length: 400_000 }, (_, at) => at);
  const columns = columnsOfRows(some, [whole<number>("n", "数", (row) => row)]);
  const table = new PartitionedTable("figures", columns, CSV, target);
  for (let time = 0; time < 3; time++) table.write({ period: "2012", parent: "綦江县" }, rowsOf(some));
  table.end();
  expect(
    [...target.files].map(([path, bytes]) => [path, bytes.filter((byte) => byte === 10).length - 1]),
  ).toEqual([
    ["figures/period=2012/county=綦江县/part-1.csv", 800_000],
    ["figures/period=2012/county=綦江县/part-2.csv", 400_000],
  ]);
});

test.each([0, 12.5, -12.5, 1e-12, -1e-12, 123456789012.25, -9.9e25, null])(
  "a decimal %p comes back from .parquet",
  async (value) => {
    const target = new InMemory();
    const columns = [decimal<number | null>("counts", "计入数", (row) => row)];
    writeTable("table", columns, [value], PARQUET, target);
    const [row] = await parquetReadObjects({ file: target.files.get("table.parquet")!.slice().buffer });
    expect(row!.counts ?? null).toBe(value);
  },
);
