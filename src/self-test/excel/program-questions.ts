import type { Bench } from "../check";
import { outcome, type Plain, type Question } from "../question";
import { each, isRefused, onSheet, type AskedExcel } from "./asked-excel";

/** Sets that the adapter asks for, and those that say something about undo. */
const SETS = [
  ...Array.from({ length: 21 }, (_, index) => ["ExcelApi", `1.${index + 1}`] as const),
  ...[["ExcelApiOnline", "1.1"] as const, ["ExcelApiDesktop", "1.1"] as const],
  ...[["SharedRuntime", "1.1"] as const, ["DelayForCellEdit", "1.1"] as const],
  ...[["ExcelUndoApiAll", "1.0"] as const, ["ExcelApiUndo", "1.8"] as const],
];

/** Which program this is, and what it and its library know. */
export function programQuestions(asked: AskedExcel): readonly Question[] {
  const context = () => asked.Office.context;
  return [
    {
      id: "excel.program.about",
      topic: "program",
      question: "What does the program say of itself?",
      belief: "nothing that we depend on",
      source: "declarations",
      published: "office-js 1.1.110",
      ask: () => ({
        program: outcome(() => context().diagnostics.version),
        platform: outcome(() => String(context().diagnostics.platform)),
        language: outcome(() => context().displayLanguage),
        content: outcome(() => context().contentLanguage),
        theme: outcome(() => context().officeTheme?.bodyBackgroundColor ?? "none"),
      }),
    },
    {
      id: "excel.program.sets",
      topic: "program",
      question: "Which requirement sets does it have?",
      belief: "ExcelApi up to 1.9 at least",
      source: "maker",
      published: "LTSC 2021 has 1.14, LTSC 2024 1.17",
      ask: () => {
        const { requirements } = context();
        return SETS.filter(([set, version]) => requirements.isSetSupported(set, version)).map((set) =>
          set.join(" "),
        );
      },
      agrees: (answer) => (answer as string[]).includes("ExcelApi 1.9"),
    },
    {
      id: "excel.program.grouping",
      topic: "program",
      question:
        "Does the library read mergeUndoGroup, and does a group go through: of cell edits, with a call that has no undo?",
      belief: "where it is read, cell edits go through and protecting is refused (UndoNotSupported)",
      source: "maker",
      published: "the page on undo, 2025-05; on the web groups were reported to fail",
      ask: (bench) => groups(asked, bench),
      agrees: (answer) => {
        const { read, edits, protect } = answer as Record<string, Plain>;
        return read === false || (edits === "taken" && isRefused(protect ?? null));
      },
    },
    {
      id: "excel.program.broken-batch",
      topic: "program",
      question: "When a batch breaks off, are the answers to what came before the fault told?",
      belief: "they are: sheets that were added are known by their ids and taken away again",
      source: "declarations",
      published: "office-js 1.1.110 takes results beside an error",
      ask: (bench) => brokenBatch(asked, bench),
      agrees: (answer) => answer === "told",
    },
  ];
}

async function groups(asked: AskedExcel, bench: Bench): Promise<Plain> {
  let read = false;
  const options: Excel.RunOptions = {
    get mergeUndoGroup() {
      read = true;
      return true;
    },
  };
  const grouped = (name: string, work: (sheet: Excel.Worksheet) => void) => async () => {
    await asked.Excel.run(options, async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
    return "taken";
  };
  return onSheet(asked, bench, async (sheet, context) => {
    sheet.load("name");
    await context.sync();
    const { name } = sheet;
    const answers = await each({
      edits: grouped(name, (on) => (on.getRange("A1").values = [[1]])),
      protect: grouped(name, (on) => on.protection.protect()),
    });
    return { read, ...(answers as object) };
  });
}

async function brokenBatch({ Excel }: AskedExcel, bench: Bench): Promise<Plain> {
  const name = bench.sheet("自检");
  let added: Excel.Worksheet | undefined;
  try {
    await Excel.run(async (context) => {
      added = context.workbook.worksheets.add(name);
      added.load("id");
      added.getRange("A1").merge();
      // No name of a sheet may hold such a sign.
      added.name = "自检:";
      await context.sync();
    });
    return "the batch did not break off";
  } catch {
    return added?.toJSON().id ? "told" : "not told";
  }
}
