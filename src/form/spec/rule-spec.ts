import { z } from "zod";

/** What texts, references and levels are in a definition. */
export const text = z.string().trim().min(1);
/** A row or column by its id, label, path (社区/城市) or code. */
export const ref = text;
export const severity = z.enum(["error", "query", "hint"]);
export const said = z.strictObject({ chinese: text, english: text });

/** What an author may write of every rule, whatever it asks. */
export const ruleHead = {
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u, "短的编号，例如 C01 (a short number such as C01)"),
  level: severity.default("error"),
  name: z.string().optional(),
  title: text.optional(),
  /** In place of the sentence that the program makes. */
  note: said.optional(),
  remedy: text.optional(),
  source: text.optional(),
};
