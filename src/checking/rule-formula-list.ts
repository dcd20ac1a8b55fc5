import { quoteText } from "./rule-formula-places";

/** A formula that gives "、机关" where the condition is TRUE, else "". */
export function item(condition: string, label: string): string {
  return `IF(${condition},${quoteText(`、${label}`)},"")`;
}

/** The heading goes again when the list turns out empty: a formula cannot keep the list to look at it twice. */
export function listed(heading: string, items: readonly string[]): string {
  return `SUBSTITUTE(${quoteText(heading)}&${items.join("&")}&"。",${quoteText(`${heading}。`)},"")`;
}

/** A list begins with the mark that stands between its items; here it goes. */
export function joined(messages: readonly string[]): string {
  return `SUBSTITUTE(${messages.join("&")},"：、","：")`;
}
