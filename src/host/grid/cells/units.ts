import { COLUMN_CHARACTER } from "../../../sheet/column-character";

/** Univer measures in pixels (96 to the inch), plans in points and in characters of a column's width. */
const PIXELS_PER_POINT = 4 / 3;

export const pixelsOfPoints = (points: number) => Math.round(points * PIXELS_PER_POINT);

export const pointsOfPixels = (pixels: number) => round(pixels / PIXELS_PER_POINT);

export const pixelsOfCharacters = (characters: number) => pixelsOfPoints(characters * COLUMN_CHARACTER);

export const charactersOfPixels = (pixels: number) => round(pixels / PIXELS_PER_POINT / COLUMN_CHARACTER);

const round = (value: number) => Math.round(value * 100) / 100;

export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** What a cell looks like that has no look of its own: as in the files that programs of this country write. */
export const DEFAULT_STYLE = { ff: "宋体", fs: 11 };
