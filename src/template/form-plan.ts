import type { Form } from "../form/form";
import type { Table } from "../form/table";
import { range, type Range } from "../sheet/address";
import { sheetPlan, type PageSetup, type SheetPlan, type Validation } from "../sheet/sheet-plan";
import { cellLooks, narrowLooks, openCells, typedCells } from "./cell-kinds";
import { checkMarks, checkPart, checksOf, type Checks } from "./check-part";
import { entryOf, nilEntry } from "./entry-words";
import { listInput, matrixInput, type FormContent, type TableInput } from "./form-content";
import { footPart, headPart, repeatsOf } from "./frame";
import { layoutOf, type Filled, type Layout, type SheetLayout } from "./layout";
import { listPart, nilColumn } from "./list-part";
import { matrixPart } from "./matrix-part";
import { PAGE } from "./paper";
import { joined, looksOnly, matrixOf, type Printed } from "./printed";
import { fewestRuns } from "./runs";
import { captionPart, tableHeadPart } from "./table-head";
import type { TableLayout } from "./table-layout";

/**
 * A form as sheets: what the annex prints, totals as formulas, the cells of the unit open for typing, and beside the
 * printed tables the 校验 column that checks without the add-in.
 */
export function formPlans(form: Form, content: FormContent): SheetPlan[] {
  const layout = layoutOf(form, {
    noted: content.note !== undefined,
    checks: content.checks ?? true,
    filled: form.tables.map((table, index) =>
      filledOf(table, content.tables?.[index], content.locked ?? false),
    ),
  });
  const checks = content.checks === false ? null : checksOf(form, layout, content);
  return layout.sheets.map((sheet) => planOf(form, layout, sheet, content, checks));
}

/** A narrow gap, and sentences. */
const CHECK_WIDTHS = [1.5, 53];

/** What stands in a table; a list that is not filled in any more has no blank lines. */
function filledOf(table: Table, input: TableInput | null | undefined, locked: boolean): Filled {
  if (table.kind === "matrix") {
    const given = matrixInput(input);
    return { lines: table.rows.lines.length, cellAt: (row, column) => given(row, column) ?? null };
  }
  const { lines } = listInput(input);
  const count = locked ? lines.length : Math.max(lines.length, table.room);
  return { lines: count, cellAt: (line, column) => lines[line]?.[column] ?? null };
}

function planOf(
  form: Form,
  { sheets }: Layout,
  layout: SheetLayout,
  content: FormContent,
  checks: Checks | null,
): SheetPlan {
  const locked = content.locked ?? false;
  const nameOf = content.sheetName ?? ((sheet) => sheet);
  const [first] = sheets;
  const repeats = layout.isFirst ? () => null : repeatsOf(form, first!, nameOf(first!.sheet), content);
  const printed = joined([
    headPart(form, layout, content, repeats),
    ...layout.tables.map((table) => tablePart(layout, table, content)),
    footPart(form, layout, content),
    ...(checks ? [checkPart(layout, checks)] : []),
  ]);
  return sheetPlan(nameOf(layout.sheet), {
    identity: identityOf(layout, printed),
    keepAs: content.keepAs?.(layout.sheet) ?? null,
    cells: matrixOf(printed.cells, layout.bottom + 1, layout.right + 1),
    merges: printed.merges,
    formats: printed.looks,
    columnWidths: checks ? [...layout.widths, ...CHECK_WIDTHS] : layout.widths,
    rowHeights: heightRuns(layout),
    validations: locked ? [] : layout.tables.flatMap(validationsOf),
    conditionalFormats: checks ? checkMarks(layout, checks) : [],
    unlocked: locked ? [] : openRanges(layout),
    page: pageOf(layout),
    freeze: freezeOf(layout),
  });
}

function tablePart(
  sheet: SheetLayout,
  layout: TableLayout,
  { tables, locked = false }: FormContent,
): Printed {
  const { table } = layout;
  const input = tables?.[table.index];
  const isNoted = layout !== sheet.tables[0] || sheet.head.measureNote === null;
  return joined([
    captionPart(layout, sheet.widths, isNoted),
    tableHeadPart(layout),
    table.kind === "matrix"
      ? matrixPart(table, layout, matrixInput(input))
      : listPart(table, layout, listInput(input)),
    looksOnly([...cellLooks(layout, locked), ...narrowLooks(layout, sheet.widths)]),
  ]);
}

/** What may be typed where; 备注 is anything. */
function validationsOf(layout: TableLayout): Validation[] {
  const { table, rows, columns } = layout;
  const { kindAt, ...places } = typedCells(layout);
  const asked = fewestRuns({
    ...places,
    kindAt: (row, column) => (column === table.remark ? null : kindAt(row, column)),
  });
  const nil =
    table.kind === "list" && table.nil !== null
      ? { text: table.nil, column: columns[nilColumn(table)]! }
      : null;
  return asked.flatMap(({ range: area, kind }): Validation[] => {
    const entry = entryOf(kind);
    if (nil === null || area.left !== nil.column || kind.holds.type !== "text")
      return [{ range: area, ...entry }];
    const others = { ...area, top: area.top + 1 };
    return [
      { range: range(rows[0]!, nil.column), ...nilEntry(nil.text) },
      ...(others.top > others.bottom ? [] : [{ range: others, ...entry }]),
    ];
  });
}

/**
 * The cells that are open for typing: fields, figures, 备注. A list grows by rows of the sheet, and no program lets a
 * clerk insert or sort them on a protected one: it is protected when it is finalised.
 */
export function openRanges({ isFirst, head, foot, tables }: SheetLayout): Range[] | null {
  if (tables.some(({ table }) => table.kind === "list")) return null;
  const fields = (placed: readonly { readonly area: Range }[]) =>
    isFirst ? placed.map(({ area }) => area) : [];
  return [...fields(head.fields), ...tables.flatMap(openCells), ...fields(foot)];
}

/** Where the title stands, the head and the first rows: what a form of another kind or year does not share. */
function identityOf({ head, tables }: SheetLayout, { cells }: Printed): SheetPlan["identity"] {
  const [table] = tables;
  const { kind } = table!.table;
  const wanted = [
    { row: head.titleRow, column: 0 },
    { row: table!.head.from, column: 0 },
    kind === "list"
      ? { row: table!.head.from, column: table!.columns[1] ?? 0 }
      : { row: table!.rows[0]!, column: table!.labelColumns - 1 },
  ];
  return wanted.flatMap(({ row, column }) => {
    const cell = cells.find((each) => each.row === row && each.column === column)?.cell;
    return typeof cell === "string" ? [{ row, column, text: cell }] : [];
  });
}

/** Heights of the rows, those that are set together in one run. */
export function heightRuns({ pages: { heights, breaks }, parts }: SheetLayout): SheetPlan["rowHeights"] {
  const found: { from: number; to: number; height: number }[] = [];
  heights.forEach((height, row) => {
    const last = found.at(-1);
    const goesOn = last?.height === height && parts[row - 1] === parts[row] && !breaks.includes(row);
    if (last && goesOn) last.to = row;
    else found.push({ from: row, to: row, height });
  });
  return found;
}

function pageOf({ tables, bottom, right, repeated, pages }: SheetLayout): PageSetup {
  return {
    paper: PAGE.paper,
    orientation: tables[0]!.table.print.orientation,
    printArea: range(0, 0, bottom, right),
    titleRows: repeated,
    titleColumns: null,
    breaksBefore: pages.breaks.filter((row) => !tables.some((table) => isAmongLines(table, row))),
    across: PAGE.across,
    centered: PAGE.centered,
    margins: PAGE.margins,
    footer: PAGE.footer,
  };
}

/** Lines of a list are as high as what is written into them: a program ends its pages where they are full then. */
function isAmongLines({ table, first, bottom }: TableLayout, row: number): boolean {
  return table.kind === "list" && row > first && row <= bottom;
}

/** The head and the labels stay in view, of the only table of a sheet. */
function freezeOf({ tables }: SheetLayout): SheetPlan["freeze"] {
  const [layout, other] = tables;
  if (other) return { rows: 0, columns: 0 };
  const { table, head, columns } = layout!;
  return {
    rows: head.to + 1,
    columns: table.kind === "matrix" ? columns[0]! : Math.min(2, columns.length - 1),
  };
}
