import { leftOut } from "../../host/wps/program/left-out";
import type { WpsSheet } from "../../host/wps/program/object-model";
import type { Bench } from "../check";
import type { Plain, Question } from "../question";
import { blankSheet, each, type AskedProgram, type WpsFile } from "./asked-program";

/** What is taken of a page's set-up, and what a file keeps. */
export function fileQuestions(app: AskedProgram): readonly Question[] {
  return [
    {
      id: "wps.page.set-up",
      topic: "page",
      question: "Which parts of the page set-up are taken and read back, and how long does it take?",
      belief: "all, where there is a printer; without one some are refused",
      source: "nobody",
      ask: (bench) => setUp(blankSheet(app, bench)),
    },
    {
      id: "wps.keeping.file",
      topic: "keeping",
      question: "Do a hidden sheet, a name and a conditional format survive in a copy on the disk?",
      belief: "they survive",
      source: "analogy",
      published: "Excel",
      ask: (bench) => kept(app, bench),
      agrees: (answer) => {
        const { hidden, named, conditions } = answer as Record<string, Plain>;
        return hidden !== -1 && named === true && conditions === 1;
      },
    },
  ];
}

function setUp(sheet: WpsSheet): Plain {
  const { PageSetup: page } = sheet;
  const wanted: Readonly<Record<string, unknown>> = {
    Orientation: 2,
    PaperSize: 9,
    PrintArea: "$A$1:$B$2",
    PrintTitleRows: "$1:$1",
    Zoom: false,
    FitToPagesWide: 1,
    FitToPagesTall: false,
    CenterHorizontally: true,
    LeftMargin: 36,
    CenterFooter: "第 &P 页",
  };
  const parts = page as unknown as Record<string, unknown>;
  const started = Date.now();
  const set = (part: string, value: unknown) => () => {
    parts[part] = value;
    return parts[part];
  };
  const read = each({
    ...Object.fromEntries(Object.entries(wanted).map(([part, value]) => [part, set(part, value)])),
    // At a size of its own, as sheets that break between columns are.
    size: set("Zoom", 75),
    VPageBreaks: () => {
      sheet.VPageBreaks.Add(sheet.Range("B1"));
      return "taken";
    },
  });
  return { milliseconds: Date.now() - started, read };
}

const NAME = "自检名称";

/** Writes a copy of the workbook beside the program's temporary files, opens it, looks, and removes it. */
function kept(app: AskedProgram, bench: Bench): Plain {
  const sheet = blankSheet(app, bench);
  const book = app.ActiveWorkbook!;
  const { Name: name } = sheet;
  const path = `${app.Env!.GetTempPath()}/self-test-${Date.now()}.xlsx`;
  try {
    leftOut((none) => sheet.Range("A1").FormatConditions.Add(2, none, "=1=1"), 0);
    book.Names.Add(NAME, `='${name}'!$A$1`, true);
    (book.Worksheets.Item(1) as WpsSheet).Activate();
    (sheet as { Visible: unknown }).Visible = 2;
    (book as unknown as WpsFile).SaveCopyAs(path);
    const copy = app.Workbooks!.Open(path) as WpsFile & typeof book;
    try {
      const there = copy.Worksheets.Item(name) as WpsSheet;
      return each({
        hidden: () => there.Visible,
        named: () =>
          Array.from({ length: copy.Names.Count }, (_, index) => copy.Names.Item(index + 1).Name).includes(
            NAME,
          ),
        conditions: () => there.Cells.FormatConditions.Count,
      });
    } finally {
      copy.Close(false);
      (app.FileSystem as unknown as { unlinkSync(path: string): void }).unlinkSync(path);
    }
  } finally {
    (sheet as { Visible: unknown }).Visible = -1;
    for (let index = book.Names.Count; index > 0; index--) {
      if (book.Names.Item(index).Name === NAME) book.Names.Item(index).Delete();
    }
    book.Activate();
  }
}
