import { plainText } from "./plain-text";

/** What a finalised form carries below its table, as printed. */
export interface SealText {
  /** "2011-12-15", the day it was finalised. */
  readonly date: string;
  /** "7K3M-92QX", see `sealCode`. */
  readonly code: string;
}

const SEALED = "定稿";
const CODE = "校验码";
const PATTERN = new RegExp(`${SEALED} ?:? ?([\\d-]*) ?${CODE} ?:? ?([0-9A-Z-]*)`, "i");

/** 定稿 2011-12-15 校验码 7K3M-92QX */
export function sealText({ date, code }: SealText): string {
  return `${SEALED} ${date} ${CODE} ${code}`;
}

/**
 * The seal in a text, with other words around it or not; `null` when there is none. A date or code that
 * somebody has spoilt comes as it stands, so that the seal is seen to be broken and not to be absent.
 */
export function parseSeal(text: string): SealText | null {
  const match = PATTERN.exec(plainText(text));
  return match ? { date: match[1]!, code: match[2]!.toUpperCase() } : null;
}
