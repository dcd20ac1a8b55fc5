import * as z from "zod/mini";
import type { Act } from "../act";

const text = z.string();
const number = z.int().check(z.gte(1));
const figure = z.union([z.number(), text, z.null()]);
const whole = z.int().check(z.gte(0));

const done = {
  number,
  time: text,
  unit: text,
  reason: text,
  effect: text,
  undone: z.nullable(text),
};
const about = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...done, kind: z.literal(kind), ...shape });

/** An act as 经办记录 holds it: strict, so that what is damaged is found and nothing is guessed. */
export const actShape: z.ZodMiniType<Act> = z.discriminatedUnion("kind", [
  about("received", { receipt: number, file: text, modified: z.number(), same: z.boolean() }),
  about("reread", { receipt: number, asked: text, said: text }),
  about("unread", { file: text, code: text }),
  about("sender", { file: text }),
  about("dismissed", { file: text }),
  about("named", { receipt: number, from: text, own: z.boolean() }),
  about("adopted", { receipt: number, known: number }),
  about("kept", { receipt: number, known: number }),
  about("merged", { receipt: number, known: number, with: number }),
  about("excluded", { receipt: number }),
  about("readmitted", { receipt: number }),
  about("returned", { receipt: number }),
  about("passed", { receipt: number }),
  about("corrected", {
    ...{ receipt: number, table: whole, row: whole, column: whole },
    ...{ from: figure, to: figure },
  }),
  about("answered", { receipt: number, rule: text, cell: text, by: text, answer: text }),
  about("reminded", { round: number }),
  about("exempt", { from: text, until: text }),
  about("owing", {}),
  about("paper", {}),
  about("sealed", { edition: number, code: text, reported: whole, due: whole }),
]);
