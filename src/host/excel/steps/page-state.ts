import { range, rangeName } from "../../../sheet/address";
import type { Nicety } from "../session/excel-fault";

/** The print set-up, the frozen panes and the filter of a sheet, as far as a plan can change them; to be synced. */
export interface LoadedPage {
  /** `null` where the program refuses to set up pages, and so with panes. */
  readonly print: LoadedPrint | null;
  readonly frozen: Excel.Range | null;
  /** The list that can be filtered. What it was filtered by goes with a writing that broke off. */
  readonly filtered: Excel.Range | null;
}

interface LoadedPrint {
  readonly layout: Excel.PageLayout;
  readonly footer: Excel.HeaderFooter;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly titleColumns: Excel.Range;
  readonly rowBreaks: Excel.PageBreakCollection;
  readonly columnBreaks: Excel.PageBreakCollection;
}

const LAYOUT = "paperSize,orientation,zoom,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin";

export function loadPage(sheet: Excel.Worksheet, without: ReadonlySet<Nicety>): LoadedPage {
  return {
    print: without.has("pages") ? null : loadPrint(sheet),
    frozen: without.has("panes") ? null : loadFrozen(sheet),
    filtered: without.has("filters") ? null : loadFiltered(sheet),
  };
}

function loadFrozen(sheet: Excel.Worksheet): Excel.Range {
  const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
  frozen.load("rowCount,columnCount,address");
  return frozen;
}

function loadFiltered(sheet: Excel.Worksheet): Excel.Range {
  const filtered = sheet.autoFilter.getRangeOrNullObject().untrack();
  filtered.load("address");
  return filtered;
}

function loadPrint(sheet: Excel.Worksheet): LoadedPrint {
  const layout = sheet.pageLayout;
  layout.load(LAYOUT);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load("centerFooter");
  const printArea = layout.getPrintAreaOrNullObject().untrack();
  printArea.load("address");
  const titleRows = layout.getPrintTitleRowsOrNullObject().untrack();
  titleRows.load("address");
  const titleColumns = layout.getPrintTitleColumnsOrNullObject().untrack();
  titleColumns.load("address");
  const rowBreaks = sheet.horizontalPageBreaks;
  rowBreaks.load("items/rowIndex");
  const columnBreaks = sheet.verticalPageBreaks;
  columnBreaks.load("items/columnIndex");
  return { layout, footer, printArea, titleRows, titleColumns, rowBreaks, columnBreaks };
}

/** Sets up the sheet, whose page breaks and frozen panes were taken away, as the loaded one was. */
export function setPage(sheet: Excel.Worksheet, { print, frozen, filtered }: LoadedPage): void {
  if (print) setPrint(sheet, print);
  if (frozen && !frozen.isNullObject) freeze(sheet, frozen);
  if (filtered && !filtered.isNullObject) sheet.autoFilter.apply(withoutSheet(filtered.address));
}

function setPrint(sheet: Excel.Worksheet, print: LoadedPrint): void {
  const { layout, footer, printArea, titleRows, titleColumns, rowBreaks, columnBreaks } = print;
  const to = sheet.pageLayout;
  to.paperSize = layout.paperSize;
  to.orientation = layout.orientation;
  to.zoom = layout.zoom;
  to.centerHorizontally = layout.centerHorizontally;
  to.setPrintMargins("Points", {
    top: layout.topMargin,
    bottom: layout.bottomMargin,
    left: layout.leftMargin,
    right: layout.rightMargin,
  });
  to.headersFooters.defaultForAllPages.centerFooter = footer.centerFooter;
  if (!printArea.isNullObject) to.setPrintArea(withoutSheet(printArea.address));
  if (!titleRows.isNullObject) to.setPrintTitleRows(withoutSheet(titleRows.address));
  if (!titleColumns.isNullObject) to.setPrintTitleColumns(withoutSheet(titleColumns.address));
  for (const { rowIndex } of rowBreaks.items) sheet.horizontalPageBreaks.add(rangeName(range(rowIndex, 0)));
  for (const { columnIndex } of columnBreaks.items)
    sheet.verticalPageBreaks.add(rangeName(range(0, columnIndex)));
}

const withoutSheet = (address: string) =>
  address
    .split(",")
    .map((part) => part.replace(/^.*!/, "").trim())
    .join(",");

function freeze({ freezePanes }: Excel.Worksheet, { address, rowCount, columnCount }: Excel.Range): void {
  const bare = withoutSheet(address).replaceAll("$", "");
  if (/^\d+:\d+$/.test(bare)) freezePanes.freezeRows(rowCount);
  else if (/^[A-Z]+:[A-Z]+$/i.test(bare)) freezePanes.freezeColumns(columnCount);
  else freezePanes.freezeAt(bare);
}
