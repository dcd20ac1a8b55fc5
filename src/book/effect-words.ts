import { columnWords, rowWords } from "../consolidation/notes/line-words";
import type { Form } from "../form/form";
import type { Corrected } from "./act";
import type { ChangedTotal } from "./difference";

/** 设立党务公开栏（块）·镇党委 */
export function placeWords(
  form: Form,
  { table, row, column }: { readonly table: number; readonly row: number; readonly column: number },
): string {
  return `${rowWords(form, table, row)}·${columnWords(form, table, column)}`;
}

export function figureWords(figure: Corrected): string {
  return figure === null ? "空白" : String(figure);
}

/** 设立党务公开栏（块）·合计 1606→1607 */
export function totalWords(form: Form, { before, after, ...place }: ChangedTotal): string {
  return `${placeWords(form, place)} ${figureWords(before)}→${figureWords(after)}`;
}

/** The first of them, and how many there are. */
export function listedWords(texts: readonly string[], most: number): string {
  const more = texts.length > most ? `等 ${texts.length} 处` : "";
  return texts.slice(0, most).join("，") + more;
}
