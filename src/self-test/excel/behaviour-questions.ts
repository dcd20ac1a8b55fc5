import type { Bench } from "../check";
import type { Plain, Question } from "../question";
import { each, onSheet, told, type AskedExcel } from "./asked-excel";

/** What is told of changes, and what is taken of pages and kept in files. */
export function behaviourQuestions(asked: AskedExcel): readonly Question[] {
  return [
    {
      id: "excel.listeners.own",
      topic: "listeners",
      question: "What is a listener told of what the page itself writes, wipes and copies, and how soon?",
      belief: "the block as it was written, from ThisLocalAddin, within a second",
      source: "maker",
      published: "Excel.WorksheetChangedEventArgs, ExcelApi 1.14",
      ask: (bench) => ownEvents(asked, bench),
      agrees: (answer) => {
        const [first] = (answer as { events: { at: string; by: string }[] }).events;
        return first!.at === "B2:C3" && ["ThisLocalAddin", "not said"].includes(first!.by);
      },
    },
    {
      id: "excel.listeners.silenced",
      topic: "listeners",
      question: "Does enableEvents = false silence a listener?",
      belief: "it does, which programs before ExcelApi 1.14 rest on",
      source: "declarations",
      published: "Excel.Runtime.enableEvents, ExcelApi 1.8",
      ask: async (bench) => ((await ownEvents(asked, bench, true)) as { events: Plain[] }).events.length,
      agrees: (answer) => answer === 0,
    },
    {
      id: "excel.page.set-up",
      topic: "page",
      question: "Which parts of the page set-up are taken, and how long does it take?",
      belief: "all, where there is a printer; without one some are refused, and the form is made without",
      source: "nobody",
      ask: (bench) => pageSetUp(asked, bench),
    },
    {
      id: "excel.page.panes",
      topic: "page",
      question: "Are rows and columns that stay in view taken?",
      belief: "they are, but not while pages are shown",
      source: "nobody",
      ask: (bench) =>
        onSheet(asked, bench, async (sheet, context) => {
          sheet.freezePanes.freezeAt("A1:B2");
          await context.sync();
          return "taken";
        }),
    },
    {
      id: "excel.keeping.hidden",
      topic: "keeping",
      question: "Does a very hidden sheet survive in the file that Excel hands out?",
      belief: "it does, as hidden as it was",
      source: "maker",
      published: "Excel.SheetVisibility",
      ask: (bench) => hiddenInFile(asked, bench),
      agrees: (answer) => answer === "not asked" || answer === "VeryHidden",
    },
  ];
}

async function ownEvents(asked: AskedExcel, bench: Bench, silent = false): Promise<Plain> {
  const events: Record<string, Plain>[] = [];
  return onSheet(asked, bench, async (sheet, context) => {
    let started = 0;
    sheet.load("id");
    const listening = context.workbook.worksheets.onChanged.add((change) => {
      const { address, changeType, source, triggerSource, worksheetId } = change;
      if (worksheetId !== sheet.id) return Promise.resolve();
      const by = triggerSource ?? "not said";
      events.push({ at: address, by, source, changeType, milliseconds: Date.now() - started });
      return Promise.resolve();
    });
    await context.sync();
    try {
      started = Date.now();
      if (silent) context.runtime.enableEvents = false;
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      if (!silent) sheet.getRange().clear("All");
      await context.sync();
      await bench.settle();
    } finally {
      if (silent) context.runtime.enableEvents = true;
      listening.remove();
      await context.sync();
    }
    return { events };
  });
}

async function pageSetUp(asked: AskedExcel, bench: Bench): Promise<Plain> {
  return onSheet(asked, bench, async (sheet, context) => {
    const { pageLayout: page, horizontalPageBreaks, verticalPageBreaks } = sheet;
    const started = Date.now();
    const part = (work: () => void) => async () => {
      work();
      await context.sync();
      return "taken";
    };
    const parts = await each({
      paper: part(() => (page.paperSize = "A4")),
      orientation: part(() => (page.orientation = "Landscape")),
      zoom: part(() => (page.zoom = { horizontalFitToPages: 1 })),
      centred: part(() => (page.centerHorizontally = true)),
      margins: part(() => page.setPrintMargins("Centimeters", { top: 1, bottom: 1, left: 1, right: 1 })),
      area: part(() => page.setPrintArea("A1:B20")),
      titles: part(() => page.setPrintTitleRows("$1:$2")),
      footer: part(() => (page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页")),
      breaks: part(() => void horizontalPageBreaks.add("A11")),
      size: part(() => (page.zoom = { scale: 75 })),
      columnBreaks: part(() => void verticalPageBreaks.add("B1")),
    });
    return { ...(parts as object), milliseconds: Date.now() - started };
  });
}

/** Hands the workbook out as a file and takes the hidden sheet out of it again. */
async function hiddenInFile(asked: AskedExcel, bench: Bench): Promise<Plain> {
  const { Excel, Office } = asked;
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return "not asked";
  return onSheet(asked, bench, async (_, context) => {
    const name = bench.sheet("自检");
    const hidden = context.workbook.worksheets.add(name);
    hidden.getRange("A1").values = [["藏"]];
    hidden.visibility = "VeryHidden";
    await context.sync();
    const file = await fileOf(Office);
    return told(() =>
      Excel.run(async (other) => {
        const ids = other.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: [name] });
        await other.sync();
        const [id] = ids.value;
        if (id === undefined) return "gone";
        const back = other.workbook.worksheets.getItem(id);
        back.load("visibility");
        await other.sync();
        const { visibility } = back;
        back.delete();
        await other.sync();
        return visibility;
      }),
    );
  });
}

/** The enumerations of office.js are no part of what is handed in. */
const COMPRESSED = "compressed" as unknown as Office.FileType;

/** Milliseconds after which no file will come. */
const PATIENCE = 10_000;

/** The workbook as .xlsx, in base 64. */
function fileOf({ context }: AskedExcel["Office"]): Promise<string> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no file in ${PATIENCE} ms`)), PATIENCE);
    context.document.getFileAsync(COMPRESSED, { sliceSize: 65_536 }, ({ value: file, error }) => {
      if (!file) return reject(new Error(error.message));
      const bytes: number[] = [];
      const next = (index: number): void => {
        if (index === file.sliceCount) {
          file.closeAsync();
          return resolve(btoa(bytes.map((byte) => String.fromCharCode(byte)).join("")));
        }
        file.getSliceAsync(index, ({ value: slice, error: fault }) => {
          if (!slice) return reject(new Error(fault.message));
          for (const byte of slice.data as number[]) bytes.push(byte);
          next(index + 1);
        });
      };
      next(0);
    });
  });
}
