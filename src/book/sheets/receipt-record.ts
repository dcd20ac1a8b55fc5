import { z } from "zod";
import { checkReturn } from "../../checking/check-return";
import type { Form } from "../../form/form";
import type { Receipt } from "../book";
import { recordOf, returnOf } from "../record/return-record";
import { recordShape } from "../record/shape";
import { inPieces, textOf, valueOf, wholeOf } from "../record/written";
import { receiptId } from "../receipt-id";

const shape = z.strictObject({
  receipt: z.int().min(1),
  received: z.string(),
  file: z.string(),
  modified: z.number(),
  return: recordShape,
});

/** All of a receipt, as the cells of 读数记录 hold it. */
export function receiptCells(form: Form, { number, received, submission }: Receipt): string[] {
  const { file, modified, return: ret } = submission;
  return inPieces(textOf({ receipt: number, received, file, modified, return: recordOf(form, ret) }));
}

/** The receipt back, judged again; `null` where the cells are damaged or of another form. */
export function receiptIn(form: Form, cells: readonly string[]): Receipt | null {
  const text = wholeOf(cells);
  const found = text === null ? null : valueOf(shape, text);
  const ret = found && returnOf(form, found.return);
  if (!found || !ret) return null;
  const { receipt: number, received, file, modified } = found;
  const submission = { file, modified, return: ret, findings: checkReturn(form, ret) };
  return { number, received, submission: { id: receiptId(submission, number), ...submission } };
}
