import * as z from "zod/mini";
import { checkReturn } from "../../checking/check-return";
import type { Form } from "../../form/form";
import type { Book, Receipt } from "../book";
import { recordOf, returnOf } from "../record/return-record";
import { recordShape } from "../record/shape";
import { inPieces, textOf, valueOf, wholeOf } from "../record/written";
import { receiptId } from "../receipt-id";

const shape = z.strictObject({
  receipt: z.int().check(z.gte(1)),
  received: z.string(),
  file: z.string(),
  modified: z.number(),
  return: recordShape,
});

/** The version of a form by its name. */
export interface ReceiptForm {
  readonly id: string;
  readonly version: string;
}

/** Of a receipt, whatever else it says. */
const ofForm = z.object({ return: z.object({ form: z.tuple([z.string(), z.string()]) }) });

/** Each receipt is written as often as the book is, and read as often; what it says never changes. */
const written = new WeakMap<Receipt, string>();

/** All of a receipt, as the cells of 读数记录 hold it. */
export function receiptCells(form: Form, receipt: Receipt): string[] {
  const known = written.get(receipt);
  if (known !== undefined) return inPieces(known);
  const { number, received, submission } = receipt;
  const { file, modified, return: ret } = submission;
  const text = textOf({ receipt: number, received, file, modified, return: recordOf(form, ret) });
  written.set(receipt, text);
  return inPieces(text);
}

/** Receipts that were read before, by their texts: most of a book is as it was a minute ago. */
export type KnownReceipts = ReadonlyMap<string, Receipt>;

/** Those of a book. */
export function knownReceipts({ receipts }: Book): KnownReceipts {
  return new Map(
    receipts.flatMap((receipt): [string, Receipt][] => {
      const text = written.get(receipt);
      return text === undefined ? [] : [[text, receipt]];
    }),
  );
}

/** Of which form the receipt is that stands in such cells; `null` where they are damaged. */
export function formOfReceipt(cells: readonly string[]): ReceiptForm | null {
  const text = wholeOf(cells);
  const found = text === null ? null : valueOf(ofForm, text);
  return found && { id: found.return.form[0], version: found.return.form[1] };
}

/** The receipt back, judged again; `null` where the cells are damaged or of another form. */
export function receiptIn(form: Form, cells: readonly string[], known: KnownReceipts): Receipt | null {
  const text = wholeOf(cells);
  if (text === null) return null;
  const receipt = known.get(text) ?? readReceipt(form, text);
  if (receipt) written.set(receipt, text);
  return receipt;
}

function readReceipt(form: Form, text: string): Receipt | null {
  const found = valueOf(shape, text);
  const ret = found && returnOf(form, found.return);
  if (!found || !ret) return null;
  const { receipt: number, received, file, modified } = found;
  const submission = { file, modified, return: ret, findings: checkReturn(form, ret) };
  return { number, received, submission: { id: receiptId(submission, number), ...submission } };
}
