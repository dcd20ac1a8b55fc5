import { SelfTest } from "./entry/self-test/SelfTest";
import { inExcel } from "./entry/excel/program";
import { excelQuestions } from "./self-test/excel/excel-questions";

/* Asks a real Excel for everything that the adapter needs of it. */

/** Two round trips: which of them are there, and away with those. */
function remove(sheets: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of found) {
      if (sheet.isNullObject) continue;
      // A sheet that is very hidden cannot be deleted.
      sheet.visibility = "Visible";
      sheet.delete();
    }
    await context.sync();
  });
}

inExcel(({ host, name }) => {
  const questions = excelQuestions({ Excel, Office });
  return (look) => <SelfTest host={host} program={name} questions={questions} remove={remove} {...look} />;
});
