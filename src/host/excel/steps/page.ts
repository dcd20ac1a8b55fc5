import { columnName, range, rangeName } from "../../../sheet/address";
import { columnBreaks, type PageSetup, type SheetPlan } from "../../../sheet/sheet-plan";
import { step, type Step } from "./step";

/** How the sheet is printed. */
export function pageSteps({ page }: SheetPlan): Step[] {
  if (page === null) return [];
  return [
    step((sheet) => setUp(sheet.pageLayout, page)),
    ...page.breaksBefore.map((row) =>
      step((sheet) => void sheet.horizontalPageBreaks.add(rangeName(range(row, 0)))),
    ),
    ...columnBreaks(page).map((column) =>
      step((sheet) => void sheet.verticalPageBreaks.add(rangeName(range(0, column)))),
    ),
  ];
}

function setUp(layout: Excel.PageLayout, page: PageSetup): void {
  layout.paperSize = page.paper;
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.zoom = zoomOf(page.across);
  layout.centerHorizontally = page.centered;
  layout.setPrintMargins("Centimeters", page.margins);
  if (page.printArea) layout.setPrintArea(rangeName(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  if (page.titleColumns) {
    const { from, to } = page.titleColumns;
    layout.setPrintTitleColumns(`$${columnName(from)}:$${columnName(to)}`);
  }
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
}

function zoomOf(across: PageSetup["across"]): Excel.PageLayoutZoomOptions {
  return "pages" in across ? { horizontalFitToPages: across.pages } : { scale: across.percent };
}

/** What stays in view while the rest is scrolled. */
export function freezeSteps({ freeze: { rows, columns } }: SheetPlan): Step[] {
  if (rows > 0 && columns > 0) {
    const frozen = rangeName(range(0, 0, rows - 1, columns - 1));
    return [step((sheet) => sheet.freezePanes.freezeAt(frozen))];
  }
  if (rows > 0) return [step((sheet) => sheet.freezePanes.freezeRows(rows))];
  if (columns > 0) return [step((sheet) => sheet.freezePanes.freezeColumns(columns))];
  return [];
}
