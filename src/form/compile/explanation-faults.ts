import type { ExplanationSpec } from "../spec/form-spec";
import type { Issues } from "./form-issue";

/** What would make the characters of a phrase count twice. */
export function explanationFaults({ phrases, silent }: ExplanationSpec, issues: Issues): void {
  phrases.forEach((phrase, at) => {
    const path = ["explanation", "phrases", at];
    const others = phrases.filter((other) => other !== phrase && other.includes(phrase));
    if ([...phrase].some((letter) => silent.includes(letter)))
      issues.report(path, `含有不计的字符 (has silent characters): ${phrase}`, null);
    else if (others.length > 0)
      issues.report(path, `包含在“${others[0]!}”里 (within another phrase): ${phrase}`, null);
    else if (phrases.indexOf(phrase) !== at) issues.report(path, `重复 (used twice): ${phrase}`, null);
  });
}
