import * as z from "zod/mini";
import type { CellState, CorrectionKind, LabelMatch, UnitSource } from "../../reading/return";
import type { CellValue } from "../../sheet/grid";
import type { Run } from "./runs";

// It would make code of text, which the policy of our pages forbids, and looks whether it may.
z.config({ jitless: true });

const whole = z.int().check(z.gte(0));
const text = z.string();
const known = <Kind extends string>(kinds: Readonly<Record<Kind, true>>) =>
  z.enum(Object.keys(kinds) as [Kind, ...Kind[]]);

const cellState = known<CellState>({
  ...{ blank: true, closed: true, number: true, said: true, text: true, error: true, uncalculated: true },
  ...{ date: true, struck: true, shifted: true, undecided: true },
});
const correction = known<CorrectionKind>({
  ...{ text: true, spelling: true, thousands: true, unit: true, magnitude: true, negative: true },
  ...{
    chinese: true,
    fraction: true,
    scaled: true,
    unseen: true,
    none: true,
    "not-stated": true,
    dated: true,
    position: true,
    computed: true,
  },
});
const labelMatch = known<LabelMatch>({
  ...{ spelling: true, unit: true, scaled: true, numbered: true, traditional: true },
  ...{ misspelt: true, code: true, renamed: true, decided: true },
});
const unitSource = known<UnitSource>({
  ...{ head: true, cover: true, sheet: true, file: true, clerk: true, nowhere: true },
});
const value: z.ZodMiniType<CellValue> = z.union([
  z.null(),
  text,
  z.number(),
  z.boolean(),
  z.strictObject({ error: text }),
]);

/** Sheet among those of the record, row, column. */
const place = z.tuple([whole, whole, whole]);
const absolutePlace = z.strictObject({ sheet: text, row: whole, column: whole });

/** What is not as it is in a plain cell with that value or text. */
const oddCell = z.partial(
  z.strictObject({
    v: z.number(),
    t: text,
    is: cellState,
    raw: value,
    /** Among the formulas of the record. */
    f: whole,
    d: whole,
    s: z.literal(100),
    as: z.enum(["text", "date"]),
    how: correction,
    at: z.nullable(place),
  }),
);

const cell = z.union([z.null(), z.number(), text, oddCell]);
const oddRun = z.union([oddCell, z.tuple([whole]), z.tuple([whole, cell])]);
/** Most are numbers, and there are thousands: what they are is seen at a glance. */
const cells = z.array(
  z.custom<Run<CellRecord>>(
    (run) =>
      run === null || typeof run === "number" || typeof run === "string" || oddRun.safeParse(run).success,
  ),
);

/** So many rows or columns that are not there, or that follow one another. */
const rowRun = z.union([whole, z.tuple([whole, whole, whole])]);
const columnRun = z.union([whole, z.tuple([whole, whole])]);

const table = z.strictObject({
  sheet: whole,
  rows: z.array(rowRun),
  columns: z.array(columnRun),
  total: z.nullable(z.tuple([whole, whole])),
  check: z.nullable(whole),
  top: whole,
  bottom: whole,
  cells,
  /** Of a list only. */
  lines: z.optional(whole),
  /** Of a list with a total line. */
  totals: z.optional(cells),
  nil: z.optional(z.literal(true)),
});

const lined = { sheet: text, axis: z.enum(["row", "column"]), at: whole };
const account = z.partial(
  z.strictObject({
    sheet: text,
    unitFrom: unitSource,
    evidence: z.array(
      z.strictObject({
        ...{ ...lined, table: whole, found: text, takenFor: text, how: labelMatch },
        ...{ likeness: z.number(), times: z.number() },
      }),
    ),
    doubts: z.array(
      z.strictObject({
        ...{ ...lined, table: whole, found: text, candidates: z.array(whole) },
        units: z.optional(z.strictObject({ said: text, own: text })),
      }),
    ),
    own: z.array(z.strictObject({ ...lined, table: whole, label: text })),
    moreOwnRows: whole,
    beside: z.nullable(z.enum(["hidden", "old", "sum", "part", "book"])),
    reservations: z.array(
      z.union([
        z.strictObject({
          kind: z.enum(["period", "measure"]),
          found: text,
          at: z.nullable(absolutePlace),
        }),
        z.strictObject({ kind: z.literal("names"), others: z.array(text) }),
      ]),
    ),
    parts: z.strictObject({
      units: whole,
      apart: z.array(
        z.strictObject({
          table: whole,
          row: z.nullable(whole),
          column: z.nullable(whole),
          sum: z.nullable(z.number()),
        }),
      ),
    }),
    hidden: z.array(z.strictObject(lined)),
    bare: z.array(whole),
    lostSheets: z.array(text),
    carried: z.nullable(z.strictObject({ id: text, version: text })),
  }),
);

/** A return as it is written into 「读数记录」: strict, so that what is damaged is found and nothing is guessed. */
export const recordShape = z.strictObject({
  form: z.tuple([text, text]),
  unit: text,
  date: z.nullable(text),
  period: z.nullable(text),
  fields: z.array(text),
  sealed: z.nullable(
    z.strictObject({ date: text, code: text, kind: z.enum(["full", "old", "spoilt"]), intact: z.boolean() }),
  ),
  sheets: z.array(text),
  formulas: z.array(text),
  tables: z.array(table),
  places: z.array(place),
  seal: place,
  account,
});

export type ReturnRecord = z.infer<typeof recordShape>;
export type TableRecord = z.infer<typeof table>;
export type CellRecord = z.infer<typeof cell>;
export type OddCell = z.infer<typeof oddCell>;
export type PlaceRecord = z.infer<typeof place>;
