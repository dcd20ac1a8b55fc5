import { range, rangeName } from "../../../sheet/address";
import type { Chart, SheetPlan } from "../../../sheet/sheet-plan";
import { cellsOf } from "../program/blocks";
import { BAR_CLUSTERED, BY_COLUMNS, CATEGORIES, VALUES } from "../program/numbers";
import type { WpsAxis, WpsChartObject, WpsChartObjects, WpsSheet } from "../program/object-model";

/** Draws the plan's charts on its new sheet. Returns whether the program did. */
export function drawCharts(sheet: WpsSheet, { charts }: SheetPlan): boolean {
  try {
    for (const chart of charts) draw(sheet, chart);
    return true;
  } catch {
    // Told by what is returned; the sheet says as much without them.
    return false;
  }
}

function draw(sheet: WpsSheet, { name, title, labels, values, over }: Chart): void {
  const first = cellsOf(sheet, range(over.top, over.left));
  const behind = cellsOf(sheet, range(over.bottom + 1, over.right + 1));
  const [left, top] = [Number(first.Left), Number(first.Top)];
  const objects = sheet.ChartObjects() as WpsChartObjects;
  const drawn = objects.Add(
    left,
    top,
    Number(behind.Left) - left,
    Number(behind.Top) - top,
  ) as WpsChartObject;
  drawn.Name = name;
  const { Chart: chart } = drawn;
  chart.ChartType = BAR_CLUSTERED;
  chart.SetSourceData(sheet.Range(`${rangeName(labels)},${rangeName(values)}`), BY_COLUMNS);
  chart.HasTitle = true;
  chart.ChartTitle.Text = title;
  chart.HasLegend = false;
  // The first line on top, as on the sheet.
  (chart.Axes(CATEGORIES) as WpsAxis).ReversePlotOrder = true;
  (chart.Axes(VALUES) as WpsAxis).MinimumScale = 0;
}
