import * as z from "zod/mini";
import { id, isoDate, ref, said, severity, text } from "./rule-spec";
import { schemeSpec } from "./scheme-spec";
import { writtenSpec } from "./written-spec";

// It would make code of text, which the policy of our pages forbids, and looks whether it may.
z.config({ jitless: true });

/**
 * What an author of a form writes: plain data, checked here for shape and by `compileForm` for sense. Next
 * year's form is another definition, not other code. `docs/defining-a-form.md` tells it to administrators.
 */

const togetherSpec = z.union([
  z.enum(["sum", "max", "min", "latest", "none"]),
  z.strictObject({ mean: ref }),
  z.strictObject({ ratio: text }),
]);

const measureSpec = z.strictObject({
  type: z._default(z.enum(["number", "percentage", "text", "date", "month", "choice", "yes-no"]), "number"),
  /** Left out: its name for a number, none for all else. */
  unit: z.optional(z.nullable(text)),
  /** Left out: 0 for a number; a percentage as it is typed. */
  decimals: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(6)))),
  /** Left out: 0; for a percentage 0 to 100. `null`: without bound. */
  min: z.optional(z.nullable(z.number())),
  max: z.optional(z.nullable(z.number())),
  options: z.optional(z.array(text).check(z.minLength(1))),
  /** Left out: `sum` for a number, `none` for all else. */
  together: z.optional(togetherSpec),
});

const role = z.enum(["item", "total", "of-which", "heading", "remark", "number"]);

const memberHead = {
  /** Left out: the label's place: r3, c2. */
  id: z.optional(id),
  label: text,
  code: z.optional(text),
  /** Left out: `heading` where it has members and no measure, else `item`. */
  role: z.optional(role),
  measure: z.optional(text),
  /** Of a total. Left out: its members where it has any, else all its siblings. */
  sums: z.optional(z.array(ref).check(z.minLength(1))),
  /** What it is a part of, for `of-which` and totals that are parts. Left out: what it stands under or behind. */
  of: z.optional(ref),
  /** What each of its cells comes to: ([本期]-[上期])/[上期]*100. Nobody fills it in. */
  equals: z.optional(text),
  was: z._default(z.array(text), []),
  asked: z.optional(z.array(text).check(z.minLength(1))),
  width: z.optional(z.number().check(z.positive())),
};

export interface MemberSpec extends z.infer<z.ZodMiniObject<typeof memberHead>> {
  members?: MemberSpec[] | undefined;
}

const memberSpec: z.ZodMiniType<MemberSpec> = z.strictObject({
  ...memberHead,
  get members() {
    return z.optional(z.array(memberSpec).check(z.minLength(1)));
  },
}) as z.ZodMiniType<MemberSpec>;

const every = z.union([z.literal("*"), z.array(ref).check(z.minLength(1))], {
  error: '写成 ["甲", "乙"]，全部写成 "*" (a list of names, or "*" for all)',
});

const exceptionSpec = z.strictObject({
  rows: every,
  columns: every,
  closed: z.optional(z.literal(true)),
  measure: z.optional(text),
  /** What the cell comes to: ([数量]-[上期])/[上期]*100. */
  equals: z.optional(text),
});

const tableHead = {
  id: z.optional(id),
  title: z.optional(text),
  sheet: z.optional(text.check(z.maxLength(31))),
  columns: z.array(memberSpec).check(z.minLength(1)),
  /** What all cells hold where no row, column or exception says otherwise. */
  measure: z.optional(text),
  orientation: z._default(z.enum(["portrait", "landscape"]), "portrait"),
  numbering: z._default(z.boolean(), false),
  unitRow: z._default(z.boolean(), false),
  measureNote: z.optional(text),
};

const matrixSpec = z.strictObject({
  ...tableHead,
  kind: z.literal("matrix"),
  rows: z.array(memberSpec).check(z.minLength(1)),
  stub: z.strictObject({
    style: z._default(z.enum(["indent", "columns"]), "indent"),
    upright: z._default(z.boolean(), false),
    head: text,
    /** `label`: behind each label in brackets. A text: the head of a column of their own. */
    units: z.optional(text),
    unitsInLabel: z._default(z.boolean(), false),
    codes: z.optional(text),
    widths: z.optional(z.array(z.number().check(z.positive())).check(z.minLength(1))),
  }),
  cells: z._default(z.array(exceptionSpec), []),
  totals: z._default(z.enum(["computed", "written"]), "written"),
  breaks: z._default(z.array(ref), []),
});

const listSpec = z.strictObject({
  ...tableHead,
  kind: z.literal("list"),
  key: z._default(z.array(ref), []),
  required: z._default(z.array(ref), []),
  room: z._default(z.int().check(z.gte(1), z.lte(5000)), 20),
  atLeast: z._default(z.int().check(z.gte(0)), 0),
  atMost: z.optional(z.int().check(z.gte(1))),
  nil: z.optional(text),
  total: z.optional(
    z.strictObject({ label: z._default(text, "合计"), at: z._default(z.enum(["first", "last"]), "last") }),
  ),
  counted: z._default(z.array(ref), []),
});

/** What a form says otherwise of a rule that follows from it. */
const checkSpec = z.strictObject({
  level: z.optional(z.union([severity, z.literal("off")])),
  title: z.optional(text),
  note: z.optional(said),
  remedy: z.optional(text),
  source: z.optional(text),
});

const changeSpec = z.strictObject({
  factor: z._default(z.nullable(z.number().check(z.gt(1))), null),
  least: z.number().check(z.positive()),
});

/** When 备注 explains a query. What is listed here says nothing and does not count. */
const explanationSpec = z.strictObject({
  /** So many characters that say something. */
  characters: z.int().check(z.gte(1)),
  /** So many different ones among them, digits left out. */
  different: z.int().check(z.gte(1)),
  /** A sentence that stands in more rows than this explains none of them. */
  rows: z.int().check(z.gte(1)),
  /** Phrases that say nothing; none may contain another, or its characters would count twice. */
  phrases: z.array(text),
  /** Characters that say something only beside others: "2" of "2个支部". */
  digits: z.string(),
  /** Characters that say nothing. */
  silent: z.string().check(z.minLength(1)),
});

const fieldSpec = z.strictObject({
  id: z.optional(id),
  label: text,
  was: z._default(z.array(text), []),
  is: z._default(z.enum(["unit", "date", "period", "code", "person", "phone", "text"]), "text"),
  place: z._default(z.enum(["head", "foot"]), "head"),
  blank: z.optional(z.string()),
  required: z._default(z.boolean(), false),
});

export const formSpec = z.strictObject({
  id,
  /** Of this definition; the next one of the same form has another. */
  version: text,
  title: text,
  /** In the names of sheets beside those of other forms: 汇总表（民政月报）. */
  short: z.optional(text.check(z.maxLength(12))),
  /** In the names of files: 石角镇_党务公开统计表_2011.xlsx. Left out: the title. */
  called: z.optional(text.check(z.maxLength(30))),
  authority: text,
  source: z.optional(text),
  marks: z._default(z.array(z.strictObject({ label: text, text: z.string() })), []),
  /** What the returns speak of: {"every": "month", "of": "2012-06"}. */
  period: z.optional(
    z.strictObject({
      every: z.enum(["year", "school-year", "half", "quarter", "month", "day"]),
      of: text,
    }),
  ),
  due: z.optional(
    z.union([
      isoDate,
      z.array(z.strictObject({ level: z.optional(text), by: isoDate })).check(z.minLength(1)),
    ]),
  ),
  fields: z.array(fieldSpec).check(z.minLength(1)),
  measures: z._default(z.record(text, measureSpec), {}),
  tables: z.array(z.discriminatedUnion("kind", [matrixSpec, listSpec])).check(z.minLength(1)),
  rules: z._default(z.array(writtenSpec), []),
  /** Rules that follow from the form, by id, where they differ: {"V07": "hint", "S05": {"level": "hint", "title": …}}. */
  checks: z._default(z.record(text, z.union([severity, z.literal("off"), checkSpec])), {}),
  /** Against the period before: numbers by factor and difference, percentages by points. */
  changes: z._default(
    z.strictObject({ numbers: z.optional(changeSpec), percentages: z.optional(changeSpec) }),
    {},
  ),
  explanation: z.optional(explanationSpec),
  /** What a circular tells of every unit: {"label": "公开覆盖面", "part": "实行个数", "whole": "基层党组织个数"}. */
  shares: z._default(z.array(z.strictObject({ label: text, part: ref, whole: ref })), []),
  scheme: z.prefault(schemeSpec, {}),
  notes: z._default(z.array(text), []),
  /** The version before, and what became of its rows and columns. */
  replaces: z.optional(
    z.strictObject({
      form: id,
      version: text,
      entries: z._default(
        z.array(
          z.union([
            z.strictObject({ dropped: ref }),
            z.strictObject({ added: ref }),
            z.strictObject({ renamed: ref, to: ref }),
            z.strictObject({ split: ref, into: z.array(ref).check(z.minLength(2)) }),
            z.strictObject({ merged: z.array(ref).check(z.minLength(2)), into: ref }),
          ]),
        ),
        [],
      ),
    }),
  ),
});

export type FormSpec = z.infer<typeof formSpec>;
export type TableSpec = FormSpec["tables"][number];
export type MatrixSpec = Extract<TableSpec, { kind: "matrix" }>;
export type ListSpec = Extract<TableSpec, { kind: "list" }>;
export type MeasureSpec = z.infer<typeof measureSpec>;
export type ExplanationSpec = z.infer<typeof explanationSpec>;
export type FieldSpec = z.infer<typeof fieldSpec>;
