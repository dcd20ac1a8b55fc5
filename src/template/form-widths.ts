import type { Form } from "../form/form";

/** Widths in characters; a subject's label of four characters stands in one line. */
const WIDTHS = { section: 4.2, label: 31.8, subject: 7.6, total: 8, remark: 10.5, gap: 1.5, check: 60 };

/** Column widths from A, the 校验 column last. */
export function formWidths(form: Form): number[] {
  return [
    WIDTHS.section,
    WIDTHS.label,
    ...form.subjects.map(() => WIDTHS.subject),
    WIDTHS.total,
    WIDTHS.remark,
    WIDTHS.gap,
    WIDTHS.check,
  ];
}
