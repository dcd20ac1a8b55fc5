import { messagePlaces, placesIn } from "../rules/message-places";
import type { Rule } from "../rules/rule";
import type { FormIssue, Issues } from "./form-issue";

/** What an author's own sentence has places for that nothing fills in, and where its two languages say different things. */
export function messageFaults(rule: Rule, path: FormIssue["path"], issues: Issues): void {
  const known = messagePlaces(rule);
  const [chinese, english] = [placesIn(rule.message), placesIn(rule.english)];
  const places = known.length === 0 ? "没有 (none)" : known.map((name) => `{${name}}`).join("、");
  const unknown = chinese.find((name) => !known.includes(name));
  if (unknown !== undefined)
    issues.report(
      [...path, "chinese"],
      `不能写 {${unknown}}，可以写的有 (places that are filled in): ${places}`,
      null,
    );
  if (chinese.join() !== english.join())
    issues.report([...path, "english"], "中英文的 {…} 要一样 (both languages have the same places)", null);
}
