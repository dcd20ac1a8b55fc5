import { addressed, type Block } from "./block";
import type { FakeBook } from "./book";
import { invalid, missing } from "./fault";
import {
  boolean,
  either,
  index,
  method,
  node,
  number,
  oneOf,
  readable,
  reference,
  text,
  writable,
  type ApiClass,
  type Check,
} from "./member";
import type { FakeChart, FakeSheet } from "./sheet";
import { range, type Range } from "../../../src/sheet/address";

interface Leaf {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
}

/** A chart with the sheet that it lies on. */
interface Drawn {
  readonly sheet: FakeSheet;
  readonly chart: FakeChart;
}

const drawn = (sheet: FakeSheet, chart: FakeChart) => node(chartApi, { sheet, chart });
const cell: Check<Range> = either((value, what) => addressed(text(value, what)), reference<Block>("Range") as Check<never>); // prettier-ignore

export const chartsApi: ApiClass<Leaf> = {
  name: "ChartCollection",
  items: ({ sheet }) => sheet.charts.map((chart) => drawn(sheet, chart)),
  members: {
    add: method<Leaf, [string, Block, string]>(
      "1.1",
      [oneOf("BarClustered"), reference<Block>("Range"), oneOf("Columns")],
      ({ book, sheet }, _, source) => {
        if (sheet.protection) throw invalid("charts on a protected sheet");
        if (source.sheet !== sheet || source.range.left !== source.range.right)
          throw invalid("one column of the sheet is drawn here");
        const id = book.newId();
        const chart: FakeChart = {
          ...{ id, name: `图表 ${id}`, title: "", values: source.range, labels: null, over: range(0, 0) },
          ...{ legend: true, reversed: false, minimum: null, labelled: false },
        };
        sheet.charts.push(chart);
        return drawn(sheet, chart);
      },
    ),
    getItem: method<Leaf, [string]>("1.1", [text], ({ sheet }, name) => {
      const chart = sheet.charts.find((each) => each.name === name || each.id === name);
      if (!chart) throw missing(`chart ${name}`);
      return drawn(sheet, chart);
    }),
  },
};

const chartApi: ApiClass<Drawn> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  members: {
    id: readable<Drawn>("1.7", ({ chart }) => chart.id),
    name: writable<Drawn, string>("1.1", text, ({ chart }) => chart.name, ({ chart }, name) => void (chart.name = name)), // prettier-ignore
    title: readable<Drawn>("1.1", (of) => node(titleApi, of)),
    legend: readable<Drawn>("1.1", (of) => node(legendApi, of)),
    axes: readable<Drawn>("1.1", (of) => node(axesApi, of)),
    series: readable<Drawn>("1.1", (of) => node(seriesCollectionApi, of)),
    setPosition: method<Drawn, [Range, Range]>("1.1", [cell, cell], ({ chart }, first, last) => {
      chart.over = range(first.top, first.left, last.bottom, last.right);
    }),
    delete: method<Drawn, []>("1.1", [], ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((each) => each !== chart);
    }),
  },
};

const titleApi: ApiClass<Drawn> = {
  name: "ChartTitle",
  members: {
    text: writable<Drawn, string>("1.1", text, ({ chart }) => chart.title, ({ chart }, title) => void (chart.title = title)), // prettier-ignore
  },
};

const legendApi: ApiClass<Drawn> = {
  name: "ChartLegend",
  members: {
    visible: writable<Drawn, boolean>("1.1", boolean, ({ chart }) => chart.legend, ({ chart }, shown) => void (chart.legend = shown)), // prettier-ignore
  },
};

const axesApi: ApiClass<Drawn> = {
  name: "ChartAxes",
  members: {
    categoryAxis: readable<Drawn>("1.1", (of) => node(categoryApi, of)),
    valueAxis: readable<Drawn>("1.1", (of) => node(valueApi, of)),
  },
};

const categoryApi: ApiClass<Drawn> = {
  name: "ChartAxis",
  members: {
    reversePlotOrder: writable<Drawn, boolean>("1.7", boolean, ({ chart }) => chart.reversed, ({ chart }, reversed) => void (chart.reversed = reversed)), // prettier-ignore
  },
};

const valueApi: ApiClass<Drawn> = {
  name: "ChartAxis",
  members: {
    minimum: writable<Drawn, number>("1.1", number, ({ chart }) => chart.minimum, ({ chart }, least) => void (chart.minimum = least)), // prettier-ignore
  },
};

const seriesCollectionApi: ApiClass<Drawn> = {
  name: "ChartSeriesCollection",
  members: {
    getItemAt: method<Drawn, [number]>("1.1", [index], (of, at) => {
      if (at !== 0) throw missing(`series ${at}`);
      return node(seriesApi, of);
    }),
  },
};

const seriesApi: ApiClass<Drawn> = {
  name: "ChartSeries",
  members: {
    setXAxisValues: method<Drawn, [Block]>("1.7", [reference<Block>("Range")], ({ chart }, { range: labels }) => {
      chart.labels = labels;
    }), // prettier-ignore
    hasDataLabels: writable<Drawn, boolean>("1.7", boolean, ({ chart }) => chart.labelled, ({ chart }, has) => void (chart.labelled = has)), // prettier-ignore
  },
};

export const chartClasses = [
  chartsApi,
  chartApi,
  titleApi,
  legendApi,
  axesApi,
  categoryApi,
  seriesCollectionApi,
  seriesApi,
];
