import { resolveThemeColor, type CellStyle } from "hucre/xlsx";
import type { Color } from "hucre";
import type { BorderWeight, Format } from "../../sheet/sheet-plan";
import { DEFAULT_FONT, STACKED } from "../writing/cell-style";

/** A file's style as a format of a plan, as far as a plan can say it; number formats are left out. */
export function openedFormat(style: CellStyle, theme: readonly string[]): Format {
  const fill =
    style.fill?.type === "pattern" && style.fill.pattern === "solid" ? style.fill.fgColor : undefined;
  const color = colorOf(fill, theme);
  const border = borderOf(style);
  return {
    ...fontOf(style, theme),
    ...(color ? { fill: color } : {}),
    ...alignmentOf(style),
    ...(border ? { border } : {}),
  };
}

/** "#RRGGBB"; `null` for the automatic colour. */
export function colorOf(color: Color | undefined, theme: readonly string[]): string | null {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined || theme.length <= color.theme) return null;
  return `#${resolveThemeColor([...theme], color.theme, color.tint)
    .slice(-6)
    .toUpperCase()}`;
}

function fontOf({ font }: CellStyle, theme: readonly string[]): Pick<Format, "font"> {
  // Letters in the theme's own dark colour have no colour of their own.
  const color = font?.color?.theme === 1 && !font.color.tint ? null : colorOf(font?.color, theme);
  const said = {
    ...(font?.name && font.name !== DEFAULT_FONT.name ? { name: font.name } : {}),
    ...(font?.size && font.size !== DEFAULT_FONT.size ? { size: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(color ? { color } : {}),
  };
  return Object.keys(said).length > 0 ? { font: said } : {};
}

function alignmentOf({ alignment }: CellStyle): Pick<Format, "horizontal" | "vertical" | "wrap" | "stacked"> {
  const across = alignment?.horizontal;
  const down = alignment?.vertical;
  return {
    ...(across === "left" || across === "center" || across === "right" ? { horizontal: across } : {}),
    // At the bottom is where the programs put text that nothing is said of.
    ...(down === "top" ? { vertical: down } : {}),
    ...(down === "center" ? { vertical: "middle" as const } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.textRotation === STACKED ? { stacked: true } : {}),
  };
}

/** A plan draws all four sides alike: a cell counts as framed from three sides on, its neighbour drawing the fourth. */
function borderOf({ border }: CellStyle): BorderWeight | null {
  const sides = [border?.top, border?.right, border?.bottom, border?.left].filter(
    (side) => side !== undefined,
  );
  if (sides.length < 3) return null;
  return sides.every(({ style }) => ["medium", "thick", "double"].includes(style)) ? "medium" : "thin";
}
