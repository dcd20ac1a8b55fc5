import { isFormula } from "../../../src/sheet/sheet-plan";
import type { FakeBook } from "./book";
import type { FakeSheet } from "./sheet";

/** The workbook as a text; what nobody sees (ids of formats, results of formulas) is left out. */
export function snapshotOf(book: FakeBook): string {
  const { names, active, eventsEnabled, sheets } = book;
  return JSON.stringify(
    { eventsEnabled, active: active.name, names, sheets: sheets.map(sheetText) },
    null,
    1,
  );
}

function sheetText(sheet: FakeSheet) {
  const { id, name, visibility, merges, validations, protection, layout, frozen } = sheet;
  return {
    id,
    name,
    visibility,
    cells: sheet.cells.map(line).filter((_, row, all) => all.slice(row).some((one) => one !== "")),
    looks: [...sheet.looks].filter(([, looks]) => looks.length > 0).sort(([a], [b]) => a.localeCompare(b)),
    merges,
    validations,
    formats: sheet.formats.map((format) => ({ ...format, id: "" })),
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights],
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    protection,
    layout,
    breaks: [sheet.breaks.map(({ top }) => top), sheet.columnBreaks.map(({ left }) => left)],
    frozen,
  };
}

function line(cells: FakeSheet["cells"][0]): string {
  const texts = cells.map((cell) => (isFormula(cell) ? cell.formula : JSON.stringify(cell)));
  return texts.join("|").replace(/(\|?null)+$/, "");
}
