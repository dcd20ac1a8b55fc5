import type { AlignmentStyle, CellStyle, FontStyle } from "hucre";
import type { Format } from "../../sheet/sheet-plan";
import type { CellLook } from "./layered-formats";

/** The font of cells that a plan says nothing about, as the Chinese editions of the programs have it. */
export const DEFAULT_FONT = { name: "宋体", size: 11 } as const;

/**
 * The font in whose digits a file counts the widths of columns. Every system has it or one as wide, and its digits are
 * as wide (see `COLUMN_CHARACTER`) to programs that round to pixels and to those that do not; of Chinese fonts neither holds.
 */
export const MEASURING_FONT = { name: "Times New Roman", size: 12 } as const;

/** Upright characters one under the other, as the format numbers text directions. */
export const STACKED = 255;

/** A look in the terms of the library that writes the file. */
export function cellStyle({ format, unlocked }: CellLook): CellStyle {
  const style: CellStyle = { font: font(format.font ?? {}) };
  if (format.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: hex(format.fill) } };
  if (format.number) style.numFmt = format.number;
  if (unlocked) style.protection = { locked: false };
  if (format.border) {
    const side = { style: format.border };
    style.border = { top: side, right: side, bottom: side, left: side };
  }
  const placed = alignment(format);
  if (Object.keys(placed).length > 0) style.alignment = placed;
  return style;
}

/** "#RRGGBB" → "RRGGBB". */
export function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

function font({ name, size, bold, color }: NonNullable<Format["font"]>): FontStyle {
  const style: FontStyle = { name: name ?? DEFAULT_FONT.name, size: size ?? DEFAULT_FONT.size };
  if (bold) style.bold = true;
  if (color) style.color = { rgb: hex(color) };
  return style;
}

function alignment({ horizontal, vertical, wrap, stacked }: Format): AlignmentStyle {
  const style: AlignmentStyle = {};
  if (horizontal) style.horizontal = horizontal;
  if (vertical) style.vertical = vertical === "middle" ? "center" : vertical;
  if (wrap) style.wrapText = true;
  if (stacked) style.textRotation = STACKED;
  return style;
}
