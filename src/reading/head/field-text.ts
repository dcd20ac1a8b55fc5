import { plainText, unstretched } from "../plain-text";

/** （签字）, (签章), 【盖章】: where somebody signs. */
const SIGNED = /[([【][^)\]】]{0,8}[签章][^)\]】]{0,4}[)\]】]/g;
const NOTHING = /^[\s.,·~—–*/\\:-]*$|^年 ?月 ?日$|^20 年|^[xX×✕*○〇●□■]+$/;
const LONGEST = 300;

/** What is written in a field, without the line that it stands on; "" where nothing is. */
export function fieldText(text: string): string {
  if (text.length > LONGEST) return "";
  const plain = plainText(plainText(text).replace(/_+/g, " ").replace(SIGNED, " "));
  return NOTHING.test(plain) ? "" : unstretched(plain);
}
