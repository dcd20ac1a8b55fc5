import type { Form } from "../form/form";
import { range, type CellAddress, type Range } from "../sheet/address";
import { formWidths } from "./form-widths";

/**
 * Where everything of a form stands on the sheet that is made for it: rows and columns, 0-based.
 * From the form alone, so another definition gives another layout and nothing else has to change.
 */
export interface Layout {
  readonly titleRow: number;
  /** 填报单位 and 填报时间. */
  readonly headlineRow: number;
  /** The head of the table, repeated on every page; two rows high where no subject has parts. */
  readonly head: { readonly from: number; readonly to: number };
  readonly sectionColumn: number;
  readonly labelColumn: number;
  /** Sheet row of each indicator. */
  readonly rows: readonly number[];
  /** Sheet column of each subject. */
  readonly columns: readonly number[];
  readonly totalColumn: number;
  readonly remarkColumn: number;
  readonly footnoteRow: number;
  /** The parts of the footnote's row: the footnote, and where a finalised form has its seal. */
  readonly footnote: Range;
  readonly seal: Range;
  /** Lines that the seal needs there: two where the subjects are few. */
  readonly sealLines: 1 | 2;
  /** 校验, beyond a narrow gap and outside the printed area. */
  readonly checkColumn: number;
  /** Every subject's cell of every indicator. */
  readonly figures: Range;
  /** The 备注 of every indicator. */
  readonly remarks: Range;
  /** The head and all rows, with 合计 and 备注. */
  readonly table: Range;
  /** What is printed: title to footnote. */
  readonly print: Range;
  /** The cells that hold 填报单位 and 填报时间, where no note stands between them. */
  readonly unitCell: CellAddress;
  readonly dateCell: CellAddress;
}

const TITLE_ROW = 0;
const HEADLINE_ROW = 1;
const HEAD_TOP = 2;
const FIRST_SUBJECT = 2;
/** The printed table ends with 备注; one narrow column lies between it and 校验. */
const GAP = 1;
/** 定稿 2011-12-15 校验码 7K3M-92QX-0VWA-HN5T-E8RC in the width of columns, where a Chinese character is two. */
const SEAL_WIDTH = 48;

/** The layout of a form: title, headline, head, indicators, footnote; section, label, subjects, 合计, 备注. */
export function layoutOf(form: Form): Layout {
  const headRows = form.subjects.some(({ spanner }) => spanner !== null) ? 3 : 2;
  const firstRow = HEAD_TOP + headRows;
  const lastRow = firstRow + form.indicators.length - 1;
  const totalColumn = FIRST_SUBJECT + form.subjects.length;
  const remarkColumn = totalColumn + 1;
  const sealColumn = sealColumnOf(form, remarkColumn);
  return {
    titleRow: TITLE_ROW,
    headlineRow: HEADLINE_ROW,
    head: { from: HEAD_TOP, to: firstRow - 1 },
    sectionColumn: 0,
    labelColumn: 1,
    rows: form.indicators.map(({ index }) => firstRow + index),
    columns: form.subjects.map(({ index }) => FIRST_SUBJECT + index),
    totalColumn,
    remarkColumn,
    footnoteRow: lastRow + 1,
    footnote: range(lastRow + 1, 0, lastRow + 1, sealColumn - 1),
    seal: range(lastRow + 1, sealColumn, lastRow + 1, remarkColumn),
    sealLines: widthFrom(form, sealColumn, remarkColumn) < SEAL_WIDTH ? 2 : 1,
    checkColumn: remarkColumn + GAP + 1,
    figures: range(firstRow, FIRST_SUBJECT, lastRow, totalColumn - 1),
    remarks: range(firstRow, remarkColumn, lastRow, remarkColumn),
    table: range(HEAD_TOP, 0, lastRow, remarkColumn),
    print: range(TITLE_ROW, 0, lastRow + 1, remarkColumn),
    unitCell: { row: HEADLINE_ROW, column: 0 },
    dateCell: { row: HEADLINE_ROW, column: halfOf(remarkColumn + 1) },
  };
}

/** The parts of the headline, left to right, each merged over its columns. */
export interface Headline {
  readonly unit: Range;
  /** `null` when nothing stands between unit and date. */
  readonly note: Range | null;
  readonly date: Range;
}

/** Halves for unit and date; thirds when a note stands between them. */
export function headlineOf(layout: Layout, withNote: boolean): Headline {
  const width = layout.remarkColumn + 1;
  const part = (from: number, to: number) => range(layout.headlineRow, from, layout.headlineRow, to - 1);
  if (!withNote) {
    const middle = halfOf(width);
    return { unit: part(0, middle), note: null, date: part(middle, width) };
  }
  const [first, second] = thirdsOf(width);
  return { unit: part(0, first), note: part(first, second), date: part(second, width) };
}

/** The last column from which the seal has room; the labels' column is the footnote's. */
function sealColumnOf(form: Form, remarkColumn: number): number {
  let column = remarkColumn;
  while (column > FIRST_SUBJECT && widthFrom(form, column, remarkColumn) < SEAL_WIDTH) column--;
  return column;
}

function widthFrom(form: Form, first: number, last: number): number {
  return formWidths(form)
    .slice(first, last + 1)
    .reduce((sum, width) => sum + width, 0);
}

function halfOf(width: number): number {
  return Math.floor(width / 2);
}

/** Where the second and the last third of so many columns begin. */
function thirdsOf(width: number): readonly [number, number] {
  return [Math.floor(width / 3), Math.floor((width * 2) / 3)];
}
