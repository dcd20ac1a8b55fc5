import type { Form } from "../form/form";

/**
 * A label reduced to what makes it that label: full-width and half-width alike, no white space, no
 * invisible characters, one kind of comma and colon.
 */
export function labelKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[、,，]/g, ",")
    .replace(/：/g, ":");
}

/** The key without what stands in brackets at its end: the unit of measure. */
export function bareKey(text: string): string {
  return labelKey(text).replace(/\([^()]*\)$/, "");
}

/** Looks up indicators by the text of a row's label. */
export interface RowLabels {
  /** Index of the indicator, or `null` when the text is none of them. */
  find(text: string): number | null;
}

const compiled = new WeakMap<Form, RowLabels>();

/** Labels with the unit of measure come first; without it only where that leaves one meaning. */
export function rowLabels(form: Form): RowLabels {
  let labels = compiled.get(form);
  if (!labels) compiled.set(form, (labels = compileLabels(form)));
  return labels;
}

function compileLabels(form: Form): RowLabels {
  const exact = new Map(form.indicators.map((each) => [each.printed, each.index]));
  const printed = new Map(form.indicators.map((each) => [labelKey(each.printed), each.index]));
  const bare = new Map<string, number | null>();
  for (const { label, index } of form.indicators) {
    const key = labelKey(label);
    bare.set(key, bare.has(key) ? null : index);
  }
  // Most cells are the form's own words or plain numbers; only the rest is worth normalising.
  return {
    find: (text) =>
      exact.get(text) ??
      (NUMBER.test(text) ? null : (printed.get(labelKey(text)) ?? bare.get(bareKey(text)) ?? null)),
  };
}

const NUMBER = /^[\d\s.,%]*$/;
