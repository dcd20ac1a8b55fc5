import type { Grid } from "../sheet/grid";
import { GridBuilder } from "./grid-builder";
import type { Budget } from "./limits";
import { WordParagraph } from "./word-paragraph";
import { WordTable } from "./word-table";
import type { Attributes, XmlListener } from "./xml";

/** Elements whose text is not the document's any more, is there a second time or is no text. */
const ASIDE = new Set([
  ...["del", "moveFrom", "instrText", "Fallback", "pPr", "tblPr", "tblGrid", "sectPr", "rt"],
  ...["rPrChange", "tcPrChange", "trPrChange", "tblPrExChange"],
]);

/** Hears the parts of a Word document one after another and puts their text into rows. */
export class WordRows implements XmlListener {
  isDocument = false;
  private readonly builder: GridBuilder;
  private readonly table: WordTable;
  /** How deep inside an element that is passed over. */
  private aside = 0;
  /** How deep tables stand in tables; only the outermost has rows of its own. */
  private tables = 0;
  /** Paragraphs that are open, innermost last: a text box stands in a paragraph and holds more. */
  private readonly paragraphs: WordParagraph[] = [];
  /** Whether each open text box stands in a table, innermost last. */
  private readonly boxes: boolean[] = [];
  /** Texts of boxes in the table; as rows of their own they would tear it apart. */
  private boxTexts: string[] = [];
  /** Whether each open form field shows only its placeholder; and how many do. */
  private readonly placeholders: boolean[] = [];
  private muted = 0;
  /** Texts that are not to come a second time, while there are such. */
  private seen: Set<string> | null = null;

  constructor(budget: Budget) {
    this.builder = new GridBuilder(budget);
    this.table = new WordTable(this.builder);
  }

  /** Leaves out what comes again while `read` runs: first, even and other pages carry the same header. */
  once(read: () => void): void {
    this.seen = new Set();
    read();
    this.seen = null;
  }

  open(element: string, attributes: Attributes): void {
    if (this.aside > 0) this.aside++;
    else if (ASIDE.has(element)) {
      this.aside = 1;
      if (this.tables === 1 && element === "del") this.table.delete();
    } else if (element === "p") this.paragraphs.push(new WordParagraph());
    else if (element === "tbl") this.tables++;
    else if (element === "txbxContent") this.boxes.push(this.tables > 0);
    else if (element === "sdt") this.placeholders.push(false);
    else if (element === "showingPlcHdr") this.mute();
    else if (element === "document") this.isDocument = true;
    else if (!(this.tables === 1 && this.table.open(element, attributes)))
      this.paragraphs.at(-1)?.open(element, attributes);
  }

  private mute(): void {
    if (this.placeholders.at(-1) !== false) return;
    this.placeholders[this.placeholders.length - 1] = true;
    this.muted++;
  }

  text(text: string): void {
    if (this.aside === 0 && this.muted === 0) this.paragraphs.at(-1)?.text(text);
  }

  close(element: string): void {
    if (this.aside > 0) this.aside--;
    else if (element === "p") this.put(this.paragraphs.pop()?.end() ?? "");
    else if (element === "tbl") this.closeTable();
    else if (element === "txbxContent") this.boxes.pop();
    else if (element === "sdt") this.muted -= this.placeholders.pop() === true ? 1 : 0;
    else if (!(this.tables === 1 && this.table.close(element))) this.paragraphs.at(-1)?.close(element);
  }

  private closeTable(): void {
    if (--this.tables > 0) return;
    this.table.end();
    const texts = this.boxTexts;
    this.boxTexts = [];
    texts.forEach((text) => this.put(text));
  }

  private put(paragraph: string): void {
    const text = paragraph.trim();
    if (this.boxes.at(-1) === true) this.boxTexts.push(paragraph);
    else if (this.tables > 0) this.table.add(paragraph);
    else if (text !== "" && !this.seen?.has(text)) {
      this.seen?.add(text);
      this.builder.set(this.table.row++, 0, text, null, null);
    }
  }

  grid(sheet: string): Grid {
    return this.builder.build(sheet, true, this.table.merges(), { hiddenRows: this.table.hiddenRows });
  }
}
