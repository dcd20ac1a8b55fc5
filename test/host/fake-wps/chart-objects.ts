import { range, type Range } from "../../../src/sheet/address";
import type { Machine } from "./machine";
import { leftOf, topOf, type FakeChart, type FakeSheet } from "./sheet";
import { originalOf, strict } from "./world";

/** What the program calls the charts that lie on a sheet. */
export function chartObjects({ world }: Machine, sheet: FakeSheet): object {
  if (sheet.protection) throw new Error("工作表受保护：ChartObjects");
  const add = (left: number, top: number, width: number, height: number) => {
    const [first, last] = [cellAt(sheet, left, top), cellAt(sheet, left + width, top + height)];
    const over = range(first.row, first.column, last.row - 1, last.column - 1);
    const chart: FakeChart = {
      name: `图表 ${sheet.charts.length + 1}`,
      title: "",
      labels: null,
      values: null,
      over,
    };
    sheet.charts.push(chart);
    return strict(world, "ChartObject", {
      get Name() {
        return chart.name;
      },
      set Name(name: string) {
        chart.name = name;
      },
      get Chart() {
        return strict(world, "Chart", new ChartObject(world, chart));
      },
    });
  };
  return strict(world, "ChartObjects", { Add: add });
}

/** The cell whose corner lies there: charts are laid over whole cells here. */
function cellAt(
  sheet: FakeSheet,
  left: number,
  top: number,
): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0];
  while (leftOf(sheet, column) < left - 0.01) column++;
  while (topOf(sheet, row) < top - 0.01) row++;
  return { row, column };
}

class ChartObject {
  private legend = true;
  private titled = false;
  private bars = false;

  constructor(
    private readonly world: Machine["world"],
    private readonly chart: FakeChart,
  ) {}

  get ChartType(): number {
    return this.bars ? 57 : 51;
  }
  set ChartType(type: number) {
    if (type !== 57) throw new Error(`ChartType ${type}`);
    this.bars = true;
  }
  get HasLegend(): boolean {
    return this.legend;
  }
  set HasLegend(has: boolean) {
    this.legend = has;
  }
  get HasTitle(): boolean {
    return this.titled;
  }
  set HasTitle(has: boolean) {
    this.titled = has;
  }
  get ChartTitle(): object {
    if (!this.titled) throw new Error("ChartTitle of a chart without one");
    const { chart } = this;
    return strict(this.world, "ChartTitle", {
      get Text() {
        return chart.title;
      },
      set Text(title: string) {
        chart.title = title;
      },
    });
  }
  /** Labels and figures, a column each. */
  SetSourceData(source: unknown, by: number): void {
    const { areas } = originalOf<{ readonly place: { readonly areas: readonly Range[] } }>(source).place;
    const [labels, values, ...more] = areas;
    if (by !== 2 || !labels || !values || more.length > 0) throw new Error("SetSourceData");
    Object.assign(this.chart, { labels, values });
  }
  Axes(kind: number): object {
    if (kind !== 1 && kind !== 2) throw new Error(`Axes ${kind}`);
    return strict(this.world, "Axis", new Axis());
  }
}

class Axis {
  private reversed = false;
  private least = 0;

  get ReversePlotOrder(): boolean {
    return this.reversed;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.reversed = reversed;
  }
  get MinimumScale(): number {
    return this.least;
  }
  set MinimumScale(least: number) {
    this.least = least;
  }
}
