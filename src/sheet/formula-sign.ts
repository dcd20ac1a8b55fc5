/** Signs that begin a formula where a text is typed; Chinese input has them in full width, and programs take those, too. */
const SIGN = /^[=+\-@＝＋－＠]/;

/** Whether a program may make a formula of a text unless it is told that it is a text. */
export function beginsLikeFormula(text: string): boolean {
  return SIGN.test(text);
}
