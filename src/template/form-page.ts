import type { Form } from "../form/form";
import type { PageSetup, SheetPlan } from "../sheet/sheet-plan";
import { formWidths } from "./form-widths";
import type { Layout } from "./layout";

/** Heights in points. */
const HEIGHTS = { title: 32, headline: 22, head: 18.5, footnote: 18, row: { least: 22, most: 36 } };
/** A4 landscape, and what a character of a column is wide at least, in points. */
const PAPER = { width: 841.9, height: 595.3, character: 5.25 };
const MARGINS = { top: 1.3, bottom: 1.4, left: 1.2, right: 1.2 };
const POINTS_PER_CM = 72 / 2.54;

/** A4 landscape, a page for each page of the form, the head on every one. */
export function formPage(form: Form, layout: Layout): PageSetup {
  return {
    paper: "A4",
    orientation: "landscape",
    printArea: layout.print,
    titleRows: layout.head,
    breaksBefore: form.pageStarts.slice(1).map((indicator) => layout.rows[indicator]!),
    fitToWidth: true,
    centered: true,
    margins: MARGINS,
    footer: "第 &P 页 共 &N 页",
  };
}

/**
 * Heights that fill each page, so that a program which passes over manual breaks when it fits to the
 * width comes to the same pages by itself.
 */
export function formHeights(form: Form, layout: Layout): SheetPlan["rowHeights"] {
  const { titleRow, headlineRow, head, rows, footnoteRow } = layout;
  const pages = form.pageStarts.map((first, page) => {
    const last = (form.pageStarts[page + 1] ?? form.indicators.length) - 1;
    return { from: rows[first]!, to: rows[last]!, height: rowHeight(form, layout, page, last - first + 1) };
  });
  return [
    { from: titleRow, to: titleRow, height: HEIGHTS.title },
    { from: headlineRow, to: headlineRow, height: HEIGHTS.headline },
    { ...head, height: HEIGHTS.head },
    ...pages,
    { from: footnoteRow, to: footnoteRow, height: footnoteHeight(layout) },
  ];
}

function footnoteHeight({ sealLines }: Layout): number {
  return HEIGHTS.footnote * sealLines;
}

function rowHeight(form: Form, layout: Layout, page: number, rows: number): number {
  const above = page === 0 ? HEIGHTS.title + HEIGHTS.headline : 0;
  const below = page === form.pageStarts.length - 1 ? footnoteHeight(layout) : 0;
  const { head } = layout;
  const headHeight = (head.to - head.from + 1) * HEIGHTS.head;
  const room = (pageHeight(form) - above - headHeight - below) / rows;
  const { least, most } = HEIGHTS.row;
  return Math.min(most, Math.max(least, Math.floor(room * 4) / 4));
}

/** Points of the sheet that go on one page when the table is made as wide as the page, a little left over. */
function pageHeight(form: Form): number {
  const printed = formWidths(form).slice(0, -2);
  const width = printed.reduce((sum, each) => sum + each, 0) * PAPER.character;
  const scale = Math.min(1, (PAPER.width - (MARGINS.left + MARGINS.right) * POINTS_PER_CM) / width);
  const height = PAPER.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_CM;
  return height / scale - 6;
}
