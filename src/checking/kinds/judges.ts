import type { RuleKind, RuleOf } from "../../form/rules/rule";
import { CELL } from "./cell";
import { CHANGE } from "./change";
import { FILLING } from "./filling";
import { HEAD } from "./head";
import type { Judge } from "./judge";
import { PART } from "./part";
import { RELATION } from "./relation";
import { STRUCTURE } from "./structure";
import { TOTAL } from "./total";

/** Who judges rules of each kind. A kind without a judge, or a judge that says less than others, does not compile. */
const JUDGES = {
  cell: CELL,
  total: TOTAL,
  part: PART,
  relation: RELATION,
  head: HEAD,
  structure: STRUCTURE,
  filling: FILLING,
  change: CHANGE,
} satisfies { readonly [Kind in RuleKind]: Judge<Kind> };

export function judgeOf<Kind extends RuleKind>(rule: { readonly kind: Kind } & RuleOf<Kind>): Judge<Kind> {
  const judges: { readonly [Each in RuleKind]: Judge<Each> } = JUDGES;
  return judges[rule.kind];
}
