import type { Form } from "../form/form";
import type { ExplanationSpec } from "../form/form-spec";
import type { Return } from "../reading/return";
import type { CellAddress } from "../sheet/address";
import type { Finding } from "./finding";

/** Only the beginning of a text is looked at, so that a worksheet formula can look at the same. */
export const LOOKED_AT = 40;

/**
 * Whether a text says something: enough characters besides boilerplate and punctuation, and enough
 * different ones among them that are no digits. `explanationFormula` asks exactly the same on the sheet.
 */
export function saysSomething(text: string, spec: ExplanationSpec): boolean {
  const seen = text.slice(0, LOOKED_AT);
  const letters = seen.split("").filter((letter) => !spec.silent.includes(letter));
  const speaking = new Set(letters.filter((letter) => !spec.digits.includes(letter)));
  const boilerplate = spec.phrases.reduce(
    (sum, phrase) => sum + (seen.split(phrase).length - 1) * phrase.length,
    0,
  );
  return letters.length - boilerplate >= spec.characters && speaking.size >= spec.different;
}

/** Whether the 备注 of an indicator's row explains what is to be explained there. */
export function isExplained(form: Form, { remarks }: Pick<Return, "remarks">, indicator: number): boolean {
  const { explanation } = form.spec;
  const remark = remarks[indicator]!;
  if (!saysSomething(remark, explanation)) return false;
  return remarks.filter((other) => other === remark).length <= explanation.rows;
}

/** Whether all 备注 taken together explain what concerns the form as a whole. */
export function isWholeExplained(form: Form, { remarks }: Pick<Return, "remarks">): boolean {
  return saysSomething(remarks.join(""), form.spec.explanation);
}

/** The findings with the queries settled that 备注 explains. */
export function settled(form: Form, ret: Return, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    if (finding.severity !== "query") return finding;
    const { indicator } = finding;
    const explained = indicator === null ? isWholeExplained(form, ret) : isExplained(form, ret, indicator);
    return explained ? { ...finding, state: "explained" } : finding;
  });
}

/** Where a query is explained, and what stands there. */
export interface RemarkPlace extends CellAddress {
  readonly text: string;
}

/**
 * The 备注 cell that explains a finding: of its row, or of the first row for the form as a whole.
 * `null` when nothing is to be explained, or the sheet has no such cell.
 */
export function remarkPlace(ret: Return, { severity, indicator }: Finding): RemarkPlace | null {
  if (severity !== "query") return null;
  const row = ret.remarkRows[indicator ?? 0]!;
  const column = ret.remarkColumn;
  return row < 0 || column < 0 ? null : { row, column, text: ret.remarks[indicator ?? 0]! };
}
