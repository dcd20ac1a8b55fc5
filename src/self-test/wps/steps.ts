import type { WpsSheet } from "../../host/wps/program/object-model";
import { outcome, threw, type Belief, type Plain, type Step } from "../question";
import { blankSheet, nameOf, plain, taken, type AskedProgram } from "./asked-program";
import { hear, Log, often, step, type Begin } from "./watching";

const REPORT = {
  source: "report",
  published: "a spreadsheet add-in's notes, WPS 12.1.0.28505, Windows",
} as const;

/** A look at the program while somebody may be typing. */
interface Moment {
  readonly ready: Plain;
  readonly read: Plain;
  readonly set: Plain;
  readonly written: Plain;
}

/** Of the moments, those in which somebody was typing, as far as the belief goes. */
const typed = (answer: Plain) => (answer as unknown as Moment[]).filter(({ set }) => set !== "taken");

const TYPING: readonly Belief[] = [
  {
    id: "wps.editing.moments",
    topic: "editing",
    question:
      "While a cell is being typed into: what does Ready say, can it be read, written, EditDirectlyInCell set?",
    belief: "EditDirectlyInCell cannot be set; reading goes on",
    ...REPORT,
    agrees: (answer) => typed(answer).length > 0 && typed(answer).every(({ read }) => read === 5),
  },
];

const typing: Begin = async (app, bench, stops) => {
  const sheet = blankSheet(app, bench);
  sheet.Range("A1").Value2 = 5;
  const log = new Log();
  let number = 0;
  often(stops, () => {
    number++;
    log.look({
      ready: outcome(() => plain(app.Ready)),
      read: outcome(() => plain(sheet.Range("A1").Value2)),
      set: taken(() => (app.EditDirectlyInCell = app.EditDirectlyInCell as boolean)),
      written: outcome(() => {
        sheet.Range("H9").Value2 = number;
        return sheet.Range("H9").Value2 === number ? "kept" : "dropped";
      }),
    });
  });
  return () => ({ "wps.editing.moments": log.told });
};

/** Writes down where SheetChange is told, and what stands in the cells each time somebody has changed them. */
const changes =
  (
    cells: string,
    prepare: (sheet: WpsSheet) => void,
    ids: { readonly events: string; readonly values: string },
  ): Begin =>
  async (app, bench, stops) => {
    const sheet = blankSheet(app, bench);
    prepare(sheet);
    // What was written is told first.
    await bench.settle();
    const events = new Log();
    const values = new Log();
    const look = () => values.look(outcome(() => plain(sheet.Range(cells).Value2)));
    look();
    hear(app, stops, "SheetChange", (_, target) => events.add(nameOf(target)));
    often(stops, look);
    return () => ({ [ids.events]: events.told, [ids.values]: values.told });
  };

const UNDO: readonly Belief[] = [
  {
    id: "wps.events.undo",
    topic: "events",
    question: "Does SheetChange come when the clerk types, presses Ctrl+Z and Ctrl+Y?",
    belief: "it comes each time, or the sheet is read again a little later",
    source: "nobody",
    agrees: (answer) => (answer as Plain[]).length >= 3,
  },
  {
    id: "wps.events.undo-values",
    topic: "events",
    question: "What stood in B2 all the while?",
    belief: "nothing, 7, nothing, 7: Ctrl+Z and Ctrl+Y work while our page only looks on",
    source: "analogy",
    published: "Excel",
    agrees: (answer) => JSON.stringify(answer) === "[null,7,null,7]",
  },
];

const PASTE: readonly Belief[] = [
  {
    id: "wps.events.paste",
    topic: "events",
    question: "Does SheetChange come on pasting, filling down and Delete, and with which cells?",
    belief: "it comes with the whole block",
    source: "maker",
    published: "the manual: Target is the range that was changed",
    agrees: (answer) => {
      const told = answer as Plain[];
      return ["R1C2 3×1", "R3C2 4×1", "R1C2 1×1"].every((block) => told.includes(block));
    },
  },
  {
    id: "wps.events.paste-values",
    topic: "events",
    question: "What stood in B1:B6 all the while?",
    belief: "what was pasted, filled and deleted",
    source: "nobody",
  },
];

const COPYING: readonly Belief[] = [
  {
    id: "wps.events.copy-read",
    topic: "events",
    question: "Does the frame around what was copied stay when the sheet is read?",
    belief: "it stays",
    source: "analogy",
    published: "Excel",
    agrees: (answer) => answer === true,
  },
  {
    id: "wps.events.copy-mark",
    topic: "events",
    question: "Does it stay when a mark is set?",
    belief: "not relied upon: no mark is set while the clerk works",
    source: "analogy",
    published: "in Excel it goes",
  },
];

const copying: Begin = async (app, bench, stops) => {
  const sheet = blankSheet(app, bench);
  sheet.Range("A1").Value2 = 5;
  const { Name: name } = sheet;
  const answers: Record<string, Plain> = {};
  const framed = () => Boolean(app.CutCopyMode);
  let busy = false;
  const tryOut = async () => {
    await bench.host.readSheet(name);
    answers["wps.events.copy-read"] = framed();
    await bench.host.setMarks(name, [{ row: 4, column: 4, look: { fill: "#FFC7CE" } }]);
    answers["wps.events.copy-mark"] = framed();
  };
  often(stops, () => {
    if (busy || outcome(framed) !== true) return;
    busy = true;
    tryOut().catch((fault: unknown) => (answers["wps.events.copy-mark"] = threw(fault)));
  });
  return () => answers;
};

const WINDOWS: readonly Belief[] = [
  {
    id: "wps.windows.tabs",
    topic: "windows",
    question: "What are the numbers of the window while two workbooks are gone between?",
    belief: "one a window: with tabs the same for both, with windows one each",
    source: "nobody",
  },
  {
    id: "wps.windows.told",
    topic: "windows",
    question: "Does WorkbookActivate come each time?",
    belief: "it comes, or the pane sees it by itself within a third of a second",
    source: "maker",
    published: "the manual",
    agrees: (answer) => (answer as number) >= 2,
  },
];

const windows: Begin = async (app, _, stops) => {
  const log = new Log();
  let told = 0;
  hear(app, stops, "WorkbookActivate", () => void told++);
  const books: string[] = [];
  const numberOf = (book: string) => {
    if (!books.includes(book)) books.push(book);
    return books.indexOf(book) + 1;
  };
  often(stops, () =>
    log.look({
      // By number: what workbooks are called is nobody's business.
      workbook: outcome(() => numberOf(app.ActiveWorkbook!.FullName)),
      window: outcome(() => plain((app.ActiveWindow as { readonly Hwnd?: unknown }).Hwnd)),
      program: outcome(() => plain(app.Hwnd)),
    }),
  );
  return () => ({ "wps.windows.tabs": log.told, "wps.windows.told": told });
};

/** The five steps in which a person helps, in their order. */
export function wpsSteps(app: AskedProgram): readonly Step[] {
  return [
    step(app, "typing", TYPING, typing),
    step(
      app,
      "undo",
      UNDO,
      changes("B2", () => undefined, { events: "wps.events.undo", values: "wps.events.undo-values" }),
    ),
    step(
      app,
      "paste",
      PASTE,
      changes("B1:B6", (sheet) => (sheet.Range("A1:A3").Value2 = [[1], [2], [3]]), {
        events: "wps.events.paste",
        values: "wps.events.paste-values",
      }),
    ),
    step(app, "copying", COPYING, copying),
    step(app, "windows", WINDOWS, windows),
  ];
}
