import { range, type Range } from "../sheet/address";
import { wrappedSize } from "./cell-kinds";
import type { Filled, SheetLayout } from "./layout";
import { fixedRow, type RowBox } from "./pages";
import { sumOf } from "./paper";
import { printedLabel } from "./printed-labels";
import { HEIGHTS, SIZES } from "./sizes";
import { headLabels, stubLabels, type TableLayout } from "./table-layout";
import { heightOf, linesIn, roomyHeightOf } from "./text-size";

/** How high each row of a sheet has to be and may be, so that nothing in it is clipped. */
export function rowBoxes(
  layout: Omit<SheetLayout, "pages" | "parts" | "repeated" | "checkColumn">,
  filled: readonly (Filled | null)[],
): RowBox[] {
  const { head, tables, foot, notes, seal, widths, bottom } = layout;
  const boxes = Array.from({ length: bottom + 1 }, () => fixedRow(HEIGHTS.gap, "gap"));
  const put = (row: number, height: number, part: string) => {
    const least = boxes[row]!.part === part ? boxes[row]!.least : 0;
    boxes[row] = fixedRow(Math.max(height, least), part);
  };
  put(head.titleRow, HEIGHTS.title, "title");
  const marks = new Set(head.marks.map(({ area }) => area.top));
  for (let row = head.titleRow + 1; row < head.next; row++)
    put(row, marks.has(row) ? HEIGHTS.mark : HEIGHTS.field, "fields");
  for (const table of tables) {
    tableBoxes(table, widths, boxes);
    const cells = filled[table.table.index];
    for (let line = 0; line < (cells?.lines ?? 0); line++)
      makeRows(boxes, range(table.rows[line]!, 0), lineHeight(table, cells!, line, widths));
  }
  for (const { area } of foot) put(area.top, HEIGHTS.foot, "foot");
  for (const { area, lines } of notes) put(area.top, HEIGHTS.note + HEIGHTS.line * (lines - 1), "notes");
  if (seal) put(seal.area.top, HEIGHTS.note * seal.lines, "notes");
  return boxes;
}

function tableBoxes(layout: TableLayout, widths: readonly number[], boxes: RowBox[]): void {
  const { table, captionRow, head, unitRow, numberRow } = layout;
  if (captionRow !== null) boxes[captionRow] = fixedRow(HEIGHTS.caption, "caption");
  for (let row = head.from; row <= head.to; row++) boxes[row] = fixedRow(HEIGHTS.head, "head");
  for (const row of [unitRow, numberRow]) if (row !== null) boxes[row] = fixedRow(HEIGHTS.number, "numbers");
  for (const { area, text } of headTexts(layout)) makeRoom(boxes, area, text, widths);
  const begin = boxes[head.from]!;
  if (captionRow !== null) boxes[captionRow] = { ...boxes[captionRow]!, begins: "table" };
  else boxes[head.from] = { ...begin, begins: "table" };
  const size = table.kind === "list" ? HEIGHTS.listed : HEIGHTS.row;
  const starts = new Map(pageStarts(layout));
  for (let row = layout.first; row <= layout.bottom; row++)
    boxes[row] = { ...size, part: "rows", begins: starts.get(row) ?? "no" };
  for (const { area, member } of stubLabels(layout)) {
    if (table.kind === "list") continue;
    const isUpright =
      table.stub.upright && table.stub.style === "columns" && area.left === 0 && area.right === 0;
    if (isUpright && member.line === null)
      makeRows(boxes, area, heightOf([...member.label].length, SIZES.label));
    else makeRoom(boxes, area, printedLabel(table.stub, member), widths);
  }
}

/** How high a line has to be for the texts in its cells. */
export function lineHeight(
  { table, columns }: TableLayout,
  { cellAt }: Filled,
  line: number,
  widths: readonly number[],
): number {
  const heights = columns.map((column, index) => {
    const cell = cellAt(line, index);
    const size = wrappedSize(table, line, index);
    return typeof cell === "string" && size !== null
      ? roomyHeightOf(linesIn(cell, widths[column]!, size), size)
      : 0;
  });
  return Math.max(...heights);
}

/** Where a page of a table begins: as the form says, or rather before what is outermost; never just below its head. */
function pageStarts({ table, memberRows, first }: TableLayout): [number, RowBox["begins"]][] {
  if (table.kind === "list") return [];
  const outer = table.rows.members.filter(({ index, level }) => level === 0 && memberRows[index] !== first);
  return [
    ...outer.map(({ index }) => [memberRows[index]!, "section"] as [number, RowBox["begins"]]),
    ...table.print.breaks.map((member) => [memberRows[member]!, "always"] as [number, RowBox["begins"]]),
  ];
}

function headTexts(layout: TableLayout): { area: Range; text: string }[] {
  const labels = headLabels(layout).map(({ area, member }) => ({ area, text: member.label }));
  const { table, head, labelsTo, labelColumns } = layout;
  if (table.kind === "list") return labels;
  return [
    { area: { top: head.from, left: 0, bottom: labelsTo, right: labelColumns - 1 }, text: table.stub.head },
    ...labels,
  ];
}

/** Rows that a text is merged over, high enough for it. */
function makeRoom(boxes: RowBox[], area: Range, text: string, widths: readonly number[]): void {
  const width = sumOf(widths.slice(area.left, area.right + 1));
  makeRows(boxes, area, heightOf(linesIn(text, width, SIZES.label), SIZES.label));
}

/** What is lacking is shared out among the rows. */
function makeRows(boxes: RowBox[], { top, bottom }: Range, height: number): void {
  const rows = boxes.slice(top, bottom + 1);
  const lacking = height - sumOf(rows.map(({ least }) => least));
  if (lacking <= 0) return;
  for (let row = top; row <= bottom; row++) {
    const box = boxes[row]!;
    const least = Math.ceil((box.least + lacking / rows.length) * 2) / 2;
    boxes[row] = { ...box, least, easy: Math.max(box.easy, least), most: Math.max(box.most, least) };
  }
}
