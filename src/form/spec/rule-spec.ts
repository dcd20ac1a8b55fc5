import * as z from "zod/mini";

/** What texts, references and levels are in a definition. */
export const text = z.string().check(z.trim(), z.minLength(1));
export const id = z
  .string()
  .check(
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u,
      "只用文字、数字、连字符，不要空格 (letters, digits, hyphens, no spaces)",
    ),
  );
export const isoDate = z.iso.date();
/** A row or column by its id, label, path (社区/城市) or code. */
export const ref = text;
export const severity = z.enum(["error", "query", "hint"]);
export const said = z.strictObject({ chinese: text, english: text });

/** What an author may write of every rule, whatever it asks. */
export const ruleHead = {
  id: z
    .string()
    .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u, "短的编号，例如 C01 (a short number such as C01)")),
  level: z._default(severity, "error"),
  name: z.optional(z.string()),
  title: z.optional(text),
  /** In place of the sentence that the program makes. */
  note: z.optional(said),
  remedy: z.optional(text),
  source: z.optional(text),
};
