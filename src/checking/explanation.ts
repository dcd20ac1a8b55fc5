import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import type { Cell, Return } from "../reading/return";
import { saysSomething } from "./explanation-text";
import type { Finding } from "./finding";
import { textOfCell } from "./text-of-cell";

/**
 * The findings with the queries settled that 备注 explains: that of its row, or for the form as a whole all of them
 * together. A table without 备注 explains nothing, and its queries stay open.
 */
export function settled(form: Form, ret: Return, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    if (finding.severity !== "query") return finding;
    const explained = isAboutRow(finding) ? isExplained(form, ret, finding) : isWholeExplained(form, ret);
    return explained ? { ...finding, state: "explained" } : finding;
  });
}

/** A row, or the total line of a list, that is to be explained. */
type AboutRow = Pick<Finding, "table" | "row" | "onTotal">;

function isAboutRow({ table, row, onTotal }: AboutRow): boolean {
  return table !== null && (row !== null || onTotal);
}

/** Whether the 备注 of a row explains what is to be explained there. */
export function isExplained(form: Form, ret: Return, about: AboutRow): boolean {
  const remark = remarkText(remarkOf(form, ret, about));
  if (!saysSomething(remark, form.explanation)) return false;
  const remarks = remarksIn(form, ret, about.table!).map(remarkText);
  return remarks.filter((other) => other === remark).length <= form.explanation.rows;
}

/** Whether all 备注 taken together explain what concerns the form as a whole. */
export function isWholeExplained(form: Form, ret: Return): boolean {
  const remarks = form.tables.flatMap(({ index }) => remarksIn(form, ret, index));
  return saysSomething(remarks.map(remarkText).join(""), form.explanation);
}

/** Where a query is explained, and what stands there. */
export interface RemarkPlace extends Place {
  readonly text: string;
}

/**
 * The 备注 cell that explains a finding: of its row, or of the first row for the form as a whole.
 * `null` when nothing is to be explained, or the form has no such cell.
 */
export function remarkPlace(form: Form, ret: Return, finding: Finding): RemarkPlace | null {
  if (finding.severity !== "query") return null;
  const first = form.tables.find(({ remark }) => remark !== null);
  const about = isAboutRow(finding) ? finding : { table: first?.index ?? null, row: 0, onTotal: false };
  const cell = about.table === null ? null : remarkOf(form, ret, about);
  return cell?.at ? { ...cell.at, text: remarkText(cell) } : null;
}

function remarkOf(form: Form, ret: Return, { table, row, onTotal }: AboutRow): Cell | null {
  const content = ret.content.tables[table!]!;
  const column = form.tables[table!]!.remark;
  if (column === null) return null;
  if (content.kind === "matrix") return content.cells[row!]?.[column] ?? null;
  return (onTotal ? content.total : content.lines[row!])?.[column] ?? null;
}

function remarksIn(form: Form, ret: Return, table: number): Cell[] {
  const content = ret.content.tables[table]!;
  const column = form.tables[table]!.remark;
  if (column === null) return [];
  return (content.kind === "matrix" ? content.cells : content.lines).map((line) => line[column]!);
}

/** What cannot be read, an error as well, explains nothing. */
function remarkText(cell: Cell | null): string {
  return textOfCell(cell, null) ?? "";
}
