import { isDateFormat } from "../../sheet/number-format";
import { PLAIN, type Look } from "../../sheet/text-runs";
import { formatCode } from "./number-formats";
import { lookWith } from "./text-item";
import { readXml } from "../xml";

/** What the style of a cell says about its content. */
export interface StoredStyle {
  /** Number format code, `null` for General. */
  readonly format: string | null;
  readonly isDate: boolean;
  readonly look: Look;
}

export const PLAIN_STYLE: StoredStyle = { format: null, isDate: false, look: PLAIN };

/** Styles from their number formats and fonts, each format looked at once. */
export function storedStyles(
  styles: readonly { readonly format: number; readonly look: Look | undefined }[],
  own: ReadonlyMap<number, string>,
): StoredStyle[] {
  const dates = new Map<string, boolean>();
  return styles.map(({ format: id, look = PLAIN }) => {
    const format = formatCode(id, own);
    if (format === null) return { format, isDate: false, look };
    const isDate = dates.get(format) ?? isDateFormat(format);
    dates.set(format, isDate);
    return { format, isDate, look };
  });
}

/** Reads the styles part, by the styles' numbers; the rest of the looks is no business of a grid. */
export function readStyles(bytes: Uint8Array, part: string): StoredStyle[] {
  const own = new Map<number, string>();
  const fonts: Look[] = [];
  const styles: { format: number; font: number }[] = [];
  let list = "";
  readXml(bytes, part, {
    open(element, attributes) {
      // Fonts and formats of conditional formats come later in the part, in lists of their own.
      if (element === "fonts" || element === "numFmts" || element === "cellXfs") list = element;
      else if (list === "fonts" && element === "font") fonts.push(PLAIN);
      else if (list === "fonts") fonts.push(lookWith(fonts.pop() ?? PLAIN, element, attributes));
      else if (list === "cellXfs" && element === "xf") {
        styles.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) });
      } else if (list === "numFmts" && element === "numFmt") {
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      }
    },
    close(element) {
      if (element === list) list = "";
    },
  });
  return storedStyles(
    styles.map(({ format, font }) => ({ format, look: fonts[font] })),
    own,
  );
}
