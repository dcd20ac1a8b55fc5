import { formatCode } from "./number-formats";
import { readXml } from "./xml";

/** Number format of each cell style, by the style's number; `null` is General. */
export type CellFormats = readonly (string | null)[];

/** Reads the number formats out of the styles part; the looks are no business of a grid. */
export function readStyles(bytes: Uint8Array, part: string): CellFormats {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === "cellXfs") inCellStyles = true;
      else if (element === "xf" && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
      // Formats of conditional formats come later in the part, under numbers of their own.
      else if (element === "numFmt" && ids.length === 0) {
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      }
    },
    close(element) {
      if (element === "cellXfs") inCellStyles = false;
    },
  });
  return ids.map((id) => formatCode(id, own));
}
