import type { Form } from "../form/form";
import { totalDiffers, totalOf } from "../form/total";
import { crc32 } from "../sheet/crc";
import { textOf } from "../sheet/grid";
import { labelKey } from "./match-label";
import { cleanNumber } from "./numeral";
import type { Figure, Return } from "./return";
import { twoBytesEach, type SealedContent } from "./seal-code";

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

function canonical(form: Form, { unit, date, figures, totals, remarks }: SealedContent, day: string): string {
  const rows = form.indicators.map(({ index }) => [
    ...figures[index]!.map(figureText),
    totalText(form, figures, totals[index]!, index),
    withoutSpace(remarks[index]!),
  ]);
  return [[form.spec.id, day, labelKey(unit), date ?? ""], ...rows].map((row) => row.join("\t")).join("\n");
}

/** "12" is 12, 95 % is 95; blank is not 0. */
function figureText({ state, value, raw }: Figure): string {
  if (state === "blank") return "";
  return value === null ? withoutSpace(textOf(raw)) : numberText(value);
}

/**
 * 合计 that agree, to the digits that are there, are taken as recomputed: programs add up with other noise, and
 * a formula may have been stored without its result.
 */
function totalText(form: Form, figures: Return["figures"], total: Figure, indicator: number): string {
  const subjects = form.subjects.map(({ index }) => index);
  const recomputed = totalOf(form, indicator, subjects, (row, subject) => figures[row]![subject]!.value);
  const { state, value, decimals } = total;
  const { kind } = form.indicators[indicator]!;
  const agrees =
    value === null ? state === "uncalculated" : !totalDiffers(kind, { value, decimals }, recomputed);
  return agrees && recomputed !== null ? numberText(recomputed) : figureText(total);
}

function numberText(value: number): string {
  return String(cleanNumber(value));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
