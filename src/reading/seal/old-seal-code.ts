import type { Form } from "../../form/form";
import { crc32 } from "../../sheet/crc";
import { labelKey } from "../labels/label-key";
import { twoBytesEach } from "./seal-code";
import { sealedRows, type SealedContent } from "./sealed-content";

/** Sixteen signs that nobody takes for one another on paper or on the telephone: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V. */
const SIGNS = "3479ACEFHJKMPRTX";

/**
 * The code that seals had first: "7K3M-92QX", CRC-32 with a sign for each four bits. It is only compared, for papers
 * that are stamped already, and never written: it tells accidents, but a few characters in a remark make it fit any figures.
 */
export function oldSealCode(form: Form, content: SealedContent, day: string): string {
  const bits = crc32(twoBytesEach(canonical(form, content, day)));
  const signs = Array.from({ length: 8 }, (_, at) => SIGNS[(bits >>> (28 - 4 * at)) & 15]!).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** Whether a code is written as those are. */
export function isOldCode(code: string): boolean {
  return new RegExp(`^[${SIGNS}]{4}-[${SIGNS}]{4}$`).test(code);
}

/** Forms that were finalised so have one table of figures. */
function canonical(form: Form, { unit, date, tables }: SealedContent, day: string): string {
  const [table] = form.tables;
  const rows = sealedRows(table!, tables[0]!).map(({ own, totals, remark }) => [
    ...[...own, ...totals].map((value) => (value === null ? "" : String(value))),
    remark ?? "",
  ]);
  return [[form.id, day, labelKey(unit), date ?? ""], ...rows].map((row) => row.join("\t")).join("\n");
}
