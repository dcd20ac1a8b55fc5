import type { Grid } from "../../sheet/grid";
import { StoredSheet, type SheetContext, type SheetEntry, type StoredFormula } from "./stored-sheet";
import { TextItem } from "./text-item";
import { readXml, type Attributes, type XmlListener } from "../xml";

/** Reads a sheet's part, whatever it holds. Throws `Refused`. */
export function readSheet(bytes: Uint8Array, sheet: SheetEntry, context: SheetContext): Grid {
  const listener = new SheetListener(context);
  readXml(bytes, context.part, listener);
  return listener.sheet.grid(sheet);
}

class SheetListener implements XmlListener {
  readonly sheet: StoredSheet;
  private readonly inline: TextItem;
  private inData = false;
  /** Where characters go at the moment. */
  private collecting: "nothing" | "value" | "formula" | "inline" = "nothing";
  private cell: Attributes = {};
  private raw: string | null = null;
  private hasInline = false;
  private formulaText = "";
  private formulaAttributes: Attributes | null = null;

  constructor(context: SheetContext) {
    this.sheet = new StoredSheet(context);
    this.inline = new TextItem(context.budget);
  }

  open(element: string, attributes: Attributes): void {
    if (this.inData) this.openInData(element, attributes);
    else if (element === "sheetData") this.inData = true;
    else if (element === "mergeCell") this.sheet.merge(attributes.ref);
    else if (element === "col") this.sheet.openColumns(attributes);
  }

  private openInData(element: string, attributes: Attributes): void {
    if (this.collecting === "inline") this.inline.open(element, attributes);
    else if (element === "c") this.openCell(attributes);
    else if (element === "v") {
      this.collecting = "value";
      // Two values in one cell are two lines of it.
      this.raw = this.raw === null ? "" : `${this.raw}\n`;
    } else if (element === "row") this.sheet.openRow(attributes.r, attributes.hidden, attributes.ht);
    else if (element === "f") {
      this.collecting = "formula";
      this.formulaAttributes = attributes;
    } else if (element === "is") {
      this.collecting = "inline";
      if (this.hasInline) this.inline.breakLine();
      else this.inline.begin();
      this.hasInline = true;
    }
  }

  text(text: string): void {
    if (this.collecting === "value") this.raw += text;
    else if (this.collecting === "inline") this.inline.text(text);
    else if (this.collecting === "formula") this.formulaText += text;
  }

  close(element: string): void {
    if (!this.inData) return;
    if (this.collecting === "inline" && element !== "is") this.inline.close(element);
    else if (element === "c") this.closeCell();
    else if (element === "sheetData") this.inData = false;
    else if (element === "v" || element === "f" || element === "is") this.collecting = "nothing";
  }

  private openCell(attributes: Attributes): void {
    this.sheet.openCell(attributes.r);
    this.cell = attributes;
    this.raw = null;
    this.hasInline = false;
    this.formulaText = "";
    this.formulaAttributes = null;
  }

  private closeCell(): void {
    const { t: type = "n", s: style = "0" } = this.cell;
    const inline = this.hasInline ? this.inline.end() : null;
    this.sheet.closeCell({ type, style: Number(style), raw: this.raw, inline, formula: this.formula() });
  }

  private formula(): StoredFormula | null {
    if (this.formulaAttributes === null) return null;
    const { t: type, si: group } = this.formulaAttributes;
    return { text: this.formulaText, type, group };
  }
}
