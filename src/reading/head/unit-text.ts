import { textOf, type CellValue } from "../../sheet/grid";
import { perText } from "../../sheet/per-text";
import { isDateText } from "../cell/parse-date";
import { plainText, unstretched, withoutNoteMarks } from "../plain-text";
import { isBlankText } from "./field-text";

/** （公章）, 【盖 章】, (加盖单位公章): where the stamp goes. */
const STAMP = /[([【][^)\]】]{0,10}章[^)\]】]{0,4}[)\]】]|(?:^| )(?:盖|公|签) ?章$/g;
/** What is printed or typed where a name is still to be written. */
const PLACEHOLDER =
  /^[xX×✕*○〇●□■某]|请[填输选写]|填写|此处|^(?:单位)?(?:名称|全称)$|^年月日$|^(?:无|空|盖章|公章)$/;
/** A sentence is no name. */
const SENTENCE = /[:。;!?]|[,、].*[,、]/;
const LONGEST = 40;
const LONGEST_TEXT = 300;
const AROUND = /^[\s.,·~—–*/\\-]+|[\s.,·~—–*/\\-]+$/g;

/** The name of a unit as it stands in a head, without stamp words, lines and stretching; "" when it is none. */
export function unitText(value: CellValue): string {
  return unitIn(textOf(value));
}

const unitIn = perText((text): string => {
  if (text.length > LONGEST_TEXT) return "";
  const unstamped = plainText(plainText(withoutNoteMarks(text)).replace(/_+/g, " ").replace(STAMP, " "));
  const bare = unstretched(unstamped.replace(AROUND, ""));
  const isName = /\p{L}/u.test(bare) && bare.length <= LONGEST;
  return isName &&
    !isBlankText(unstamped) &&
    !PLACEHOLDER.test(bare) &&
    !SENTENCE.test(bare) &&
    !isDateText(bare)
    ? bare
    : "";
});
