import { checkRules } from "../../checking/check-return";
import type { Finding } from "../../checking/finding";
import type { Form } from "../../form/form";
import type { Entry, Standing } from "../consolidation";

/** A roster on which the unit is not; that it is not was found out when the returns were put in order. */
const ELSEWHERE = { find: () => null };

/**
 * The finding that a counted unit is not on the roster. Files are read and checked before the roster is
 * looked at, so it is not among the submission's own findings.
 */
export function unlistedFindings(form: Form, { counts }: Pick<Standing, "counts">, entry: Entry): Finding[] {
  if (counts.due === 0 || entry.listed || entry.status !== "counted") return [];
  const rules = form.rules.filter((rule) => rule.kind === "head" && rule.check === "not-on-roster");
  return checkRules(form, entry.submission.return, rules, { roster: ELSEWHERE });
}
