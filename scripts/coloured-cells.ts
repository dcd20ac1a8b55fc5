import { Parser } from "htmlparser2";
import { GRAVITY, MARK_LOOKS } from "../src/checking/marks";
import type { ColouredCell } from "../test/support/sheet-colours";

/**
 * The cells that a program shows in the colours of findings, from the web page that LibreOffice makes of a workbook:
 * a table for each of `sheets`, whose first cells may lie under those that reach down or across to them.
 */
export function colouredCells(html: string, sheets: readonly string[]): ColouredCell[] {
  const found: ColouredCell[] = [];
  let sheet = -1;
  let row = -1;
  let column = 0;
  let taken = new Set<string>();
  const parser = new Parser({
    onopentag(name, { bgcolor, colspan, rowspan }) {
      if (name === "table") [sheet, row, taken] = [sheet + 1, -1, new Set()];
      if (name === "tr") [row, column] = [row + 1, 0];
      if (name !== "td") return;
      while (taken.has(`${row},${column}`)) column++;
      const severity = GRAVITY.find((level) => MARK_LOOKS[level].fill === bgcolor);
      if (severity) found.push({ place: { sheet: sheets[sheet]!, row, column }, severity });
      for (let down = 0; down < Number(rowspan ?? 1); down++)
        for (let across = 0; across < Number(colspan ?? 1); across++)
          taken.add(`${row + down},${column + across}`);
    },
  });
  parser.write(html);
  parser.end();
  return found;
}
