import { z } from "zod";
import { writtenSpec } from "../rules/written/kinds";
import { id, isoDate, ref, said, severity, text } from "./rule-spec";
import { schemeSpec } from "./scheme-spec";

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
  type: z.enum(["number", "percentage", "text", "date", "month", "choice", "yes-no"]).default("number"),
  /** Left out: its name for a number, none for all else. */
  unit: text.nullable().optional(),
  /** Left out: 0 for a number; a percentage as it is typed. */
  decimals: z.int().min(0).max(6).nullable().optional(),
  /** Left out: 0; for a percentage 0 to 100. `null`: without bound. */
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
  options: z.array(text).min(1).optional(),
  /** Left out: `sum` for a number, `none` for all else. */
  together: togetherSpec.optional(),
});

const role = z.enum(["item", "total", "of-which", "heading", "remark", "number"]);

const memberHead = {
  /** Left out: the label's place: r3, c2. */
  id: id.optional(),
  label: text,
  code: text.optional(),
  /** Left out: `heading` where it has members and no measure, else `item`. */
  role: role.optional(),
  measure: text.optional(),
  /** Of a total. Left out: its members where it has any, else all its siblings. */
  sums: z.array(ref).min(1).optional(),
  /** What it is a part of, for `of-which` and totals that are parts. Left out: what it stands under or behind. */
  of: ref.optional(),
  /** What each of its cells comes to: ([本期]-[上期])/[上期]*100. Nobody fills it in. */
  equals: text.optional(),
  was: z.array(text).default([]),
  asked: z.array(text).min(1).optional(),
  width: z.number().positive().optional(),
};

export interface MemberSpec extends z.infer<z.ZodObject<typeof memberHead>> {
  members?: MemberSpec[] | undefined;
}

const memberSpec: z.ZodType<MemberSpec> = z.strictObject({
  ...memberHead,
  get members() {
    return z.array(memberSpec).min(1).optional();
  },
}) as z.ZodType<MemberSpec>;

const every = z.union([z.literal("*"), z.array(ref).min(1)]);

const exceptionSpec = z.strictObject({
  rows: every,
  columns: every,
  closed: z.literal(true).optional(),
  measure: text.optional(),
  /** What the cell comes to: ([数量]-[上期])/[上期]*100. */
  equals: text.optional(),
});

const tableHead = {
  id: id.optional(),
  title: text.optional(),
  sheet: text.max(31).optional(),
  columns: z.array(memberSpec).min(1),
  /** What all cells hold where no row, column or exception says otherwise. */
  measure: text.optional(),
  orientation: z.enum(["portrait", "landscape"]).default("portrait"),
  numbering: z.boolean().default(false),
  unitRow: z.boolean().default(false),
  measureNote: text.optional(),
};

const matrixSpec = z.strictObject({
  ...tableHead,
  kind: z.literal("matrix"),
  rows: z.array(memberSpec).min(1),
  stub: z.strictObject({
    style: z.enum(["indent", "columns"]).default("indent"),
    upright: z.boolean().default(false),
    head: text,
    /** `label`: behind each label in brackets. A text: the head of a column of their own. */
    units: text.optional(),
    unitsInLabel: z.boolean().default(false),
    codes: text.optional(),
    widths: z.array(z.number().positive()).min(1).optional(),
  }),
  cells: z.array(exceptionSpec).default([]),
  totals: z.enum(["computed", "written"]).default("written"),
  breaks: z.array(ref).default([]),
});

const listSpec = z.strictObject({
  ...tableHead,
  kind: z.literal("list"),
  key: z.array(ref).default([]),
  required: z.array(ref).default([]),
  room: z.int().min(1).max(5000).default(20),
  atLeast: z.int().min(0).default(0),
  atMost: z.int().min(1).optional(),
  nil: text.optional(),
  total: z
    .strictObject({ label: text.default("合计"), at: z.enum(["first", "last"]).default("last") })
    .optional(),
  counted: z.array(ref).default([]),
});

/** What a form says otherwise of a rule that follows from it. */
const checkSpec = z.strictObject({
  level: z.union([severity, z.literal("off")]).optional(),
  title: text.optional(),
  note: said.optional(),
  remedy: text.optional(),
  source: text.optional(),
});

const changeSpec = z.strictObject({
  factor: z.number().gt(1).nullable().default(null),
  least: z.number().positive(),
});

/** When 备注 explains a query. What is listed here says nothing and does not count. */
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

const fieldSpec = z.strictObject({
  id: id.optional(),
  label: text,
  was: z.array(text).default([]),
  is: z.enum(["unit", "date", "period", "code", "person", "phone", "text"]).default("text"),
  place: z.enum(["head", "foot"]).default("head"),
  blank: z.string().optional(),
  required: z.boolean().default(false),
});

export const formSpec = z.strictObject({
  id,
  /** Of this definition; the next one of the same form has another. */
  version: text,
  title: text,
  /** In the names of sheets beside those of other forms: 汇总表（民政月报）. */
  short: text.max(12).optional(),
  /** In the names of files: 石角镇_党务公开统计表_2011.xlsx. Left out: the title. */
  called: text.max(30).optional(),
  authority: text,
  source: text.optional(),
  marks: z.array(z.strictObject({ label: text, text: z.string() })).default([]),
  /** What the returns speak of: {"every": "month", "of": "2012-06"}. */
  period: z
    .strictObject({
      every: z.enum(["year", "school-year", "half", "quarter", "month", "day"]),
      of: text,
    })
    .optional(),
  due: z.union([isoDate, z.array(z.strictObject({ level: text.optional(), by: isoDate })).min(1)]).optional(),
  fields: z.array(fieldSpec).min(1),
  measures: z.record(text, measureSpec).default({}),
  tables: z.array(z.discriminatedUnion("kind", [matrixSpec, listSpec])).min(1),
  rules: z.array(writtenSpec).default([]),
  /** Rules that follow from the form, by id, where they differ: {"V07": "hint", "S05": {"level": "hint", "title": …}}. */
  checks: z.record(text, z.union([severity, z.literal("off"), checkSpec])).default({}),
  /** Against the period before: numbers by factor and difference, percentages by points. */
  changes: z.strictObject({ numbers: changeSpec.optional(), percentages: changeSpec.optional() }).default({}),
  explanation: explanationSpec.optional(),
  /** What a circular tells of every unit: {"label": "公开覆盖面", "part": "实行个数", "whole": "基层党组织个数"}. */
  shares: z.array(z.strictObject({ label: text, part: ref, whole: ref })).default([]),
  scheme: schemeSpec.prefault({}),
  notes: z.array(text).default([]),
  /** The version before, and what became of its rows and columns. */
  replaces: z
    .strictObject({
      form: id,
      version: text,
      entries: z
        .array(
          z.union([
            z.strictObject({ dropped: ref }),
            z.strictObject({ added: ref }),
            z.strictObject({ renamed: ref, to: ref }),
            z.strictObject({ split: ref, into: z.array(ref).min(2) }),
            z.strictObject({ merged: z.array(ref).min(2), into: ref }),
          ]),
        )
        .default([]),
    })
    .optional(),
});

export type FormSpec = z.infer<typeof formSpec>;
export type TableSpec = FormSpec["tables"][number];
export type MatrixSpec = Extract<TableSpec, { kind: "matrix" }>;
export type ListSpec = Extract<TableSpec, { kind: "list" }>;
export type MeasureSpec = z.infer<typeof measureSpec>;
export type ExplanationSpec = z.infer<typeof explanationSpec>;
export type FieldSpec = z.infer<typeof fieldSpec>;
