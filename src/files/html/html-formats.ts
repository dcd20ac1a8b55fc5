import { namedFormat } from "../grid/named-formats";
import type { Declarations } from "./style-sheet";

/** The number format code that a style says; `undefined` when it says none. */
export function formatIn(declared: Declarations): string | null | undefined {
  const written = declared.get("mso-number-format") ?? declared.get("vnd.ms-excel.numberformat");
  return written === undefined ? undefined : namedFormat(unescape(unquoted(written.value)));
}

function unquoted(value: string): string {
  return /^(["'])([^]*)\1$/.exec(value)?.[2] ?? value;
}

/** "0\.00%" → "0.00%", "yyyy\0022年\0022" → 'yyyy"年"': programs put a backslash before all but letters. */
function unescape(code: string): string {
  return code.replace(/\\([0-9a-f]{4})|\\(.)/gi, (_, number?: string, character?: string) =>
    number === undefined ? character! : String.fromCharCode(parseInt(number, 16)),
  );
}

/** LibreOffice's "1033;0;0.00%": two languages, then the code. */
export function codeIn(sdnum: string): string | null {
  return namedFormat(sdnum.split(";").slice(2).join(";"));
}
