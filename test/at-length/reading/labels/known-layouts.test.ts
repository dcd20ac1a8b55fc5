import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readWorkbook } from "../../../../src/files/read-workbook";
import type { Form } from "../../../../src/form/form";
import { locateTables, type Layout } from "../../../../src/reading/find-tables";
import { KnownLayouts } from "../../../../src/reading/labels/known-layouts";
import { LabelView } from "../../../../src/reading/labels/label-view";
import { gridOf, type CellValue, type Grid } from "../../../../src/sheet/grid";
import { bytesOf, XLSX_RETURNS } from "../../../files/returns";
import { filledPaper } from "../../../support/filled-paper";
import * as forms from "../../../support/forms";
import { changed } from "../../../support/grid-mutants";
import { FORM, paper } from "../../../support/paper";
import { pick, seeded } from "../../../support/seeded";

const sheetsOf = (bytes: Uint8Array): readonly Grid[] => {
  const read = readWorkbook(bytes);
  return read.ok ? read.sheets : [];
};

/** Returns of every form that there are, a sheet each. */
const SHEETS: readonly (readonly [Form, Grid])[] = [
  ...XLSX_RETURNS.flatMap((name) => sheetsOf(bytesOf(name))).map((grid) => [FORM, grid] as const),
  ...["石角镇", "三江街道", "打通镇"].map((unit, seed) => [FORM, filledPaper(unit, seed)] as const),
  ...forms.FIXTURES.flatMap((name) =>
    readdirSync(join(forms.folderOf(name), "returns"))
      .filter((file) => file.endsWith(".xlsx"))
      .flatMap((file) => sheetsOf(forms.bytesOf(name, `returns/${file}`)))
      .map((grid) => [forms.formOf(name), grid] as const),
  ),
];

const searched = (form: Form, grid: Grid): Layout => locateTables(form, new LabelView(grid), []);

/** Layouts of one form, and how many sheets had to be searched. */
function counting(form: Form) {
  const known = new KnownLayouts<Layout>();
  const seen = {
    searches: 0,
    of(grid: Grid): Layout {
      return known.of(grid, (view) => {
        seen.searches++;
        return locateTables(form, view, []);
      });
    },
  };
  return seen;
}

/** `toEqual` takes its time, and is asked only to say what differs. */
function expectSame(what: unknown, found: Layout, wanted: Layout): void {
  if (!isDeepStrictEqual(found, wanted)) expect([what, found]).toEqual([what, wanted]);
}

test("a sheet is laid out the same whatever was read before it", () => {
  const random = seeded(17);
  const known = new Map([...new Set(SHEETS.map(([form]) => form))].map((form) => [form, counting(form)]));
  const shuffled = [...SHEETS, ...SHEETS, ...SHEETS]
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b);
  for (const [, [form, grid]] of shuffled)
    expectSame(grid.sheet, known.get(form)!.of(grid), searched(form, grid));
  const searches = [...known.values()].reduce((sum, each) => sum + each.searches, 0);
  expect(SHEETS.length).toBeGreaterThan(30);
  expect(searches).toBeLessThan(shuffled.length);
});

test("of two thousand changed sheets none is taken for one that it is not", () => {
  const random = seeded(2011);
  const sheets = SHEETS.map(([form, grid]) => ({ form, grid, known: counting(form), last: grid }));
  for (const { known, grid } of sheets) known.of(grid);
  let taken = 0;
  for (let mutant = 0; mutant < 2000; mutant++) {
    const sheet = pick(random, sheets);
    const { form, grid, known, last } = sheet;
    sheet.last = changed(random() < 0.7 ? grid : last, random);
    if (random() < 0.4) sheet.last = changed(sheet.last, random);
    const { searches } = known;
    const found = known.of(sheet.last);
    if (known.searches > searches) continue;
    taken++;
    expectSame(mutant, found, searched(form, sheet.last));
  }
  expect(taken).toBeGreaterThan(300);
});

describe("returns of one template are searched once", () => {
  /** Filled in anew: figures, some blank, some as texts, and the words of lists. */
  const refilled = (form: Form, grid: Grid, seed: number): Grid => {
    const random = seeded(seed);
    const { matrices, lists } = searched(form, grid);
    const figures = new Set<string>();
    const add = (rows: readonly (number | null)[], columns: readonly (number | null)[]) => {
      for (const row of rows) for (const column of columns) figures.add(`${row} ${column}`);
    };
    for (const { rows, pages } of matrices)
      for (const { head } of pages) add(rows.places, head.columns.places);
    for (const { head } of lists)
      add(
        Array.from({ length: 30 }, (_, down) => head.end + 1 + down),
        head.columns.places,
      );
    const other = (value: CellValue): CellValue => {
      if (typeof value === "string")
        return /合计|[:：]/.test(value) ? value : `${value}${Math.floor(random() * 9)}`;
      if (typeof value !== "number") return value;
      return random() < 0.2 ? pick(random, [null, "12", "无", "—", 3.5]) : Math.floor(random() * 90);
    };
    const values = grid.values.map((line, row) =>
      line.map((value, column) => (figures.has(`${row} ${column}`) ? other(value) : value)),
    );
    // A list has as many lines as there are things.
    const [list] = matrices.length === 0 ? lists : [];
    const line = (list?.head.end ?? 0) + 1;
    return { ...grid, values: list ? values.toSpliced(line, 0, ...Array<CellValue[]>(seed % 4).fill(values[line]!)) : values }; // prettier-ignore
  };
  const share = (form: Form, grids: readonly Grid[]) => {
    const known = counting(form);
    for (const grid of grids) known.of(grid);
    return 1 - (known.searches - 1) / (grids.length - 1);
  };

  test("of the form that ships, by whatever unit", () => {
    const units = Array.from({ length: 60 }, (_, seed) =>
      refilled(FORM, filledPaper(`第${seed}街道办事处`, seed, `2011年12月${(seed % 28) + 1}日`), seed),
    );
    expect(share(FORM, [paper(), ...units])).toBeGreaterThanOrEqual(0.95);
  });

  const templates = forms.FIXTURES.map((name): [string, Form, Grid] => {
    const form = forms.formOf(name);
    const filled = readdirSync(join(forms.folderOf(name), "returns")).filter((file) =>
      file.endsWith(".xlsx"),
    );
    const grids = filled.flatMap((file) => sheetsOf(forms.bytesOf(name, `returns/${file}`)));
    const shown = (grid: Grid) => {
      const { matrices, lists } = searched(form, grid);
      return matrices.length + lists.length;
    };
    return [name, form, grids.sort((a, b) => shown(b) - shown(a))[0]!];
  });
  test.each(templates)("of %s", (_, form, grid) => {
    const units = Array.from({ length: 40 }, (__, seed) => refilled(form, grid, seed));
    expect(share(form, [grid, ...units])).toBeGreaterThanOrEqual(0.95);
  });
});

describe("what is known of a sheet", () => {
  const known = (...sheets: readonly Grid[]) => {
    const seen = counting(FORM);
    for (const sheet of sheets) seen.of(sheet);
    return seen.searches;
  };
  const with0 = (row: number, column: number, value: CellValue, grid = paper()): Grid => ({
    ...grid,
    values: grid.values.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell))),
  });
  test("holds for other figures and other texts that are no labels", () => {
    expect(known(paper(), with0(7, 4, 12), with0(7, 4, "若干"), with0(1, 0, "填报单位：三江街道"))).toBe(1);
  });
  test("does not hold for another label, one more of them, or one fewer", () => {
    const label = paper().values[7]![1]!;
    expect(known(paper(), with0(7, 1, `${String(label)}的`))).toBe(2);
    expect(known(paper(), with0(7, 4, label))).toBe(2);
    expect(known(paper(), with0(7, 1, null))).toBe(2);
  });
  test("is of the last eight", () => {
    const other = (index: number) => with0(7, 1, paper().values[10 + index]![1]!);
    const nine = Array.from({ length: 9 }, (_, index) => other(index));
    expect(known(...nine, ...nine.slice(1))).toBe(9);
    expect(known(...nine, nine[0]!)).toBe(10);
  });
  test("is nothing of a sheet with more than can be kept", () => {
    const rows = gridOf(
      "表",
      Array.from({ length: 6000 }, (_, row) => [paper().values[7 + (row % 9)]![1]!, row]),
    );
    expect(known(rows, rows)).toBe(2);
  });
});
