import type { Form } from "../../form/form";
import { printedName } from "../sheets/detail-layout";

/** What a row is called in 问题清单: its label, the number of a line of a list, or that of its total line (`null`). */
export function rowWords({ tables }: Form, table: number, row: number | null): string {
  const own = tables[table]!;
  if (own.kind === "list")
    return row === null ? (own.total?.label ?? "合计").replace(/\s/g, "") : `第${row + 1}条`;
  return row === null ? "" : printedName(own.rows.lines[row]!);
}

export function columnWords({ tables }: Form, table: number, column: number): string {
  return tables[table]!.columns.lines[column]!.full;
}
