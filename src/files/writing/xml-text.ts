/** What stands otherwise in the text of an element; line ends of Windows would be read as plain ones. */
const SPECIAL = /[&<>\0-\x08\v\f\r\x0E-\x1F]/;
const SPECIALS = /[&<>\0-\x08\v\f\r\x0E-\x1F]/g;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as it stands in an element; what XML has no place for as the format spells it, `_x000D_`. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (found) => NAMED[found] ?? spelt(found)) : text;
}

function spelt(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text that happens to spell an escape ("_x0041_") is escaped itself; what no escape helps is replaced. */
const AWKWARD = /_(?=x[0-9A-Fa-f]{4}_)|[\uFFFE\uFFFF]/g;

/** The text of a cell, in which programs look for such spellings. */
export function cellText(text: string): string {
  return xmlText(text.replace(AWKWARD, (found) => (found === "_" ? "_x005F_" : "\uFFFD")));
}
