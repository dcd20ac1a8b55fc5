import { foreignMeasure, type ForeignMeasure } from "../cell/measure-word";
import { labelKey } from "./label-key";

/** What a row or column counts in, where that is not what the form counts in. */
export interface SaidMeasure {
  readonly measure: ForeignMeasure;
  /** As it stands there: 万份. */
  readonly word: string;
}

/** What a label says of another measure than `unit`, in brackets at its end or right behind `name`: 发放征求意见表（万份）. */
export function measureInLabel(text: string, name: string, unit: string): SaidMeasure | null {
  const key = labelKey(text);
  const bracketed = /\((?:(?:计量)?单位:?)?([^()]*)\)$/.exec(key)?.[1];
  const bare = labelKey(name);
  const behind = key.startsWith(bare) ? key.slice(bare.length) : "";
  return otherThan(bracketed ?? behind, unit);
}

/** Of percentages every word that counts is another measure; of counts % is. */
export function otherThan(word: string, unit: string): SaidMeasure | null {
  const measure = foreignMeasure(word, unit);
  return measure && { measure, word };
}
