import { rangeName, range } from "../../sheet/address";
import type { Host, WorkbookInfo } from "../host";
import { editCells } from "./edit-cells";
import { events } from "./session/events";
import { KnownSheets } from "./session/known-sheets";
import { setMarks } from "./marks";
import { readAgain } from "./reading/read-again";
import { readSheet } from "./reading/read-sheet";
import { ExcelSession, type ExcelGlobal, type Supports } from "./session/session";
import { setProtection } from "./set-protection";
import { writeSheets } from "./write-sheets";

/** The oldest ExcelApi that the host works with; below it the entry says so instead. */
export const REQUIRED_EXCEL_API = "1.9";

export interface ExcelHost extends Host {
  /** Resolves when every subscription so far has reached the program, or has left it. */
  settled(): Promise<void>;
  /** Takes all subscriptions back, for the end of the pane. */
  stop(): Promise<void>;
}

/**
 * Excel as a host. `excel` is the global of office.js after `Office.onReady`; `supports` says whether
 * the program has a version of ExcelApi, as `Office.context.requirements.isSetSupported("ExcelApi", …)`
 * does.
 */
export function excelHost(excel: ExcelGlobal, supports: Supports): ExcelHost {
  const session = new ExcelSession(excel, supports);
  const known = new KnownSheets();
  const { onEdited, onSelected, tells, follows, settled, stop } = events(session, known);
  return {
    name: "excel",
    capabilities: {
      files: false,
      get print() {
        return !session.without.has("pages");
      },
      get freezes() {
        return !session.without.has("panes");
      },
      get charts() {
        return !session.without.has("charts");
      },
      calculates: true,
      get undo() {
        return session.groups;
      },
      locksFollow: false,
    },
    workbook: () => workbook(session, known),
    readSheet: (name) => readSheet(session, known, name),
    readAgain: (before) =>
      follows() ? readAgain(session, known, before) : readSheet(session, known, before.sheet),
    writeSheets: (plans, writing) => writeSheets(session, known, plans, writing),
    editCells: (name, edits) => editCells(session, known, name, edits),
    setMarks: (name, marks) => setMarks(session, known, name, marks),
    setProtection: (name, unlocked, edits = [], rowHeights = []) =>
      setProtection(session, known, name, unlocked, edits, rowHeights),
    select: (name, { row, column }) =>
      session.run(name, async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        sheet
          .getRange(rangeName(range(row, column)))
          .untrack()
          .select();
        await context.sync();
      }),
    onEdited,
    onSelected,
    tells,
    settled,
    stop,
  };
}

async function workbook(session: ExcelSession, known: KnownSheets): Promise<WorkbookInfo> {
  return session.run("", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    context.workbook.load("readOnly");
    await context.sync();
    session.readOnly = context.workbook.readOnly;
    known.learnAll(worksheets.items);
    const sheets = worksheets.items.map(({ name, visibility }) => ({
      name,
      visible: visibility === "Visible",
    }));
    return { sheets, active: active.name };
  });
}
