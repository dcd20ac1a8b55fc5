import { checkReturn } from "../../src/checking/check-return";
import { GRAVITY } from "../../src/checking/marks";
import type { Form } from "../../src/form/form";
import type { Place } from "../../src/form/placement";
import type { Severity } from "../../src/form/rules/rule";
import type { Return } from "../../src/reading/return";
import { isVisible } from "./sheet-verdicts";

/** A cell that is coloured as one of which something so grave is said. */
export interface ColouredCell {
  readonly place: Place;
  readonly severity: Severity;
}

/** Each cell once, "统计表 12,3 error": the gravest colour wins, as in the programs. */
export function shownColours(coloured: readonly ColouredCell[]): string[] {
  const gravest = GRAVITY.flatMap((severity) => coloured.filter((each) => each.severity === severity));
  const cells = new Map<string, string>();
  for (const { place, severity } of gravest) {
    const cell = `${place.sheet} ${place.row},${place.column}`;
    if (!cells.has(cell)) cells.set(cell, `${cell} ${severity}`);
  }
  return [...cells.values()].sort();
}

/** The cells of which the add-in says something, as far as formulas can see it. */
export function namedColours(form: Form, ret: Return): string[] {
  const findings = checkReturn(form, ret).filter(
    ({ rule, state, at }) => at !== null && state === "open" && isVisible(rule) && isOfCells(form, rule),
  );
  return shownColours(findings.map(({ at, severity }) => ({ place: at!, severity })));
}

/** What is said of the head or of the form as a whole has no cell among the figures. */
function isOfCells(form: Form, id: string): boolean {
  const rule = form.rules.find((each) => each.id === id)!;
  if (rule.kind === "filling") return rule.check === "required-blank" || rule.check === "key-repeated";
  return rule.kind !== "head";
}
