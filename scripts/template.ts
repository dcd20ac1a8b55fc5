import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { RosterUnit } from "../src/consolidation/consolidation";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import { definitionPlan } from "../src/form/carried-definition";
import type { Form } from "../src/form/form";
import { forPeriod } from "../src/form/for-period";
import { isPeriod } from "../src/form/period";
import { issuedForms, issuedListPlan, issuedWorkbook, issueText } from "../src/papers/issue";
import { NO_OFFICE } from "../src/papers/office";
import { formPlans } from "../src/template/form-plan";
import { isFile, isFolder } from "./file-there";
import { provenForm } from "./form-file";
import { rosterIn } from "./roster-file";

/**
 * Writes the blank form of a definition as a workbook, as the pane does, or one for each unit of a roster. A definition is proven before; rules of it
 * in doubt are said. Exit code 0: it is written; 2: asked for wrongly, and what is wrong with the definition is
 * said; 1: a fault of the program.
 */
const USAGE = `npm run --silent template -- [--form DEFINITION.json] [--unit U] [--period P] OUT.xlsx
npm run --silent template -- [--form DEFINITION.json] [--period P] --roster ROSTER.xlsx FOLDER

  --form DEFINITION.json  the definition of the form; left out, the first one that ships
  --unit U                who reports, written into the head
  --period P              of what time, in the form's kind: 2012, 2012H1, 2012Q3, 2012-06, 2012-06-05; the days on
                          which returns are due move along
  --roster ROSTER.xlsx    the units that owe a return, from the sheet that has a column 单位: one form each, with
                          下发清单.xlsx and 下发通知.txt, into the folder`;

type Asked = OneForm | AllForms;

interface AllForms {
  readonly form: Form;
  readonly units: readonly RosterUnit[];
  readonly folder: string;
}

interface OneForm {
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
    given = parseArgs({
      options: { form: text, unit: text, period: text, roster: text },
      allowPositionals: true,
    });
  } catch (fault) {
    return (fault as Error).message;
  }
  const { values, positionals } = given;
  const [out, ...more] = positionals;
  const { roster } = values;
  if (out === undefined || more.length > 0) return "One file or folder is to be named.";
  if (roster === undefined && !/\.xlsx$/i.test(out)) return "The file is to end in .xlsx.";
  const proven = provenForm(values.form);
  if (typeof proven === "string") return proven;
  const { form: defined, doubts } = proven;
  const { unit, period = null } = values;
  const isSaid = period === null || (defined.period !== null && isPeriod({ ...defined.period, of: period }));
  if (!isSaid)
    return `${period} is no period of this form${defined.period ? ` (${defined.period.kind})` : ""}.`;
  if (doubts !== "") console.error(doubts);
  const form = period === null ? defined : forPeriod(defined, period);
  if (roster === undefined) {
    const folder = dirname(out);
    return isFolder(folder) ? { form, unit: unit ?? "", period, out } : `${folder} is no folder.`;
  }
  if (unit !== undefined) return "The units are those of the roster; no other is named.";
  if (isFile(out)) return `${out} is no folder.`;
  const units = rosterIn(roster);
  return typeof units === "string" ? units : { form, units, folder: out };
}

async function main(): Promise<void> {
  const task = asked();
  if (typeof task === "string") {
    console.error(`${task}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  if ("units" in task) return writeAll(task);
  const { form, unit, period, out } = task;
  const plans = formPlans(form, { unit, date: null, period });
  writeFileSync(out, await writeWorkbook([...plans, definitionPlan(form)]));
}

/** One after the other: no more than one is in memory. */
async function writeAll({ form, units, folder }: AllForms): Promise<void> {
  const issued = issuedForms(form, units, () => null);
  mkdirSync(folder, { recursive: true });
  const write = (file: string, content: Uint8Array | string) => writeFileSync(join(folder, file), content);
  write("下发清单.xlsx", await writeWorkbook([issuedListPlan(form, issued, NO_OFFICE)]));
  write("下发通知.txt", `${issueText(form, issued, NO_OFFICE)}\n`);
  for (const each of issued) write(each.file, await writeWorkbook(issuedWorkbook(form, each)));
  console.error(`${issued.length} forms`);
}

await main();
