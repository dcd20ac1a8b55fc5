import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from "docx";
import type { Block, TableBlock, TextDocument } from "../../sheet/document";

/** Half points, as the format counts them: 二号, 三号, 小四. */
const SIZE = { title: 44, text: 32, table: 24 };
/** Twentieths of a point. */
const LINE = 560;
const INDENT = 640;
/** An official page in twentieths of a point: 37 mm above, 28 at the left, 26 at the right, 35 below. */
const MARGIN = { top: 2098, left: 1588, right: 1474, bottom: 1985 };
const PAGE = { width: 11906, height: 16838 };
const FONTS = { text: "仿宋", title: "方正小标宋简体", heading: "黑体" };

type TextKind = Exclude<Block["kind"], "table">;

/** A text as .docx, paragraphs and tables as official papers have them, page numbers below. */
export async function writeDocx({ blocks }: TextDocument): Promise<Uint8Array> {
  const made = new Document({
    styles: { default: { document: { run: { font: font(FONTS.text), size: SIZE.text } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap((block, at) =>
          block.kind === "table"
            ? tableOf(block)
            : [paragraphOf(block, block.kind === "signature" && blocks[at + 1]?.kind === "signature")],
        ),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

/** One for each kind of character, or programs take their own for Chinese. */
function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name };
}

/** `isHeld` to the one below it: no page ends between who signs and when. */
function paragraphOf({ kind, text }: Exclude<Block, TableBlock>, isHeld: boolean): Paragraph {
  const { run, ...paragraph } = LOOKS[kind];
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    ...paragraph,
    ...(isHeld && { keepNext: true }),
    children: [new TextRun({ text, ...run })],
  });
}

interface LookOf extends IParagraphOptions {
  readonly run?: ConstructorParameters<typeof TextRun>[0] & object;
}

const LOOKS: Readonly<Record<TextKind, LookOf>> = {
  title: {
    alignment: AlignmentType.CENTER,
    spacing: { line: 680, lineRule: LineRuleType.EXACT, after: 560 },
    run: { font: font(FONTS.title), size: SIZE.title },
  },
  addressees: {},
  heading: { indent: { firstLine: INDENT }, keepNext: true, run: { font: font(FONTS.heading) } },
  paragraph: { indent: { firstLine: INDENT }, alignment: AlignmentType.BOTH },
  signature: { alignment: AlignmentType.RIGHT },
};

function tableOf({ caption, onNewPage, head, rows, widths }: TableBlock): (Paragraph | Table)[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const room = PAGE.width - MARGIN.left - MARGIN.right;
  const columns = widths.map((width) => Math.round((width / all) * room));
  const line = (cells: readonly (string | number)[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columns[at]!, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    text: String(cell),
                    size: SIZE.table,
                    ...(isHead && { font: font(FONTS.heading) }),
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return [
    new Paragraph({
      pageBreakBefore: onNewPage,
      keepNext: true,
      spacing: { before: 240, after: 120 },
      children: [new TextRun({ text: caption, font: font(FONTS.heading) })],
    }),
    new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: columns,
      rows: [line(head, true), ...rows.map((row) => line(row, false))],
    }),
  ];
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28 })],
  });
}
