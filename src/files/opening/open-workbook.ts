import { HucreError, type NamedRange } from "hucre";
import { readXlsx as readPresentation, type Sheet, type Workbook } from "hucre/xlsx";
import { parseRange } from "../../sheet/address";
import { columnCount, rowCount, type Grid } from "../../sheet/grid";
import { fittingNames } from "../../sheet/fitting";
import { isFormula, sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { LIMITS, type Limits } from "../limits";
import { LIST_SHEET } from "../writing/list-sheet";
import { openedFormats, unlockedRanges } from "./opened-cells";
import { findChoices, targetOf } from "./opened-names";
import { openedPage } from "./opened-page";
import { openedConditionalFormats, openedValidations, type FindChoices } from "./opened-rules";
import { presentationPackage } from "./presentation-package";
import { readWorkbook } from "../read-workbook";
import { damaged, opened, type Opened } from "../refusal";
import { sniff } from "../sniff";

/**
 * A file as plans that write it again: content as `readWorkbook` reads it, and of an .xlsx how it looks,
 * prints, is checked and protected as far as a plan can say it. Hidden sheets come too, and stay hidden. Nothing is thrown for a file that cannot be read.
 */
export async function openWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Opened<SheetPlan>> {
  const read = readWorkbook(bytes, limits);
  if (!read.ok) return read;
  if (sniff(bytes) !== "xlsx") return { ok: true, sheets: plans(read.sheets, { sheets: [] }) };
  const packed = packageOf(bytes, limits);
  if (!packed.ok) return packed;
  const looks = await presentation(packed.sheets[0]!);
  return opened(() => plans(read.sheets, looks instanceof HucreError ? damaged("", looks.message) : looks));
}

function packageOf(bytes: Uint8Array, limits: Limits): Opened<Uint8Array> {
  return opened(() => [presentationPackage(bytes, limits)]);
}

/** hucre throws for files it cannot read; that is told apart from bugs by its own class of errors. */
async function presentation(bytes: Uint8Array): Promise<Workbook | HucreError> {
  try {
    return await readPresentation(bytes, { readStyles: true });
  } catch (thrown) {
    if (thrown instanceof HucreError) return thrown;
    throw thrown;
  }
}

function plans(grids: readonly Grid[], workbook: Workbook): SheetPlan[] {
  const looks = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const names = workbook.namedRanges ?? [];
  const choices = findChoices(grids, names);
  const shown = grids.filter((grid) => grid.sheet !== LIST_SHEET);
  const sheets = fittingNames(shown.map((grid) => grid.sheet));
  const fit = new Map(shown.map((grid, index) => [grid.sheet, sheets[index]!]));
  return shown.map((grid) => {
    const sheet = looks.get(grid.sheet) ?? { name: grid.sheet, rows: [] };
    const plan = planOf(grid, sheet, names, workbook.themeColors ?? [], choices);
    return { ...plan, sheet: fit.get(grid.sheet)!, cells: plan.cells.map((row) => row.map(repointed(fit))) };
  });
}

/** Formulas look at sheets under the names that they are written with. */
function repointed(names: ReadonlyMap<string, string>): (cell: PlannedCell) => PlannedCell {
  return (cell) => {
    if (!isFormula(cell)) return cell;
    const formula = cell.formula.replace(/'((?:[^']|'')*)'!/g, (whole, quoted: string) => {
      const name = names.get(quoted.replaceAll("''", "'"));
      return name === undefined ? whole : `'${name.replaceAll("'", "''")}'!`;
    });
    return { ...cell, formula };
  };
}

function planOf(
  grid: Grid,
  sheet: Sheet,
  names: readonly NamedRange[],
  theme: readonly string[],
  choices: FindChoices,
): SheetPlan {
  const used = {
    top: 0,
    left: 0,
    bottom: Math.max(0, rowCount(grid) - 1),
    right: Math.max(0, columnCount(grid) - 1),
  };
  const formats = openedFormats(grid, sheet, theme);
  return sheetPlan(grid.sheet, {
    visible: grid.visible ? "visible" : sheet.veryHidden ? "very-hidden" : "hidden",
    cells: plannedCells(grid),
    merges: grid.merges,
    formats,
    columnWidths: columnWidths(sheet, Math.max(used.right, ...formats.map(({ range }) => range.right)) + 1),
    rowHeights: rowHeights(sheet),
    validations: openedValidations(sheet.dataValidations ?? [], choices),
    conditionalFormats: openedConditionalFormats(sheet.conditionalRules ?? [], theme),
    unlocked: sheet.protection?.sheet ? unlockedRanges(sheet) : null,
    names: namesOf(grid.sheet, names),
    page: openedPage(sheet),
    filter: parseRange(sheet.autoFilter?.range ?? ""),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
  });
}

/** A result that its file leaves to whoever opens it is not known. */
function plannedCells(grid: Grid): PlannedCell[][] {
  return grid.values.map((row, index) =>
    row.map((value, column) => {
      const formula = grid.formulas[index]?.[column] ?? null;
      return formula === null ? value : { formula, result: grid.calculated ? value : null };
    }),
  );
}

/** Width of a column that a file is silent about. */
const DEFAULT_WIDTH = 9;

/** Widths of the columns in use; files describe all 16,384. A hidden column has no width. */
function columnWidths(sheet: Sheet, used: number): number[] {
  const columns = (sheet.columns ?? []).slice(0, used);
  return columns.map(({ width, hidden }) => (hidden ? 0 : (width ?? DEFAULT_WIDTH)));
}

/** Rows of one height that follow each other, together. A hidden row has no height. */
function rowHeights(sheet: Sheet): SheetPlan["rowHeights"] {
  const heights: { from: number; to: number; height: number }[] = [];
  for (const [row, { height, hidden }] of [...(sheet.rowDefs ?? [])].sort(([a], [b]) => a - b)) {
    const shown = hidden ? 0 : height;
    if (shown === undefined) continue;
    const last = heights.at(-1);
    if (last?.to === row - 1 && last.height === shown) last.to = row;
    else heights.push({ from: row, to: row, height: shown });
  }
  return heights;
}

/** Names that point at one rectangle of the sheet. */
function namesOf(sheet: string, names: readonly NamedRange[]): SheetPlan["names"] {
  return names.flatMap(({ name, range }) => {
    const target = targetOf(range);
    return target?.sheet === sheet && !name.startsWith("_xlnm.") ? [{ name, range: target.range }] : [];
  });
}
