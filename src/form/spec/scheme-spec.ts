import { z } from "zod";
import { id, isoDate, ref, text } from "./rule-spec";

const scoreSpec = z.union([
  z.strictObject({ item: text, points: z.number().positive(), by: z.literal("hand") }),
  z.strictObject({
    item: text,
    points: z.number().positive(),
    by: z.enum(["days-late", "errors", "queries", "inspection"]),
    /** Points that each day, place or failed item costs. */
    deduct: z.number().positive(),
    /** From so many on there are none. */
    noneFrom: z.int().min(1).optional(),
  }),
]);

/** What a unit hands in: until a day, so many of it, or the return itself. */
const materialSpec = z.strictObject({
  item: text.max(20),
  /** By which its files are known, beside what it is called. */
  words: z.array(text).default([]),
  owed: z.union([
    isoDate,
    z.literal("return"),
    z.strictObject({ from: z.int().min(0).default(0), to: z.int().min(0).optional() }),
  ]),
  /** Of which other form it is a return. */
  form: id.optional(),
  /** A row or column of the form in which a unit says that it has it. */
  claim: ref.optional(),
});

/** What the office keeps of each unit, so many lines each. */
const directorySpec = z.strictObject({
  item: text.max(20),
  columns: z.array(text.max(20)).min(1),
  from: z.int().min(0).default(0),
  to: z.int().min(1).optional(),
  /** A row or column of the form in which a unit says how many it has. */
  claim: ref.optional(),
});

/** What is looked at when a unit is visited. */
const inspectedSpec = z.strictObject({
  /** What it belongs to, with others: 组织领导. */
  about: text.max(10).optional(),
  item: text.max(20),
  /** What has to be so. */
  asks: text.optional(),
});

/** What the office draws up when all is in. */
export const schemeSpec = z.strictObject({
  addressees: text.optional(),
  basis: text.optional(),
  /** What the notice is about, as papers over the year are headed: 綦江县党务公开工作. */
  work: text.max(30).optional(),
  demands: z.array(text).default([]),
  groups: z
    .array(
      z.strictObject({
        label: text,
        categories: z.array(text).min(1),
        /** How many of it are praised; left out: as many as of every group. */
        praised: z.int().min(0).optional(),
      }),
    )
    .default([]),
  scores: z.array(scoreSpec).min(1).optional(),
  /** So many of each group are praised, and below this part of all points something has to be put right. */
  honours: z
    .strictObject({ praised: z.int().min(0), enough: z.number().min(0).max(1) })
    .partial()
    .default({}),
  materials: z.array(materialSpec).default([]),
  directories: z.array(directorySpec).default([]),
  inspection: z.array(inspectedSpec).default([]),
});
