import { TextItem } from "./cell-text";
import { readXml } from "./xml";

/** The texts that cells refer to by number. An empty item counts, or all that follow would shift. */
export function readSharedStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = [];
  const item = new TextItem();
  readXml(bytes, part, {
    open(element) {
      if (element === "si") item.begin();
      else item.open(element);
    },
    text: (text) => item.text(text),
    close(element) {
      if (element === "si") strings.push(item.end());
      else item.close(element);
    },
  });
  return strings;
}
