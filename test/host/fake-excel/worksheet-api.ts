import { range, type Range } from "../../../src/sheet/address";
import { addressed } from "./block";
import type { FakeBook } from "./book";
import { denied, ExcelFault, invalid } from "./fault";
import {
  boolean,
  index,
  method,
  node,
  NOTHING,
  oneOf,
  optional,
  readable,
  reference,
  shape,
  text,
  writable,
  type ApiClass,
} from "./member";
import { chartsApi } from "./chart-api";
import { pageBreaksApi, pageLayoutApi } from "./page-api";
import { blocksAt, rangeOf } from "./range-api";
import { WHOLE, type FakeSheet, type Visibility } from "./sheet";

/** A sheet with the workbook that it stands in. */
export interface Leaf {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
}

export const leafNode = (book: FakeBook, sheet: FakeSheet) => node(worksheetApi, { book, sheet });

const OPTIONS = {
  allowAutoFilter: boolean,
  allowDeleteColumns: boolean,
  allowDeleteRows: boolean,
  allowEditObjects: boolean,
  allowEditScenarios: boolean,
  allowFormatCells: boolean,
  allowFormatColumns: boolean,
  allowFormatRows: boolean,
  allowInsertColumns: boolean,
  allowInsertHyperlinks: boolean,
  allowInsertRows: boolean,
  allowPivotTables: boolean,
  allowSort: boolean,
  selectionMode: oneOf("Normal", "Unlocked", "None"),
};

const NO_OPTIONS = Object.fromEntries(Object.keys(OPTIONS).map((option) => [option, false]));

const protectionApi: ApiClass<Leaf> = {
  name: "WorksheetProtection",
  members: {
    protected: readable<Leaf>("1.2", ({ sheet }) => sheet.protection !== null),
    options: readable<Leaf>("1.2", ({ sheet }) => ({
      ...NO_OPTIONS,
      selectionMode: "Normal",
      ...sheet.protection?.options,
    })),
    protect: method<Leaf, [object | undefined, string | undefined]>(
      "1.2",
      [optional(shape<Record<string, unknown>>(OPTIONS)), optional(text)],
      ({ sheet }, options, password) => {
        if (sheet.protection) throw denied("the sheet is protected already");
        sheet.protection = { options: { ...options }, password };
      },
    ),
    // Current builds refuse what older ones let pass: taking off a protection that is not there.
    unprotect: method<Leaf, [string | undefined]>("1.2", [optional(text)], ({ sheet }, password) => {
      if (!sheet.protection) throw denied("the sheet is not protected");
      if (sheet.protection.password !== password) throw denied("the password is another");
      sheet.protection = null;
    }),
  },
};

const freezePanesApi: ApiClass<Leaf> = {
  name: "WorksheetFreezePanes",
  members: {
    freezeAt: method<Leaf, [Range]>("1.7", [frozenRange], ({ sheet }, area) => {
      if (area.top !== 0 || area.left !== 0) throw invalid("frozen cells begin at A1 here");
      sheet.frozen = area;
    }),
    freezeRows: method<Leaf, [number]>("1.7", [index], ({ sheet }, rows) => {
      sheet.frozen = { ...WHOLE, bottom: rows - 1 };
    }),
    freezeColumns: method<Leaf, [number]>("1.7", [index], ({ sheet }, columns) => {
      sheet.frozen = { ...WHOLE, right: columns - 1 };
    }),
    unfreeze: method<Leaf, []>("1.7", [], ({ sheet }) => void (sheet.frozen = null)),
    getLocationOrNullObject: method<Leaf, []>("1.7", [], ({ book, sheet }) =>
      sheet.frozen ? rangeOf(book, sheet, sheet.frozen) : NOTHING,
    ),
  },
};

const autoFilterApi: ApiClass<Leaf> = {
  name: "AutoFilter",
  members: {
    // The column and what it is filtered by are the clerk's.
    apply: method<Leaf, [Range, undefined, undefined]>(
      "1.9",
      [frozenRange, none, none],
      ({ sheet }, area) => {
        refuseLocked(sheet);
        const heads = sheet.cells[area.top]?.slice(area.left, area.right + 1) ?? [];
        if (heads.every((head) => head === null)) throw invalid("a list that is filtered has heads");
        sheet.filter = area;
      },
    ),
    remove: method<Leaf, []>("1.9", [], ({ sheet }) => {
      refuseLocked(sheet);
      sheet.filter = null;
    }),
    getRangeOrNullObject: method<Leaf, []>("1.9", [], ({ book, sheet }) =>
      sheet.filter ? rangeOf(book, sheet, sheet.filter) : NOTHING,
    ),
  },
};

function none(value: unknown, what: string): undefined {
  if (value !== null && value !== undefined) throw invalid(`${what} is given`);
}

function refuseLocked({ protection }: FakeSheet): void {
  if (protection) throw denied("the sheet is protected");
}

function frozenRange(value: unknown, what: string): Range {
  if (typeof value === "string") return addressed(value);
  return reference<{ readonly range: Range }>("Range")(value, what).range;
}

type Place = "None" | "Before" | "After" | "Beginning" | "End";

function copy({ book, sheet }: Leaf, place: Place = "None", beside?: Leaf): unknown {
  const at = beside ? book.sheets.indexOf(beside.sheet) : 0;
  const index = { None: 0, Beginning: 0, End: book.sheets.length, Before: at, After: at + 1 }[place];
  return leafNode(book, book.copy(sheet, index));
}

const worksheetApi: ApiClass<Leaf> = {
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  members: {
    id: readable<Leaf>("1.1", ({ sheet }) => sheet.id),
    name: writable<Leaf, string>(
      "1.1",
      text,
      ({ sheet }) => sheet.name,
      ({ book, sheet }, name) => book.rename(sheet, name),
    ),
    position: writable<Leaf, number>(
      "1.1",
      index,
      ({ book, sheet }) => book.sheets.indexOf(sheet),
      ({ book, sheet }, to) => book.move(sheet, to),
    ),
    visibility: writable<Leaf, Visibility>(
      "1.1",
      oneOf("Visible", "Hidden", "VeryHidden"),
      ({ sheet }) => sheet.visibility,
      ({ book, sheet }, visibility) => {
        book.refuseStructure();
        const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
        if (visibility !== "Visible" && others.length === 0) {
          throw new ExcelFault("InvalidOperation", "A workbook has a visible sheet.");
        }
        sheet.visibility = visibility;
      },
    ),
    protection: readable<Leaf>("1.2", (leaf) => node(protectionApi, leaf)),
    pageLayout: readable<Leaf>("1.9", (leaf) => node(pageLayoutApi, leaf)),
    horizontalPageBreaks: readable<Leaf>("1.9", ({ book, sheet }) =>
      node(pageBreaksApi, { book, sheet, of: "breaks" }),
    ),
    verticalPageBreaks: readable<Leaf>("1.9", ({ book, sheet }) =>
      node(pageBreaksApi, { book, sheet, of: "columnBreaks" }),
    ),
    charts: readable<Leaf>("1.1", (leaf) => node(chartsApi, leaf)),
    autoFilter: readable<Leaf>("1.9", (leaf) => node(autoFilterApi, leaf)),
    freezePanes: readable<Leaf>("1.7", (leaf) => node(freezePanesApi, leaf)),
    activate: method<Leaf, []>("1.1", [], ({ book, sheet }) => book.activate(sheet)),
    delete: method<Leaf, []>("1.1", [], ({ book, sheet }) => book.remove(sheet)),
    copy: method<Leaf, [Place | undefined, Leaf | undefined]>(
      "1.7",
      [
        optional(oneOf("None", "Before", "After", "Beginning", "End")),
        optional(reference<Leaf>("Worksheet")),
      ],
      copy,
    ),
    getRange: method<Leaf, [string | undefined]>("1.1", [optional(text)], ({ book, sheet }, address) =>
      rangeOf(book, sheet, address === undefined ? WHOLE : addressed(address)),
    ),
    getRanges: method<Leaf, [string]>("1.9", [text], ({ book, sheet }, addresses) =>
      blocksAt(book, sheet, addresses),
    ),
    getUsedRange: method<Leaf, [boolean | undefined]>(
      "1.1",
      [optional(boolean)],
      ({ book, sheet }, valuesOnly) => rangeOf(book, sheet, sheet.used(valuesOnly ?? false) ?? range(0, 0)),
    ),
    getUsedRangeOrNullObject: method<Leaf, [boolean | undefined]>(
      "1.4",
      [optional(boolean)],
      ({ book, sheet }, valuesOnly) => {
        const used = sheet.used(valuesOnly ?? false);
        return used ? rangeOf(book, sheet, used) : NOTHING;
      },
    ),
  },
};

export const worksheetClasses = [worksheetApi, protectionApi, freezePanesApi, autoFilterApi];
