import { SelfTest } from "./entry/SelfTest";
import { inExcel } from "./excel-program";
import { browserQuestions } from "./self-test/browser-questions";

/* Asks a real Excel for everything that the adapter needs of it. */

/** Two round trips: which of them are there, and away with those. */
function remove(sheets: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

const QUESTIONS = { alone: browserQuestions("excel"), withPerson: [] };

inExcel(({ host, name }) => (look) => (
  <SelfTest host={host} program={name} questions={QUESTIONS} remove={remove} {...look} />
));
