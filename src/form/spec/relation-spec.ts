import * as z from "zod/mini";
import { ref, ruleHead, text } from "./rule-spec";

export const relationSpec = z.strictObject({
  ...ruleHead,
  /** The relation as written: [已办结] <= [收集意见建议]; 10=11+12+…+16; 7栏=1栏+4栏; 如果 [甲] > 0 则 [乙] > 0. */
  says: text,
  /** The table whose rows and columns it names, where several have them: its id, title, sheet or 表2. */
  table: z.optional(text),
  /** Only where this holds. */
  when: z.optional(text),
  /** The rows or columns in which it is judged. Left out: all that have cells. */
  over: z.optional(z.array(ref).check(z.minLength(1))),
  /** Whether totals are judged as well, those of the axis that is gone through or the total line of a list. */
  totals: z._default(z.boolean(), true),
  tolerance: z.optional(z.number().check(z.positive())),
});

export type RelationSpec = z.infer<typeof relationSpec>;
