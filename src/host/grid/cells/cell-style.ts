import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Format } from "../../../sheet/sheet-plan";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WEIGHT = { thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM };
const BORDER_COLOR = "#000000";

/** The style with the format laid over it; what the format leaves out stays. */
export function overlay(style: IStyleData, format: Format): IStyleData {
  const { font, fill, horizontal, vertical, wrap, stacked, border, number } = format;
  return {
    ...style,
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold !== undefined && { bl: font.bold ? 1 : 0 }),
    ...(font?.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(stacked !== undefined && { tr: { a: 0, v: stacked ? 1 : 0 } }),
    ...(border !== undefined && { bd: box(WEIGHT[border]) }),
    ...(number !== undefined && { n: { pattern: number } }),
  };
}

function box(s: BorderStyleTypes): IBorderData {
  const side = { s, cl: { rgb: BORDER_COLOR } };
  return { t: side, r: side, b: side, l: side };
}

/** What of a style a format can say; the rest (italics, single borders …) is left out. */
export function formatOfStyle(style: IStyleData): Format {
  const font = fontOf(style);
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  const border = borderOf(style.bd);
  return {
    ...(font && { font }),
    ...(style.bg?.rgb && { fill: hex(style.bg.rgb) }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(style.tr?.v === 1 && { stacked: true }),
    ...(border && { border }),
    ...(style.n?.pattern && style.n.pattern !== "General" && { number: style.n.pattern }),
  };
}

function fontOf({ ff, fs, bl, cl }: IStyleData): Format["font"] | null {
  const font = {
    ...(ff && { name: ff }),
    ...(fs && { size: fs }),
    ...(bl === 1 && { bold: true }),
    ...(cl?.rgb && { color: hex(cl.rgb) }),
  };
  return Object.keys(font).length > 0 ? font : null;
}

/** Sides of different weight count as the thinner one: a format has one weight for all four. */
function borderOf(border: Nullable<IBorderData>): Format["border"] | null {
  const sides = [border?.t, border?.r, border?.b, border?.l];
  if (!sides.every((side) => side && side.s !== BorderStyleTypes.NONE)) return null;
  return sides.every((side) => side?.s === BorderStyleTypes.MEDIUM) ? "medium" : "thin";
}

function keyOf<K extends string>(table: Record<K, number>, value: Nullable<number>): K | null {
  const names = Object.keys(table) as K[];
  return names.find((name) => table[name] === value) ?? null;
}

/** Univer's colour picker says "rgb(1,2,3)", its menus "#abc"; files and plans want "#RRGGBB". */
export function hex(color: string): string {
  const parts = /^rgba?\(([^)]*)\)/i.exec(color)?.[1]?.split(",");
  if (parts) return `#${parts.slice(0, 3).map(byte).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

const byte = (part: string) =>
  Math.max(0, Math.min(255, Math.round(Number(part))))
    .toString(16)
    .padStart(2, "0");
