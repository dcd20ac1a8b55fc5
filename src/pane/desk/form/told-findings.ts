import { timed } from "../../../checking/filling/waiting";
import type { Finding } from "../../../checking/finding";
import type { Form } from "../../../form/form";
import type { Checked } from "./live-check";

/** A form that is open, with what of its findings is told now. */
export interface Told extends Checked {
  readonly told: readonly Finding[];
  /** What is told only when the clerk asks for a check; the cells of a form of ours are coloured by themselves before. */
  readonly later: readonly Finding[];
}

/** What is told while the clerk fills in; of what he has asked for, all but what says something again. */
export function toldOf(form: Form, checked: Checked, isAsked: boolean): Told {
  const { now, later } = timed(form, checked.return, checked.findings);
  const isNow = (finding: Finding) => now.includes(finding) || later.includes(finding);
  return isAsked
    ? { ...checked, told: checked.findings.filter(isNow), later: [] }
    : { ...checked, told: now, later };
}
