import { checkReturn } from "../checking/check-return";
import type { Submission } from "../consolidation/consolidation";
import { nameUnit } from "../consolidation/name-unit";
import type { ConsolidationInput } from "../consolidation/standing";
import type { Form } from "../form/form";
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
  const corrections = inForce(book, "corrected").filter(({ receipt }) => receipt === number);
  if (corrections.length === 0) return named;
  const ret = corrections.reduce(corrected, named.return);
  return { ...named, return: ret, findings: checkReturn(form, ret) };
}

function corrected(ret: Return, { table, row, column, to }: ActOf<"corrected">): Return {
  const tables = ret.content.tables.map((content, index): TableContent => {
    if (index !== table) return content;
    const changed = (lines: readonly (readonly Cell[])[]) =>
      lines.map((line, at) => (at === row ? line.with(column, cellWith(line[column]!, to)) : line));
    return content.kind === "matrix"
      ? { ...content, cells: changed(content.cells) }
      : { ...content, lines: changed(content.lines) };
  });
  return { ...ret, content: { ...ret.content, tables } };
}

function cellWith({ at }: Cell, to: Corrected): Cell {
  const plain = { at, raw: to, formula: null, scale: 1, typedAs: null, correction: null } as const;
  if (to === null) return { ...plain, state: "blank", value: null, text: null, decimals: 0 };
  if (typeof to === "string") return { ...plain, state: "said", value: null, text: to, decimals: 0 };
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
  for (const { receipt, known } of inForce(book, "adopted", "kept")) {
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
