import { rangeName, type Range } from "../../../src/sheet/address";
import { addressed, refuseProtected } from "./block";
import type { FakeBook } from "./book";
import { invalid } from "./fault";
import {
  between,
  boolean,
  method,
  node,
  NOTHING,
  number,
  oneOf,
  readable,
  shape,
  text,
  writable,
  type ApiClass,
  type Check,
  type Member,
} from "./member";
import type { PageLayout } from "./page-layout";
import { blocksAt, rangeOf } from "./range-api";
import { MOST_COLUMNS, WHOLE, type FakeSheet } from "./sheet";

/** A sheet, for its pages. */
interface Paged {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
}

function part<Key extends keyof PageLayout>(key: Key, check: Check<PageLayout[Key]>): Member {
  return writable<Paged, PageLayout[Key]>(
    "1.9",
    check,
    ({ sheet }) => sheet.layout[key],
    ({ sheet }, value) => {
      refuseProtected(sheet);
      sheet.layout[key] = value;
    },
  );
}

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"];

const zoom: Check<PageLayout["zoom"]> = (value, what) => {
  const given = shape<PageLayout["zoom"]>({
    scale: between(10, 400),
    horizontalFitToPages: between(1, 32_767),
    verticalFitToPages: between(1, 32_767),
  })(value, what);
  const fits = given.horizontalFitToPages !== undefined || given.verticalFitToPages !== undefined;
  if (given.scale !== undefined && fits) throw invalid(`${what}: a scale or a number of pages`);
  return given;
};

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
type Margins = Partial<PageLayout["margins"]>;
const margins = shape<Margins>({
  top: number,
  bottom: number,
  left: number,
  right: number,
  header: number,
  footer: number,
} as { readonly [Key in keyof Margins]-?: Check<Margins[Key]> });

function setMargins({ sheet }: Paged, unit: keyof typeof POINTS, given: Margins): void {
  refuseProtected(sheet);
  for (const [side, value] of Object.entries(given)) {
    if (value < 0) throw invalid(`margin ${side}`);
    sheet.layout.margins[side as keyof Margins] = value * POINTS[unit];
  }
}

const rows: Check<Range> = (value, what) => {
  const area = addressed(text(value, what));
  if (area.left !== 0 || area.right !== MOST_COLUMNS - 1) throw invalid(`${what} does not span whole rows`);
  return area;
};

const columns: Check<Range> = (value, what) => {
  const area = addressed(text(value, what));
  if (area.top !== 0 || area.bottom !== WHOLE.bottom) throw invalid(`${what} does not span whole columns`);
  return area;
};

const area: Check<Range> = (value, what) => addressed(text(value, what));

export const pageLayoutApi: ApiClass<Paged> = {
  name: "PageLayout",
  members: {
    orientation: part("orientation", oneOf("Portrait", "Landscape")),
    paperSize: part("paperSize", oneOf(...PAPERS)),
    zoom: part("zoom", zoom),
    centerHorizontally: part("centerHorizontally", boolean),
    centerVertically: part("centerVertically", boolean),
    topMargin: readable<Paged>("1.9", ({ sheet }) => sheet.layout.margins.top),
    bottomMargin: readable<Paged>("1.9", ({ sheet }) => sheet.layout.margins.bottom),
    leftMargin: readable<Paged>("1.9", ({ sheet }) => sheet.layout.margins.left),
    rightMargin: readable<Paged>("1.9", ({ sheet }) => sheet.layout.margins.right),
    getPrintAreaOrNullObject: method<Paged, []>("1.9", [], ({ book, sheet }) => {
      const { printArea } = sheet.layout;
      return printArea ? blocksAt(book, sheet, rangeName(printArea)) : NOTHING;
    }),
    getPrintTitleRowsOrNullObject: method<Paged, []>("1.9", [], ({ book, sheet }) => {
      const { titleRows } = sheet.layout;
      return titleRows
        ? rangeOf(book, sheet, { ...WHOLE, top: titleRows.from, bottom: titleRows.to })
        : NOTHING;
    }),
    getPrintTitleColumnsOrNullObject: method<Paged, []>("1.9", [], ({ book, sheet }) => {
      const { titleColumns } = sheet.layout;
      return titleColumns
        ? rangeOf(book, sheet, { ...WHOLE, left: titleColumns.from, right: titleColumns.to })
        : NOTHING;
    }),
    headersFooters: readable<Paged>("1.9", (paged) => node(headersFootersApi, paged)),
    setPrintMargins: method<Paged, [keyof typeof POINTS, Margins]>(
      "1.9",
      [oneOf("Points", "Inches", "Centimeters"), margins],
      setMargins,
    ),
    setPrintArea: method<Paged, [Range]>("1.9", [area], ({ sheet }, given) => {
      refuseProtected(sheet);
      sheet.layout.printArea = given;
    }),
    setPrintTitleRows: method<Paged, [Range]>("1.9", [rows], ({ sheet }, { top, bottom }) => {
      refuseProtected(sheet);
      sheet.layout.titleRows = { from: top, to: bottom };
    }),
    setPrintTitleColumns: method<Paged, [Range]>("1.9", [columns], ({ sheet }, { left, right }) => {
      refuseProtected(sheet);
      sheet.layout.titleColumns = { from: left, to: right };
    }),
  },
};

const headersFootersApi: ApiClass<Paged> = {
  name: "HeaderFooterGroup",
  members: { defaultForAllPages: readable<Paged>("1.9", (paged) => node(headerFooterApi, paged)) },
};

const footer: Check<string> = (value, what) => {
  const given = text(value, what);
  if (given.length > 255) throw invalid(`${what} is longer than 255 characters`);
  return given;
};

const headerFooterApi: ApiClass<Paged> = {
  name: "HeaderFooter",
  members: { centerFooter: part("centerFooter", footer) },
};

/** The breaks of a sheet between its rows, or between its columns. */
interface Breaks extends Paged {
  readonly of: "breaks" | "columnBreaks";
}

export const pageBreaksApi: ApiClass<Breaks> = {
  name: "PageBreakCollection",
  items: ({ sheet, of }) => sheet[of].map((at) => node(pageBreakApi, at)),
  members: {
    add: method<Breaks, [Range]>("1.9", [area], ({ sheet, of }, given) => {
      refuseProtected(sheet);
      const place = of === "breaks" ? "top" : "left";
      if (given[place] === 0) throw invalid(`a page break at the ${place} of ${rangeName(given)}`);
      sheet[of] = [...sheet[of], given].sort((a, b) => a[place] - b[place]);
      return node(pageBreakApi, given);
    }),
    removePageBreaks: method<Breaks, []>("1.9", [], ({ sheet, of }) => {
      refuseProtected(sheet);
      sheet[of] = [];
    }),
  },
};

const pageBreakApi: ApiClass<Range> = {
  name: "PageBreak",
  members: {
    rowIndex: readable<Range>("1.9", ({ top }) => top),
    columnIndex: readable<Range>("1.9", ({ left }) => left),
  },
};

export const pageClasses = [pageLayoutApi, headersFootersApi, headerFooterApi, pageBreaksApi, pageBreakApi];
