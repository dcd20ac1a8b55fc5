import { range, type Range } from "../../sheet/address";
import type { SheetRange, Unsubscribe } from "../host";
import { blockOf } from "./blocks";
import type { WpsEventName, WpsListener, WpsRange, WpsSheet, WpsWorkbook } from "./object-model";
import type { WpsBook } from "./wps-book";

/** Those who want to hear; the program is asked for its events while there is anybody. */
export class Hearers<T> {
  private readonly listeners = new Set<(told: T) => void>();
  private deaf: Unsubscribe | null = null;

  constructor(private readonly hear: (tell: (told: T) => void) => Unsubscribe) {}

  add(listener: (told: T) => void): Unsubscribe {
    const own = (told: T) => listener(told);
    this.listeners.add(own);
    this.deaf ??= this.hear((told) => [...this.listeners].forEach((hearer) => hearer(told)));
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size > 0) return;
      this.deaf?.();
      this.deaf = null;
    };
  }
}

/** Calls back until the end, also where the program goes on calling a listener that was taken away. */
function listen(book: WpsBook, events: readonly WpsEventName[], react: WpsListener): Unsubscribe {
  const { ApiEvent: program } = book.app;
  let listening = true;
  const own: WpsListener = (...given) => {
    if (listening) react(...given);
  };
  for (const event of events) program.AddApiEventListener(event, own);
  return () => {
    listening = false;
    for (const event of events) program.RemoveApiEventListener(event, own);
  };
}

/** What the clerk changed in this workbook; our own writes and other workbooks' edits are left out. */
export function hearEdits(book: WpsBook, tell: (edited: SheetRange) => void): Unsubscribe {
  return listen(book, ["SheetChange"], (sheet, cells) => {
    if (book.ours.going) return;
    const edited = editOf(book, sheet as WpsSheet | undefined, cells as WpsRange | undefined);
    if (edited && !book.ours.echoes(edited.sheet, edited.range)) tell(edited);
  });
}

/**
 * What an event speaks of. It may come late: a sheet that is gone meanwhile has nothing to tell. The
 * smallest block that holds all areas.
 */
function editOf(book: WpsBook, sheet: WpsSheet | undefined, cells: WpsRange | undefined): SheetRange | null {
  try {
    const edited = sheet ?? book.workbook.ActiveSheet;
    const parent = edited.Parent as WpsWorkbook | undefined;
    if (parent && parent.FullName !== book.workbook.FullName) return null;
    return { sheet: edited.Name, range: around(cells ?? edited.UsedRange) };
  } catch {
    return null;
  }
}

function around(cells: WpsRange): Range {
  const { Areas: areas } = cells;
  const count = areas.Count;
  if (count <= 1) return blockOf(cells);
  const blocks = Array.from({ length: count }, (_, index) => blockOf(areas.Item(index + 1) as WpsRange));
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
export function hearSelections(book: WpsBook, tell: (selected: SheetRange) => void): Unsubscribe {
  let last = "";
  return listen(book, ["SheetSelectionChange", "SheetActivate", "WorkbookActivate"], () => {
    if (book.ours.going) return;
    const selected = selectionOf(book);
    const key = JSON.stringify(selected);
    if (!selected || key === last) return;
    last = key;
    tell(selected.at);
  });
}

/** `null` while another workbook is in front, or a sheet without cells. */
function selectionOf(book: WpsBook): { readonly document: string; readonly at: SheetRange } | null {
  try {
    const { workbook, app } = book;
    const document = workbook.FullName;
    if (app.ActiveWorkbook?.FullName !== document) return null;
    const sheet = workbook.ActiveSheet.Name;
    return { document, at: { sheet, range: blockOf(app.ActiveWindow.RangeSelection) } };
  } catch {
    return null;
  }
}
