import type { WpsEventName, WpsListener } from "../../../src/host/wps/program/object-model";
import { FakeBook } from "./book";
import type { FakeSheet } from "./sheet";
import { Panes } from "./panes";
import { UndoStack } from "./undo";
import { World } from "./world";

export interface Quirks {
  /**
   * Whether listeners of a page are called for changes that are made while `EnableEvents` is off, and
   * when: nobody has told of a real client yet.
   */
  readonly echo: "never" | "now" | "later";
  /** Conditional formats of several areas; `false`: the first area alone is taken. */
  readonly manyAreas: boolean;
  /** How a blank cell reads. */
  readonly blank: null | undefined;
  /**
   * Of one event in one page: `many` listeners, each removed by itself; `by-name`: whoever is removed takes
   * all with him; `one`: the second takes the place of the first.
   */
  readonly listeners: "many" | "by-name" | "one";
  /** Listeners are called with nothing. */
  readonly silent: boolean;
  /** A blank cell may be written as `null`; else as an empty text alone. */
  readonly nulls: boolean;
  /** A block of one row or one column reads as a plain array. */
  readonly flat: boolean;
  /** What an argument that is left out has to be. */
  readonly leftOut: undefined | null;
  /** The operator of a conditional format that needs none has to be a number all the same. */
  readonly operator: boolean;
  /**
   * What `Unprotect` makes of a text: `any` opens a sheet without password; `exact`: none but "" does;
   * `asks`: "" is as good as nothing, and the clerk is asked where a password is set.
   */
  readonly unprotect: "any" | "exact" | "asks";
  /** Workbooks in frames of their own, or as tabs of one, which may have numbers of their own. */
  readonly windows: "frames" | "tabs" | "tabs-of-their-own";
  /** Whether the program tells frames apart, says of the frame what it says of the window, or nothing. */
  readonly frame: "told" | "window" | "untold";
  /** Spreadsheets are reached by `wps.EtApplication()`, and what is not of a workbook hangs at the root. */
  readonly root: boolean;
  /** What a page writes can be made one step of the clerk's undo. */
  readonly steps: boolean;
}

export const QUIRKS: Quirks = {
  echo: "later",
  manyAreas: true,
  blank: null,
  listeners: "many",
  silent: false,
  nulls: true,
  flat: false,
  leftOut: undefined,
  operator: false,
  unprotect: "any",
  windows: "tabs",
  frame: "told",
  root: false,
  steps: true,
};

interface Show {
  sheet: (book: FakeBook, sheet: FakeSheet) => object;
  book: (book: FakeBook) => object;
  front: (book: FakeBook) => void;
}

/** The running program: its workbooks, its settings, who listens. */
export class Machine {
  readonly world = new World();
  readonly panes = new Panes(this);
  readonly undo = new UndoStack(() => {
    const ways = this.books.map((book) => book.keep());
    return () => ways.forEach((way) => way());
  });
  readonly settings = {
    ScreenUpdating: true,
    DisplayAlerts: true,
    EnableEvents: true,
    EditDirectlyInCell: true,
    Calculation: -4105,
  };
  readonly books: FakeBook[] = [];
  /** What the clerk was asked. */
  readonly dialogues: string[] = [];
  /** Files on the machine by path, and the paths that the clerk chooses in the next dialogue; none cancels. */
  readonly disk = {
    files: new Map<string, { bytes: Uint8Array; modified: number }>(),
    chosen: [] as string[],
    /** What `GetOpenFilename` puts between several paths; `null`: it gives an array. */
    joined: null as string | null,
  };
  /** How the objects of the program come to one another; filled in by `application`. */
  readonly show: Show = {
    sheet: () => ({}),
    book: () => ({}),
    front: (book) => this.bring(book),
  };
  private front: FakeBook | null = null;
  private readonly listeners = new Map<WpsEventName, WpsListener[]>();

  constructor(readonly quirks: Quirks) {
    this.world.onWrite = () => this.undo.wrote();
  }

  get book(): FakeBook | null {
    return this.front;
  }

  open(fullName: string): FakeBook {
    const book = new FakeBook(fullName, () => this.settings.Calculation === -4105);
    this.books.push(book);
    this.front = book;
    return book;
  }

  bring(book: FakeBook | null): void {
    this.front = book;
    if (book) this.emit("WorkbookActivate", () => [this.show.book(book)]);
  }

  close(book: FakeBook): void {
    this.books.splice(this.books.indexOf(book), 1);
    this.panes.closed(book);
    if (this.front === book) this.bring(this.books[0] ?? null);
  }

  listen(event: WpsEventName, listener: WpsListener): void {
    const others = this.quirks.listeners === "one" ? [] : (this.listeners.get(event) ?? []);
    this.listeners.set(event, [...others, listener]);
  }

  unlisten(event: WpsEventName, listener: WpsListener): void {
    const rest = (this.listeners.get(event) ?? []).filter((other) => other !== listener);
    this.listeners.set(event, this.quirks.listeners === "many" ? rest : []);
  }

  get listening(): number {
    return [...this.listeners.values()].flat().length;
  }

  /** `payload` makes what is handed over, anew for every listener. */
  emit(event: WpsEventName, payload: () => unknown[]): void {
    const { echo, silent } = this.quirks;
    if (!this.settings.EnableEvents && echo === "never") return;
    const tell = () => {
      for (const listener of this.listeners.get(event) ?? []) listener(...(silent ? [] : payload()));
    };
    if (echo === "now") tell();
    else setTimeout(tell);
  }

  /** Throws where the program would open a dialogue and wait for the clerk. */
  asks(question: string): void {
    if (this.settings.DisplayAlerts) throw new Error(`${question}：会弹出对话框`);
  }

  /** Opens one whatever the settings; the clerk closes it without an answer. */
  asksAtAnyRate(question: string): void {
    this.dialogues.push(question);
  }

  /** Throws unless the argument is left out as this edition has it. */
  demandLeftOut(given: unknown, what: string): void {
    if (given !== this.quirks.leftOut) throw new Error(`${what}: ${String(given)} for nothing`);
  }
}
