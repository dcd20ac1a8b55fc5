import type { Attributes } from "../xml";

/** Elements of a data style that stand for a part of a date or time, in short and in long. */
const MOMENTS: Readonly<Record<string, readonly [short: string, long: string]>> = {
  year: ["yy", "yyyy"],
  month: ["m", "mm"],
  day: ["d", "dd"],
  "day-of-week": ["ddd", "dddd"],
  hours: ["h", "hh"],
  minutes: ["m", "mm"],
  seconds: ["s", "ss"],
  "am-pm": ["AM/PM", "AM/PM"],
};

const DATA_STYLE = /^(?:number|percentage|currency|date|time|text|boolean)-style$/;

/**
 * Spells out an OpenDocument file's data styles as number format codes. A style whose look depends on
 * the value gives the look of its first condition; what the codes have no words for is left out.
 */
export class DataStyles {
  private readonly codes: Map<string, string>;
  private name: string | null = null;
  private code = "";
  private literal: string | null = null;
  private elapsed = false;
  private replaced: string | null = null;

  /** `common` are those of another part, which are there too. */
  constructor(common: DataStyles | null) {
    this.codes = new Map(common?.codes);
  }

  open(element: string, attributes: Attributes): void {
    if (this.name === null) {
      if (DATA_STYLE.test(element)) this.begin(attributes);
    } else if (element === "text" || element === "currency-symbol") this.literal = "";
    else if (element === "number" || element === "scientific-number")
      this.code += numberCode(attributes, element !== "number");
    else if (element === "text-content") this.code += "@";
    else if (element === "fraction") this.code += "# ?/?";
    else if (element === "map") this.replaced ??= attributes["style:apply-style-name"] ?? null;
    else if (MOMENTS[element]) this.moment(element, attributes);
  }

  private begin(attributes: Attributes): void {
    this.name = attributes["style:name"] ?? "";
    this.code = "";
    this.replaced = null;
    this.elapsed = attributes["number:truncate-on-overflow"] === "false";
  }

  private moment(element: string, attributes: Attributes): void {
    const isLong = attributes["number:style"] === "long";
    const isWord = attributes["number:textual"] === "true";
    const code = isWord ? (isLong ? "mmmm" : "mmm") : MOMENTS[element]![isLong ? 1 : 0];
    this.code += this.elapsed && element === "hours" ? `[${code}]` : code;
  }

  text(text: string): void {
    if (this.literal !== null) this.literal += text;
  }

  close(element: string): void {
    if (this.name === null) return;
    if (element === "text" || element === "currency-symbol") {
      this.code += quoted(this.literal ?? "");
      this.literal = null;
    } else if (DATA_STYLE.test(element)) {
      // A style of no parts shows nothing, whatever the number.
      this.codes.set(this.name, this.codes.get(this.replaced ?? "") ?? (this.code || '""'));
      this.name = null;
    }
  }

  /** The code; `null` for General and for styles that are not in the file. */
  codeOf(name: string): string | null {
    const code = this.codes.get(name) ?? "";
    return code === "" || code === "General" ? null : code;
  }
}

/** Decimals that a code may ask for, as many as the programs let one choose. */
const MOST_PLACES = 30;

function places(attributes: Attributes, name: string): number | null {
  const count = Number(attributes[name]);
  return attributes[name] === undefined || !(count >= 0) ? null : Math.min(Math.floor(count), MOST_PLACES);
}

function numberCode(attributes: Attributes, isScientific: boolean): string {
  const decimals = places(attributes, "number:decimal-places");
  if (decimals === null && !isScientific) return "General";
  const whole = "0".repeat(places(attributes, "number:min-integer-digits") ?? 1) || "#";
  const grouped = attributes["number:grouping"] === "true" ? `#,${whole.padStart(3, "#")}` : whole;
  const code = `${decimals ? `${grouped}.${"0".repeat(decimals)}` : grouped}${",".repeat(thousands(attributes))}`;
  return isScientific ? `${code}E+00` : code;
}

/** How many thousands the number is shown in, one after the other; no more than a number has. */
function thousands(attributes: Attributes): number {
  const times = Math.round(Math.log10(Number(attributes["number:display-factor"] ?? 1)) / 3);
  return times > 0 ? Math.min(times, MOST_PLACES) : 0;
}

/** Characters between the digits; those that mean nothing in a code stand as they are. */
function quoted(literal: string): string {
  return /^[-+ %:/().]*$/.test(literal) ? literal : `"${literal.replace(/"/g, "")}"`;
}
