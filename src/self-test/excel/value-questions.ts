import type { Bench } from "../check";
import { is, type Plain, type Question } from "../question";
import { each, onSheet, type AskedExcel } from "./asked-excel";

/** What cells read as, and what copies bring along. */
export function valueQuestions(asked: AskedExcel): readonly Question[] {
  return [
    {
      id: "excel.shapes.values",
      topic: "shapes",
      question: "As what do an error, a truth value, a date, an empty text and a blank read?",
      belief: 'errors as their text with the type Error, a date as its number, empty text and blank as ""',
      source: "declarations",
      published: "Excel.RangeValueType",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          const cells = sheet.getRange("A1:E1");
          cells.formulas = [["=1/0", "=1=1", "=DATE(2011,12,15)", '=""', ""]];
          cells.load("values,valueTypes");
          await context.sync();
          return [cells.values[0], cells.valueTypes[0]] as Plain;
        }),
      agrees: is([
        ["#DIV/0!", true, 40_892, "", ""],
        ["Error", "Boolean", "Double", "String", "Empty"],
      ]),
    },
    {
      id: "excel.shapes.texts",
      topic: "shapes",
      question: "What becomes of texts that are set: '007, 007, '＝1+1, ＝1+1, 3-5?",
      belief: "with ' they are texts; without, numbers, formulas and dates",
      source: "maker",
      published: "the page on ranges; of wide signs it says nothing",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          const cells = sheet.getRange("A1:E1");
          cells.formulas = [["'007", "007", "'＝1+1", "＝1+1", "3-5"]];
          cells.load("formulas,valueTypes");
          await context.sync();
          return [cells.formulas[0], cells.valueTypes[0]] as Plain;
        }),
      agrees: (answer) => {
        const [formulas] = answer as Plain[][];
        return formulas![0] === "007" && formulas![1] === 7 && formulas![2] === "＝1+1";
      },
    },
    {
      id: "excel.shapes.marks",
      topic: "shapes",
      question: "Does a conditional format over several areas count as one?",
      belief: "it does",
      source: "nobody",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          const format = sheet.getRanges("A1,C3:D4").conditionalFormats.add("Custom");
          format.custom.rule.formula = "=1=1";
          const all = sheet.getRange().conditionalFormats;
          all.load("items/id");
          await context.sync();
          return all.items.length;
        }),
      agrees: is(1),
    },
    {
      id: "excel.shapes.copy",
      topic: "shapes",
      question: "Does copyFrom of a whole sheet bring the sizes of rows and columns?",
      belief: "it does: a sheet that was written over is filled from its copy",
      source: "nobody",
      ask: (bench) => copied(asked, bench),
      agrees: (answer) => {
        const { width, height } = answer as { width: number; height: number };
        return Math.abs(width - 100) < 2 && Math.abs(height - 40) < 2;
      },
    },
    {
      id: "excel.shapes.large",
      topic: "shapes",
      question: "How many milliseconds do 50 000 cells take, written and read in one request?",
      belief: "they go in one request",
      source: "maker",
      published: "five megabytes a request on the web",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          const block = sheet.getRange("A1:AX1000");
          const line = Array.from({ length: 50 }, (_, index) => index);
          const started = Date.now();
          block.values = Array.from({ length: 1000 }, () => line);
          await context.sync();
          const written = Date.now();
          block.load("values");
          await context.sync();
          return { written: written - started, read: Date.now() - written };
        }),
      agrees: (answer) => Object.values(answer as object).every((time) => typeof time === "number"),
    },
    {
      id: "excel.arguments.addresses",
      topic: "arguments",
      question: "How are the addresses of a whole sheet, of whole rows and of several areas written?",
      belief: "as we read them: with the sheet's name, rows as 1:3, areas with commas",
      source: "maker",
      published: "the page on ranges",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          const [whole, rows, areas] = [sheet.getRange(), sheet.getRange("1:3"), sheet.getRanges("A1,C3:D4")];
          for (const range of [whole, rows, areas]) range.load("address");
          await context.sync();
          return [whole, rows, areas].map(({ address }) => address.replace(/[^!,]*!/g, ""));
        }),
      agrees: (answer) => {
        const [, rows, areas] = answer as string[];
        return /^\$?1:\$?3$/.test(rows!) && areas!.split(",").length === 2;
      },
    },
    {
      id: "excel.protection.open",
      topic: "protection",
      question: "What does taking off a protection do where none is, and with a wrong password?",
      belief: "it is refused or does nothing; no dialogue waits for the clerk",
      source: "nobody",
      ask: (bench) =>
        onSheet(asked, bench, async ({ protection }, context) => {
          const unprotect = (password?: string) => async () => {
            protection.unprotect(password);
            await context.sync();
            return "taken";
          };
          const none = await each({ none: unprotect() });
          protection.protect({}, "x");
          await context.sync();
          const wrong = await each({ wrong: unprotect("y"), left: unprotect() });
          protection.unprotect("x");
          await context.sync();
          return { ...(none as object), ...(wrong as object) };
        }),
      agrees: (answer) => {
        const { wrong, left } = answer as Record<string, Plain>;
        return wrong !== "taken" && left !== "taken";
      },
    },
  ];
}

async function copied(asked: AskedExcel, bench: Bench): Promise<Plain> {
  const other = bench.sheet("自检");
  return onSheet(asked, bench, async (sheet, context) => {
    const { format } = sheet.getRange("A1");
    format.columnWidth = 100;
    format.rowHeight = 40;
    const copy = context.workbook.worksheets.add(other);
    copy.getRange().copyFrom(sheet.getRange(), "All");
    const { format: copied } = copy.getRange("A1");
    copied.load("columnWidth,rowHeight");
    await context.sync();
    return { width: copied.columnWidth, height: copied.rowHeight };
  });
}
