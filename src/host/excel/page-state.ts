/** The print set-up and the frozen panes of a sheet, as far as a plan can change them; to be synced. */
export interface LoadedPage {
  readonly layout: Excel.PageLayout;
  readonly footer: Excel.HeaderFooter;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly breaks: Excel.PageBreakCollection;
  readonly frozen: Excel.Range;
}

const LAYOUT = "paperSize,orientation,zoom,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin";

export function loadPage(sheet: Excel.Worksheet): LoadedPage {
  const layout = sheet.pageLayout;
  layout.load(LAYOUT);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load("centerFooter");
  const printArea = layout.getPrintAreaOrNullObject().untrack();
  printArea.load("address");
  const titleRows = layout.getPrintTitleRowsOrNullObject().untrack();
  titleRows.load("address");
  const breaks = sheet.horizontalPageBreaks;
  breaks.load("items/rowIndex");
  const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
  frozen.load("rowCount,columnCount,address");
  return { layout, footer, printArea, titleRows, breaks, frozen };
}

/** Sets up the sheet, whose page breaks and frozen panes were taken away, as the loaded one was. */
export function setPage(sheet: Excel.Worksheet, page: LoadedPage): void {
  const { layout, footer, printArea, titleRows, breaks, frozen } = page;
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
  for (const { rowIndex } of breaks.items) sheet.horizontalPageBreaks.add(`A${rowIndex + 1}`);
  if (!frozen.isNullObject) freeze(sheet, frozen);
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
