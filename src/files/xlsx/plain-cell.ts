import { written, type PlainXml } from "../plain-xml";

/** Digits of a number that is made here; more of them lose some, and that is for others to say. */
const MOST_DIGITS = 15;
/** Of an address, and of the number of a style. */
const [MOST_LETTERS, MOST_ROW_DIGITS, MOST_STYLE_DIGITS] = [3, 7, 5];

const [CELL, CELL_END] = [written('<c r="'), written("</c>")];
const [STYLE, TYPE, QUOTE] = [written(' s="'), written(' t="'), written('"')];
const [OPENED, CLOSED] = [written(">"), written("/>")];
const [FORMULA, FORMULA_END] = [written("<f>"), written("</f>")];
const [VALUE, VALUE_END] = [written("<v>"), written("</v>")];
const [TEXT, SPACED_TEXT, TEXT_END] = [
  written("<is><t>"),
  written('<is><t xml:space="preserve">'),
  written("</t></is>"),
];
/** The kinds of cells, as they stand behind ` t="`; those that most cells have come first. */
const TYPES = ["s", "inlineStr", "str", "n", "b"].map((type) => ({ type, as: written(`${type}"`) }));

/**
 * A cell as nearly all programs write it, `<c r="C6" s="5" t="s"><f>SUM(D6:F6)</f><v>12</v></c>` or with its text in
 * itself: looked at once, character by character, because it is done for each cell. One object takes in all cells of a
 * sheet, one after the other.
 */
export class PlainCell {
  /** From 0. */
  row = 0;
  column = 0;
  /** Number of the style. */
  style = 0;
  type = "n";
  /** Without "="; `null` without a formula. */
  formula: string | null = null;
  /** What its value holds; `null` when it has none, or when it is in `number`. */
  raw: string | null = null;
  /** Of a value that is nothing but digits; else `NaN`. */
  number = NaN;
  /** The text in the cell itself, as it is stored; `null` when it has none. */
  inline: string | null = null;

  /** Takes in the cell that stands next, and passes it; where it is written otherwise, nothing is passed. */
  take(xml: PlainXml): boolean {
    const from = xml.place;
    const isPassed = xml.skip(CELL) && this.address(xml) && this.look(xml) && this.held(xml);
    if (!isPassed) xml.backTo(from);
    return isPassed;
  }

  private address(xml: PlainXml): boolean {
    this.column = xml.letters(MOST_LETTERS) - 1;
    this.row = xml.digits(MOST_ROW_DIGITS) - 1;
    return this.column >= 0 && this.row >= 0 && xml.skip(QUOTE);
  }

  private look(xml: PlainXml): boolean {
    this.style = 0;
    this.type = "n";
    if (xml.skip(STYLE)) {
      this.style = xml.digits(MOST_STYLE_DIGITS);
      if (this.style < 0 || !xml.skip(QUOTE)) return false;
    }
    if (!xml.skip(TYPE)) return true;
    for (const { type, as } of TYPES) {
      if (!xml.skip(as)) continue;
      this.type = type;
      return true;
    }
    return false;
  }

  private held(xml: PlainXml): boolean {
    this.formula = this.raw = this.inline = null;
    this.number = NaN;
    return xml.skip(CLOSED) || (xml.skip(OPENED) && this.content(xml) && xml.skip(CELL_END));
  }

  private content(xml: PlainXml): boolean {
    if (this.type === "inlineStr") {
      if (!xml.skip(TEXT) && !xml.skip(SPACED_TEXT)) return false;
      this.inline = xml.textHere();
      return this.inline !== null && xml.skip(TEXT_END);
    }
    if (xml.skip(FORMULA)) {
      this.formula = xml.textHere();
      if (this.formula === null || !xml.skip(FORMULA_END)) return false;
    }
    return !xml.skip(VALUE) || this.value(xml);
  }

  private value(xml: PlainXml): boolean {
    const from = xml.place;
    const number = this.type === "n" ? xml.digits(MOST_DIGITS) : -1;
    if (number >= 0 && xml.skip(VALUE_END)) {
      this.number = number;
      return true;
    }
    xml.backTo(from);
    this.raw = xml.textHere();
    return this.raw !== null && xml.skip(VALUE_END);
  }
}
