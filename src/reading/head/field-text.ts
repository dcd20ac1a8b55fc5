import { perText } from "../../sheet/per-text";
import { plainText, unstretched } from "../plain-text";

/** （签字）, (签章), 【盖章】: where somebody signs. */
const SIGNED = /[([【][^)\]】]{0,8}[签章][^)\]】]{0,4}[)\]】]/g;
/** Nothing, strokes, and what is printed where a date or a period is still to be written: 20 年 月. */
const NOTHING =
  /^[\s.,·~—–*/\\:-]*$|^[([【]? ?(?:20|19)? ?(?:[年学度月日季半初末第期份] ?)+[)\]】]?$|^[xX×✕*○〇●□■]+$/;
const LONGEST = 300;

/** What is written in a field, without the line that it stands on; "" where nothing is. */
export const fieldText: (text: string) => string = perText((text) => {
  if (text.length > LONGEST) return "";
  const plain = plainText(plainText(text).replace(/_+/g, " ").replace(SIGNED, " "));
  return isBlankText(plain) ? "" : unstretched(plain);
});

/** Whether a text, made plain, only marks the place of one. */
export function isBlankText(plain: string): boolean {
  return NOTHING.test(plain);
}
