import { call, type Formula } from "../../sheet/formula/formula";
import { formulaText } from "../../sheet/formula/formula-text";
import type { RuleHead } from "../../form/rules/rule";
import type { Spot } from "../../form/totals/amount";
import { iff, joinedTexts, text } from "./build";
import { endOf, type Message } from "./form-on-sheet";

/** One cell that breaks a rule, as a list names it. */
export interface Item {
  readonly condition: Formula;
  readonly label: string;
}

/** The same, of a cell of the row in which the list stands. */
export interface CellItem extends Item {
  readonly at: Spot;
}

/** What is said beside a row in a list of its cells. */
export function listedInRow(
  rule: Pick<RuleHead, "id" | "severity">,
  heading: string,
  items: readonly CellItem[],
): Message[] {
  const [
    {
      at: { table, row },
    },
  ] = items as [CellItem];
  return listed(rule, heading, items).map((formula, index) => ({
    shown: { table, row },
    formula,
    // A list that goes on in another message speaks of its cells once.
    marks: index === 0 ? items : [],
  }));
}

/** Leaves room for what is put around a message; a list that is longer goes on in another one. */
const MOST_LIST = 7000;
/** A heading stands in a text of the formula with the end of its sentence. */
const MOST_HEADING = 220;

/** Formulas that give "…：镇党委、机关（C02）。", or "" where no condition is TRUE. */
export function listed(
  rule: Pick<RuleHead, "id" | "severity">,
  heading: string,
  items: readonly Item[],
): Formula[] {
  const shown = `${heading.length > MOST_HEADING ? `${heading.slice(0, MOST_HEADING)}…` : heading}：`;
  const end = endOf(rule);
  const parts = items.map(({ condition, label }) => iff(condition, text(`、${label}`), text("")));
  // The heading goes again when the list turns out empty: a formula cannot keep the list to look at it twice.
  const list = (some: readonly Formula[]) =>
    call("SUBSTITUTE", joinedTexts([text(shown), ...some, text(end)]), text(shown + end), text(""));
  return inGroups(parts, MOST_LIST - shown.length * 2, (some) => joinedTexts(some)).map(list);
}

/** A list begins with the mark that stands between its items; here it goes. */
export function joined(messages: readonly Formula[]): Formula {
  return call("SUBSTITUTE", joinedTexts(messages), text("：、"), text("："));
}

/** As many parts together as stay below `most` characters; one that alone is longer is left to the add-in. */
export function inGroups(
  parts: readonly Formula[],
  most: number,
  together: (parts: readonly Formula[]) => Formula,
): Formula[][] {
  const around = formulaText(together([text(""), text("")])).length;
  const groups: { readonly parts: Formula[]; length: number }[] = [];
  for (const part of parts) {
    const length = formulaText(part).length + 1;
    const last = groups.at(-1);
    if (length + around >= most) continue;
    if (last && last.length + length < most) {
      last.parts.push(part);
      last.length += length;
    } else groups.push({ parts: [part], length: length + around });
  }
  return groups.map((group) => group.parts);
}
