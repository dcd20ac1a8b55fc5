import { contains, rangeName, type Range } from "../../src/sheet/address";
import { isFormula, type Format, type PlannedCell, type SheetPlan } from "../../src/sheet/sheet-plan";

/**
 * What a plan comes to on a sheet, however it is cut into ranges, so that what two hosts hold can be
 * compared cell by cell, merge by merge, rule by rule. `plain` is how a cell looks of itself.
 */
export function sheetOf(plan: SheetPlan, plain: Required<Format>["font"] = { name: "宋体", size: 11 }) {
  const size = sizeOf(plan);
  const eachCell = <T>(one: (row: number, column: number) => T) =>
    Object.fromEntries(
      Array.from({ length: size.rows }, (_, row) =>
        Array.from({ length: size.columns }, (_, column) => [nameOf(row, column), one(row, column)] as const),
      ).flat(),
    );
  return {
    sheet: plan.sheet,
    cells: eachCell((row, column) => contentOf(plan.cells[row]?.[column] ?? null)),
    looks: eachCell((row, column) => lookAt(plan, row, column, plain)),
    open:
      plan.unlocked && eachCell((row, column) => plan.unlocked!.some((area) => contains(area, row, column))),
    merges: plan.merges.map((area) => rangeName(area)).sort(),
    widths: plan.columnWidths,
    heights: plan.rowHeights.flatMap(({ from, to, height }) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${from + index}: ${height}`),
    ),
    validations: plan.validations.map((rule) => ({ ...rule, range: rangeName(rule.range) })),
    conditionalFormats: plan.conditionalFormats.map((rule) => ({ ...rule, range: rangeName(rule.range) })),
    names: plan.names.map(({ name, range }) => `${name} ${rangeName(range)}`).sort(),
    page: plan.page,
    filter: plan.filter && rangeName(plan.filter),
    charts: plan.charts,
    freeze: plan.freeze,
  };
}

const nameOf = (row: number, column: number) =>
  rangeName({ top: row, left: column, bottom: row, right: column });

function sizeOf({ cells, formats }: SheetPlan): { rows: number; columns: number } {
  const areas: readonly Range[] = formats.map(({ range }) => range);
  return {
    rows: Math.max(cells.length, ...areas.map(({ bottom }) => bottom + 1)),
    columns: Math.max(0, ...cells.map((line) => line.length), ...areas.map(({ right }) => right + 1)),
  };
}

/** A formula by what it says: programs write a sheet's name with quotes or without. An empty text is nothing. */
function contentOf(cell: PlannedCell): PlannedCell | string {
  if (isFormula(cell)) return cell.formula.replace(/'/g, "");
  return cell === "" ? null : cell;
}

function lookAt({ formats }: SheetPlan, row: number, column: number, plain: Format["font"]): Format {
  const here = formats.filter(({ range }) => contains(range, row, column)).map(({ format }) => format);
  const font = { bold: false, color: "#000000", ...plain };
  const look: Format = { vertical: "bottom", wrap: false, stacked: false };
  for (const format of here) Object.assign(font, format.font);
  return Object.assign(look, ...here, { font }) as Format;
}
