import { range, type Range } from "../../../src/sheet/address";
import { invalid } from "./fault";
import {
  between,
  boolean,
  color,
  method,
  node,
  number,
  oneOf,
  readable,
  text,
  writable,
  type ApiClass,
  type Check,
  type Member,
} from "./member";
import { refuseProtected, type Blocks } from "./block";
import { MOST_COLUMNS, MOST_ROWS } from "./sheet";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof SIDES)[number];

/** What all cells of the blocks have in common; `null` when they differ. */
function common({ sheet, ranges }: Blocks, property: string): unknown {
  const values = new Set<unknown>();
  for (const { top, left, bottom, right } of ranges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) values.add(sheet.look(row, column, property));
    }
  }
  return values.size === 1 ? [...values][0] : null;
}

function look<Value>(since: string, property: string, check: Check<Value>): Member {
  return writable<Blocks, Value>(
    since,
    check,
    (blocks) => common(blocks, property),
    ({ sheet, ranges }, value) => {
      refuseProtected(sheet, "allowFormatCells");
      for (const area of ranges) sheet.paint(area, property, value);
    },
  );
}

const orientation: Check<number> = (value, what) => {
  const given = number(value, what);
  if (given !== 180 && !(Number.isInteger(given) && given >= -90 && given <= 90)) throw invalid(what);
  return given;
};

const fontApi: ApiClass<Blocks> = {
  name: "RangeFont",
  members: {
    name: look("1.1", "font.name", text),
    size: look("1.1", "font.size", between(1, 409)),
    bold: look("1.1", "font.bold", boolean),
    color: look("1.1", "font.color", color),
  },
};

const fillApi: ApiClass<Blocks> = {
  name: "RangeFill",
  members: { color: look("1.1", "fill", color) },
};

const cellProtectionApi: ApiClass<Blocks> = {
  name: "FormatProtection",
  members: {
    locked: writable<Blocks, boolean>(
      "1.2",
      boolean,
      (blocks) => {
        const all = new Set<boolean>();
        for (const { top, left, bottom, right } of blocks.ranges) {
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              all.add(blocks.sheet.look(row, column, "locked") !== false);
            }
          }
        }
        return all.size === 1 ? [...all][0] : null;
      },
      ({ sheet, ranges }, value) => {
        refuseProtected(sheet);
        for (const area of ranges) sheet.paint(area, "locked", value);
      },
    ),
  },
};

interface Borders extends Blocks {
  readonly side: Side;
}

/** The cells of a block that a side of it lies on, and which of their own sides it is. */
function cellsAlong(area: Range, side: Side): readonly [string, Range][] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case "EdgeTop":
      return [["top", range(top, left, top, right)]];
    case "EdgeBottom":
      return [["bottom", range(bottom, left, bottom, right)]];
    case "EdgeLeft":
      return [["left", range(top, left, bottom, left)]];
    case "EdgeRight":
      return [["right", range(top, right, bottom, right)]];
    case "InsideVertical":
      if (left === right) throw invalid("a block of one column has no inner vertical border");
      return [
        ["right", range(top, left, bottom, right - 1)],
        ["left", range(top, left + 1, bottom, right)],
      ];
    case "InsideHorizontal":
      if (top === bottom) throw invalid("a block of one row has no inner horizontal border");
      return [
        ["bottom", range(top, left, bottom - 1, right)],
        ["top", range(top + 1, left, bottom, right)],
      ];
  }
}

function borderLook<Value>(property: string, check: Check<Value>): Member {
  return writable<Borders, Value>(
    "1.1",
    check,
    (borders) => {
      const [own, along] = cellsAlong(borders.ranges[0]!, borders.side)[0]!;
      return common({ ...borders, ranges: [along] }, `border.${own}.${property}`);
    },
    ({ sheet, ranges, side }, value) => {
      refuseProtected(sheet, "allowFormatCells");
      for (const area of ranges) {
        for (const [own, along] of cellsAlong(area, side))
          sheet.paint(along, `border.${own}.${property}`, value);
      }
    },
  );
}

const borderApi: ApiClass<Borders> = {
  name: "RangeBorder",
  members: {
    style: borderLook("style", oneOf("None", "Continuous", "Dash", "Dot", "Double")),
    weight: borderLook("weight", oneOf("Hairline", "Thin", "Medium", "Thick")),
    color: borderLook("color", color),
  },
};

const bordersApi: ApiClass<Blocks> = {
  name: "RangeBorderCollection",
  members: {
    getItem: method<Blocks, [Side]>("1.1", [oneOf(...SIDES)], (blocks, side) =>
      node(borderApi, { ...blocks, side }),
    ),
  },
};

const isWholeRows = ({ left, right }: Range) => left === 0 && right === MOST_COLUMNS - 1;
const isWholeColumns = ({ top, bottom }: Range) => top === 0 && bottom === MOST_ROWS - 1;

function sizes(of: "rowHeights" | "columnWidths", permission: string, most: number): Member {
  const span = ({ top, bottom, left, right }: Range) => (of === "rowHeights" ? [top, bottom] : [left, right]);
  return writable<Blocks, number>(
    "1.2",
    between(0, most),
    ({ sheet, ranges }) => sheet[of].get(span(ranges[0]!)[0]!) ?? null,
    ({ sheet, ranges }, value) => {
      refuseProtected(sheet, permission);
      for (const area of ranges) {
        const [first = 0, last = 0] = span(area);
        for (let line = first; line <= last; line++) sheet[of].set(line, value);
      }
    },
  );
}

function standardSize(of: "rowHeights" | "columnWidths", permission: string): Member {
  const isIn = ({ top, bottom, left, right }: Range, line: number) =>
    of === "rowHeights" ? line >= top && line <= bottom : line >= left && line <= right;
  return writable<Blocks, boolean>(
    "1.7",
    boolean,
    ({ sheet }) => sheet[of].size === 0,
    ({ sheet, ranges }, value) => {
      refuseProtected(sheet, permission);
      const isWhole = of === "rowHeights" ? isWholeRows : isWholeColumns;
      if (!value || !ranges.every(isWhole))
        throw invalid("standard sizes are set for whole rows or columns here");
      for (const line of [...sheet[of].keys()])
        if (ranges.some((area) => isIn(area, line))) sheet[of].delete(line);
    },
  );
}

export const formatApi: ApiClass<Blocks> = {
  name: "RangeFormat",
  members: {
    font: readable<Blocks>("1.1", (blocks) => node(fontApi, blocks)),
    fill: readable<Blocks>("1.1", (blocks) => node(fillApi, blocks)),
    borders: readable<Blocks>("1.1", (blocks) => node(bordersApi, blocks)),
    protection: readable<Blocks>("1.2", (blocks) => node(cellProtectionApi, blocks)),
    horizontalAlignment: look("1.1", "horizontal", oneOf("General", "Left", "Center", "Right")),
    verticalAlignment: look("1.1", "vertical", oneOf("Top", "Center", "Bottom")),
    wrapText: look("1.1", "wrap", boolean),
    textOrientation: look("1.7", "orientation", orientation),
    rowHeight: sizes("rowHeights", "allowFormatRows", 409.5),
    columnWidth: sizes("columnWidths", "allowFormatColumns", 1_343),
    useStandardHeight: standardSize("rowHeights", "allowFormatRows"),
    useStandardWidth: standardSize("columnWidths", "allowFormatColumns"),
  },
};

export const formatClasses = [formatApi, fontApi, fillApi, bordersApi, borderApi, cellProtectionApi];
