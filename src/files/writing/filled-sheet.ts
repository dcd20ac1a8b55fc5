import { columnName, range, rangeName } from "../../sheet/address";
import { isError, type CellError } from "../../sheet/grid";
import { isFormula, type PlannedCell, type PlannedFormula, type SheetPlan } from "../../sheet/sheet-plan";
import { PLAIN, type LookLine } from "./layered-formats";
import type { SharedTexts } from "./shared-texts";
import type { StyleNumbers } from "./style-numbers";
import { cellText, xmlText } from "./xml-text";

/** What the cells of a workbook name by numbers. */
export interface Numbers {
  readonly styles: StyleNumbers;
  readonly texts: SharedTexts;
}

/**
 * A sheet that the library wrote, with the cells of its plan, row by row; what stands there instead are the samples of
 * looks, on the first sheet.
 */
export function* filledIn(
  xml: string,
  plan: SheetPlan,
  looks: readonly LookLine[],
  numbers: Numbers,
): Generator<string> {
  const [data] = /<sheetData>.*<\/sheetData>|<sheetData\/>/s.exec(xml)!;
  const [before, behind] = xml.split(data) as [string, string];
  numbers.styles.learn(data);
  yield before.replace(/(?:<dimension[^>]*>)?(?=<sheetViews>)/, dimension(plan, looks));
  yield "<sheetData>";
  yield* rowsOf(plan, looks, numbers);
  yield "</sheetData>";
  yield behind;
}

function dimension(plan: SheetPlan, looks: readonly LookLine[]): string {
  const widest = [...plan.cells, ...looks, plan.columnWidths].reduce(
    (most, { length }) => Math.max(most, length),
    1,
  );
  const bottom = Math.max(1, plan.cells.length, looks.length) - 1;
  return `<dimension ref="${rangeName(range(0, 0, bottom, widest - 1))}"/>`;
}

/** Styled blank cells too. */
function* rowsOf(plan: SheetPlan, looks: readonly LookLine[], { styles, texts }: Numbers): Generator<string> {
  const heights = rowHeights(plan);
  const styled = (look = PLAIN) => ` s="${styles.of(look)}"`;
  const plain = styled();
  let line: LookLine = [];
  let attributes: readonly string[] = [];
  for (let row = 0; row < Math.max(looks.length, plan.cells.length); row++) {
    const cells = plan.cells[row] ?? [];
    const next = looks[row] ?? [];
    // Rows that look alike are the same array.
    if (next !== line) [line, attributes] = [next, Array.from(next, styled)];
    let xml = "";
    for (let column = 0; column < Math.max(cells.length, line.length); column++) {
      const cell = cells[column] ?? null;
      if (cell === null && line[column] === undefined) continue;
      const address = `${columnName(column)}${row + 1}`;
      xml += `<c r="${address}"${attributes[column] ?? plain}${contentOf(cell, texts)}`;
    }
    const height = heights.get(row);
    if (xml === "" && height === undefined) continue;
    const set = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    yield `<row r="${row + 1}"${set}>${xml}</row>`;
  }
}

function rowHeights(plan: SheetPlan): Map<number, number> {
  const rows = new Map<number, number>();
  for (const { from, to, height } of plan.rowHeights) {
    for (let row = from; row <= to; row++) rows.set(row, height);
  }
  return rows;
}

/** What follows the cell's address and look. */
function contentOf(cell: PlannedCell, texts: SharedTexts): string {
  if (cell === null) return "/>";
  if (isFormula(cell)) return formulaOf(cell);
  if (isError(cell)) return ERRORS.has(cell.error) ? valueOf(cell) : shared(cell.error, texts);
  return typeof cell === "string" ? shared(cell, texts) : valueOf(cell);
}

function shared(text: string, texts: SharedTexts): string {
  return ` t="s"><v>${texts.numberOf(text)}</v></c>`;
}

function formulaOf({ formula, result }: PlannedFormula): string {
  const written = `<f>${xmlText(formula.replace(/^=/, ""))}</f>`;
  if (result === null) return `>${written}</c>`;
  if (typeof result === "string") return ` t="str">${written}<v>${cellText(result)}</v></c>`;
  return valueOf(result, written);
}

function valueOf(value: number | boolean | CellError, before = ""): string {
  if (isError(value)) return ` t="e">${before}<v>${xmlText(value.error)}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${before}<v>${value ? 1 : 0}</v></c>`;
  return `>${before}<v>${value}</v></c>`;
}

/** Those that the format knows; what another program calls one is a text to it. */
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
]);
