import { Budget, LIMITS, STYLE_COST } from "../limits";
import type { TextLook } from "../grid/run-text";
import { readRunProperty, type RunProperties } from "./word-run";
import { isOn, prefixed, readXml, type Attributes, type XmlListener } from "../xml";

/** How a run is shown. */
export interface RunLook extends TextLook {
  readonly isHidden: boolean;
}

interface Style {
  basedOn: string | undefined;
  readonly own: RunProperties;
}

/** A way up the styles that is longer than any program's runs in a circle. */
const MOST_PARENTS = 32;

/** Hears the styles of a Word document: how runs of a style look. */
export class WordStyles implements XmlListener {
  private readonly styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  private usual = "";
  private style: Style | null = null;
  /** How deep inside what a style was before a change, or is in some cells of a table. */
  private aside = 0;
  /** Bytes that all of them take in memory over those in the file. */
  private readonly taken = new Budget(LIMITS);
  /** Of the styles that there are: what each says with those that it is based on, and the look of runs that add nothing to it. */
  private readonly whole = new Map<string, RunProperties>();
  private readonly plain = new Map<string, RunLook>();

  /** Whoever reads a document with these styles pays for them. */
  spend(budget: Budget): void {
    this.taken.spendIn(budget);
  }

  open(element: string, attributes: Attributes): void {
    if (this.aside > 0) this.aside++;
    else if (element === "rPrChange" || element === "tblStylePr") this.aside = 1;
    else if (element === "style") this.begin(attributes);
    else if (this.style !== null && element === "basedOn") this.style.basedOn = prefixed(attributes, "val");
    else if (this.style !== null) readRunProperty(this.style.own, element, attributes);
  }

  private begin(attributes: Attributes): void {
    this.taken.spendBytes(STYLE_COST);
    const name = prefixed(attributes, "styleId") ?? "";
    this.style = { basedOn: undefined, own: {} };
    this.styles.set(name, this.style);
    if (prefixed(attributes, "type") === "paragraph" && isOn(prefixed(attributes, "default")))
      this.usual = name;
  }

  close(element: string): void {
    if (this.aside > 0) this.aside--;
    else if (element === "style") this.style = null;
  }

  /**
   * The look of a run in a paragraph of a style. Of strokes and hiding the style of the paragraph and
   * that of the characters undo each other, as the format has it.
   */
  lookOf(run: RunProperties, paragraph: string | undefined): RunLook {
    const name = paragraph ?? this.usual;
    if (!saysNothing(run) || !this.styles.has(name)) return this.madeLook(run, name);
    const known = this.plain.get(name);
    if (known !== undefined) return known;
    const look = this.madeLook(run, name);
    this.plain.set(name, look);
    return look;
  }

  private madeLook(run: RunProperties, paragraph: string): RunLook {
    const around = this.propertiesOf(paragraph);
    const within = this.propertiesOf(run.style ?? "");
    const toggled = (name: "strike" | "vanish") =>
      run[name] ?? (around[name] ?? false) !== (within[name] ?? false);
    const isDouble = run.dstrike ?? within.dstrike ?? around.dstrike ?? false;
    const raised = [run.raised, within.raised, around.raised].find((each) => each !== undefined) ?? null;
    return { struck: toggled("strike") || isDouble, raised, isHidden: toggled("vanish") };
  }

  /** What a style says with those that it is based on. */
  private propertiesOf(name: string): RunProperties {
    let style = this.styles.get(name);
    if (style === undefined) return NOTHING;
    const known = this.whole.get(name);
    if (known !== undefined) return known;
    const line: RunProperties[] = [];
    for (; style !== undefined && line.length < MOST_PARENTS; style = this.styles.get(style.basedOn ?? ""))
      line.unshift(style.own);
    const whole = Object.assign({}, ...line) as RunProperties;
    this.whole.set(name, whole);
    return whole;
  }
}

const NOTHING: RunProperties = {};

function saysNothing(run: RunProperties): boolean {
  for (const _ in run) return false;
  return true;
}

/** Reads the part of the styles. Throws `Refused`. */
export function readWordStyles(bytes: Uint8Array, part: string): WordStyles {
  const styles = new WordStyles();
  readXml(bytes, part, styles);
  return styles;
}
