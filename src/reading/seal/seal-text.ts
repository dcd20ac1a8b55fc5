import { perText } from "../../sheet/per-text";
import { isOldCode } from "./old-seal-code";
import { parseDate } from "../cell/parse-date";
import { plainText, unstretched } from "../plain-text";
import type { SealKind } from "../return";
import { asPrinted, CODE_LENGTH, grouped, isCode } from "./seal-signs";

/** What a finalised form carries below its table, as printed. */
export interface SealText {
  /** "2011-12-15", the day it was finalised. */
  readonly date: string;
  /** "7K3M-92QX-0VWA-HN5T-E8RC", see `sealCode`. */
  readonly code: string;
}

const SEALED = "定稿";
const CODE = "校验码";
/** Behind them a day and a code, as printed or as somebody has copied them. */
const PATTERN = new RegExp(
  `${SEALED} ?:? ?([\\dOIL〇○零一二三四五六七八九十廿./\\\\年月日号 -]*)${CODE} ?:? ?([0-9A-Z. -]*)`,
  "i",
);
const DASHES = /[\u2010-\u2015\u2212_·]/g;
const WHOLE = new RegExp(`^(?:[0-9A-Z][. -]*){${CODE_LENGTH}}(?![0-9A-Z])`, "i");
const FIRST_TWO = /^([0-9A-Z]{4})[. -]?([0-9A-Z]{4})(?![0-9A-Z-])/i;

/** 定稿 2011-12-15 校验码 7K3M-92QX-0VWA-HN5T-E8RC */
export function sealText({ date, code }: SealText): string {
  return `${SEALED} ${date} ${CODE} ${code}`;
}

/**
 * The seal in a text, with other words around it or not; `null` when there is none. A date or code that
 * somebody has spoilt comes as it stands, so that the seal is seen to be broken and not to be absent.
 */
export const parseSeal: (text: string) => SealText | null = perText((text) => {
  const match = PATTERN.exec(unstretched(plainText(text)).replace(DASHES, "-"));
  if (!match) return null;
  const day = match[1]!.trim();
  return { date: parseDate(asPrinted(day)) ?? day, code: parseCode(match[2]!) };
});

/** Which kind of code it is that stands in a seal. */
export function sealKind(code: string): SealKind {
  return isCode(code) ? "full" : isOldCode(code) ? "old" : "spoilt";
}

function parseCode(text: string): string {
  const whole = WHOLE.exec(text);
  if (whole) return grouped(asPrinted(whole[0].replace(/[. -]/g, "")));
  const old = FIRST_TWO.exec(text)?.slice(1).join("-").toUpperCase();
  return old !== undefined && isOldCode(old) ? old : text.trim().toUpperCase();
}
