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

const CONDITION = /^value\(\)\s*(<=|>=|!=|<|>|=)\s*(-?\d[\d.]*(?:[eE][+-]?\d+)?)$/;
const DATA_STYLE = /^(?:number|percentage|currency|date|time|text|boolean)-style$/;

/** What a style says of some numbers: they are shown in another one. */
interface Mapped {
  /** "<=1". */
  readonly condition: string;
  readonly style: string;
}

/** Conditions that a code need not spell out: its sections are those of positive numbers, negative ones and 0. */
const UNSPOKEN: readonly string[] = [">=0", ">0 <0", ">0 <0 =0"];
/** Sections that a code may have in front of the last. */
const MOST_MAPS = 3;

/**
 * Spells out an OpenDocument file's data styles as number format codes, a section for each condition of a style whose
 * look depends on the value. What the codes have no words for is left out.
 */
export class DataStyles {
  private readonly codes: Map<string, string>;
  private name: string | null = null;
  private code = "";
  /** Only a style of percentages shows the number times 100; in others "%" is a text like any other. */
  private isPercentage = false;
  private literal: string | null = null;
  private elapsed = false;
  private maps: Mapped[] = [];

  /** `common` are those of another part, which are there too. */
  constructor(common: DataStyles | null) {
    this.codes = new Map(common?.codes);
  }

  open(element: string, attributes: Attributes): void {
    if (this.name === null) {
      if (DATA_STYLE.test(element)) this.begin(element, attributes);
    } else if (element === "text" || element === "currency-symbol") this.literal = "";
    else if (element === "number" || element === "scientific-number")
      this.code += numberCode(attributes, element !== "number");
    else if (element === "text-content") this.code += "@";
    else if (element === "fraction") this.code += "# ?/?";
    else if (element === "map") this.map(attributes);
    else if (MOMENTS[element]) this.moment(element, attributes);
  }

  private begin(element: string, attributes: Attributes): void {
    this.name = attributes["style:name"] ?? "";
    this.isPercentage = element === "percentage-style";
    this.code = "";
    this.maps = [];
    this.elapsed = attributes["number:truncate-on-overflow"] === "false";
  }

  private map(attributes: Attributes): void {
    const [, sign, bound] = CONDITION.exec(attributes["style:condition"] ?? "") ?? [];
    const style = attributes["style:apply-style-name"];
    if (sign === undefined || style === undefined || this.maps.length === MOST_MAPS) return;
    this.maps.push({ condition: `${sign === "!=" ? "<>" : sign}${bound}`, style });
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
      const literal = this.literal ?? "";
      this.code += this.isPercentage ? literal.split("%").map(quoted).join("%") : quoted(literal);
      this.literal = null;
    } else if (DATA_STYLE.test(element)) {
      this.codes.set(this.name, this.whole());
      this.name = null;
    }
  }

  private whole(): string {
    // A style of no parts shows nothing, whatever the number.
    const own = this.code || '""';
    const maps = this.maps.flatMap(({ condition, style }) => {
      const code = this.codes.get(style);
      return code === undefined || code.includes(";") ? [] : [{ condition, code }];
    });
    const isUnspoken = UNSPOKEN.includes(maps.map(({ condition }) => condition).join(" "));
    return [...maps.map(({ condition, code }) => (isUnspoken ? code : `[${condition}]${code}`)), own].join(
      ";",
    );
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
  return /^[-+ :/().]*$/.test(literal) ? literal : `"${literal.replace(/"/g, "")}"`;
}
