import { checkReturn } from "../../src/checking/check-return";
import type { Form } from "../../src/form/form";
import { CHECK_HEADING } from "../../src/reading/check-column";
import { readReturns } from "../../src/reading/read-return";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { layoutOf } from "../../src/template/layout";

/**
 * What is wrong with a form that stands where our template has it, said by each of its two judges in the
 * same words: "C02 opinions-resolved 机关".
 */
export interface Verdicts {
  /** By the formulas in 校验. */
  readonly said: readonly string[];
  /** By the add-in, as far as a formula can see it. */
  readonly found: readonly string[];
}

/** What no formula can see: V07, and what needs labels, the roster or last year. */
const UNSEEN = /V07|S0[3478]|L02|P0[123]/;

export function isVisible(rule: string): boolean {
  return !UNSEEN.test(rule);
}

/** Both sorted. */
export function verdictsOn(form: Form, grid: Grid): Verdicts {
  return { said: said(form, grid).sort(), found: found(form, grid).sort() };
}

function said(form: Form, grid: Grid): string[] {
  const { checkColumn, headlineRow, head, rows } = layoutOf(form);
  const at = (row: number) => (grid.values[row] ?? []).slice(checkColumn);
  const whole = [...at(headlineRow), ...at(head.from + 1)].flatMap((text) => messagesIn(form, text, ""));
  const inRows = form.indicators.flatMap(({ id, index }) =>
    at(rows[index]!).flatMap((text) => messagesIn(form, text, ` ${id}`)),
  );
  return [...whole, ...inRows];
}

function found(form: Form, grid: Grid): string[] {
  const [ret] = readReturns(form, grid);
  return checkReturn(form, ret!)
    .filter(({ state, rule }) => state === "open" && isVisible(rule))
    .map(({ rule, indicator, subject }) => {
      const column =
        subject === "total" ? form.spec.total : subject === null ? "" : form.subjects[subject]!.full;
      const row = indicator === null || rule === "S05" ? "" : ` ${form.indicators[indicator]!.id}`;
      return `${rule}${row} ${column}`.trim();
    });
}

const MESSAGE = /([A-Z]\d\d)(?:（请核实）| )([^。]*)。/g;

function messagesIn(form: Form, text: CellValue, row: string): string[] {
  if (text === null || text === CHECK_HEADING) return [];
  if (typeof text !== "string") return [`${JSON.stringify(text)}${row}`];
  return [...text.matchAll(MESSAGE)].flatMap(([, rule, words]) => {
    if (rule === "V05") return [`${rule}${row} ${form.spec.total}`];
    const [, list] = /：(.*)$/.exec(words!) ?? [];
    return list === undefined
      ? [`${rule}${row}`]
      : list.split("、").map((column) => `${rule}${row} ${column}`);
  });
}
