import { checkReturn } from "../../src/checking/check-return";
import type { Form } from "../../src/form/form";
import type { Place } from "../../src/form/placement";
import type { Return } from "../../src/reading/return";
import { CHECK_HEADING } from "../../src/reading/check-column";
import { readSheets } from "../../src/reading/read-sheets";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { layoutOf } from "../../src/template/layout";

/** What no formula can see: V07, and what needs labels, the period, the roster or the period before. */
const UNSEEN = /^(?:V07|S0[3478]|S09|S10|L02|P0[123])$/;

export function isVisible(rule: string): boolean {
  return !UNSEEN.test(rule);
}

/** What 校验 says, a line a verdict: "C02 统计表 12 机关" by rule, sheet, row and column; of one that names none without. */
export function verdictsSaid(
  form: Form,
  said: readonly { readonly text: CellValue; readonly shown: Place | "head" | "whole" }[],
): string[] {
  const ids = form.rules.map(({ id }) => id.replaceAll(".", "\\."));
  const message = new RegExp(`([^。]*)（(${ids.join("|")})(?:，请核实|，提示)?）。`, "gu");
  return said
    .flatMap(({ text, shown }) => {
      if (text === null || text === "") return [];
      if (typeof text !== "string") return [`${JSON.stringify(text)} ${JSON.stringify(shown)}`];
      const rest = text.replace(message, "");
      const at = typeof shown === "string" ? "" : ` ${shown.sheet} ${shown.row}`;
      const found = [...text.matchAll(message)].flatMap(([, words, rule]) =>
        namesIn(form, rule!, words!).map((name) => `${rule}${at}${name}`),
      );
      return rest === "" ? found : [...found, `left over: ${rest}`];
    })
    .sort();
}

/** The columns that a message lists, or the total that it is about. */
function namesIn(form: Form, id: string, words: string): string[] {
  const rule = form.rules.find((each) => each.id === id)!;
  if (rule.kind === "relation" && rule.per !== "column") return [""];
  const total = /^(.*)应为[^应]*$/.exec(words)?.[1];
  if (total !== undefined) return [` ${total}`];
  // Labels have colons of their own: 其中：女.
  const known = new Set(form.tables.flatMap(({ columns }) => columns.lines.map(({ full }) => full)));
  const lists = [...words.matchAll(/：/g)].map(({ index }) => words.slice(index + 1).split("、"));
  const list = lists.find((names) => names.every((name) => known.has(name)));
  return list === undefined ? [""] : list.map((name) => ` ${name}`);
}

/** The same by the add-in, as far as a formula can see it. */
export function verdictsFound(form: Form, ret: Return): string[] {
  return checkReturn(form, ret)
    .filter(({ rule, state }) => state === "open" && isVisible(rule))
    .map(({ rule, table, column, at }) => {
      const made = form.rules.find(({ id }) => id === rule)!;
      if (made.kind === "head" || table === null || at === null) return rule;
      if (made.kind === "filling") {
        const name = form.tables[table]!.columns.lines[column ?? 0]!.full;
        if (made.check === "blank-in-used-column") return `${rule} ${name}`;
        return made.check === "required-blank" || made.check === "key-repeated"
          ? `${rule} ${at.sheet} ${at.row}`
          : rule;
      }
      const isListed = made.kind !== "relation" || made.per === "column";
      const name = isListed ? ` ${form.tables[table]!.columns.lines[column!]!.full}` : "";
      return `${rule} ${at.sheet} ${at.row}${name}`;
    })
    .sort();
}

/** What is wrong with a form that stands where our template has it, by each of its two judges in the same words. */
export interface Verdicts {
  /** By the formulas in 校验. */
  readonly said: readonly string[];
  /** By the add-in, as far as a formula can see it. */
  readonly found: readonly string[];
}

export function verdictsOn(form: Form, grids: readonly Grid[]): Verdicts {
  const [ret] = readSheets(form, grids);
  const { sheets } = layoutOf(form);
  const said = sheets.flatMap(({ sheet, checkColumn, tables }) => {
    const { values } = grids.find((grid) => grid.sheet === sheet)!;
    return values.flatMap((line, row) => {
      // The summary counts the others.
      if (row === 0) return [];
      const isRow = tables.some(({ first, bottom }) => row >= first && row <= bottom);
      const shown = isRow ? { sheet, row, column: 0 } : ("whole" as const);
      return line
        .slice(checkColumn!)
        .filter((text) => text !== CHECK_HEADING)
        .map((text) => ({ text, shown }));
    });
  });
  return { said: verdictsSaid(form, said), found: verdictsFound(form, ret!) };
}
