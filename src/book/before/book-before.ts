import type { Submission } from "../../consolidation/consolidation";
import { readRoster } from "../../consolidation/roster/roster";
import { ROSTER_SHEET } from "../../consolidation/roster/roster-sheet";
import { isDetailOf } from "../../consolidation/sheets/detail-layout";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { standingOf } from "../../consolidation/standing";
import { carriedDefinition } from "../../form/carried-definition";
import { compileForm } from "../../form/compile/compile-form";
import { forPeriod } from "../../form/for-period";
import type { Form } from "../../form/form";
import { periodBefore, type Period } from "../../form/period";
import { cellName } from "../../sheet/address";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import type { Book } from "../book";
import { handChanges, type HandChange } from "../hand-changes";
import { inputOf } from "../in-force";
import { rosterOn } from "../register";
import { RECEIPT_COLUMNS, RECORD_COLUMN } from "../sheets/columns";
import { readBook, type DamagedCell, type SheetOf } from "../sheets/read-book";
import { formOfReceipt, type ReceiptForm } from "../sheets/receipt-record";
import { returnAs } from "./return-as";

/** Why nothing of a book is compared with. */
export type BookObstacle =
  /** It is of another form, which is called so. */
  | { readonly why: "other-form"; readonly title: string }
  /** Its version of the form is not known here, and it does not carry it. */
  | { readonly why: "unknown-version"; readonly version: string }
  /** It is of `period`, and that of the period before is wanted. */
  | {
      readonly why: "same-period" | "later-period" | "earlier-period";
      readonly period: Period;
      readonly wanted: Period;
    }
  | { readonly why: "damaged"; readonly cell: DamagedCell }
  /** Figures of 分户明细 were changed, and nobody has said which of the two count. */
  | { readonly why: "by-hand"; readonly changes: number; readonly first: DamagedCell }
  | { readonly why: "nothing-counts" };

/** The returns that count in a book, as returns of the form that they are compared with; or why there are none. */
export type BookBefore =
  | { readonly ok: true; readonly submissions: readonly Submission[] }
  | { readonly ok: false; readonly obstacle: BookObstacle };

/**
 * What a workbook that the office has consolidated says of the period before: the returns that count in it, under the
 * names of their units, as the office has corrected them. They are of the period of their book, whatever they say. `null`
 * for a workbook that remembers no returns. The book is read by the definition that it carries, else by one of `others`,
 * forms of other versions that are known.
 */
export function bookBefore(form: Form, grids: readonly Grid[], others: readonly Form[]): BookBefore | null {
  const sheets = grids.flatMap((grid) => recordsOn(grid) ?? []);
  if (sheets.length === 0) return null;
  const kept = distinct(sheets.flatMap(({ form: of }) => of ?? []));
  if (kept.length === 0) {
    const broken = sheets.find(({ damaged }) => damaged !== null)?.damaged;
    return refused(broken ? { why: "damaged", cell: broken } : { why: "nothing-counts" });
  }
  const known = knownForms(form, grids, others);
  const own = kept.filter((each) => isVersionOf(form, each));
  if (own.length === 0) {
    const title = known.find((each) => isOf(each, kept[0]!))?.title ?? kept[0]!.id;
    return refused({ why: "other-form", title });
  }
  const found = own.map((each) => taken(form, grids, known, each));
  return found.find(({ ok }) => ok) ?? found[0]!;
}

function taken(form: Form, grids: readonly Grid[], known: readonly Form[], kept: ReceiptForm): BookBefore {
  const sheetOf: SheetOf = (sheet) => grids.find((grid) => grid.sheet === sheet) ?? null;
  const old = known.find((each) => isOf(each, kept)) ?? sameOfBefore(form, sheetOf, kept);
  if (old === null) return refused({ why: "unknown-version", version: kept.version });
  const other = otherPeriod(form, old);
  if (other !== null) return refused(other);
  const reading = readBook(old, sheetOf);
  switch (reading.kind) {
    case "none":
    case "old":
      return refused({ why: "nothing-counts" });
    case "damaged":
      return refused({ why: "damaged", cell: reading.cells[0]! });
    case "book":
  }
  const { book } = reading;
  const changes = handChanges(old, book, sheetOf);
  if (changes.length > 0) return refused(changedByHand(changes));
  const submissions = countedIn(old, book, sheetOf).map(({ unit, submission }): Submission => {
    const ret = returnAs(old, form, submission.return);
    const content = { ...ret.content, unit, period: old.period?.of ?? null };
    return { ...submission, return: { ...ret, content } };
  });
  return submissions.length > 0 ? { ok: true, submissions } : refused({ why: "nothing-counts" });
}

/** As the book stands, with the roster that lies beside it. */
function countedIn(old: Form, book: Book, sheetOf: SheetOf) {
  const day = book.acts.at(-1)?.time.slice(0, 10) ?? "";
  const roster = rosterOn(book, readRoster(sheetOf(ROSTER_SHEET)), day);
  return standingOf(old, { ...inputOf(old, book), roster }).counted;
}

/** What the workbook carries goes first: its book was made by that. */
function knownForms(form: Form, grids: readonly Grid[], others: readonly Form[]): Form[] {
  const carried = grids.flatMap((grid) => {
    const found = carriedDefinition(grid);
    const compiled = found?.kind === "definition" ? compileForm(found.definition) : null;
    return compiled?.ok ? [compiled.form] : [];
  });
  return [...carried, form, ...others];
}

/**
 * A form that comes every month is the same each time, so that one which says nothing of the book's month can be made
 * that of it: if 分户明细 has all its labels.
 */
function sameOfBefore(form: Form, sheetOf: SheetOf, kept: ReceiptForm): Form | null {
  if (form.period === null || kept.id !== form.id) return null;
  const before = forPeriod(form, periodBefore(form.period).of);
  if (!isOf(before, kept)) return null;
  const names = sheetNames(before);
  const hasLabels = before.tables.every((table) => {
    const detail = sheetOf(names.detail[table.index]!);
    return detail !== null && isDetailOf(table, detail);
  });
  return hasLabels ? before : null;
}

function isOf({ id, version }: Form, kept: ReceiptForm): boolean {
  return id === kept.id && version === kept.version;
}

/** Whether it is of the form in whatever period, or of the one that the form says it replaces. */
function isVersionOf({ id, spec: { replaces } }: Form, kept: ReceiptForm): boolean {
  return id === kept.id || (replaces?.form === kept.id && replaces.version === kept.version);
}

function otherPeriod({ period }: Form, { title, period: of }: Form): BookObstacle | null {
  if (period === null) return null;
  if (of?.kind !== period.kind) return { why: "other-form", title };
  const wanted = periodBefore(period);
  if (of.of === wanted.of) return null;
  const why = of.of === period.of ? "same-period" : of.of > period.of ? "later-period" : "earlier-period";
  return { why, period: of, wanted };
}

function changedByHand(changes: readonly HandChange[]): BookObstacle {
  const { sheet, cell } = changes[0]!;
  return { why: "by-hand", changes: changes.length, first: { sheet, cell } };
}

/** What a sheet with records says first: of which form they are, or which cell says nothing; `null` for another sheet. */
function recordsOn(
  grid: Grid,
): { readonly form: ReceiptForm | null; readonly damaged: DamagedCell | null } | null {
  const heads = (grid.values[0] ?? []).map(textOf);
  const columns = heads.flatMap((head, column) => (head === RECORD_COLUMN ? [column] : []));
  if (columns.length === 0 || !heads.includes(RECEIPT_COLUMNS[0])) return null;
  let damaged: DamagedCell | null = null;
  for (let row = 1; row < grid.values.length; row++) {
    const cells = columns.map((column) => textOf(valueAt(grid, row, column)));
    if (cells.every((cell) => cell === "")) continue;
    const form = formOfReceipt(cells);
    if (form !== null) return { form, damaged: null };
    damaged ??= { sheet: grid.sheet, cell: cellName(row, columns[0]!) };
  }
  return { form: null, damaged };
}

function distinct(forms: readonly ReceiptForm[]): ReceiptForm[] {
  return [...new Map(forms.map((each) => [JSON.stringify([each.id, each.version]), each])).values()];
}

function refused(obstacle: BookObstacle): BookBefore {
  return { ok: false, obstacle };
}
