import type { Format } from "../sheet/sheet-plan";
import { heightOf, linesIn } from "../template/text-size";

const SIZE = 10.5;
/** Points; no row of a program is higher than a good 400. */
const MOST = 400;

/** The look that the consolidation's lists share. */
export const BODY: Format = { font: { name: "宋体", size: SIZE }, border: "thin", vertical: "middle" };
export const HEADING: Format = {
  font: { name: "宋体", size: SIZE, bold: true },
  fill: "#E8EDF3",
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  border: "thin",
};

/** The height of a row in which a text is not clipped in cells of that width, in points. */
export function heightFor(text: string, width: number): number {
  return Math.min(heightOf(linesIn(text, width, SIZE), SIZE), MOST);
}
