import { rangeName } from "../../../sheet/address";
import type { Chart, SheetPlan } from "../../../sheet/sheet-plan";
import type { ExcelSession } from "../session/session";

/**
 * Draws the charts of sheets that stand, in the place of those that were drawn there before: the clerk's own stay. It comes
 * last, for the sheets say as much without them; a program that refuses is not asked again.
 */
export async function drawCharts(session: ExcelSession, plans: readonly SheetPlan[]): Promise<void> {
  const drawn = plans.filter(({ charts }) => charts.length > 0);
  if (drawn.length === 0 || session.without.has("charts")) return;
  try {
    await session.run("", async (context) => {
      const sheets = drawn.map(({ sheet, charts }) => ({
        sheet: context.workbook.worksheets.getItem(sheet),
        charts,
      }));
      for (const { sheet } of sheets) sheet.charts.load("items/name");
      await context.sync();
      for (const { sheet, charts } of sheets) {
        const ours = new Set(charts.map(({ name }) => name));
        for (const chart of sheet.charts.items) if (ours.has(chart.name)) chart.delete();
        for (const chart of charts) draw(sheet, chart);
      }
      await context.sync();
    });
  } catch {
    // Told by `Host.capabilities`.
    session.without.add("charts");
  }
}

function draw(sheet: Excel.Worksheet, { name, title, labels, values, over }: Chart): void {
  const [first, last] = rangeName(over).split(":") as [string, string];
  const chart = sheet.charts.add("BarClustered", sheet.getRange(rangeName(values)).untrack(), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = false;
  chart.setPosition(first, last);
  // The first line on top, as on the sheet.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(sheet.getRange(rangeName(labels)).untrack());
  series.hasDataLabels = true;
}
