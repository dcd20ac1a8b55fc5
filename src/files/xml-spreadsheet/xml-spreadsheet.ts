import type { Grid } from "../../sheet/grid";
import { STYLE_COST, type Budget } from "../limits";
import { namedFormat } from "../grid/named-formats";
import { isOn, prefixed, type Attributes, type XmlListener } from "../xml";
import { XmlSheet, type XmlStyles } from "./xml-sheet";

/** A way up the parents that is longer than any program's runs in a circle. */
const MOST_PARENTS = 32;

/** Hears the elements of an XML workbook; `grids` are its sheets once all is heard. */
export class XmlSpreadsheet implements XmlListener, XmlStyles {
  readonly grids: Grid[] = [];
  isWorkbook = false;
  private readonly formats = new Map<string, string | null>();
  private readonly struck = new Map<string, boolean>();
  private readonly parents = new Map<string, string>();
  private style = "";
  private sheet: XmlSheet | null = null;
  /** Whether what is heard says if the sheet is hidden. */
  private inVisible = false;
  private visible = "";

  constructor(private readonly budget: Budget) {}

  open(element: string, attributes: Attributes): void {
    if (element === "Workbook") this.isWorkbook = true;
    else if (element === "Worksheet") this.openSheet(attributes);
    else if (this.sheet !== null) this.openInSheet(this.sheet, element, attributes);
    else if (element === "Style") this.openStyle(attributes);
    else if (element === "NumberFormat")
      this.formats.set(this.style, namedFormat(prefixed(attributes, "Format") ?? ""));
    else if (element === "Font") this.openFont(attributes);
  }

  private openSheet(attributes: Attributes): void {
    this.visible = "";
    this.sheet = new XmlSheet(prefixed(attributes, "Name") ?? "", this, this.budget);
  }

  private openInSheet(sheet: XmlSheet, element: string, attributes: Attributes): void {
    if (element === "Visible") this.inVisible = true;
    else sheet.open(element, attributes);
  }

  private openStyle(attributes: Attributes): void {
    this.budget.spendBytes(STYLE_COST);
    this.style = prefixed(attributes, "ID") ?? "";
    const parent = prefixed(attributes, "Parent");
    if (parent !== undefined) this.parents.set(this.style, parent);
  }

  private openFont(attributes: Attributes): void {
    const struck = prefixed(attributes, "StrikeThrough");
    if (struck !== undefined) this.struck.set(this.style, isOn(struck));
  }

  text(text: string): void {
    if (this.inVisible) this.visible += text;
    else this.sheet?.text(text);
  }

  close(element: string): void {
    if (element === "Visible") this.inVisible = false;
    else if (element === "Worksheet") this.closeSheet();
    else this.sheet?.close(element);
  }

  private closeSheet(): void {
    if (this.sheet !== null) this.grids.push(this.sheet.grid(!this.visible.includes("Hidden")));
    this.sheet = null;
  }

  formatOf(style: string): string | null {
    return this.saidOf(this.formats, style) ?? null;
  }

  isStruck(style: string): boolean {
    return this.saidOf(this.struck, style) ?? false;
  }

  /** What is said of a style, or of the first of its parents of which anything is. */
  private saidOf<Said>(said: ReadonlyMap<string, Said>, style: string): Said | undefined {
    let name: string | undefined = style;
    for (let steps = 0; name !== undefined && steps < MOST_PARENTS; steps++) {
      if (said.has(name)) return said.get(name);
      name = this.parents.get(name);
    }
    return undefined;
  }
}
