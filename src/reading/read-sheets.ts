import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { joinParts } from "./join-parts";
import { readParts } from "./read-return";
import type { Decision, Return } from "./return";

/** A sheet that shows this share of the form's rows may be a page of it. */
const PART = 0.1;

/**
 * Every filled form in a workbook, in the order of its sheets, hidden ones last. A form may go on over several
 * sheets, see `joinParts`; sheets that are hidden are not joined to those that are shown. `decisions` are the
 * clerk's answers to doubts of an earlier reading.
 */
export function readSheets(
  form: Form,
  grids: readonly Grid[],
  decisions: readonly Decision[] = [],
): Return[] {
  const others = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  const whole = [true, false].flatMap((visible) => {
    const some = grids.filter((grid) => grid.visible === visible);
    return joinParts(
      form,
      some.flatMap((grid) => readParts(form, grid, { decisions, share: PART, others })),
    );
  });
  const away = new Set(grids.filter(({ visible }) => !visible).map(({ sheet }) => sheet));
  const shown = whole.some(({ sheet }) => !away.has(sheet));
  const lostSheets = grids.filter(({ lost }) => lost).map(({ sheet }) => sheet);
  return whole.map((ret) => {
    return { ...ret, beside: shown && away.has(ret.sheet) ? ("hidden" as const) : null, lostSheets };
  });
}
