import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeWorkbook } from "../src/files/write-workbook";
import { definitionPlan } from "../src/form/carried-definition";
import type { Form } from "../src/form/form";
import { isPeriod } from "../src/form/period";
import { formPlans } from "../src/template/form-plan";
import { provenForm } from "./form-file";

/**
 * Writes the blank form of a definition as a workbook, as the pane does. A definition is proven before; rules of it
 * in doubt are said. Exit code 0: it is written; 2: asked for wrongly, and what is wrong with the definition is
 * said; 1: a fault of the program.
 */
const USAGE = `npm run --silent template -- [--form DEFINITION.json] [--unit U] [--period P] OUT.xlsx

  --form DEFINITION.json  the definition of the form; left out, the first one that ships
  --unit U                who reports, written into the head
  --period P              of what time, in the form's kind: 2012, 2012H1, 2012Q3, 2012-06, 2012-06-05`;

interface Asked {
  readonly form: Form;
  readonly unit: string;
  readonly period: string | null;
  readonly out: string;
}

/** What is asked for; a sentence when it cannot be done. */
function asked(): Asked | string {
  let given;
  try {
    const text = { type: "string" } as const;
    given = parseArgs({ options: { form: text, unit: text, period: text }, allowPositionals: true });
  } catch (fault) {
    return (fault as Error).message;
  }
  const { values, positionals } = given;
  const [out, ...more] = positionals;
  if (out === undefined || more.length > 0 || !/\.xlsx$/i.test(out)) return "One .xlsx file is to be named.";
  const proven = provenForm(values.form);
  if (typeof proven === "string") return proven;
  const { form, doubts } = proven;
  if (doubts !== "") console.error(doubts);
  const { unit = "", period = null } = values;
  const isSaid = period === null || (form.period !== null && isPeriod({ ...form.period, of: period }));
  if (!isSaid) return `${period} is no period of this form${form.period ? ` (${form.period.kind})` : ""}.`;
  return { form, unit, period, out };
}

async function main(): Promise<void> {
  const task = asked();
  if (typeof task === "string") {
    console.error(`${task}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { form, unit, period, out } = task;
  const plans = formPlans(form, { unit, date: null, period });
  writeFileSync(out, await writeWorkbook([...plans, definitionPlan(form)]));
}

await main();
