import { shownText, type TextRun } from "../../sheet/text-runs";
import type { Grid } from "../../sheet/grid";
import type { Budget } from "../limits";
import { WordParagraph } from "./word-paragraph";
import { WordSheet } from "./word-sheet";
import type { WordStyles } from "./word-styles";
import { WordTable } from "./word-table";
import { prefixed, type Attributes, type XmlListener } from "../xml";

/** Elements whose text is not the document's any more, is there a second time or is no text. */
const ASIDE = new Set([
  ...["del", "moveFrom", "Fallback", "pPr", "tblPr", "tblGrid", "sectPr", "rt"],
  ...["rPrChange", "tcPrChange", "trPrChange", "tblPrExChange"],
]);

/** Bytes that a text takes which waits for the end of a table. */
const WAITING_COST = 512;

/** Gives what another file holds that the document takes in at a place, by the link's id. */
type TakeIn = (id: string) => readonly Grid[];

/** Hears the parts of a Word document one after another and puts their text into rows. */
export class WordRows implements XmlListener {
  isDocument = false;
  hasTables = false;
  private readonly sheet: WordSheet;
  /** The element that is passed over, and how deep inside it. */
  private passed = "";
  private aside = 0;
  /** Tables that are open, innermost last. */
  private readonly tables: WordTable[] = [];
  /** Paragraphs that are open, innermost last: a text box stands in a paragraph and holds more. */
  private readonly paragraphs: WordParagraph[] = [];
  /** Whether each open text box stands in a table, innermost last. */
  private readonly boxes: boolean[] = [];
  /** What stands in boxes of a table or is taken in there; as rows of their own it would tear it apart. */
  private behind: (() => void)[] = [];
  /** Whether each open form field shows only its placeholder; and how many do. */
  private readonly placeholders: boolean[] = [];
  private muted = 0;
  /** Texts that are not to come a second time, while there are such. */
  private seen: Set<string> | null = null;

  constructor(
    private readonly styles: WordStyles,
    private readonly takeIn: TakeIn,
    private readonly budget: Budget,
  ) {
    this.sheet = new WordSheet(budget);
  }

  /** Leaves out what comes again while `read` runs: first, even and other pages carry the same header. */
  once(read: () => void): void {
    this.seen = new Set();
    read();
    this.seen = null;
  }

  open(element: string, attributes: Attributes): void {
    if (this.aside > 0) this.openAside(element, attributes);
    else if (ASIDE.has(element)) {
      this.passed = element;
      this.aside = 1;
      if (element === "del") this.tables.at(-1)?.delete();
    } else if (element === "p") this.paragraphs.push(new WordParagraph(this.styles));
    else if (element === "tbl") this.tables.push(new WordTable(this.tables.length > 0, this.budget));
    else if (element === "txbxContent") this.boxes.push(this.tables.length > 0);
    else if (element === "sdt") this.placeholders.push(false);
    else if (element === "showingPlcHdr") this.mute();
    else if (element === "altChunk")
      this.takeIn(prefixed(attributes, "id") ?? "").forEach((grid) => this.putGrid(grid));
    else if (element === "document") this.isDocument = true;
    else if (!this.tables.at(-1)?.open(element, attributes))
      this.paragraphs.at(-1)?.open(element, attributes);
  }

  /** Of what is passed over only the style of a paragraph is looked at. */
  private openAside(element: string, attributes: Attributes): void {
    if (this.aside++ === 1 && this.passed === "pPr") this.paragraphs.at(-1)?.describe(element, attributes);
  }

  private mute(): void {
    if (this.placeholders.at(-1) !== false) return;
    this.placeholders[this.placeholders.length - 1] = true;
    this.muted++;
  }

  text(text: string): void {
    if (this.aside === 0 && this.muted === 0) this.paragraphs.at(-1)?.characters(text);
  }

  close(element: string): void {
    if (this.aside > 0) this.aside--;
    else if (element === "p") this.putText(this.paragraphs.pop()?.end() ?? []);
    else if (element === "tbl") this.closeTable();
    else if (element === "txbxContent") this.boxes.pop();
    else if (element === "sdt") this.muted -= this.placeholders.pop() === true ? 1 : 0;
    else if (!this.tables.at(-1)?.close(element)) this.paragraphs.at(-1)?.close(element);
  }

  private closeTable(): void {
    const rows = this.tables.pop()?.end() ?? [];
    this.hasTables = true;
    const around = this.tables.at(-1);
    if (around) return around.addTable(rows);
    this.sheet.addTable(rows);
    const { behind } = this;
    this.behind = [];
    behind.forEach((put) => put());
  }

  private putText(runs: readonly TextRun[]): void {
    if (this.boxes.at(-1) === true) return this.putBehind(() => this.putText(runs));
    const around = this.tables.at(-1);
    if (around) return around.add(runs);
    const { text, struck } = shownText(runs);
    const bare = text.trim();
    if (bare === "" || this.seen?.has(bare)) return;
    this.seen?.add(bare);
    this.sheet.addText({ text: bare, struck });
  }

  private putGrid(grid: Grid): void {
    if (this.tables.length > 0) this.putBehind(() => this.putGrid(grid));
    else this.sheet.addGrid(grid);
  }

  private putBehind(put: () => void): void {
    this.budget.spendBytes(WAITING_COST);
    this.behind.push(put);
  }

  grid(name: string): Grid {
    return this.sheet.grid(name);
  }
}
