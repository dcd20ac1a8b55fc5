import { range, type Range } from "../../../sheet/address";
import type { SheetRange, Unsubscribe } from "../../host";
import { blockOf } from "../program/blocks";
import type { WpsEventName, WpsListener, WpsRange, WpsSheet, WpsWorkbook } from "../program/object-model";
import type { Senses } from "./hearers";
import { hear } from "./program-events";
import { valuesText } from "../reading/read-sheet";
import type { WpsBook } from "../wps-book";

/** To all of the events or to none. */
function listen(book: WpsBook, events: readonly WpsEventName[], react: WpsListener): Unsubscribe {
  const stops: Unsubscribe[] = [];
  const stop = () => stops.forEach((each) => each());
  try {
    for (const event of events) stops.push(hear(book.app, event, react));
  } catch (fault) {
    stop();
    throw fault;
  }
  return stop;
}

/** What the clerk changed in this workbook; our own writes and other workbooks' edits are left out. */
export function editsOf(book: WpsBook): Senses<SheetRange> {
  return {
    hear: (tell) =>
      listen(book, ["SheetChange"], (sheet, cells) => {
        if (book.ours.going) return;
        const edited = editOf(book, sheet, cells);
        if (edited && !book.ours.echoes(edited.sheet, edited.range)) tell(edited);
      }),
    look: (tell) => {
      const edited = unheardEdit(book);
      if (edited) tell(edited);
    },
  };
}

/** The sheet in front, where its values are no longer those that were read last. */
function unheardEdit(book: WpsBook): SheetRange | null {
  if (book.ours.going || !isInFront(book)) return null;
  const { ActiveSheet: front } = book.workbook;
  const sheet = front.Name;
  const seen = book.seen.get(sheet);
  if (seen === undefined) return null;
  const now = valuesText(front);
  if (now === null || now === seen) return null;
  book.seen.set(sheet, now);
  return { sheet, range: blockOf(front.UsedRange) };
}

const isInFront = ({ app, workbook }: WpsBook) => app.ActiveWorkbook?.FullName === workbook.FullName;

/**
 * What an event speaks of. It may come late: a sheet that is gone meanwhile has nothing to tell. When
 * nothing of use is handed over, it is the sheet in front and all that is used of it.
 */
function editOf(book: WpsBook, sheet: unknown, cells: unknown): SheetRange | null {
  try {
    const edited = isSheet(sheet) ? sheet : book.workbook.ActiveSheet;
    const { FullName: owner } = (edited.Parent ?? book.workbook) as WpsWorkbook;
    if (owner !== book.workbook.FullName) return null;
    return { sheet: edited.Name, range: around(isRange(cells) ? cells : edited.UsedRange) };
  } catch {
    return null;
  }
}

const isSheet = (given: unknown): given is WpsSheet => typeof (given as WpsSheet | null)?.Name === "string";
const isRange = (given: unknown): given is WpsRange => typeof (given as WpsRange | null)?.Row === "number";

/** The smallest block that holds all areas. */
function around(cells: WpsRange): Range {
  const { Areas: areas } = cells;
  const blocks = Array.from({ length: areas.Count }, (_, index) =>
    blockOf(areas.Item(index + 1) as WpsRange),
  );
  return range(
    Math.min(...blocks.map(({ top }) => top)),
    Math.min(...blocks.map(({ left }) => left)),
    Math.max(...blocks.map(({ bottom }) => bottom)),
    Math.max(...blocks.map(({ right }) => right)),
  );
}

/**
 * Where the selection came to rest. The events only say that something moved: where it is now is asked,
 * so that one which comes late tells nothing that is over.
 */
export function selectionsOf(book: WpsBook): Senses<SheetRange> {
  let last = "";
  const look = (tell: (selected: SheetRange) => void) => {
    if (book.ours.going) return;
    const selected = selectionOf(book);
    const key = JSON.stringify(selected);
    if (!selected || key === last) return;
    last = key;
    tell(selected.at);
  };
  const events = ["SheetSelectionChange", "SheetActivate", "WorkbookActivate"] as const;
  return { hear: (tell) => listen(book, events, () => look(tell)), look };
}

/** `null` while another workbook is in front, a drawing is selected, or a sheet without cells. */
function selectionOf(book: WpsBook): { readonly document: string; readonly at: SheetRange } | null {
  try {
    const { workbook, app } = book;
    const document = workbook.FullName;
    if (!isInFront(book)) return null;
    const { Selection: cells } = app;
    if (!isRange(cells)) return null;
    return { document, at: { sheet: workbook.ActiveSheet.Name, range: blockOf(cells) } };
  } catch {
    return null;
  }
}
