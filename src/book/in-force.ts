import { checkReturn } from "../checking/check-return";
import type { Submission } from "../consolidation/consolidation";
import { nameUnit } from "../consolidation/name-unit";
import type { ConsolidationInput } from "../consolidation/standing";
import type { Form } from "../form/form";
import { isNumeric } from "../form/measure";
import { crossingOf, type CellRole, type Crossing } from "../form/table";
import type { Amount } from "../form/totals/amount";
import { expectedAt, isComputed } from "../form/totals/recompute";
import type { Cell, Return, TableContent } from "../reading/return";
import { unitKey } from "../reading/unit-key";
import { decimalsOf } from "../reading/numeral";
import { inForce, type ActOf, type Corrected } from "./act";
import type { Book, Receipt } from "./book";

/** What a consolidation is made of: the returns as the acts have them, and which of them the clerk chose. */
export function inputOf(form: Form, book: Book): Pick<ConsolidationInput, "submissions" | "preferred"> {
  const excluded = excludedIn(book);
  return {
    submissions: book.receipts
      .filter(({ number }) => !excluded.has(number))
      .map((receipt) => submissionIn(form, book, receipt)),
    preferred: preferredIn(form, book),
  };
}

/** The numbers of receipts that are not to be counted, whatever they say. */
export function excludedIn(book: Book): ReadonlySet<number> {
  const excluded = new Set<number>();
  for (const { kind, receipt } of inForce(book, "excluded", "readmitted")) {
    if (kind === "excluded") excluded.add(receipt);
    else excluded.delete(receipt);
  }
  return excluded;
}

/** The return of a receipt under the name that the clerk gave it, with what was corrected in it. */
export function submissionIn(form: Form, book: Book, { number, submission }: Receipt): Submission {
  const naming = inForce(book, "named").findLast(({ receipt }) => receipt === number);
  const named = naming ? nameUnit(form, submission, { unit: naming.unit, own: naming.own }) : submission;
  const merged = inForce(book, "merged").findLast(({ receipt }) => receipt === number);
  const other = merged && book.receipts.find((each) => each.number === merged.with);
  const whole = other ? mergedWith(form, named, other.submission.return) : named;
  const corrections = inForce(book, "corrected").filter(({ receipt }) => receipt === number);
  if (corrections.length === 0) return whole;
  const ret = corrections.reduce((soFar, each) => corrected(form, soFar, each), whole.return);
  return { ...whole, return: ret, findings: checkReturn(form, ret) };
}

/** One figure is another one, and the totals that the sheet computes of it. */
function corrected(form: Form, ret: Return, { table, row, column, to }: ActOf<"corrected">): Return {
  const tables = ret.content.tables.map((content, index): TableContent => {
    if (index !== table) return content;
    const lines = content.kind === "matrix" ? content.cells : content.lines;
    const crossing = crossingOf(form.tables[index]!, lines.length);
    const changed = lines.map((line, at) =>
      at === row && line[column]
        ? line.with(column, cellWith(crossing.cells[at]![column]!, line[column], to))
        : line,
    );
    const cells = calculated(crossing, changed);
    return content.kind === "matrix" ? { ...content, cells } : { ...content, lines: cells };
  });
  return { ...ret, content: { ...ret.content, tables } };
}

/** Two halves of one return: what is blank in the first is taken from the second, lines of lists follow one another. */
function mergedWith(form: Form, submission: Submission, half: Return): Submission {
  const ret = submission.return;
  const tables = ret.content.tables.map((own, index): TableContent => {
    const its = half.content.tables[index]!;
    if (own.kind === "list" || its.kind === "list") return stacked(own, its);
    const crossing = crossingOf(form.tables[index]!, own.cells.length);
    const cells = own.cells.map((line, row) =>
      line.map((cell, column) => {
        const other = its.cells[row]![column]!;
        // Where it stood is in another file.
        return cell.state === "blank" && other.state !== "blank" ? { ...other, at: null } : cell;
      }),
    );
    return { ...own, cells: calculated(crossing, cells) };
  });
  const whole: Return = { ...ret, content: { ...ret.content, tables } };
  return { ...submission, return: whole, findings: checkReturn(form, whole) };
}

function stacked(own: TableContent, its: TableContent): TableContent {
  if (own.kind !== "list" || its.kind !== "list") return own;
  const lines = [...own.lines, ...its.lines.map((line) => line.map((cell) => ({ ...cell, at: null })))];
  return { ...own, lines, nil: own.nil && its.nil };
}

function calculated(crossing: Crossing, lines: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const look = (row: number, column: number): Amount =>
    isComputed(crossing.cells[row]![column]!)
      ? expectedAt(crossing, row, column, look)
      : (lines[row]?.[column]?.value ?? null);
  return lines.map((line, row) =>
    line.map((cell, column) => {
      if (cell.formula === null || !isComputed(crossing.cells[row]![column]!)) return cell;
      const value = look(row, column);
      if (value === "unknown" || value === cell.value) return cell;
      return { ...cell, value, raw: value ?? "", state: value === null ? "blank" : "number" };
    }),
  );
}

function cellWith(role: CellRole, { at }: Cell, to: Corrected): Cell {
  const plain = { at, raw: to, formula: null, scale: 1, typedAs: null, correction: null } as const;
  if (to === null) return { ...plain, state: "blank", value: null, text: null, decimals: 0 };
  if (typeof to === "string") {
    const isWords = role.kind !== "closed" && !isNumeric(role.measure.holds);
    const [state, text] = isWords ? (["said", to] as const) : (["text", null] as const);
    return { ...plain, state, value: null, text, decimals: 0 };
  }
  return { ...plain, state: "number", value: to, text: null, decimals: decimalsOf(to) };
}

/** A choice holds until another return of the unit comes. */
function preferredIn(form: Form, book: Book): string[] {
  const excluded = excludedIn(book);
  const unitOf = new Map(
    book.receipts.map((receipt) => [
      receipt.number,
      unitKey(submissionIn(form, book, receipt).return.content.unit),
    ]),
  );
  const chosen = new Map<string, number>();
  for (const { receipt, known } of inForce(book, "adopted", "kept", "merged")) {
    const unit = unitOf.get(receipt);
    if (unit === undefined) continue;
    const isLast = [...unitOf].every(
      ([number, other]) => number <= known || other !== unit || excluded.has(number),
    );
    if (isLast) chosen.set(unit, receipt);
  }
  return book.receipts
    .filter(({ number }) => [...chosen.values()].includes(number))
    .map(({ submission }) => submission.id);
}
