import type { Grid } from "../../sheet/grid";
import { PlainCell } from "./plain-cell";
import { PlainXml } from "./plain-xml";
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
      if (xml.is("sheetData")) {
        if (hasData || (mark === "open" && !this.data())) return false;
        hasData = true;
      } else if (xml.isPrefixed ? OURS.includes(xml.localName) : !this.besideData()) return false;
    }
  }

  private besideData(): boolean {
    const { xml, stored } = this;
    if (xml.is("mergeCell")) {
      const ref = xml.attribute("ref");
      if (ref === null) return false;
      stored.merge(ref);
    } else if (xml.is("col")) {
      const [min, max] = [xml.attribute("min"), xml.attribute("max")];
      const [hidden, width] = [xml.attribute("hidden"), xml.attribute("width")];
      if (min === null || max === null || hidden === null || width === null) return false;
      stored.openColumns({ min, max, hidden, width });
    }
    return true;
  }

  private data(): boolean {
    const { xml } = this;
    for (;;) {
      const mark = xml.next();
      if (!xml.isTextBlank) return false;
      if (mark === "close") return true;
      if (mark === "odd" || mark === "end" || !xml.is("row")) return false;
      const [number, hidden, height] = [xml.attribute("r"), xml.attribute("hidden"), xml.attribute("ht")];
      if (number === null || hidden === null || height === null) return false;
      this.stored.openRow(number, hidden, height);
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
      if (mark === "odd" || mark === "end" || !xml.is("c")) return false;
      const [address, style, type] = [xml.attribute("r"), xml.attribute("s"), xml.attribute("t")];
      if (address === null || style === null || type === null) return false;
      this.stored.openCell(address);
      const cell = { type: type ?? "n", style: Number(style ?? 0), raw: null, inline: null, formula: null };
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
      if (xml.is("v")) {
        if (mark === "open" && xml.next() !== "close") return false;
        cell.raw = mark === "open" ? xml.text : "";
      } else if (xml.is("f")) {
        if (cell.formula !== null) return false;
        cell.formula = this.formula(mark === "open");
        if (cell.formula === null) return false;
      } else if (xml.is("is") && mark === "open") {
        cell.inline = scanItem(xml, this.item);
        if (cell.inline === null) return false;
      } else return false;
    }
  }

  private formula(isOpen: boolean): StoredFormula | null {
    const { xml } = this;
    const [type, group] = [xml.attribute("t"), xml.attribute("si")];
    if (type === null || group === null || (isOpen && xml.next() !== "close")) return null;
    return { text: isOpen ? xml.text : "", type, group };
  }
}
