import type { PageSetup as WrittenPage } from "hucre";
import type { Sheet } from "hucre/xlsx";
import { columnIndex, parseRange } from "../../sheet/address";
import type { PageSetup } from "../../sheet/sheet-plan";
import { CM_PER_INCH } from "../writing/written-page";

/** Margins that a file without any is printed with, in inches. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 };

/**
 * How a sheet is printed; `null` when the file says nothing beyond margins, which every file does.
 * A4 whatever the paper was, as a plan knows no other.
 */
export function openedPage(sheet: Sheet): PageSetup | null {
  const setup = sheet.pageSetup ?? {};
  const footer = footerOf(sheet);
  const [breaks, across] = [sheet.rowBreaks ?? [], sheet.colBreaks ?? []];
  if (!saysSomething(setup) && footer === "" && breaks.length + across.length === 0) return null;
  return {
    paper: "A4",
    orientation: setup.orientation ?? "portrait",
    printArea: parseRange((setup.printArea ?? "").split(",")[0]!),
    titleRows: titleRows(setup.printTitlesRow),
    titleColumns: titleColumns(setup.printTitlesColumn),
    breaksBefore: openedBreaks(breaks),
    across: openedAcross(setup, across),
    centered: setup.horizontalCentered === true,
    margins: margins(setup),
    footer,
  };
}

/** The library numbers the row above a break, or the column in front of it. */
const openedBreaks = (breaks: readonly number[]) => breaks.map((line) => line + 1);

/** A file that fits its sheet may say a size as well, which counts for nothing; fitted to its height alone it is as large as it is. */
function openedAcross(
  { fitToPage, fitToWidth = 1, scale = 100 }: WrittenPage,
  breaks: readonly number[],
): PageSetup["across"] {
  if (fitToPage === true) return fitToWidth > 0 ? { pages: fitToWidth } : { percent: 100, breaksBefore: [] };
  return { percent: scale >= 10 && scale <= 400 ? scale : 100, breaksBefore: openedBreaks(breaks) };
}

function saysSomething({
  printArea,
  printTitlesRow,
  printTitlesColumn,
  orientation,
  paperSize,
  fitToPage,
  scale,
}: WrittenPage): boolean {
  return (
    [printArea, printTitlesRow, printTitlesColumn, orientation, paperSize, scale].some(
      (said) => said !== undefined,
    ) || fitToPage === true
  );
}

/** "$1:$3" → rows 0 to 2. */
function titleRows(text: string | undefined): PageSetup["titleRows"] {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(text ?? "");
  return match ? { from: Number(match[1]) - 1, to: Number(match[2]) - 1 } : null;
}

/** "$A:$B" → columns 0 to 1. */
function titleColumns(text: string | undefined): PageSetup["titleColumns"] {
  const match = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(text ?? "");
  return match ? { from: columnIndex(match[1]!), to: columnIndex(match[2]!) } : null;
}

function margins({ margins: given }: WrittenPage): PageSetup["margins"] {
  const centimetres = (side: keyof typeof MARGINS) =>
    Math.round((given?.[side] ?? MARGINS[side]) * CM_PER_INCH * 1000) / 1000;
  return {
    top: centimetres("top"),
    bottom: centimetres("bottom"),
    left: centimetres("left"),
    right: centimetres("right"),
  };
}

/** A footer that stands in the middle only is written without saying so. */
function footerOf(sheet: Sheet): string {
  const footer = sheet.headerFooter?.oddFooter ?? "";
  const middle = /^&C(?!.*&[LR])/s.test(footer);
  return middle ? footer.slice(2) : footer;
}
