import { BODY, HEADING, heightFor, listPage } from "../consolidation/sheets/looks";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import { range } from "../sheet/address";
import type { Block, TextDocument } from "../sheet/document";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { sumOf } from "../template/paper";
import { heightOf, linesIn } from "../template/text-size";

/** Columns of its tables, and of a page of text together. */
const WIDTHS = [7, 24, 14, 12, 11, 15];
const RIGHT = WIDTHS.length - 1;
const TEXT = 14;
/** Two characters, as paragraphs begin. */
const INDENT = "　　";

type TextKind = Exclude<Block["kind"], "table">;
type Look = TextKind | "caption" | "head" | "row";

interface Row {
  readonly look: Look;
  readonly cells: readonly PlannedCell[];
  readonly height: number;
  readonly onNewPage: boolean;
}

/** 通报 as a sheet: no cell of it is locked, and what stands in it are words. */
export function circularPlan(form: Form, { blocks }: TextDocument): SheetPlan {
  const rows = signedTogether(blocks).flatMap(rowsOf);
  const bottom = rows.length - 1;
  const [title] = rows;
  return sheetPlan(sheetNames(form).circular, {
    identity: [{ row: 0, column: 0, text: String(title?.cells[0] ?? "") }],
    cells: rows.map(({ cells }) => cells),
    merges: rows.flatMap(({ look }, row) => (isText(look) ? [range(row, 0, row, RIGHT)] : [])),
    formats: rows.map(({ look }, row) => ({ range: range(row, 0, row, RIGHT), format: FORMATS[look] })),
    columnWidths: WIDTHS,
    rowHeights: rows.map(({ height }, row) => ({ from: row, to: row, height })),
    page: {
      ...listPage(bottom, RIGHT, { head: 0 }),
      orientation: "portrait",
      titleRows: null,
      breaksBefore: rows.flatMap(({ onNewPage }, row) => (onNewPage ? [row] : [])),
    },
  });
}

/** Who signs and when, in one row: no page ends between them. */
function signedTogether(blocks: readonly Block[]): Block[] {
  const rest = blocks.filter(({ kind }) => kind !== "signature");
  const signed = blocks.flatMap((block) => (block.kind === "signature" ? [block.text] : []));
  const at = blocks.findIndex(({ kind }) => kind === "signature");
  if (at < 0) return rest;
  return [...rest.slice(0, at), { kind: "signature", text: signed.join("\n") }, ...rest.slice(at)];
}

function rowsOf(block: Block): Row[] {
  if (block.kind !== "table") {
    const text = block.kind === "paragraph" || block.kind === "heading" ? INDENT + block.text : block.text;
    const { size = TEXT } = FORMATS[block.kind].font!;
    const height = heightOf(roomy(linesIn(text, sumOf(WIDTHS), size)), size) + SPACE[block.kind];
    return [{ look: block.kind, cells: [text], height, onNewPage: false }];
  }
  const line = (cells: readonly PlannedCell[], look: Look): Row => ({
    ...{ look, cells, onNewPage: false },
    height: Math.max(18, ...cells.map((cell, at) => heightFor(String(cell ?? ""), WIDTHS[at]!))),
  });
  return [
    { look: "caption", cells: [block.caption], height: 34, onNewPage: block.onNewPage },
    line(block.head, "head"),
    ...block.rows.map((row) => line(row, "row")),
  ];
}

/** A program may break lines sooner than we count: one more for every six. */
const roomy = (lines: number) => lines + Math.floor(lines / 6) + (lines > 2 ? 1 : 0);

const isText = (look: Look) => look !== "head" && look !== "row";

/** Points beside what the lines take. */
const SPACE: Readonly<Record<TextKind, number>> = {
  title: 24,
  addressees: 10,
  heading: 8,
  paragraph: 6,
  signature: 8,
};

const text = (format: Format): Format => ({
  font: { name: "宋体", size: TEXT },
  wrap: true,
  vertical: "middle",
  ...format,
});

const FORMATS: Readonly<Record<Look, Format>> = {
  title: text({ font: { name: "宋体", size: 18, bold: true }, horizontal: "center" }),
  addressees: text({}),
  heading: text({ font: { name: "黑体", size: TEXT, bold: true } }),
  paragraph: text({}),
  signature: text({ horizontal: "right" }),
  caption: text({ font: { name: "黑体", size: TEXT, bold: true }, vertical: "bottom" }),
  head: HEADING,
  row: { ...BODY, wrap: true, horizontal: "center" },
};
