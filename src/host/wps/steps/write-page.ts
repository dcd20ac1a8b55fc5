import { columnName, range, rangeName, type Range } from "../../../sheet/address";
import { columnBreaks, type PageSetup, type SheetPlan } from "../../../sheet/sheet-plan";
import { cellsOf } from "../program/blocks";
import { ORIENTATION, PAPER } from "../program/numbers";
import type { WpsPageSetup, WpsSheet, WpsWindow } from "../program/object-model";

const POINTS_PER_CM = 72 / 2.54;
/** Header and footer lie within the margins. */
const MOST_EDGE = 0.3 * 72;

/**
 * How the sheet is printed. Returns whether all of it was taken: where no printer is installed the
 * program refuses one part or another, and a form that prints badly is better than no form.
 */
export function writePage(sheet: WpsSheet, page: PageSetup): boolean {
  const { PageSetup: setup } = sheet;
  const taken = [
    () => writePaper(setup, page),
    () => writeMargins(setup, page),
    () => writeFooter(setup, page.footer),
    () => writeRepeated(setup, page),
    () => writeBreaks(sheet, page),
  ].map(succeeds);
  return taken.every(Boolean) && succeeds(() => check(setup, page));
}

/** How far the sheet is printed; as `writePage`. */
export function writePrintArea({ PageSetup: setup }: WpsSheet, { printArea }: PageSetup): boolean {
  return printArea === null || succeeds(() => void (setup.PrintArea = rangeName(printArea, true)));
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    // Told by what `writePage` returns.
    return false;
  }
}

function writePaper(setup: WpsPageSetup, { orientation, paper, across, centered }: PageSetup): void {
  setup.Orientation = ORIENTATION[orientation];
  setup.PaperSize = PAPER[paper];
  if ("pages" in across) {
    setup.Zoom = false;
    setup.FitToPagesWide = across.pages;
    // As many pages high as it takes, which is what lets breaks between rows count.
    setup.FitToPagesTall = false;
  } else setup.Zoom = across.percent;
  if (centered) setup.CenterHorizontally = true;
}

function writeMargins(setup: WpsPageSetup, { margins }: PageSetup): void {
  const points = (centimetres: number) => centimetres * POINTS_PER_CM;
  setup.TopMargin = points(margins.top);
  setup.BottomMargin = points(margins.bottom);
  setup.LeftMargin = points(margins.left);
  setup.RightMargin = points(margins.right);
  setup.HeaderMargin = Math.min(MOST_EDGE, points(margins.top / 2));
  setup.FooterMargin = Math.min(MOST_EDGE, points(margins.bottom / 2));
}

const PLACES = { L: "LeftFooter", C: "CenterFooter", R: "RightFooter" } as const;

/** A footer that names no side stands in the middle. */
function writeFooter(setup: WpsPageSetup, footer: string): void {
  if (footer === "") return;
  const parts = /^&[LCR]/.test(footer) ? footer.split(/&(?=[LCR])/).slice(1) : [`C${footer}`];
  for (const part of parts) setup[PLACES[part.charAt(0) as keyof typeof PLACES]] = part.slice(1);
}

function writeRepeated(setup: WpsPageSetup, { printArea, titleRows, titleColumns }: PageSetup): void {
  if (printArea) setup.PrintArea = rangeName(printArea, true);
  if (titleRows) setup.PrintTitleRows = `$${titleRows.from + 1}:$${titleRows.to + 1}`;
  if (titleColumns)
    setup.PrintTitleColumns = `$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`;
}

function writeBreaks(sheet: WpsSheet, page: PageSetup): void {
  for (const row of page.breaksBefore) if (row > 0) sheet.HPageBreaks.Add(cellsOf(sheet, range(row, 0)));
  for (const column of columnBreaks(page))
    if (column > 0) sheet.VPageBreaks.Add(cellsOf(sheet, range(0, column)));
}

/** Breaks are not asked for: the program counts only those of the view that is drawn. */
function check(
  setup: WpsPageSetup,
  { orientation, paper, printArea, titleRows, titleColumns, across }: PageSetup,
): void {
  const kept =
    setup.Orientation === ORIENTATION[orientation] &&
    setup.PaperSize === PAPER[paper] &&
    (printArea === null || setup.PrintArea !== "") &&
    (titleRows === null || setup.PrintTitleRows !== "") &&
    (titleColumns === null || setup.PrintTitleColumns !== "") &&
    ("pages" in across
      ? Number(setup.FitToPagesWide) === across.pages
      : Number(setup.Zoom) === across.percent);
  if (!kept) throw new Error("WPS did not take the page set-up");
}

/** Rows and columns that stay in view on the sheet in front, which is not scrolled yet. */
export function freeze(sheet: WpsSheet, window: WpsWindow, { rows, columns }: SheetPlan["freeze"]): void {
  if (rows === 0 && columns === 0) return;
  cellsOf(sheet, range(rows, columns)).Select();
  window.FreezePanes = true;
}

/** The buttons over a list by which its rows are filtered. A list that an edition puts none over is a list all the same. */
export function writeFilter(sheet: WpsSheet, list: Range): void {
  if (sheet.AutoFilterMode) return;
  succeeds(() => void cellsOf(sheet, list).AutoFilter());
}
