import { z } from "zod";

// It would make code of text, which the policy of our pages forbids, and looks whether it may.
z.config({ jitless: true });

/**
 * What an author of a form writes: plain data, checked here for shape and in `form.ts` for sense.
 * Next year's form is another definition, not other code.
 */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "小写字母、数字和连字符 (lower-case letters, digits, hyphens)");
const text = z.string().trim().min(1);
const isoDate = z.iso.date();

/** One row. A percentage names the count that weighs it; percentages are never summed. */
const indicatorSpec = z.discriminatedUnion("kind", [
  z.strictObject({ id, label: text, unit: text, kind: z.literal("count") }),
  z.strictObject({ id, label: text, unit: text, kind: z.literal("percentage"), weight: id }),
]);

/** Rows printed under one vertical label. */
const sectionSpec = z.strictObject({ id, label: text, indicators: z.array(indicatorSpec).min(1) });

const leafSpec = z.strictObject({ id, label: text });

/** One column, or a spanner over several. */
const subjectSpec = z.union([leafSpec, z.strictObject({ label: text, parts: z.array(leafSpec).min(1) })]);

const severity = z.enum(["error", "query", "hint"]);

/** Where a rule is applied: each subject column, the total column. */
const scope = z.array(z.enum(["subjects", "total"])).min(1);

/**
 * Which indicators a condition speaks of. `others` means every count but those named elsewhere in
 * the rule.
 */
const operandSpec = z.union([
  z.strictObject({ sum: z.array(id).min(1) }),
  z.strictObject({ anyOf: z.array(id).min(1) }),
  z.strictObject({ section: id }),
  z.strictObject({ others: z.literal(true) }),
]);

/** `positive`: some of them is above 0. `filled`: some of them holds a number. */
const conditionSpec = z.strictObject({ of: operandSpec, is: z.enum(["positive", "filled"]) });

const ruleHead = {
  id: z.string().regex(/^[A-Z][0-9]{2}$/, "一个大写字母加两位数字 (a capital and two digits)"),
  name: id,
  /** What the rule asks for, in a few words: 已办结不超过收集意见建议. */
  title: text,
  severity,
  /** One sentence for a clerk; the check fills in the places (`MESSAGE_PLACES` names them). */
  message: text,
  /** The same in English, with the same places. Names of rows and columns stay as the form has them. */
  english: text,
  /** What to do about it. */
  remedy: text,
  /** Where the rule comes from: the notice and its paragraph. */
  source: text,
};

/**
 * The rules, by what they look at. Comparisons and implications are written wholly as data; the
 * others name something that only code can see (a text in a number cell, a missing row).
 */
const ruleSpec = z.discriminatedUnion("kind", [
  z.strictObject({
    ...ruleHead,
    kind: z.literal("cell"),
    check: z.enum(["not-a-number", "negative", "not-whole", "not-a-percentage", "formula-error", "fraction"]),
  }),
  z.strictObject({ ...ruleHead, kind: z.literal("total"), check: z.enum(["total-differs", "formula-lost"]) }),
  z.strictObject({
    ...ruleHead,
    kind: z.literal("compare"),
    left: z.array(id).min(1),
    relation: z.enum(["<=", ">=", "="]),
    right: z.array(id).min(1),
    scope,
  }),
  z.strictObject({
    ...ruleHead,
    kind: z.literal("implies"),
    when: conditionSpec,
    then: z.array(conditionSpec).min(1),
    scope,
  }),
  z.strictObject({
    ...ruleHead,
    kind: z.literal("head"),
    check: z.enum(["unit-missing", "date-missing", "late", "not-on-roster", "prior-unit-differs"]),
  }),
  z.strictObject({
    ...ruleHead,
    kind: z.literal("structure"),
    check: z.enum(["row-missing", "column-missing", "row-undecided", "column-undecided"]),
  }),
  z.strictObject({
    ...ruleHead,
    kind: z.literal("filling"),
    check: z.enum(["blank-in-used-subject", "nothing-filled"]),
  }),
  /**
   * A figure of one kind against last year's: `factor` times as much or as little, and by `least` at the
   * least. Without a factor only the difference counts, as for percentages.
   */
  z.strictObject({
    ...ruleHead,
    kind: z.literal("change"),
    of: z.enum(["count", "percentage"]),
    factor: z.number().gt(1).nullable(),
    least: z.number().gt(0),
    scope,
  }),
]);

/** When the 备注 of a row explains a query. What is listed here says nothing and does not count. */
const explanationSpec = z.strictObject({
  /** So many characters that say something. */
  characters: z.int().min(1),
  /** So many different ones among them, digits left out. */
  different: z.int().min(1),
  /** A sentence that stands in more rows than this explains none of them. */
  rows: z.int().min(1),
  /** Phrases that say nothing; none may contain another, or its characters would count twice. */
  phrases: z.array(text),
  /** Characters that say something only beside others: "2" of "2个支部". */
  digits: z.string(),
  /** Characters that say nothing. */
  silent: z.string().min(1),
});

export const formSpec = z.strictObject({
  id,
  title: text,
  /** The year the figures are of. */
  year: z.int().min(1949).max(2999),
  /** Last day on which a return is on time. */
  due: isoDate,
  source: text,
  /** The sheet's name. */
  sheet: text.max(31),
  /** Who draws up the total; stands as 填报单位 in a consolidation. */
  authority: text,
  head: z.strictObject({ unit: text, date: text, datePattern: z.string() }),
  corner: text,
  spanner: text,
  subjects: z.array(subjectSpec).min(1),
  total: text,
  remark: text,
  sections: z.array(sectionSpec).min(1),
  /** Section ids by printed page. */
  pages: z.array(z.array(id).min(1)).min(1),
  footnote: z.string(),
  explanation: explanationSpec,
  rules: z.array(ruleSpec),
});

export type FormSpec = z.infer<typeof formSpec>;
export type IndicatorSpec = z.infer<typeof indicatorSpec>;
export type RuleSpec = z.infer<typeof ruleSpec>;
export type ExplanationSpec = z.infer<typeof explanationSpec>;
export type OperandSpec = z.infer<typeof operandSpec>;
export type ConditionSpec = z.infer<typeof conditionSpec>;
export type Severity = z.infer<typeof severity>;
