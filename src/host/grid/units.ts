/** Univer measures in pixels (96 to the inch), plans in points and in characters of the default font. */
const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;

export const pixelsOfPoints = (points: number) => Math.round(points * PIXELS_PER_POINT);

export const pointsOfPixels = (pixels: number) => round(pixels / PIXELS_PER_POINT);

export const pixelsOfCharacters = (characters: number) =>
  Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);

export const charactersOfPixels = (pixels: number) =>
  round(Math.max(0, pixels - CELL_PADDING) / PIXELS_PER_CHARACTER);

const round = (value: number) => Math.round(value * 100) / 100;

export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** What a cell looks like that has no look of its own: as in the files that programs of this country write. */
export const DEFAULT_STYLE = { ff: "宋体", fs: 11 };
