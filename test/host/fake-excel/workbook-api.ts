import { quoteSheet, rangeName } from "../../../src/sheet/address";
import { written } from "../../support/formula/formula-text";
import type { Block } from "./block";
import { EVENT, type BookName, type FakeBook } from "./book";
import { ExcelFault, invalid, missing } from "./fault";
import {
  boolean,
  either,
  method,
  node,
  NOTHING,
  oneOf,
  optional,
  readable,
  reference,
  text,
  writable,
  type ApiClass,
  type Member,
} from "./member";
import { rangeOf } from "./range-api";
import { leafNode } from "./worksheet-api";

export const workbookNode = (book: FakeBook) => node(workbookApi, book);

const workbookApi: ApiClass<FakeBook> = {
  name: "Workbook",
  members: {
    worksheets: readable<FakeBook>("1.1", (book) => node(worksheetsApi, book)),
    application: readable<FakeBook>("1.1", (book) => node(applicationApi, book)),
    names: readable<FakeBook>("1.1", (book) => node(namesApi, book)),
    protection: readable<FakeBook>("1.7", (book) => node(protectionApi, book)),
    readOnly: readable<FakeBook>("1.8", (book) => book.readOnly),
    _Runtime: readable<FakeBook>("1.5", (book) => node(runtimeApi, book)),
    getActiveCell: method<FakeBook, []>("1.7", [], (book) => {
      const { top, left } = book.active.selection;
      return rangeOf(book, book.active, { top, left, bottom: top, right: left });
    }),
    _RemoveReference: method<FakeBook, [string]>("1.1", [text], () => null),
  },
};

const protectionApi: ApiClass<FakeBook> = {
  name: "WorkbookProtection",
  members: { protected: readable<FakeBook>("1.7", (book) => book.structureProtected) },
};

const runtimeApi: ApiClass<FakeBook> = {
  name: "Runtime",
  members: {
    enableEvents: writable<FakeBook, boolean>(
      "1.8",
      boolean,
      (book) => book.eventsEnabled,
      (book, enabled) => void (book.eventsEnabled = enabled),
    ),
  },
};

const applicationApi: ApiClass<FakeBook> = {
  name: "Application",
  members: {
    calculate: method<FakeBook, [string]>("1.1", [oneOf("Recalculate", "Full", "FullRebuild")], () => null),
    suspendScreenUpdatingUntilNextSync: method<FakeBook, []>("1.9", [], () => null),
  },
};

const listen = (event: number, since: string): Member =>
  method<FakeBook, []>(since, [], (book) => void book.listening.add(event));
const unlisten = (event: number, since: string): Member =>
  method<FakeBook, []>(since, [], (book) => void book.listening.delete(event));

const worksheetsApi: ApiClass<FakeBook> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => leafNode(book, sheet)),
  members: {
    add: method<FakeBook, [string | undefined]>("1.1", [optional(text)], (book, name) =>
      leafNode(book, book.add(name)),
    ),
    getItem: method<FakeBook, [string]>("1.1", [text], (book, key) => leafNode(book, book.sheet(key))),
    getItemOrNullObject: method<FakeBook, [string]>("1.4", [text], (book, key) => {
      const sheet = book.find(key);
      return sheet ? leafNode(book, sheet) : NOTHING;
    }),
    getActiveWorksheet: method<FakeBook, []>("1.1", [], (book) => leafNode(book, book.active)),
    _RegisterDataChangedEvent: listen(EVENT.changed, "1.9"),
    _UnregisterDataChangedEvent: unlisten(EVENT.changed, "1.9"),
    _RegisterSelectionChangedEvent: listen(EVENT.selectionChanged, "1.9"),
    _UnregisterSelectionChangedEvent: unlisten(EVENT.selectionChanged, "1.9"),
    _RegisterActivatedEvent: listen(EVENT.activated, "1.7"),
    _UnregisterActivatedEvent: unlisten(EVENT.activated, "1.7"),
  },
};

interface Named {
  readonly book: FakeBook;
  readonly name: BookName;
}

function addName(book: FakeBook, name: string, target: Block | string): unknown {
  if (typeof target === "string") throw invalid("names point to ranges here");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
    throw invalid(`name ${name}`);
  if (book.names.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelFault("ItemAlreadyExists", `The name ${name} exists.`);
  }
  const made = {
    name,
    formula: written(`=${quoteSheet(target.sheet.name)}!${rangeName(target.range, true)}`),
  };
  book.names.push(made);
  return node(nameApi, { book, name: made });
}

const namesApi: ApiClass<FakeBook> = {
  name: "NamedItemCollection",
  items: (book) => book.names.map((name) => node(nameApi, { book, name })),
  members: {
    add: method<FakeBook, [string, Block | string, string | undefined]>(
      "1.4",
      [text, either<string | Block, string | Block>(reference<Block>("Range"), text), optional(text)],
      addName,
    ),
    getItem: method<FakeBook, [string]>("1.1", [text], (book, key) => {
      const name = book.names.find((each) => each.name.toLowerCase() === key.toLowerCase());
      if (!name) throw missing(`name ${key}`);
      return node(nameApi, { book, name });
    }),
  },
};

const nameApi: ApiClass<Named> = {
  name: "NamedItem",
  members: {
    name: readable<Named>("1.1", ({ name }) => name.name),
    formula: writable<Named, string>(
      "1.7",
      text,
      ({ name }) => name.formula,
      ({ name }, formula) => {
        if (!formula.startsWith("=")) throw invalid(`formula ${formula}`);
        name.formula = written(formula);
      },
    ),
    delete: method<Named, []>("1.4", [], ({ book, name }) => {
      book.names = book.names.filter((each) => each !== name);
    }),
  },
};

export const workbookClasses = [
  workbookApi,
  protectionApi,
  runtimeApi,
  applicationApi,
  worksheetsApi,
  namesApi,
  nameApi,
];
