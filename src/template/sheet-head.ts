import type { Field, Form } from "../form/form";
import { range, type Range } from "../sheet/address";
import { rowsOf, type Item } from "./head-slots";
import { sumOf } from "./paper";
import { SIZES } from "./sizes";
import { widthFor } from "./text-size";

/** A cell above or below the tables, all that it is merged over, and how it is aligned. */
export interface PlacedText {
  readonly area: Range;
  readonly align: "left" | "center" | "right";
}

export interface PlacedField extends PlacedText {
  /** Its place among the fields of the form. */
  readonly field: number;
}

/** What stands above the tables of a sheet. */
export interface SheetHead {
  readonly titleRow: number;
  /** By mark of the form, at the upper right. */
  readonly marks: readonly PlacedText[];
  readonly fields: readonly PlacedField[];
  /** 已报 38 / 应报 42; `null` without. */
  readonly note: PlacedText | null;
  /** 单位：… of the first table; `null` where it stands over its table. */
  readonly measureNote: PlacedText | null;
  /** The row below. */
  readonly next: number;
}

/** What is to stand there. */
export interface HeadContent {
  readonly fields: readonly number[];
  readonly marks: boolean;
  readonly noted: boolean;
  readonly measureNote: string | null;
}

type Entry = Item &
  ({ readonly kind: "field"; readonly field: number } | { readonly kind: "note" | "measure" });
type PlacedEntry = PlacedText & { readonly entry: Entry };

const FIRST_ROW = 1;

/** Marks at the upper right, fields left of them where there is room, else in rows over the whole width. */
export function sheetHead(form: Form, content: HeadContent, widths: readonly number[]): SheetHead {
  const texts = content.marks ? form.marks.map(markText) : [];
  const column = columnOfMarks(texts, widths);
  const fields = content.fields.map((field): Entry => ({
    kind: "field",
    field,
    need: needOf(form.fields[field]!, SIZES.field),
  }));
  const note: Entry[] = content.noted
    ? [{ kind: "note", need: widthFor(" ".repeat(NOTE_ROOM), SIZES.field) }]
    : [];
  const left = sumOf(widths.slice(0, column));
  const isBeside = fields.length <= texts.length && fields.every(({ need }) => need <= left);
  const below = FIRST_ROW + texts.length;
  const entries = isBeside
    ? note
    : [...fields.slice(0, 1), ...note, ...fields.slice(1), ...measureEntry(content)];
  const rows = inRows(entries, below, widths);
  const placed = [...(isBeside ? leftOfMarks(form, fields, below, column) : []), ...rows];
  const of = (kind: Entry["kind"]) => placed.find(({ entry }) => entry.kind === kind) ?? null;
  return {
    titleRow: 0,
    // One stands at the edge; of several the labels stand below one another.
    marks: texts.map((_, i) => ({
      area: range(FIRST_ROW + i, column, FIRST_ROW + i, widths.length - 1),
      align: texts.length === 1 ? "right" : "left",
    })),
    fields: placed.flatMap(({ entry, area, align }) =>
      entry.kind === "field" ? [{ field: entry.field, area, align }] : [],
    ),
    note: of("note"),
    measureNote: of("measure"),
    next: Math.max(below, ...rows.map(({ area }) => area.bottom + 1)),
  };
}

export function markText({ label, text }: Form["marks"][number]): string {
  return `${label}：${text}`;
}

/** The last column from which all marks have room. */
function columnOfMarks(texts: readonly string[], widths: readonly number[]): number {
  const need = Math.max(0, ...texts.map((text) => widthFor(text, SIZES.mark)));
  let column = widths.length - 1;
  while (column > 1 && sumOf(widths.slice(column)) < need) column--;
  return column;
}

function measureEntry({ measureNote }: HeadContent): Entry[] {
  return measureNote === null ? [] : [{ kind: "measure", need: widthFor(measureNote, SIZES.label) }];
}

/** One below the other, the last one beside the last mark. */
function leftOfMarks(form: Form, fields: readonly Entry[], below: number, column: number): PlacedEntry[] {
  return fields.map((entry, i) => {
    const row = below - fields.length + i;
    const isPeriod = entry.kind === "field" && form.fields[entry.field]!.is === "period";
    return { entry, area: range(row, 0, row, column - 1), align: isPeriod ? "center" : "left" };
  });
}

function inRows(entries: readonly Entry[], first: number, widths: readonly number[]): PlacedEntry[] {
  return rowsOf(entries, widths, 3).flatMap((row, r) =>
    row.map(({ item, slot }, i): PlacedEntry => {
      const outer = i === 0 ? "left" : i === row.length - 1 ? "right" : "center";
      const align =
        item.kind === "measure" ? "right" : row.length === 1 && item.kind === "note" ? "center" : outer;
      return { entry: item, area: range(first + r, slot.left, first + r, slot.right), align };
    }),
  );
}

/** Half-width characters of what is written behind a label. */
const ROOM: Readonly<Record<Field["is"], number>> = {
  unit: 20,
  date: 14,
  period: 14,
  code: 12,
  person: 8,
  phone: 12,
  text: 12,
};

/** The same of a note: 已报 138 / 应报 142（暂定）. */
const NOTE_ROOM = 28;

/** The width that a field needs, in characters of columns. */
export function needOf({ label, is }: Field, size: number): number {
  return widthFor(`${label}：${" ".repeat(ROOM[is])}`, size);
}

/** Fields at the foot, as many beside one another as have room. */
export function footFields(form: Form, row: number, widths: readonly number[]): PlacedField[] {
  const items = form.fields.flatMap((field, index) =>
    field.place === "foot" ? [{ field: index, need: needOf(field, SIZES.note) }] : [],
  );
  return rowsOf(items, widths, 4).flatMap((slots, r) =>
    slots.map(({ item, slot }): PlacedField => {
      return { field: item.field, area: range(row + r, slot.left, row + r, slot.right), align: "left" };
    }),
  );
}
