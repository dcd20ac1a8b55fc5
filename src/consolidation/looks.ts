import type { Format } from "../sheet/sheet-plan";

/** The look that the consolidation's lists share. */
export const BODY: Format = { font: { name: "宋体", size: 10.5 }, border: "thin", vertical: "middle" };
export const HEADING: Format = {
  font: { name: "宋体", size: 10.5, bold: true },
  fill: "#E8EDF3",
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  border: "thin",
};
