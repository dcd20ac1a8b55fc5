import type { Submission } from "../consolidation/consolidation";
import { beginningOf } from "../reading/join";

/** The id under which a submission of the book is known. By file first, so that the order of coming decides nothing. */
export function receiptId({ file, return: ret }: Omit<Submission, "id">, number: number): string {
  const { sheet, row, column } = beginningOf(ret);
  return `${file}/${sheet}/${row}/${column}#${number}`;
}
