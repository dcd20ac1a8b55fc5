import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { joinParts } from "./join-parts";
import { readParts } from "./read-return";
import type { Decision, Return } from "./return";

/** Tables that one file may hold; reading and checking one takes milliseconds. A county's workbook of 300 returns fits. */
const MOST_TABLES = 400;

/** What is left of the tables that may be read; below 0 when there are more, and then none of them was. */
export interface TableBudget {
  left: number;
}

export function tableBudget(): TableBudget {
  return { left: MOST_TABLES };
}

/** A sheet that shows this share of the form's rows may be a page of it. */
const PART = 0.1;

/**
 * Every filled form in a workbook, in the order of its sheets, hidden ones last. A form may go on over several
 * sheets, see `joinParts`; sheets that are hidden are not joined to those that are shown. `decisions` are the
 * clerk's answers to doubts of an earlier reading. Nothing is read when `budget` does not suffice.
 */
export function readSheets(
  form: Form,
  grids: readonly Grid[],
  decisions: readonly Decision[] = [],
  budget: TableBudget = tableBudget(),
): Return[] {
  const others = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  const whole = [true, false].flatMap((visible) => {
    const some = grids.filter((grid) => grid.visible === visible);
    return joinParts(
      form,
      some.flatMap((grid) => readParts(form, grid, { decisions, share: PART, others, budget })),
    );
  });
  if (budget.left < 0) return [];
  const away = new Set(grids.filter(({ visible }) => !visible).map(({ sheet }) => sheet));
  const shown = whole.some(({ sheet }) => !away.has(sheet));
  const lostSheets = grids.filter(({ lost }) => lost).map(({ sheet }) => sheet);
  return whole.map((ret) => {
    return { ...ret, beside: shown && away.has(ret.sheet) ? ("hidden" as const) : null, lostSheets };
  });
}
