import { leftOut } from "../../host/wps/program/left-out";
import type { WpsRange, WpsSheet, WpsUndoTools } from "../../host/wps/program/object-model";
import type { Plain, Question, Source } from "../question";
import { blankSheet, taken, type AskedProgram } from "./asked-program";

/**
 * What one Ctrl+Z takes back after something was done: what came before it ("leaves"), the thing itself
 * ("step"), or nothing any more ("empties").
 */
type Effect = "leaves" | "step" | "empties";

interface Done {
  readonly name: string;
  readonly what: string;
  readonly believed?: Effect;
  readonly source: Source;
  readonly published?: string;
  /** Does it on the sheet. */
  readonly work: (sheet: WpsSheet, app: AskedProgram) => unknown;
}

const ANALOGY = {
  source: "analogy",
  published: "Excel: reading and selecting leave the list of steps",
} as const;
const NOBODY = { source: "nobody" } as const;

/** Throws where the program knows no such steps. */
function bracketed(app: AskedProgram, cancel: boolean, work: () => void): void {
  const book = app.ActiveWorkbook!;
  const tools = app.DebugTools as WpsUndoTools;
  tools.UndoTransBegin(book);
  work();
  tools.UndoTransEnd(book, cancel, "自检");
}

const B1 = (sheet: WpsSheet): WpsRange => sheet.Range("B1");

const TABLE: readonly Done[] = [
  {
    name: "reads",
    what: "values, formulas, formats, merges and UsedRange are read",
    believed: "leaves",
    ...ANALOGY,
    work: (sheet) => {
      const { UsedRange: used } = sheet;
      return [
        used.Value2,
        used.Formula,
        used.NumberFormat,
        used.MergeCells,
        used.EntireRow.Hidden,
        used.HasFormula,
      ];
    },
  },
  {
    name: "select",
    what: "a cell is selected and its sheet brought to the front",
    believed: "leaves",
    ...ANALOGY,
    work: (sheet) => {
      sheet.Activate();
      sheet.Range("C3").Select();
    },
  },
  {
    name: "settings",
    what: "ScreenUpdating, DisplayAlerts and EnableEvents are turned off and on",
    believed: "leaves",
    ...ANALOGY,
    work: (_, app) => {
      for (const setting of ["ScreenUpdating", "DisplayAlerts", "EnableEvents"] as const) {
        const before = app[setting];
        app[setting] = !before;
        app[setting] = before;
      }
    },
  },
  { name: "calculate", what: "Calculate is called", ...NOBODY, work: (_, app) => app.Calculate() },
  {
    name: "value",
    what: "Value2 is written",
    ...NOBODY,
    work: (sheet) => (B1(sheet).Value2 = 2),
  },
  {
    name: "value-bracketed",
    what: "Value2 is written between UndoTransBegin and UndoTransEnd",
    believed: "step",
    source: "report",
    published: "a spreadsheet add-in's notes, WPS 12.1.0.28505, Windows",
    work: (sheet, app) => bracketed(app, false, () => (B1(sheet).Value2 = 2)),
  },
  {
    name: "value-cancelled",
    what: "the same, and UndoTransEnd is told to cancel",
    believed: "leaves",
    source: "declarations",
    published: "et-jsapi-declare 2.5.0: cancelTrans",
    work: (sheet, app) => bracketed(app, true, () => (B1(sheet).Value2 = 2)),
  },
  {
    name: "number-format",
    what: "NumberFormat is written",
    ...NOBODY,
    work: (sheet) => (B1(sheet).NumberFormat = "0.00"),
  },
  {
    name: "locked",
    what: "Locked is written",
    ...NOBODY,
    work: (sheet) => (B1(sheet).Locked = false),
  },
  {
    name: "mark",
    what: "a conditional format is added",
    ...NOBODY,
    work: (sheet) => leftOut((none) => B1(sheet).FormatConditions.Add(2, none, "=1=1"), 0),
  },
  {
    name: "mark-bracketed",
    what: "a conditional format is added between UndoTransBegin and UndoTransEnd",
    ...NOBODY,
    work: (sheet, app) =>
      bracketed(app, false, () => leftOut((none) => B1(sheet).FormatConditions.Add(2, none, "=1=1"), 0)),
  },
  {
    name: "protect",
    what: "the sheet is protected and opened again",
    ...NOBODY,
    work: (sheet) => {
      leftOut((none) => sheet.Protect(none, true, true, true, false));
      sheet.Unprotect("");
    },
  },
  {
    name: "rename",
    what: "the sheet is renamed and gets its name back",
    ...NOBODY,
    work: (sheet) => {
      const before = sheet.Name;
      sheet.Name = `${before}二`;
      sheet.Name = before;
    },
  },
];

/** The undo table: what each kind of call does to the steps that the clerk can take back. */
export function undoQuestions(app: AskedProgram): readonly Question[] {
  return TABLE.map(({ name, what, believed, source, published, work }) => ({
    id: `wps.undo.${name}`,
    topic: "undo",
    question: `What does one step of undo take back after ${what}?`,
    belief: believed ? SAID[believed] : "not relied upon: nothing is written while the clerk types",
    source,
    ...(published !== undefined && { published }),
    ask: (bench) => {
      const sheet = blankSheet(app, bench);
      // The step before, which is to survive.
      bracketed(app, false, () => (sheet.Range("A1").Value2 = 1));
      if (!app.Undo) throw new Error("no Undo");
      work(sheet, app);
      return effectOn(app, sheet);
    },
    ...(believed && { agrees: (answer: Plain) => answer === believed }),
  }));
}

const SAID: Readonly<Record<Effect, string>> = {
  leaves: "what was done before it: it is no step of its own and empties nothing",
  step: "itself, as one step",
  empties: "nothing: the list of steps is empty",
};

/** Takes steps back until what was written before the thing is gone. Undo may throw where there is no step. */
function effectOn(app: AskedProgram, sheet: WpsSheet): Effect {
  const gone = () => {
    taken(() => app.Undo!());
    return sheet.Range("A1").Value2 !== 1;
  };
  if (gone()) return "leaves";
  return gone() ? "step" : "empties";
}
