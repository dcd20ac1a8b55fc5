import type { Line } from "../form/axis";
import { isNumeric, type Measure } from "../form/measure";
import type { Matrix, Table } from "../form/table";
import { unitOfRow } from "../form/line-units";
import { pageWidth, sumOf } from "./paper";
import { printedLabel } from "./printed-labels";
import type { TableLayout } from "./table-layout";
import { widthFor } from "./text-size";

/** Widths of a column in characters: as wide as it looks well, and how far it gives way to others. */
interface Wish {
  readonly least: number;
  readonly natural: number;
  readonly most: number;
}

/** A label of four characters stands in one line. */
const NUMBER = { least: 4.1, natural: 6.7, most: 12.3 };
const TOTAL = 0.3;
const DIGIT = 0.85;
const TEXT = { least: 7, natural: 12.3, most: 35 };
/** What names a line has more. */
const KEY = 7;
const REMARK = { least: 7, natural: 9.2, most: 17.5 };
/** What is explained has to be read on paper: 备注 is made wider while nothing is printed smaller than this for it. */
const EXPLAINED = { most: 40, scale: 0.8 };
const COUNTER = { least: 4.1, natural: 4.7, most: 5.6 };
/** 2012-06-05 with room for the digits of fonts that stand in for 宋体: of a day that does not fit, only ### is printed. */
const DAY = { least: 9.2, natural: 10.6, most: 12.3 };
const MONTH = { least: 9.2, natural: 9.2, most: 12.3 };
const YES_NO = { least: 4.1, natural: 5.6, most: 7.9 };
/** Headings upright; headings beside their rows; labels. */
const UPRIGHT = 3.7;
const HEADING = { least: 5.3, most: 11.4 };
const LABEL = { least: 10.5, most: 31.5, padding: 0.2 };
const BESIDE = { least: 4.4, most: 12.3 };
/** What is shrunk further to go on a page can no longer be read; before that columns become narrower. */
const LEAST_SCALE = 0.75;

/** Widths of the columns of a sheet from A, for all tables on it, at least that wide together, and so much wider. */
export function columnWidths(layouts: readonly TableLayout[], atLeast: number, wider = 1): number[] {
  const { orientation } = layouts[0]!.table.print;
  const wishes = together(layouts.map(wishesOf));
  const page = pageWidth(orientation);
  const widths = explained(layouts, fitted(wishes, page), page);
  const whole = sumOf(widths);
  const asked = Math.max(whole, Math.min(page, atLeast)) * wider;
  const times = Math.min(asked, Math.max(whole, page / LEAST_SCALE)) / whole;
  return times > 1 ? widths.map((width) => tenths(width * times)) : widths;
}

/** A column has the width of the table that needs most. */
function together(tables: readonly (readonly Wish[])[]): Wish[] {
  const columns = Math.max(...tables.map((wishes) => wishes.length));
  return Array.from({ length: columns }, (_, column) => {
    const all = tables.flatMap((wishes) => wishes[column] ?? []);
    const most = (of: keyof Wish) => Math.max(...all.map((wish) => wish[of]));
    return { least: most("least"), natural: most("natural"), most: most("most") };
  });
}

function fitted(wishes: readonly Wish[], page: number): number[] {
  const natural = sumOf(wishes.map((wish) => wish.natural));
  if (natural <= page) return moved(wishes, "most", page - natural);
  return moved(wishes, "least", Math.max(0, natural - page / LEAST_SCALE));
}

/** The columns of 备注 as wide as they go. */
function explained(layouts: readonly TableLayout[], widths: readonly number[], page: number): number[] {
  const remarks = new Set(
    layouts.flatMap(({ table, columns }) =>
      table.remark === null || table.columns.lines[table.remark]!.width !== null
        ? []
        : [columns[table.remark]!],
    ),
  );
  const room = Math.max(0, page / EXPLAINED.scale - sumOf(widths)) / Math.max(remarks.size, 1);
  return widths.map((width, column) =>
    remarks.has(column) ? tenths(Math.max(width, Math.min(EXPLAINED.most, width + room))) : width,
  );
}

/** Every column goes the same part of its way, until all together have gone so far. */
function moved(wishes: readonly Wish[], towards: "least" | "most", far: number): number[] {
  const way = sumOf(wishes.map((wish) => Math.abs(wish[towards] - wish.natural)));
  const part = way === 0 ? 0 : Math.min(1, far / way);
  return wishes.map((wish) =>
    part === 0 ? wish.natural : tenths(wish.natural + (wish[towards] - wish.natural) * part),
  );
}

function wishesOf(layout: TableLayout): Wish[] {
  const { table } = layout;
  const columns = table.columns.lines.map((line) =>
    line.width === null ? columnWish(table, line) : fixed(line.width),
  );
  return table.kind === "matrix" ? [...stubWishes(table, layout), ...columns] : columns;
}

function columnWish(table: Table, line: Line): Wish {
  const label = roundedUp(widthFor(line.label, 9));
  if (line.role === "number") return COUNTER;
  if (line.role === "remark") return REMARK;
  const measures = measuresIn(table, line);
  const wishes = measures.map((measure) => wishOf(measure, label));
  const wish = wishes.length === 0 ? NUMBER : together(wishes.map((each) => [each]))[0]!;
  if (table.kind === "list" && table.key.includes(line.index) && wish.natural >= TEXT.natural)
    return { ...wish, natural: wish.natural + KEY };
  return line.role === "total" ? wider(wish, TOTAL) : wish;
}

function measuresIn(table: Table, line: Line): Measure[] {
  if (table.kind === "list") return line.measure === null ? [] : [line.measure];
  const cells = table.cells.flatMap((row) => {
    const cell = row[line.index]!;
    return cell.kind === "closed" ? [] : [cell.measure];
  });
  return [...new Set(cells)];
}

function wishOf({ holds }: Measure, label: number): Wish {
  if (isNumeric(holds)) return wider(NUMBER, holds.decimals ? (holds.decimals + 1) * DIGIT : 0);
  switch (holds.type) {
    case "text":
      return { ...TEXT, natural: Math.min(TEXT.most, Math.max(TEXT.natural, label)) };
    case "date":
      return DAY;
    case "month":
      return MONTH;
    case "yes-no":
      return YES_NO;
    case "choice": {
      const natural = Math.max(
        NUMBER.natural,
        ...holds.options.map((option) => roundedUp(widthFor(option, 10))),
      );
      return {
        least: Math.min(natural, TEXT.natural),
        natural: Math.min(natural, TEXT.most),
        most: natural + 3.5,
      };
    }
  }
}

function stubWishes(table: Matrix, layout: TableLayout): Wish[] {
  const { widths } = table.stub;
  const wishes = [
    ...labelWishes(table, layout),
    ...(layout.unitColumn === null
      ? []
      : [besideWish(table.rows.lines.map((line) => unitOfRow(table, line) ?? ""))]),
    ...(layout.codeColumn === null ? [] : [besideWish(table.rows.members.map(({ code }) => code ?? ""))]),
  ];
  return wishes.map((wish, column) => (widths?.[column] === undefined ? wish : fixed(widths[column])));
}

function labelWishes({ rows, stub }: Matrix, { labelColumns }: TableLayout): Wish[] {
  const outer = Array.from({ length: labelColumns - 1 }, (_, level): Wish => {
    if (level === 0 && stub.upright) return fixed(UPRIGHT);
    const headings = rows.members.filter((member) => member.level === level && member.covers.length > 0);
    const widest = Math.max(0, ...headings.map(({ label }) => roundedUp(widthFor(label, 9))));
    const natural = Math.min(HEADING.most, Math.max(HEADING.least, widest));
    return { least: HEADING.least, natural, most: natural + 1.8 };
  });
  const widest = Math.max(
    ...rows.members.flatMap((member) => {
      if (member.line === null && stub.style === "columns") return [];
      const text = roundedUp(widthFor(printedLabel(stub, member), 9) + LABEL.padding);
      // One that stands further out has the columns of the inner levels, too.
      return stub.style === "indent"
        ? text
        : text - sumOf(outer.slice(member.level).map((wish) => wish.natural));
    }),
  );
  const natural = Math.min(LABEL.most, Math.max(LABEL.least, widest));
  return [...outer, { least: Math.min(natural, 14), natural, most: natural * 1.3 }];
}

function besideWish(texts: readonly string[]): Wish {
  const widest = Math.max(...texts.map((text) => roundedUp(widthFor(text, 9))));
  const natural = Math.min(BESIDE.most, Math.max(BESIDE.least, widest));
  return { least: natural, natural, most: natural + 2.6 };
}

const fixed = (width: number): Wish => ({ least: width, natural: width, most: width });

const wider = (wish: Wish, by: number): Wish => ({
  least: wish.least + by,
  natural: wish.natural + by,
  most: wish.most + by,
});

const tenths = (width: number) => Math.round(width * 10) / 10;
const roundedUp = (width: number) => Math.ceil(width * 10 - 1e-9) / 10;
