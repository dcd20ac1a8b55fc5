import { sha256 } from "@noble/hashes/sha2.js";
import type { Form } from "../form/form";
import { totalDiffers, totalOf } from "../form/total";
import { textOf } from "../sheet/grid";
import { labelKey } from "./match-label";
import { cleanNumber } from "./numeral";
import type { Figure, Return } from "./return";
import { codeOf } from "./seal-signs";

/** What the code is over. */
export type SealedContent = Pick<Return, "unit" | "date" | "figures" | "totals" | "remarks">;

/**
 * The check code of a return finalised on `day` ("2011-12-15"): the first 95 bits of a SHA-256, written by
 * `codeOf`. It is over what was understood, so the same return has the same code from whatever file it is
 * read. Nobody can change a return so that it keeps its code; anybody can make the code of another return.
 */
export function sealCode(form: Form, content: SealedContent, day: string): string {
  return codeOf(sha256(twoBytesEach(JSON.stringify(canonical(form, content, day)))));
}

/** Read from what is hashed: which making of the code it is. */
const MAKING = "定稿 2";

/**
 * Everything that the code proves, so that no two returns come to the same text: lists of fixed meaning, quoted
 * texts, numbers without quotes, `null` for blank. Rows and columns by name, so that it is also over which form it is.
 */
function canonical(form: Form, { unit, date, figures, totals, remarks }: SealedContent, day: string) {
  return [
    MAKING,
    form.spec.id,
    day,
    labelKey(unit),
    date,
    form.subjects.map(({ id }) => id),
    form.indicators.map(({ id, index }) => [
      id,
      figures[index]!.map(figureValue),
      totalValue(form, figures, totals[index]!, index),
      withoutSpace(remarks[index]!),
    ]),
  ];
}

type Sealed = string | number | null;

/** "12" is 12, 95 % is 95; blank is not 0. */
function figureValue({ state, value, raw }: Figure): Sealed {
  if (state === "blank") return null;
  return value === null ? withoutSpace(textOf(raw)) : cleanNumber(value);
}

/**
 * 合计 that agree, to the digits that are there, are taken as recomputed: programs add up with other noise, and
 * a formula may have been stored without its result.
 */
function totalValue(form: Form, figures: Return["figures"], total: Figure, indicator: number): Sealed {
  const subjects = form.subjects.map(({ index }) => index);
  const recomputed = totalOf(form, indicator, subjects, (row, subject) => figures[row]![subject]!.value);
  const { state, value, decimals } = total;
  const { kind } = form.indicators[indicator]!;
  const agrees =
    value === null ? state === "uncalculated" : !totalDiffers(kind, { value, decimals }, recomputed);
  return agrees && recomputed !== null ? cleanNumber(recomputed) : figureValue(total);
}

/** Programs break and stretch texts as they like. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
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
