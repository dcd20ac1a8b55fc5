import { cellText } from "./xml-text";

/** Blanks that a reader of XML may take for nothing. */
const BLANKS = /^ | $|[\n\t]/;

/** The texts of a workbook, each of them once; cells name them by their numbers. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part that lists them, in pieces. */
  *part(): Generator<string> {
    const count = this.numbers.size;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`;
    for (const text of this.numbers.keys()) {
      const space = BLANKS.test(text) ? ' xml:space="preserve"' : "";
      yield `<si><t${space}>${cellText(text)}</t></si>`;
    }
    yield "</sst>";
  }
}
