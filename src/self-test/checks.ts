import type { Form } from "../form/form";
import { CHANGING } from "./changing-checks";
import type { Check } from "./check";
import { formChecks } from "./form-checks";
import { PROTECTING } from "./protecting-checks";
import { READING } from "./reading-checks";
import { WRITING } from "./writing-checks";

/**
 * What every host keeps to, as far as it can be told without a person at the workbook. The same list is
 * run by the tests on every adapter and by the self-test page on a real program.
 */
export function checksFor(forms: readonly Form[]): readonly Check[] {
  return [...READING, ...WRITING, ...CHANGING, ...PROTECTING, ...forms.flatMap(formChecks)];
}
