import type { CellRole } from "../../form/table";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { CellReader, type CellMap, type AllSheets } from "../cell/cell-reader";
import { checkColumnOf } from "../check-column";
import { holdsAnything, ownColumns } from "../columns/own-columns";
import { placesShown } from "../labels/assign";
import { doubtsOf, evidenceOf, type Whose } from "../labels/evidence";
import { MOST_OWN, type Around, type Piece } from "../piece";
import { blankCell, type Cell, type LinePlace, type OwnLine } from "../return";
import type { Standing } from "../standing";
import { withStruckLabels } from "../struck-labels";
import type { ListHead } from "./locate";
import type { FoundLines } from "./lines";

/** Where one filled list, or a page of one, stands on a sheet. */
export interface LocatedList extends ListHead {
  readonly found: FoundLines;
}

export function standingOf({ table, from, head, found }: LocatedList): Standing {
  const columns = placesShown(head.columns);
  return {
    table: table.index,
    from,
    top: head.top,
    headBottom: head.end,
    last: found.last,
    labelColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

/** Reads the lines of a list that was found on a sheet. */
export function readList(grid: Grid, list: LocatedList, around: Around, all: AllSheets): Piece {
  const { table, head, found } = list;
  const { sheet } = grid;
  const columns = head.columns.places;
  const lineAt = new Map(columns.flatMap((at, line) => (at === null ? [] : [[at, line] as const])));
  const isLine = new Set(found.lines);
  const map: CellMap = {
    rows: [...found.lines, ...(found.total === null ? [] : [found.total])],
    columns: [...lineAt.keys()],
    timesIn: () => 1,
    roleAt: (row, column) => {
      const line = lineAt.get(column);
      if (line === undefined) return null;
      return isLine.has(row) ? table.inLine[line]! : row === found.total ? table.inTotal[line]! : null;
    },
  };
  const shown = withStruckLabels(
    grid,
    map.rows.map((row) => ({ row, label: Math.min(...lineAt.keys()) })),
    [head],
  );
  const cells = new CellReader(shown, map, all);
  const lineFrom = (roles: readonly CellRole[], row: number): Cell[] =>
    roles.map((role, column) => {
      const at = columns[column]!;
      if (role.kind !== "closed" || at === null) return cells.at(row, at, role);
      // 序号 and what is not totalled say nothing of their own.
      return { ...blankCell({ sheet, row, column: at }, "closed"), raw: valueAt(grid, row, at) };
    });
  const whose = (axis: LinePlace["axis"]): Whose => ({ sheet, axis, table: table.index });
  const own = found.own.map((at): OwnLine => ({ ...whose("row"), at, label: labelOf(grid, at) }));
  const check = checkColumnOf(grid, standingOf(list));
  const below = { rows: found.lines, holds: holdsAnything, check };
  return {
    table: table.index,
    sheet,
    body: {
      kind: "list",
      rows: found.lines,
      lines: found.lines.map((row) => lineFrom(table.inLine, row)),
      totalRow: found.total,
      total: found.total === null ? null : lineFrom(table.inTotal, found.total),
      nil: found.nil,
    },
    columns,
    check,
    top: head.top,
    bottom: found.last,
    evidence: evidenceOf(head.columns, table.columns.lines, whose("column")).sort((a, b) => a.at - b.at),
    doubts: doubtsOf(head.columns, whose("column")),
    own: [...own.slice(0, MOST_OWN), ...ownColumns(grid, head, below, whose("column"))],
    moreOwnRows: Math.max(0, own.length - MOST_OWN),
    hidden: [
      ...grid.hiddenRows.filter((at) => isLine.has(at)).map((at): LinePlace => ({ sheet, axis: "row", at })),
      ...grid.hiddenColumns
        .filter((at) => lineAt.has(at))
        .map((at): LinePlace => ({ sheet, axis: "column", at })),
    ],
    around,
  };
}

/** The first words of a row, its number where it has none. */
function labelOf(grid: Grid, row: number): string {
  const texts = (grid.values[row] ?? []).map((value) => textOf(value).trim()).filter((text) => text !== "");
  return texts.find((text) => !/^\d+$/.test(text)) ?? texts[0] ?? "";
}
