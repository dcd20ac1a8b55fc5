import { readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkReturn } from "../../src/checking/check-return";
import { textOf, valueAt, type Grid } from "../../src/sheet/grid";
import { cells, FORM, readOne } from "../support/paper";
import { gridsOf } from "./parts";
import { bytesOf } from "./returns";

/** One return, finalised by us as .xlsx under a code of the old kind, and saved by LibreOffice as each of the others. */
const FOLDER = "定稿";
const FILES = readdirSync(join(process.cwd(), "test/returns", FOLDER));
const gridOf = (file: string): Grid => gridsOf(bytesOf(join(FOLDER, file)))[0]!;

test("there is one of each kind", () => {
  expect(new Set(FILES.map((file) => file.split(".").at(-1)))).toEqual(new Set(["xlsx", "xls", "ods"]));
});

describe.each(FILES)("%s", (file) => {
  const ret = readOne(gridOf(file));

  test("is what was finalised", () => {
    expect(ret.content.seal).toEqual({ date: "2011-12-15", code: "4XHM-ACC7", kind: "old", intact: true });
    expect(checkReturn(FORM, ret).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is not, with one figure changed", () => {
    const grid = gridOf(file);
    const { row, column } = cells(ret)[8]![0]!.at!;
    const values = grid.values.map((line, at) => (at === row ? line.with(column, 1000) : line));
    expect(readOne({ ...grid, values }).content.seal!.intact).toBe(false);
  });

  test("has its seal where it is printed", () => {
    const { row, column } = ret.placement.seal;
    expect(textOf(valueAt(gridOf(file), row, column))).toBe("定稿 2011-12-15 校验码 4XHM-ACC7");
    expect([row, column]).toEqual([50, 11]);
  });
});

test("the file is locked", () => {
  const xml = strFromU8(unzipSync(bytesOf(join(FOLDER, "石角镇.xlsx")))["xl/worksheets/sheet1.xml"]!);
  expect(xml).toContain("<sheetProtection");
});
