import type { Form } from "../form/form";
import type { Place, Placement, TablePlacement } from "../form/placement";
import type { Table } from "../form/table";
import { range, type Range } from "../sheet/address";
import type { PlannedCell } from "../sheet/sheet-plan";
import { columnWidths } from "./column-widths";
import { pageHeight, sumOf } from "./paper";
import { pagesOf, type Pages } from "./pages";
import { rowBoxes } from "./row-boxes";
import { footFields, sheetHead, type PlacedField, type SheetHead } from "./sheet-head";
import { SIZES } from "./sizes";
import { tableLayout, type TableLayout } from "./table-layout";
import { linesIn, widthFor } from "./text-size";

/** Where everything of a form stands on the sheets that are made for it. */
export interface Layout {
  readonly sheets: readonly SheetLayout[];
  readonly placement: Placement;
}

/** One sheet: rows and columns, 0-based. From the form alone, but for what `LayoutOptions` say. */
export interface SheetLayout {
  /** The form's own name of it. */
  readonly sheet: string;
  /** Whether it is the first one, which has all fields, notes and the seal. */
  readonly isFirst: boolean;
  readonly head: SheetHead;
  readonly tables: readonly TableLayout[];
  readonly foot: readonly PlacedField[];
  readonly notes: readonly NotePlace[];
  readonly seal: SealPlace | null;
  /** Printed columns, in characters. */
  readonly widths: readonly number[];
  readonly pages: Pages;
  /** How rows that follow each other are set together. */
  readonly parts: readonly string[];
  /** Rows that are repeated on every page. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
  readonly right: number;
  readonly bottom: number;
  /** 校验, beyond a narrow gap and outside the printed area; `null` without. */
  readonly checkColumn: number | null;
}

export interface NotePlace {
  readonly area: Range;
  readonly lines: number;
}

export interface SealPlace {
  readonly area: Range;
  /** Two where there is little room. */
  readonly lines: 1 | 2;
}

export interface LayoutOptions {
  /** Whether a note stands between the fields. */
  readonly noted: boolean;
  readonly checks: boolean;
  /** By table, what it holds, for which its rows are made high enough; a list that is left out has the form's room. */
  readonly filled: readonly (Filled | null)[];
}

/** What stands in the cells of a table, by row line and column line. */
export interface Filled {
  /** Rows of a matrix, lines of a list. */
  readonly lines: number;
  readonly cellAt: (line: number, column: number) => PlannedCell;
}

const PLAIN: LayoutOptions = { noted: false, checks: true, filled: [] };
/** 定稿 2011-12-15 校验码 7K3M-92QX-0VWA-HN5T-E8RC in the width of columns, where a Chinese character is two. */
const SEAL_WIDTH = 54;
/** One narrow column lies between the table and 校验. */
const GAP = 1;

export function layoutOf(form: Form, options: Partial<LayoutOptions> = {}): Layout {
  const given = { ...PLAIN, ...options };
  const names = [...new Set(form.tables.map(({ sheet }) => sheet))];
  const sheets = names.map((sheet, index) => sheetLayout(form, sheet, index === 0, given));
  return { sheets, placement: placementOf(form, sheets) };
}

/** What lacks so little is printed that much smaller, on one page. */
const SMALLER = 1.2;

function sheetLayout(form: Form, sheet: string, isFirst: boolean, options: LayoutOptions): SheetLayout {
  const drawn = drawnAt(1, form, sheet, isFirst, options);
  const { lacking, layout } = drawn;
  if (lacking <= 1 || lacking > SMALLER) return layout;
  const smaller = drawnAt(lacking * 1.01, form, sheet, isFirst, options);
  return smaller.lacking <= 1 ? smaller.layout : layout;
}

/** A sheet whose columns are so much wider, and how much more than a page it needs; 1 where it has pages of its own. */
function drawnAt(
  wider: number,
  form: Form,
  sheet: string,
  isFirst: boolean,
  options: LayoutOptions,
): { readonly layout: SheetLayout; readonly lacking: number } {
  const own = form.tables.filter((table) => table.sheet === sheet);
  const lines = (table: Table) =>
    table.kind === "list" ? Math.max(options.filled[table.index]?.lines ?? table.room, 1) : 0;
  const widths = columnWidths(
    own.map((table) => tableLayout(table, 0, false, lines(table))),
    widthFor(form.title, SIZES.title),
    wider,
  );
  const head = sheetHead(form, headContent(form, own, isFirst, options), widths);
  const tables: TableLayout[] = [];
  for (const table of own) {
    const above = tables.at(-1);
    const isNoted = table.print.measureNote !== null && (above !== undefined || head.measureNote === null);
    const top = above ? above.bottom + 2 : head.next;
    tables.push(tableLayout(table, top, table.title !== null || isNoted, lines(table)));
  }
  const right = widths.length - 1;
  const foot = isFirst ? footFields(form, tables.at(-1)!.bottom + 1, widths) : [];
  const below = Math.max(tables.at(-1)!.bottom, ...foot.map(({ area }) => area.bottom)) + 1;
  const { notes, seal } = isFirst
    ? atTheEnd(form.notes, below, tables[0]!, widths)
    : { notes: [], seal: null };
  const bottom = Math.max(below - 1, ...notes.map(({ area }) => area.bottom), seal?.area.bottom ?? 0);
  const bare = { sheet, isFirst, head, tables, foot, notes, seal, widths, right, bottom };
  const boxes = rowBoxes(bare, options.filled);
  const repeated = tables.length === 1 ? tables[0]!.head : null;
  const repeatedHeight = repeated
    ? sumOf(boxes.slice(repeated.from, repeated.to + 1).map(({ least }) => least))
    : 0;
  const room = pageHeight(own[0]!.print.orientation, widths);
  const isWhole = boxes.every(({ begins }, row) => row === 0 || begins !== "always");
  return {
    lacking: isWhole ? sumOf(boxes.map(({ least }) => least)) / room : 1,
    layout: {
      ...bare,
      pages: pagesOf(boxes, room, repeatedHeight),
      parts: boxes.map(({ part }) => part),
      repeated,
      checkColumn: options.checks ? right + GAP + 1 : null,
    },
  };
}

/** All fields on the first sheet; on others who reports of what time. */
function headContent(form: Form, tables: readonly Table[], isFirst: boolean, { noted }: LayoutOptions) {
  const fields = form.fields.flatMap(({ place, is }, index) => {
    const isHere = isFirst ? place === "head" : is === "unit" || is === "period";
    return isHere ? [index] : [];
  });
  const [first] = tables;
  return {
    fields,
    marks: isFirst,
    noted,
    measureNote: first!.title === null ? first!.print.measureNote : null,
  };
}

/** Notes, one below the other; the seal at the right of the last one where that leaves room, else below. */
function atTheEnd(texts: readonly string[], row: number, table: TableLayout, widths: readonly number[]) {
  const right = widths.length - 1;
  const sealColumn = columnOfSeal(Math.max(1, table.columns[0]!), widths);
  const last = texts.at(-1);
  const shares = last !== undefined && linesIn(last, sumOf(widths.slice(0, sealColumn)), SIZES.note) === 1;
  const notes = texts.map((text, i): NotePlace => {
    const to = shares && i === texts.length - 1 ? sealColumn - 1 : right;
    return {
      area: range(row + i, 0, row + i, to),
      lines: linesIn(text, sumOf(widths.slice(0, to + 1)), SIZES.note),
    };
  });
  const from = shares ? sealColumn : 0;
  const sealRow = row + texts.length - (shares ? 1 : 0);
  const lines = sumOf(widths.slice(from)) < SEAL_WIDTH ? 2 : 1;
  return { notes, seal: { area: range(sealRow, from, sealRow, right), lines } as const };
}

/** The last column from which the seal has room; what stands left of `first` is left to the notes. */
function columnOfSeal(first: number, widths: readonly number[]): number {
  let column = widths.length - 1;
  while (column > first && sumOf(widths.slice(column)) < SEAL_WIDTH) column--;
  return column;
}

function placementOf(form: Form, sheets: readonly SheetLayout[]): Placement {
  const first = sheets[0]!;
  const place = ({ top, left }: Range): Place => ({ sheet: first.sheet, row: top, column: left });
  const fields = [...first.head.fields, ...first.foot];
  return {
    tables: sheets
      .flatMap((sheet) => sheet.tables.map((table) => tablePlacement(sheet, table)))
      .sort((a, b) => a.index - b.index)
      .map(({ placement }) => placement),
    fields: form.fields.map((_, index) => place(fields.find(({ field }) => field === index)!.area)),
    seal: place(first.seal!.area),
  };
}

function tablePlacement({ sheet, checkColumn }: SheetLayout, layout: TableLayout) {
  const at = (row: number) => ({ sheet, row });
  const placement: TablePlacement = {
    sheet,
    rows: layout.rows.map(at),
    columns: layout.columns,
    total: layout.totalRow === null ? null : at(layout.totalRow),
    check: checkColumn,
    top: layout.head.from,
    bottom: layout.bottom,
  };
  return { index: layout.table.index, placement };
}
