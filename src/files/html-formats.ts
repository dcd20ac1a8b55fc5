import { namedFormat } from "./named-formats";

const PROPERTY =
  /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^;}]*))/i;

/** The number format code that a list of style properties says; `undefined` when it says none. */
export function formatIn(style: string): string | null | undefined {
  const groups = PROPERTY.exec(style)?.groups;
  if (groups === undefined) return undefined;
  return namedFormat(unescape(groups.double ?? groups.single ?? groups.bare ?? ""));
}

/** "0\.00%" → "0.00%", "yyyy\0022年\0022" → 'yyyy"年"': programs put a backslash before all but letters. */
function unescape(code: string): string {
  return code.replace(/\\([0-9a-f]{4})|\\(.)/gi, (_, number?: string, character?: string) =>
    number === undefined ? character! : String.fromCharCode(parseInt(number, 16)),
  );
}

const RULE = /\.([\w-]+)\s*\{([^{}]*)\}/g;

/** Number formats by the class that gives them, from a page's style sheet. */
export function classFormats(styleSheet: string): Map<string, string | null> {
  const formats = new Map<string, string | null>();
  for (const [, name, properties] of styleSheet.matchAll(RULE)) {
    const format = formatIn(properties!);
    if (format !== undefined) formats.set(name!.toLowerCase(), format);
  }
  return formats;
}
