import { carriedDefinition } from "../form/carried-definition";
import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { isAboutReturns } from "./about-returns";
import { allSheets, type AllSheets } from "./cell/cell-reader";
import { findTables, type Located } from "./find-tables";
import { surroundingsOf, type Surroundings } from "./head/surroundings";
import { joinPieces } from "./join";
import { readList, standingOf as standingOfList } from "./list/read-list";
import { readMatrix, standingOf as standingOfMatrix } from "./matrix/read-matrix";
import type { Around, Piece } from "./piece";
import type { Decision, Return } from "./return";
import { placeForSeal, readSeal } from "./seal/read-seal";
import type { Standing } from "./standing";
import { sameUnit } from "./unit-key";

/** Tables that one file may hold; reading and checking one takes milliseconds. A county's workbook of 300 returns fits. */
export const MOST_TABLES = 400;
/** The same of all files of an archive: fifteen hundred returns, or five hundred of a form with eight tables. */
export const MOST_TABLES_IN_ALL = 4000;

/** What is left of the tables that may be read; below 0 when there are more, and then none of them was. */
export interface TableBudget {
  left: number;
}

export function tableBudget(most = MOST_TABLES): TableBudget {
  return { left: most };
}

/**
 * Every filled form in a workbook, a file or the open one, in the order of its sheets, hidden ones last. A form may go
 * on over several sheets, see `joinPieces`; sheets that are hidden are not joined to those that are shown. `decisions`
 * are the clerk's answers to doubts of an earlier reading. Of a consolidation only 汇总表 is read. Nothing is read when `budget` does not suffice.
 */
export function readSheets(
  form: Form,
  grids: readonly Grid[],
  decisions: readonly Decision[] = [],
  budget: TableBudget = tableBudget(),
): Return[] {
  const all = allSheets(grids);
  const definitions = new Map(grids.map((grid) => [grid, carriedDefinition(grid)]));
  const whole = [true, false].flatMap((visible) => {
    const some = grids.filter(
      (grid) => grid.visible === visible && definitions.get(grid) === null && !isAboutReturns(grid),
    );
    return joinPieces(
      form,
      some.flatMap((grid) => piecesOn(form, grid, decisions, budget, all)),
    );
  });
  if (budget.left < 0) return [];
  const away = new Set(grids.filter(({ visible }) => !visible).map(({ sheet }) => sheet));
  const shown = whole.some(({ account }) => !away.has(account.sheet));
  const lostSheets = grids.filter(({ lost }) => lost).map(({ sheet }) => sheet);
  const found = [...definitions.values()].filter((each) => each !== null);
  const own = found.find(({ id }) => id === form.id) ?? found[0];
  const carried = own ? { id: own.id, version: own.version } : null;
  const isOfOffice = grids.some(isAboutReturns);
  return whole.map((ret) => {
    const isHidden = shown && away.has(ret.account.sheet);
    const isBook = isOfOffice && sameUnit(ret.content.unit, form.authority);
    const beside = isHidden ? ("hidden" as const) : isBook ? ("book" as const) : null;
    return { ...ret, account: { ...ret.account, beside, lostSheets, carried } };
  });
}

/** Whether a sheet shows the form, or a part of it that may go on elsewhere. */
export function showsPart(form: Form, grid: Grid): boolean {
  return !isAboutReturns(grid) && findTables(form, grid, []).length > 0;
}

/** Every table on a sheet that may be one of the form, or a part of one: left to right, top to bottom. */
function piecesOn(
  form: Form,
  grid: Grid,
  decisions: readonly Decision[],
  budget: TableBudget,
  all: AllSheets,
): Piece[] {
  const tables = findTables(form, grid, decisions);
  if ((budget.left -= tables.length) < 0) return [];
  const standings = tables.map(standingOf);
  const around = surroundingsOf(form, grid, standings);
  const pieces = tables.map((table, at): [Standing, Piece] => {
    const own = withSeal(form, grid, around[at]!);
    const piece =
      table.kind === "matrix" ? readMatrix(grid, table.at, own, all) : readList(grid, table.at, own, all);
    return [standings[at]!, piece];
  });
  return form.tables.length === 1 ? pieces.map(([, piece]) => piece) : inOrder(pieces);
}

function standingOf(table: Located): Standing {
  return table.kind === "matrix" ? standingOfMatrix(table.at) : standingOfList(table.at);
}

function withSeal(form: Form, grid: Grid, { head, reservations, isHeaded, below }: Surroundings): Around {
  const found = readSeal(grid, below);
  const { row, column } = found ?? placeForSeal(form, grid, below);
  const seal = found && { date: found.date, code: found.code };
  return { head, reservations, isHeaded, seal, sealAt: { row, column } };
}

/** Tables of several kinds: those that stand under each other, then those to the right of them. */
function inOrder(pieces: readonly (readonly [Standing, Piece])[]): Piece[] {
  const piles: { right: number; pieces: [number, Piece][] }[] = [];
  for (const [{ labelColumn, lastColumn, top }, piece] of [...pieces].sort(
    ([a], [b]) => a.labelColumn - b.labelColumn,
  )) {
    const pile = piles.find(({ right }) => labelColumn <= right);
    if (pile) {
      pile.right = Math.max(pile.right, lastColumn);
      pile.pieces.push([top, piece]);
    } else piles.push({ right: lastColumn, pieces: [[top, piece]] });
  }
  return piles.flatMap((pile) => pile.pieces.sort(([a], [b]) => a - b).map(([, piece]) => piece));
}
