import type { Grid } from "../../sheet/grid";
import type { Host, SheetRange, WorkbookInfo } from "../host";
import { cellsOf } from "./program/blocks";
import { editCells } from "./edit-cells";
import { editsOf, selectionsOf } from "./events/events";
import { guarded } from "./program/fault";
import { Hearers, type Every } from "./events/hearers";
import { hasMarks, setMarks } from "./marks";
import { CALCULATION, VISIBLE } from "./program/numbers";
import type { WpsApplication } from "./program/object-model";
import { readCells, readSheet } from "./reading/read-sheet";
import { setProtection } from "./set-protection";
import { WpsBook, type Document } from "./wps-book";
import { writeSheets } from "./write-sheets";

/**
 * WPS Spreadsheets as a host. `document` gives the workbook that the port works on: the one in front
 * when left out; a pane that belongs to one workbook hands that one in, so that a call which comes
 * when another is in front still finds its own. `every`: when to look for what no event has told of; never when
 * left out. Not yet verified on a real client.
 */
export function wpsHost(
  app: WpsApplication,
  document: Document = () => app.ActiveWorkbook,
  every: Every | null = null,
): Host {
  const book = new WpsBook(app, document);
  const edits = new Hearers<SheetRange>(editsOf(book), every);
  const selections = new Hearers<SheetRange>(selectionsOf(book), every);
  return {
    name: "wps",
    capabilities: {
      files: false,
      get print() {
        return book.prints;
      },
      freezes: true,
      get charts() {
        return book.draws;
      },
      calculates: true,
      // One add-in has seen values taken back; formats and protection nobody.
      undo: false,
      // Whatever a page writes empties the clerk's undo, for all that is known, or becomes a step of it.
      locksFollow: false,
    },
    workbook: () => guarded(app, "", () => infoOf(book)),
    readSheet: (name) => read(book, name, readSheet),
    readCells: (name) => read(book, name, readCells),
    writeSheets: (plans, writing) =>
      guarded(app, "", () => {
        toFront(book);
        writeSheets(book, plans, writing);
      }),
    editCells: (name, edits) =>
      guarded(app, name, () => {
        const sheet = book.sheet(name);
        book.wrote(
          name,
          book.quietly(() => editCells(book.locks, sheet, name, edits)),
        );
      }),
    setMarks: (name, marks) =>
      guarded(app, name, () => {
        const sheet = book.sheet(name);
        if (marks.length === 0 && !hasMarks(sheet)) return;
        book.quietly(() => book.locks.unprotected(sheet, name, () => setMarks(sheet, name, marks)));
      }),
    setProtection: (name, unlocked, edits = [], rowHeights = []) =>
      guarded(app, name, () => {
        const sheet = book.sheet(name);
        book.wrote(
          name,
          book.quietly(() => setProtection(book.locks, sheet, name, unlocked, edits, rowHeights)),
        );
      }),
    asOneStep: (work) => book.inOneStep(work),
    select: (name, { row, column }) =>
      guarded(app, name, () => {
        const sheet = book.sheet(name);
        toFront(book);
        sheet.Activate();
        cellsOf(sheet, { top: row, left: column, bottom: row, right: column }).Select();
      }),
    onEdited: (listener) => edits.add(listener),
    onSelected: (listener) => selections.add(listener),
    tells: async () => edits.tells() && selections.tells(),
  };
}

/** What the reading finds on the sheet, calculated. */
function read(book: WpsBook, name: string, reading: typeof readSheet): Promise<Grid | null> {
  const { app } = book;
  return guarded(app, name, () => {
    const sheet = book.find(name);
    if (!sheet) return null;
    book.locks.look(sheet, name);
    // The clerk may have put off calculating.
    if (app.Calculation !== CALCULATION.automatic) app.Calculate();
    return reading(sheet, (values) => book.saw(name, values));
  });
}

function infoOf(book: WpsBook): WorkbookInfo {
  const sheets = book.sheets().map((sheet) => ({ name: sheet.Name, visible: sheet.Visible === VISIBLE }));
  return { sheets, active: book.workbook.ActiveSheet.Name };
}

/** What belongs to the window needs its workbook in front. */
function toFront({ app, workbook }: WpsBook): void {
  if (app.ActiveWorkbook?.FullName !== workbook.FullName) workbook.Activate();
}
