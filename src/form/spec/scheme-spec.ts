import * as z from "zod/mini";
import { id, isoDate, ref, text } from "./rule-spec";

const scoreSpec = z.union([
  z.strictObject({ item: text, points: z.number().check(z.positive()), by: z.literal("hand") }),
  z.strictObject({
    item: text,
    points: z.number().check(z.positive()),
    by: z.enum(["days-late", "errors", "queries", "inspection"]),
    /** Points that each day, place or failed item costs. */
    deduct: z.number().check(z.positive()),
    /** From so many on there are none. */
    noneFrom: z.optional(z.int().check(z.gte(1))),
  }),
]);

/** What a unit hands in: until a day, so many of it, or the return itself. */
const materialSpec = z.strictObject({
  item: text.check(z.maxLength(20)),
  /** By which its files are known, beside what it is called. */
  words: z._default(z.array(text), []),
  owed: z.union([
    isoDate,
    z.literal("return"),
    z.strictObject({ from: z._default(z.int().check(z.gte(0)), 0), to: z.optional(z.int().check(z.gte(0))) }),
  ]),
  /** Of which other form it is a return. */
  form: z.optional(id),
  /** A row or column of the form in which a unit says that it has it. */
  claim: z.optional(ref),
});

/** What the office keeps of each unit, so many lines each. */
const directorySpec = z.strictObject({
  item: text.check(z.maxLength(20)),
  columns: z.array(text.check(z.maxLength(20))).check(z.minLength(1)),
  from: z._default(z.int().check(z.gte(0)), 0),
  to: z.optional(z.int().check(z.gte(1))),
  /** A row or column of the form in which a unit says how many it has. */
  claim: z.optional(ref),
});

/** What is looked at when a unit is visited. */
const inspectedSpec = z.strictObject({
  /** What it belongs to, with others: 组织领导. */
  about: z.optional(text.check(z.maxLength(10))),
  item: text.check(z.maxLength(20)),
  /** What has to be so. */
  asks: z.optional(text),
});

/** What the office draws up when all is in. */
export const schemeSpec = z.strictObject({
  addressees: z.optional(text),
  basis: z.optional(text),
  /** What the notice is about, as papers over the year are headed: 綦江县党务公开工作. */
  work: z.optional(text.check(z.maxLength(30))),
  demands: z._default(z.array(text), []),
  groups: z._default(
    z.array(
      z.strictObject({
        label: text,
        categories: z.array(text).check(z.minLength(1)),
        /** How many of it are praised; left out: as many as of every group. */
        praised: z.optional(z.int().check(z.gte(0))),
      }),
    ),
    [],
  ),
  scores: z.optional(z.array(scoreSpec).check(z.minLength(1))),
  /** So many of each group are praised, and below this part of all points something has to be put right. */
  honours: z._default(
    z.partial(
      z.strictObject({ praised: z.int().check(z.gte(0)), enough: z.number().check(z.gte(0), z.lte(1)) }),
    ),
    {},
  ),
  materials: z._default(z.array(materialSpec), []),
  directories: z._default(z.array(directorySpec), []),
  inspection: z._default(z.array(inspectedSpec), []),
});
