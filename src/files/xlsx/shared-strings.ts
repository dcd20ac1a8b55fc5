import type { StoredText } from "../grid/rich-text";
import type { Budget } from "../limits";
import { TextItem } from "./text-item";
import { readXml } from "../xml";

/** The texts that cells refer to by number. An empty item counts, or all that follow would shift. */
export function readSharedStrings(bytes: Uint8Array, part: string, budget: Budget): StoredText[] {
  const strings: StoredText[] = [];
  const item = new TextItem(budget);
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === "si") item.begin();
      else item.open(element, attributes);
    },
    text: (text) => item.text(text),
    close(element) {
      if (element === "si") strings.push(item.end());
      else item.close(element);
    },
  });
  return strings;
}
