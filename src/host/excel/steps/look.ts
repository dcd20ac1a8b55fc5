import { range, rangeName, type Range } from "../../../sheet/address";
import type { Format, SheetPlan } from "../../../sheet/sheet-plan";
import { bytesOf, step, type Step } from "./step";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const;
/** What Excel calls characters upright, one under the other. */
const STACKED = 180;

/** How the cells look, in the order in which it is laid on. */
export function lookSteps({ formats }: Pick<SheetPlan, "formats">): Step[] {
  return formats.flatMap(({ range: area, format }) => [
    step((sheet) => paint(sheet.getRange(rangeName(area)).untrack().format, area, format)),
    ...numberSteps(area, format),
  ]);
}

function paint(cells: Excel.RangeFormat, area: Range, format: Format): void {
  const { font, fill, horizontal, vertical, wrap, stacked, border } = format;
  if (font?.name !== undefined) cells.font.name = font.name;
  if (font?.size !== undefined) cells.font.size = font.size;
  if (font?.bold !== undefined) cells.font.bold = font.bold;
  if (font?.color !== undefined) cells.font.color = font.color;
  if (fill !== undefined) cells.fill.color = fill;
  if (horizontal !== undefined) cells.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) cells.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) cells.wrapText = wrap;
  if (stacked !== undefined) cells.textOrientation = stacked ? STACKED : 0;
  if (border === undefined) return;
  for (const side of sidesOf(area)) {
    const line = cells.borders.getItem(side);
    line.style = "Continuous";
    line.weight = WEIGHT[border];
  }
}

/** A block of one row or column has no sides inside. */
function sidesOf({ top, left, bottom, right }: Range) {
  return [
    "EdgeTop" as const,
    "EdgeBottom" as const,
    "EdgeLeft" as const,
    "EdgeRight" as const,
    ...(left < right ? ["InsideVertical" as const] : []),
    ...(top < bottom ? ["InsideHorizontal" as const] : []),
  ];
}

/** Cells whose number format is set at once; it is written out for every single one. */
const CELLS_AT_ONCE = 20_000;

function numberSteps({ top, left, bottom, right }: Range, { number }: Format): Step[] {
  if (number === undefined) return [];
  const width = right - left + 1;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const steps: Step[] = [];
  for (let row = top; row <= bottom; row += rows) {
    const last = Math.min(bottom, row + rows - 1);
    const formats = Array.from({ length: last - row + 1 }, () => Array<string>(width).fill(number));
    const name = rangeName(range(row, left, last, right));
    steps.push(
      step((sheet) => void (sheet.getRange(name).untrack().numberFormat = formats), bytesOf(formats)),
    );
  }
  return steps;
}
