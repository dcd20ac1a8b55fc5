import type { Indicator } from "../form/form";

/** Nothing there, said in words: nothing was done, so the count is 0. */
const NONE = /^(?:无|没有|暂无|无此项)[。.]?$/;
/** A line or a mark through the cell, or words that it is not to be filled in. */
const NOT_STATED = /^(?:[-—―─━ー_]+|[/\\]+|\*+|空|空白|不适用|不涉及|N\/A)$/i;

/**
 * What a text says that stands for no figure: `none` is the figure 0, `not-stated` is blank; `null` when it
 * is something else. Of a percentage 无 says that there is none, not that it is 0 %, so it is blank.
 */
export function absentFigure(plain: string, { kind }: Pick<Indicator, "kind">): "none" | "not-stated" | null {
  const bare = plain.replace(/ /g, "");
  if (NOT_STATED.test(bare)) return "not-stated";
  if (!NONE.test(bare)) return null;
  return kind === "percentage" ? "not-stated" : "none";
}
