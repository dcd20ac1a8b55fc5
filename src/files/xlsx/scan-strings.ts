import type { Budget } from "../limits";
import { PlainXml } from "../plain-xml";
import { Refused } from "../refusal";
import type { StoredText } from "../grid/rich-text";
import { TextItem, unescapeText } from "./text-item";
import type { Attributes } from "../xml";

/** The list of texts, as long as it holds nothing but what nearly all programs write, else `null`; like `scanSheet`. */
export function scanStrings(bytes: Uint8Array, budget: Budget): StoredText[] | null {
  const xml = PlainXml.of(bytes);
  if (xml === null) return null;
  const trial = budget.trial();
  const item = new TextItem(trial.budget);
  const strings: StoredText[] = [];
  try {
    if (xml.next() !== "open" || !xml.is("sst")) return null;
    for (let mark = xml.next(); mark !== "close"; mark = xml.next()) {
      if (!(mark === "open" || mark === "empty") || !xml.is("si")) return null;
      const string = mark === "empty" ? "" : scanItem(xml, item);
      if (string === null) return null;
      strings.push(string);
    }
    if (xml.next() !== "end") return null;
    trial.spend();
    return strings;
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}

/** The text between the tag that was opened last and its end; `null` when it is odd. */
export function scanItem(xml: PlainXml, item: TextItem): StoredText | null {
  let mark = xml.next();
  // Nearly all: one text without a look of its own.
  if (mark === "open" && xml.is("t")) {
    if (xml.next() !== "close") return null;
    const text = xml.text;
    mark = xml.next();
    if (mark === "close") return unescapeText(text);
    item.begin();
    pass(item, "t", text);
  } else item.begin();
  return scanPieces(xml, item, mark) ? item.end() : null;
}

function scanPieces(xml: PlainXml, item: TextItem, first: ReturnType<PlainXml["next"]>): boolean {
  const within: string[] = [];
  for (let mark = first; ; mark = xml.next()) {
    if (mark === "close") {
      const name = within.pop();
      if (name === undefined) return true;
      item.close(name);
      continue;
    }
    if (!(mark === "open" || mark === "empty")) return false;
    const { name, element, attributes } = xml.tag;
    // An item within an item ends it early for some.
    if (name !== element || name === "is" || name === "si") return false;
    if (mark === "open" && name !== "t") {
      within.push(name);
      item.open(name, attributes);
    } else {
      if (mark === "open" && xml.next() !== "close") return false;
      pass(item, name, mark === "open" ? xml.text : "", attributes);
    }
  }
}

/** An element without others in it. */
function pass(item: TextItem, name: string, text: string, attributes: Attributes = {}): void {
  item.open(name, attributes);
  item.text(text);
  item.close(name);
}
