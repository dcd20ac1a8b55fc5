import type { Grid } from "../../sheet/grid";
import { PlainCell } from "./plain-cell";
import type { Tag } from "../plain-pieces";
import { PlainXml } from "../plain-xml";
import { Refused } from "../refusal";
import { scanItem } from "./scan-strings";
import {
  StoredSheet,
  type SheetContext,
  type SheetEntry,
  type StoredCell,
  type StoredFormula,
} from "./stored-sheet";
import { TextItem } from "./text-item";

/**
 * A sheet's part, as long as it holds nothing but what nearly all programs write; else `null`, and nothing of the
 * budget is spent. It never refuses and never words anything: that is for `readSheet`, which says the same of every
 * part that is read here.
 */
export function scanSheet(bytes: Uint8Array, sheet: SheetEntry, context: SheetContext): Grid | null {
  const xml = PlainXml.of(bytes);
  if (xml === null) return null;
  const trial = context.budget.trial();
  try {
    const stored = new StoredSheet({ ...context, budget: trial.budget });
    if (!new SheetScan(xml, stored, new TextItem(trial.budget)).sheet()) return null;
    const grid = stored.grid(sheet);
    trial.spend();
    return grid;
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}

/** What the general reader knows by any prefix. */
const OURS: readonly string[] = ["sheetData", "mergeCell", "col"];

/** Each step answers whether it went well; after a `false` nothing more is asked. */
class SheetScan {
  private readonly plain = new PlainCell();

  constructor(
    private readonly xml: PlainXml,
    private readonly stored: StoredSheet,
    private readonly item: TextItem,
  ) {}

  sheet(): boolean {
    const { xml } = this;
    let hasData = false;
    for (;;) {
      const mark = xml.next();
      if (mark === "end") return true;
      if (mark === "odd") return false;
      if (mark === "close") continue;
      const { name, element } = xml.tag;
      if (name === "sheetData") {
        if (hasData || (mark === "open" && !this.data())) return false;
        hasData = true;
      } else if (name === element) this.besideData(xml.tag);
      else if (OURS.includes(element)) return false;
    }
  }

  private besideData({ name, attributes }: Tag): void {
    const { ref, min, max, hidden, width } = attributes;
    if (name === "mergeCell") this.stored.merge(ref);
    else if (name === "col") this.stored.openColumns({ min, max, hidden, width });
  }

  private data(): boolean {
    const { xml } = this;
    for (;;) {
      const mark = xml.next();
      if (!xml.isTextBlank) return false;
      if (mark === "close") return true;
      const { name, attributes } = xml.tag;
      if (mark === "odd" || mark === "end" || name !== "row") return false;
      this.stored.openRow(attributes.r, attributes.hidden, attributes.ht);
      if (mark === "open" && !this.row()) return false;
    }
  }

  private row(): boolean {
    const { xml, plain } = this;
    for (;;) {
      if (plain.take(xml)) {
        this.stored.plainCell(plain);
        continue;
      }
      const mark = xml.next();
      if (!xml.isTextBlank) return false;
      if (mark === "close") return true;
      const { name, attributes } = xml.tag;
      if (mark === "odd" || mark === "end" || name !== "c") return false;
      const { r: address, s: style = "0", t: type = "n" } = attributes;
      this.stored.openCell(address);
      const cell = { type, style: Number(style), raw: null, inline: null, formula: null };
      if (mark === "open" ? !this.cell(cell) : !this.closed(cell)) return false;
    }
  }

  private closed(cell: StoredCell): true {
    this.stored.closeCell(cell);
    return true;
  }

  /** The formula, and what it comes to. */
  private cell(cell: { -readonly [Part in keyof StoredCell]: StoredCell[Part] }): boolean {
    const { xml } = this;
    for (;;) {
      const mark = xml.next();
      if (!xml.isTextBlank) return false;
      if (mark === "close") return this.closed(cell);
      if (mark === "odd" || mark === "end" || cell.raw !== null || cell.inline !== null) return false;
      const { name } = xml.tag;
      if (name === "v") {
        if (mark === "open" && xml.next() !== "close") return false;
        cell.raw = mark === "open" ? xml.text : "";
      } else if (name === "f") {
        if (cell.formula !== null) return false;
        cell.formula = this.formula(mark === "open");
        if (cell.formula === null) return false;
      } else if (name === "is" && mark === "open") {
        cell.inline = scanItem(xml, this.item);
        if (cell.inline === null) return false;
      } else return false;
    }
  }

  private formula(isOpen: boolean): StoredFormula | null {
    const { xml } = this;
    const { t: type, si: group } = xml.tag.attributes;
    if (isOpen && xml.next() !== "close") return null;
    return { text: isOpen ? xml.text : "", type, group };
  }
}
