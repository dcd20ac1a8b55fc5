import { BODY } from "../consolidation/sheets/looks";
import type { Format } from "../sheet/sheet-plan";

/** The looks that papers share on which a clerk goes on writing. */
export const TITLE: Format = {
  font: { name: "宋体", size: 16, bold: true },
  horizontal: "center",
  vertical: "middle",
};
/** What stands below the title: whose it is, and of which day. */
export const LINE: Format = { font: { name: "宋体", size: 10.5 }, vertical: "middle" };
export const LINED: Format = { ...BODY, wrap: true };
/** What the clerk may change. */
export const OPEN: Format = { fill: "#FFF8DC" };
