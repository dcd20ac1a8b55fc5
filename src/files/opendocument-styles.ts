import { DataStyles } from "./data-styles";
import type { Attributes } from "./xml";

/** A way up the parents that is longer than any program's runs in a circle. */
const MOST_PARENTS = 32;

interface CellStyle {
  readonly parent: string | undefined;
  readonly data: string | undefined;
}

/** What the styles of an OpenDocument file say: number formats of cells, and which sheets are hidden. */
export class OpenDocumentStyles {
  private readonly data = new DataStyles();
  private readonly cells = new Map<string, CellStyle>();
  private readonly formats = new Map<string, string | null>();
  private readonly hiddenTables = new Set<string>();
  private table = "";

  open(element: string, attributes: Attributes): void {
    this.data.open(element, attributes);
    if (element === "style") this.style(attributes);
    else if (element === "table-properties" && attributes["table:display"] === "false")
      this.hiddenTables.add(this.table);
  }

  private style(attributes: Attributes): void {
    const name = attributes["style:name"] ?? "";
    const family = attributes["style:family"];
    this.table = family === "table" ? name : "";
    if (family !== "table-cell") return;
    const parent = attributes["style:parent-style-name"];
    this.cells.set(name, { parent, data: attributes["style:data-style-name"] });
  }

  text(text: string): void {
    this.data.text(text);
  }

  close(element: string): void {
    this.data.close(element);
  }

  hides(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && tableStyle !== "" && this.hiddenTables.has(tableStyle);
  }

  /** Number format code of a cell's style, `null` for General. Asked only once all styles are read. */
  formatOf(cellStyle: string): string | null {
    const known = this.formats.get(cellStyle);
    if (known !== undefined) return known;
    const data = this.dataOf(cellStyle);
    const format = data === undefined ? null : this.data.codeOf(data);
    this.formats.set(cellStyle, format);
    return format;
  }

  private dataOf(cellStyle: string): string | undefined {
    let style = this.cells.get(cellStyle);
    for (let steps = 0; style !== undefined && steps < MOST_PARENTS; steps++) {
      if (style.data !== undefined) return style.data;
      style = style.parent === undefined ? undefined : this.cells.get(style.parent);
    }
    return undefined;
  }
}
