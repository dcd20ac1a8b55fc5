import type { Finding } from "../../checking/finding";
import type { Form } from "../../form/form";

/** 已办结 · 机关, as far as the finding is about an indicator and a subject. */
export function placeOf(form: Form, { indicator, subject }: Pick<Finding, "indicator" | "subject">): string {
  const parts = [
    indicator === null ? null : form.indicators[indicator]?.label,
    subject === "total" ? form.spec.total : subject === null ? null : form.subjects[subject]?.full,
  ];
  return parts.filter(Boolean).join(" · ");
}
