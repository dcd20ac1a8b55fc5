import fc from "fast-check";
import { layerFormats, PLAIN, type CellLook } from "../../src/files/writing/layered-formats";
import { MAX_ROWS, range, type Range } from "../../src/sheet/address";
import { sheetPlan, type Format, type SheetPlan } from "../../src/sheet/sheet-plan";

/** The same cell by cell: formats over each other, then what is open, then merges. */
function cellByCell({ cells, formats, unlocked, merges }: SheetPlan): Map<string, CellLook> {
  const looks = new Map<string, CellLook>();
  const over = ({ top, left, bottom, right }: Range, change: (look: CellLook) => CellLook) => {
    const last = bottom === MAX_ROWS - 1 ? Math.max(top, cells.length - 1) : bottom;
    for (let row = top; row <= last; row++)
      for (let column = left; column <= right; column++)
        looks.set(`${row},${column}`, change(looks.get(`${row},${column}`) ?? PLAIN));
  };
  const under = (upper: Format) => (look: CellLook) => {
    const font = { ...look.format.font, ...upper.font };
    return { ...look, format: { ...look.format, ...upper, ...(Object.keys(font).length > 0 && { font }) } };
  };
  for (const { range: area, format } of formats) over(area, under(format));
  for (const area of unlocked ?? []) over(area, (look) => ({ ...look, unlocked: true }));
  for (const area of merges) {
    const first = looks.get(`${area.top},${area.left}`);
    if (first) over(area, (look) => ({ ...under(first.format)(look), unlocked: first.unlocked }));
  }
  return looks;
}

const area = fc
  .tuple(fc.nat(9), fc.nat(5), fc.nat(6), fc.nat(4))
  .map(([top, left, height, width]) => range(top, left, top + height, left + width));
const columns = fc.nat(5).map((column) => range(2, column, MAX_ROWS - 1, column));
const format = fc.record<Format>(
  {
    font: fc.record({ size: fc.integer({ min: 9, max: 12 }), bold: fc.constant(true) }, { requiredKeys: [] }),
    fill: fc.constantFrom("#FFFFFF", "#D9E1F2"),
    wrap: fc.boolean(),
  },
  { requiredKeys: [] },
);
const plans = fc
  .record({
    cells: fc.array(fc.constant([1]), { maxLength: 8 }),
    formats: fc.array(fc.record({ range: fc.oneof(area, area, columns), format }), { maxLength: 6 }),
    unlocked: fc.option(fc.array(area, { maxLength: 3 })),
    merges: fc.array(area, { maxLength: 3 }),
  })
  .map((given) => sheetPlan("表", given));

test("looks are those that are found cell by cell", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const found = new Map(
        layerFormats(plan).flatMap((line, row) =>
          line.flatMap((look, column): [string, CellLook][] => (look ? [[`${row},${column}`, look]] : [])),
        ),
      );
      expect(found).toEqual(cellByCell(plan));
    }),
  );
});

test("rows that look alike are the same array", () => {
  const formats = [
    { range: range(0, 0, 999, 9), format: { wrap: true } },
    { range: range(0, 0, 1, 9), format: { fill: "#D9E1F2" } },
  ];
  expect(new Set(layerFormats(sheetPlan("明细", { formats }))).size).toBe(2);
});
