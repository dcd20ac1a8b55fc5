import { sha256 } from "@noble/hashes/sha2.js";
import type { Form } from "../../form/form";
import { labelKey } from "../labels/label-key";
import { codeOf } from "./seal-signs";
import { ownColumns, sealedFields, sealedRows, type SealedContent } from "./sealed-content";

/**
 * The check code of a return finalised on `day` ("2011-12-15"): the first 95 bits of a SHA-256, written by
 * `codeOf`. It is over what was understood, so the same return has the same code from whatever file it is
 * read. Nobody can change a return so that it keeps its code; anybody can make the code of another return.
 */
export function sealCode(form: Form, content: SealedContent, day: string): string {
  return codeOver(canonical(form, content, day));
}

/** The code of any plain value. */
export function codeOver(value: unknown): string {
  return codeOf(sha256(twoBytesEach(JSON.stringify(value))));
}

/** Read from what is hashed: which making of the code it is. */
const MAKING = "定稿 2";

/**
 * Everything that the code proves, so that no two returns come to the same text: lists of fixed meaning, quoted
 * texts, numbers without quotes, `null` for blank. Rows and columns by name, so that it is also over which form it is.
 */
function canonical(form: Form, content: SealedContent, day: string) {
  const fields = sealedFields(form, content);
  return [
    MAKING,
    form.id,
    day,
    labelKey(content.unit),
    content.date,
    ...form.tables.flatMap((table) => {
      const own = content.tables[table.index]!;
      const rows = sealedRows(table, own).map(({ own, totals, remark }, row) => [
        ...(table.kind === "matrix" ? [table.rows.lines[row]!.id] : []),
        own,
        ...totals,
        ...(remark === null ? [] : [remark]),
      ]);
      return [ownColumns(table), own.kind === "list" ? [own.lines.length, own.nil, rows] : rows];
    }),
    ...(fields.length === 0 ? [] : [fields]),
  ];
}

/** Two bytes a character, so that no host needs an encoder. */
export function twoBytesEach(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1] = text.charCodeAt(at) >>> 8;
  }
  return bytes;
}
