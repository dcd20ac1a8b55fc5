import { HostError } from "./host-error";

/** A list that is written into a validation may not be longer. */
const MOST_CHARACTERS = 255;

/**
 * The choices of a validation as one text, the way Excel and WPS take them: they part it at commas and know no
 * way to write one. Throws `HostError("explained")` with a sentence for the clerk where they do not fit.
 */
export function choicesText(sheet: string, choices: readonly string[]): string {
  const text = choices.join(",");
  if (text.length <= MOST_CHARACTERS && !choices.some((choice) => choice.includes(","))) return text;
  const why = `「${sheet}」的下拉选项不能含英文逗号，合计不能超过 ${MOST_CHARACTERS} 个字符，没有写入任何数据`;
  throw new HostError("explained", sheet, { cause: new Error(why) });
}
