import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import { SLIPS_FRONT } from "../reading/about-returns";
import { range } from "../sheet/address";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { PAGE, pageHeight, sumOf } from "../template/paper";
import { heightOf, linesIn } from "../template/text-size";
import { officeLine, type Office } from "./office";
import { slipPages, textsOf, WIDTHS, type SlipPage } from "./slip-pages";
import { receivedWords, requestWords, type Slip } from "./slips";
import { dateWords } from "./words";

const HEADS = [...SLIPS_FRONT, "问题", "性质", "处理结果"];
const RIGHT = HEADS.length - 1;
const TITLE = 16;
const TEXT = 10.5;
const FONT = "宋体";
/** Rows above the lines of a page: title, unit, head of the table. */
const HEAD_ROWS = 3;
const LINE = 22;
const HEAD = 32;
/** Where a unit signs, and where it stamps. */
const SIGNED = 34;
const SPACE = "　".repeat(5);
const STRIP = ["填表人：", "负责人（签名）：", "单位（盖章）：", "日期：　　年　　月　　日"].join(SPACE);

/** A row of the sheet. */
interface Row {
  readonly cells: readonly PlannedCell[];
  readonly height: number;
  /** All columns as one cell. */
  readonly merged: boolean;
  readonly format: Format;
}

/** 退改单: one page a unit, more for many findings, each with the head of the paper; printed with one press. */
export function slipsPlan(form: Form, slips: readonly Slip[], office: Office, date: string): SheetPlan {
  const head = heightOver(form);
  const foot = footRows(form, office, date);
  const page = pageHeight("portrait", WIDTHS);
  const other = page - head;
  const pages = slipPages(slips, { other, last: other - sumOf(foot.map(({ height }) => height)) });
  const blocks = pages.map((each) => [...pageRows(form, each), ...(each.isLast ? foot : [])]);
  const starts = blocks.map((_, index) => sumOf(blocks.slice(0, index).map(({ length }) => length)));
  const rows = blocks.flat();
  return sheetPlan(sheetNames(form).slips, {
    identity: SLIPS_FRONT.map((text, column) => ({ row: HEAD_ROWS - 1, column, text })),
    cells: rows.map(({ cells }) => cells),
    merges: rows.flatMap(({ merged }, row) => (merged ? [range(row, 0, row, RIGHT)] : [])),
    formats: [
      ...rows.map(({ format }, row) => ({ range: range(row, 0, row, RIGHT), format })),
      ...pages.flatMap(({ lines }, index) => {
        const top = starts[index]! + HEAD_ROWS;
        const bottom = top + lines.length - 1;
        return [2, 4, 5].map((column) => ({
          range: range(top, column, bottom, column),
          format: { horizontal: "left" } satisfies Format,
        }));
      }),
    ],
    columnWidths: WIDTHS,
    rowHeights: rows.map(({ height }, row) => ({ from: row, to: row, height })),
    page: {
      ...PAGE,
      orientation: "portrait",
      printArea: range(0, 0, Math.max(rows.length - 1, 0), RIGHT),
      titleRows: null,
      titleColumns: null,
      breaksBefore: starts.slice(1),
    },
  });
}

function pageRows(form: Form, { slip, lines, from, heights, size }: SlipPage): Row[] {
  const came = receivedWords(slip);
  const unit = `单位：${slip.unit}${came === "" ? "" : `　　${came}`}`;
  const table: Format = {
    font: { name: FONT, size },
    border: "thin",
    wrap: true,
    horizontal: "center",
    vertical: "middle",
  };
  return [
    wide(titleOf(form) + (from === 0 ? "" : "（续）"), titleHeight(form), {
      font: { name: FONT, size: TITLE, bold: true },
      horizontal: "center",
    }),
    wide(unit, LINE),
    {
      cells: HEADS,
      height: HEAD,
      merged: false,
      format: { ...table, font: { name: FONT, size: 10, bold: true } },
    },
    ...lines.map((line, index): Row => {
      const cells = textsOf(line, from + index + 1).map(asFigure);
      return { cells, height: heights[index]!, merged: false, format: table };
    }),
  ];
}

/** What a unit is to do, whom it may ask, and what it signs. */
function footRows(form: Form, office: Office, date: string): Row[] {
  const dated = [form.authority, dateWords(date)].filter((part) => part !== "").join("　");
  return [
    wide(requestWords(form, office), heightIn(requestWords(form, office), TEXT) + 8),
    wide(officeLine(office), LINE),
    wide(dated, LINE, { horizontal: "right" }),
    wide("回　　执", LINE, { font: { name: FONT, size: TEXT, bold: true }, horizontal: "center" }),
    wide(STRIP, SIGNED, {}),
  ];
}

function wide(text: string, height: number, more: Format = {}): Row {
  const format: Format = { font: { name: FONT, size: TEXT }, wrap: true, vertical: "middle", ...more };
  return { cells: [text], height, merged: true, format };
}

function titleOf({ title }: Form): string {
  return `《${title}》退改单`;
}

function titleHeight(form: Form): number {
  return heightIn(`${titleOf(form)}（续）`, TITLE) + 8;
}

function heightOver(form: Form): number {
  return titleHeight(form) + LINE + HEAD;
}

function heightIn(text: string, size: number): number {
  return heightOf(linesIn(text, sumOf(WIDTHS), size), size);
}

/** A plain number as one, so that no program marks it; every other text stays one. */
function asFigure(text: string): PlannedCell {
  return text !== "" && String(Number(text)) === text ? Number(text) : text;
}
