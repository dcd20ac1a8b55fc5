import { leftOut } from "../../host/wps/program/left-out";
import type { WpsListener, WpsSheet } from "../../host/wps/program/object-model";
import type { Bench } from "../check";
import { outcome, type Plain, type Question } from "../question";
import { blankSheet, each, nameOf, timed, type AskedProgram } from "./asked-program";

/** What the program does: protection, listeners, editing, windows. */
export function behaviourQuestions(app: AskedProgram): readonly Question[] {
  return [
    {
      id: "wps.protection.password",
      topic: "protection",
      question:
        "What does taking the protection off do where a password is set, with a wrong one and with none?",
      belief: "it fails or does nothing, and no dialogue waits for the clerk",
      source: "maker",
      published:
        'the manual says that the clerk is asked where no password is handed in; of "" it says nothing',
      ask: (bench) => {
        const sheet = blankSheet(app, bench);
        (sheet as unknown as Lockable).Protect("x", true, true, true);
        try {
          return {
            wrong: timed(() => sheet.Unprotect("党务公开统计：无密码")),
            none: timed(() => sheet.Unprotect("")),
            stillProtected: outcome(() => sheet.ProtectContents),
          };
        } finally {
          sheet.Unprotect("x");
        }
      },
      agrees: (answer) => (answer as Record<string, Plain>).stillProtected === true,
    },
    {
      id: "wps.protection.interface-only",
      topic: "protection",
      question: "May a page write into a sheet that is protected for the clerk alone?",
      belief: "not relied upon",
      source: "declarations",
      published: "et-jsapi-declare 2.5.0",
      ask: (bench) => {
        const sheet = blankSheet(app, bench);
        leftOut((none) => sheet.Protect(none, true, true, true, true));
        const written = each({
          value: () => {
            sheet.Range("A1").Value2 = 1;
            return sheet.Range("A1").Value2;
          },
        });
        sheet.Unprotect("");
        return written;
      },
    },
    {
      id: "wps.listeners.two",
      topic: "listeners",
      question: "Do two listeners of one event both hear, and does the second when the first is removed?",
      belief: "not relied upon: the page asks for each event once and never takes it back",
      source: "maker",
      published: "the manual removes listeners by the name of the event alone",
      ask: (bench) => heardBy(app, bench),
    },
    {
      id: "wps.listeners.told",
      topic: "listeners",
      question: "What is a listener of SheetChange handed, and how many milliseconds after the write?",
      belief: "the sheet and the range, within 300 ms",
      source: "maker",
      published: "the manual",
      ask: (bench) => told(app, bench, true),
      agrees: (answer) => {
        const { given, delay } = answer as { given: Plain[]; delay: number };
        return given[1] === "R2C2 1×1" && delay < 300;
      },
    },
    {
      id: "wps.listeners.silenced",
      topic: "listeners",
      question: "Does EnableEvents = false silence the listeners of a page?",
      belief: "not relied upon: our own writes are known again by their place",
      source: "nobody",
      ask: (bench) => told(app, bench, false),
    },
    {
      id: "wps.editing.idle",
      topic: "editing",
      question: "Can EditDirectlyInCell be set to what it is while nobody types, and what does Ready say?",
      belief: "it can be set, and Ready is true",
      source: "report",
      published: "a spreadsheet add-in's notes, WPS 12.1.0.28505, Windows",
      ask: () =>
        each({
          Ready: () => app.Ready,
          set: () => {
            app.EditDirectlyInCell = app.EditDirectlyInCell as boolean;
            return "taken";
          },
        }),
      agrees: (answer) => (answer as Record<string, Plain>).set === "taken",
    },
    {
      id: "wps.windows.handles",
      topic: "windows",
      question: "What numbers do the program, the window and the workbook's window have?",
      belief: "the window in front has one, and keeps it",
      source: "report",
      published: "workbook.Windows.Item(1).Hwnd is positive, WPS 12.1.0.28505, Windows",
      ask: () =>
        each({
          program: () => app.Hwnd,
          window: () => handleOf(app.ActiveWindow),
          workbook: () => {
            const book = app.ActiveWorkbook as unknown as { Windows: { Item(index: number): unknown } };
            return handleOf(book.Windows.Item(1));
          },
        }),
      agrees: (answer) => typeof (answer as Record<string, Plain>).window === "number",
    },
  ];
}

const handleOf = (window: unknown): unknown => (window as { readonly Hwnd?: unknown }).Hwnd;

async function heardBy(app: AskedProgram, bench: Bench): Promise<Plain> {
  const sheet = blankSheet(app, bench);
  // What was done before is told first.
  await bench.settle();
  const heard = { first: 0, second: 0 };
  const first = () => void heard.first++;
  const second = () => void heard.second++;
  const written = async (value: number): Promise<Plain> => {
    heard.first = heard.second = 0;
    sheet.Range("A1").Value2 = value;
    await bench.settle();
    return { ...heard };
  };
  app.ApiEvent.AddApiEventListener("SheetChange", first);
  app.ApiEvent.AddApiEventListener("SheetChange", second);
  try {
    const both = await written(1);
    const events = app.ApiEvent as unknown as Remover;
    events.RemoveApiEventListener("SheetChange", first);
    return { both, afterRemovingTheFirst: await written(2) };
  } finally {
    (app.ApiEvent as unknown as Remover).RemoveApiEventListener("SheetChange", second);
  }
}

/** The adapter sets no password. */
interface Lockable {
  Protect(password: string, drawings: boolean, contents: boolean, scenarios: boolean): void;
}

/** The adapter removes no listener. */
interface Remover {
  RemoveApiEventListener(event: string, listener: WpsListener): void;
}

async function told(app: AskedProgram, bench: Bench, events: boolean): Promise<Plain> {
  const sheet = blankSheet(app, bench);
  await bench.settle();
  let given: Plain = null;
  let delay: Plain = null;
  let started = 0;
  const listener: WpsListener = (...handed) => {
    delay ??= Date.now() - started;
    given ??= [outcome(() => (handed[0] as WpsSheet).Name), nameOf(handed[1]), handed.length];
  };
  const before = app.EnableEvents;
  app.ApiEvent.AddApiEventListener("SheetChange", listener);
  try {
    app.EnableEvents = events;
    started = Date.now();
    sheet.Range("B2").Value2 = 1;
    app.EnableEvents = before;
    await bench.settle();
    return { given, delay };
  } finally {
    app.EnableEvents = before;
    (app.ApiEvent as unknown as Remover).RemoveApiEventListener("SheetChange", listener);
  }
}
