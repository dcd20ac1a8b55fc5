import type { Measure } from "../../form/measure";

/** Nothing there, said in words: nothing was done, so the count is 0. */
const NONE = /^(?:无|没有|暂无|无此项)[。.]?$/;
/** A line or a mark through the cell, or words that it is not to be filled in. */
const NOT_STATED = /^(?:[-—―─━ー_]+|[/\\]+|\*+|空|空白|不适用|不涉及|N\/A)$/i;

/**
 * What a text says that stands for no figure: `none` is the figure 0, `not-stated` is blank; `null` when it
 * is something else. Of a percentage 无 says that there is none, not that it is 0 %, so it is blank.
 */
export function absentFigure(plain: string, { holds }: Pick<Measure, "holds">): "none" | "not-stated" | null {
  const bare = plain.replace(/ /g, "");
  if (isNotStated(bare)) return "not-stated";
  if (!NONE.test(bare)) return null;
  return holds.type === "percentage" ? "not-stated" : "none";
}

/** Whether a text, without spaces, is a mark or a word for "nothing to be filled in here". */
export function isNotStated(bare: string): boolean {
  return NOT_STATED.test(bare);
}

/** Whether a text, without spaces, says that there is nothing. */
export function isNone(bare: string): boolean {
  return NONE.test(bare);
}

/** Whether a text is what is printed where nobody fills anything in. */
export function isCross(text: string): boolean {
  return /^[×✕╳xX]$/.test(text);
}
