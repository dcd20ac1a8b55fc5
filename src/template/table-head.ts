import { unitOfColumn } from "../form/line-units";
import { range, type Range } from "../sheet/address";
import { LOOKS } from "./looks";
import { sumOf } from "./paper";
import { SIZES } from "./sizes";
import { widthFor } from "./text-size";
import { STEMS } from "./printed-labels";
import { joined, looksOnly, over, type Printed } from "./printed";
import { headLabels, type TableLayout } from "./table-layout";

/** What a column of units of measure is called in the row of them. */
const UNITS = "计量单位";

/** The table's own title and 单位：… over it. */
export function captionPart(layout: TableLayout, widths: readonly number[], isNoted: boolean): Printed {
  const { table, captionRow: row } = layout;
  if (row === null) return joined([]);
  const { title, print } = table;
  const note = isNoted ? print.measureNote : null;
  const need = widthFor(title ?? "", SIZES.caption) + widthFor(note ?? "", SIZES.label);
  let { right } = layout;
  while (right < widths.length - 1 && sumOf(widths.slice(0, right + 1)) < need) right++;
  // The note stands at the right end, a title in the middle of what is left.
  const noteColumn = title === null ? 0 : Math.max(1, Math.ceil((right * 3) / 4));
  return joined([
    ...(title === null
      ? []
      : [over(range(row, 0, row, note === null ? right : noteColumn - 1), title, LOOKS.caption)]),
    ...(note === null ? [] : [over(range(row, noteColumn, row, right), note, LOOKS.measureNote)]),
  ]);
}

/** The head of a table: labels of rows and columns, their units of measure, 甲 乙 1 2. */
export function tableHeadPart(layout: TableLayout): Printed {
  const { table, head, labelsTo, labelColumns, unitColumn, codeColumn } = layout;
  const tall = (left: number, right = left): Range => range(head.from, left, labelsTo, right);
  const stub = table.kind === "matrix" ? table.stub : null;
  return joined([
    looksOnly([
      { range: range(head.from, 0, layout.bottom, layout.right), format: LOOKS.table },
      { range: range(head.from, 0, head.to, layout.right), format: LOOKS.head },
    ]),
    ...(stub ? [over(tall(0, labelColumns - 1), stub.head)] : []),
    ...(unitColumn === null ? [] : [over(tall(unitColumn), stub!.units)]),
    ...(codeColumn === null ? [] : [over(tall(codeColumn), stub!.codes)]),
    ...headLabels(layout).flatMap(({ member, area, beside }) => [
      over(area, member.printed),
      ...(beside ? [over(beside, null)] : []),
    ]),
    unitsPart(layout),
    numbersPart(layout),
  ]);
}

function unitsPart(layout: TableLayout): Printed {
  const { table, unitRow: row, labelColumns, columns } = layout;
  if (row === null) return joined([]);
  return joined([
    ...(labelColumns === 0 ? [] : [over(range(row, 0, row, labelColumns - 1), UNITS)]),
    ...table.columns.lines.map((line) => {
      const name = table.kind === "list" && line.index === 0 ? UNITS : null;
      return over(range(row, columns[line.index]!), unitOfColumn(table, line) ?? name);
    }),
  ]);
}

/** 甲 乙 丙 over what names a row, the codes of the columns over the others. */
function numbersPart({
  table,
  numberRow: row,
  labelColumns,
  unitColumn,
  codeColumn,
  columns,
}: TableLayout): Printed {
  if (row === null) return joined([]);
  const stub = [
    ...(labelColumns === 0 ? [] : [range(row, 0, row, labelColumns - 1)]),
    ...[unitColumn, codeColumn].flatMap((column) => (column === null ? [] : [range(row, column)])),
  ];
  return joined([
    ...stub.map((area, i) => over(area, STEMS[i]!)),
    ...table.columns.lines.map(({ index, code }) => over(range(row, columns[index]!), code)),
  ]);
}
