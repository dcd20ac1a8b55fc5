/** Sizes of the fonts, in points. */
export const SIZES = {
  title: 18,
  field: 11,
  mark: 10,
  caption: 11,
  label: 9,
  cell: 10,
  narrow: 8,
  remark: 8,
  note: 10,
  check: 9.5,
} as const;

/** Heights of rows, in points. */
export const HEIGHTS = {
  title: 32,
  mark: 17,
  field: 22,
  caption: 20,
  head: 18.5,
  number: 15,
  foot: 22,
  /** A note, or a line of the seal; and each further line of a note. */
  note: 18,
  line: 13.5,
  /** Between tables of one sheet. */
  gap: 10,
  row: { least: 14.5, easy: 20, most: 46 },
  listed: { least: 18, easy: 24, most: 30 },
} as const;
