import type { Range } from "../../../src/sheet/address";

/** The print set-up of a sheet, with Excel's own words for the choices. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  centerFooter: string;
  printArea: Range | null;
  titleRows: { from: number; to: number } | null;
  titleColumns: { from: number; to: number } | null;
}

export function blankLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    centerFooter: "",
    printArea: null,
    titleRows: null,
    titleColumns: null,
  };
}
