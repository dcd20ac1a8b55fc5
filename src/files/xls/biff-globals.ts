import { RecordCursor, STREAM, type RecordBody, type Version } from "./biff-records";
import { readSharedTexts, readText, unicodeText, type TextStore } from "./biff-text";
import type { Budget } from "../limits";
import { damaged, refuse, unlessDamaged } from "../refusal";
import { PLAIN, type Look } from "../../sheet/text-runs";
import type { StoredText } from "../grid/rich-text";
import { storedStyles, type StoredStyle } from "../xlsx/styles";

/** A tab of the workbook: where its records begin in the stream, and whether it is a worksheet. */
export interface Tab {
  readonly name: string;
  readonly visible: boolean;
  readonly isWorksheet: boolean;
  readonly offset: number;
}

/** What the records before the sheets say of all of them. */
export interface Globals extends TextStore {
  readonly from1904: boolean;
  /** Whether whoever wrote the file had calculated its formulas. */
  readonly calculated: boolean;
  readonly tabs: readonly Tab[];
  readonly texts: readonly StoredText[];
  readonly styles: readonly StoredStyle[];
  /** Defined names, in the order that formulas number them by; "" for those that the programs define. */
  readonly names: readonly string[];
  /** Sheets that formulas refer to by number; `null` where they lie in another file or are gone. */
  readonly references: readonly (SheetSpan | null)[];
}

/** Numbers of the first and the last tab of a reference, most often the same. */
export interface SheetSpan {
  readonly first: number;
  readonly last: number;
}

/** Code page of the Chinese programs; every file has a record that says its own. */
const GBK = 936;

/** Says that the formulas were not calculated before the file was written, in the workbook or in a sheet. */
export const UNCALCULATED = 0x5e;

/** Characters of a number format; the programs stop at 255. */
const LONGEST_FORMAT = 1024;

/** Reads the records before the sheets. Throws `Refused`, also for a workbook with a password. */
export function readGlobals(stream: Uint8Array, budget: Budget): Globals {
  const cursor = new RecordCursor(stream, 0, budget);
  const reader = new GlobalsReader(cursor.version, budget);
  while (cursor.next()) reader.read(cursor);
  return reader.globals();
}

class GlobalsReader implements TextStore {
  codePage = GBK;
  private from1904 = false;
  private readonly tabs: Tab[] = [];
  private readonly styles: { format: number; font: number }[] = [];
  readonly fonts: Look[] = [];
  private calculated = true;
  private readonly ownFormats = new Map<number, string>();
  private readonly names: string[] = [];
  private readonly books: boolean[] = [];
  private references: (SheetSpan | null)[] = [];
  private texts: StoredText[] = [];

  constructor(
    readonly version: Version,
    private readonly budget: Budget,
  ) {}

  read(cursor: RecordCursor): void {
    switch (cursor.id) {
      case 0x2f:
        return refuse({ code: "encrypted" });
      case 0x42:
        this.codePage = cursor.body().u16();
        return;
      case 0x22:
        this.from1904 = cursor.body().u16() === 1;
        return;
      case 0x31:
        return this.font(cursor.body());
      case UNCALCULATED:
        this.calculated = false;
        return;
      case 0x85:
        return this.tab(cursor.body());
      case 0x41e:
        return this.format(cursor.body());
      case 0xe0:
        return this.style(cursor.body());
      case 0xfc:
        this.texts = readSharedTexts(cursor.body(), this, this.budget);
        return;
      default:
        if (this.version === 8) this.readNames(cursor);
    }
  }

  /** What formulas refer to. Version 5 keeps it otherwise, and such formulas are not spelled out. */
  private readNames(cursor: RecordCursor): void {
    if (cursor.id === 0x18) this.name(cursor.body());
    else if (cursor.id === 0x1ae) this.book(cursor.body());
    else if (cursor.id === 0x17) this.spans(cursor.body());
  }

  private tab(body: RecordBody): void {
    const offset = body.u32();
    const visible = (body.u8() & 3) === 0;
    const isWorksheet = body.u8() === 0;
    this.tabs.push({ name: readText(body, 1, this), visible, isWorksheet, offset });
  }

  private format(body: RecordBody): void {
    const id = body.u16();
    // A format that breaks off shows its numbers plainly.
    const code = unlessDamaged(() => readText(body, this.version === 8 ? 2 : 1, this), "General");
    if (code.length > LONGEST_FORMAT) damaged(STREAM, `a number format of ${code.length} characters`);
    this.ownFormats.set(id, code);
  }

  private font(body: RecordBody): void {
    body.skip(2);
    const struck = (body.u16() & 8) !== 0;
    body.skip(4);
    this.fonts.push({ struck, raised: [null, "above" as const, "below" as const][body.u16()] ?? null });
    // No font has the number 4: programs pass it over in counting.
    if (this.fonts.length === 4) this.fonts.push(PLAIN);
  }

  private style(body: RecordBody): void {
    const font = body.u16();
    this.styles.push({ font, format: body.u16() });
  }

  private name(body: RecordBody): void {
    const isBuiltIn = (body.u16() & 0x20) !== 0;
    body.skip(1);
    const length = body.u8();
    body.skip(10);
    const name = unicodeText(body, length);
    this.names.push(isBuiltIn ? "" : name.replace(/^_xlfn\./, ""));
  }

  /** Whether the book is this one: formulas refer to others too. */
  private book(body: RecordBody): void {
    body.skip(2);
    this.books.push(body.u16() === 0x401);
  }

  private spans(body: RecordBody): void {
    for (let left = body.u16(); left > 0; left--) {
      const isOwn = this.books[body.u16()] === true;
      const [first, last] = [body.u16(), body.u16()];
      this.references.push(isOwn ? { first, last } : null);
    }
  }

  globals(): Globals {
    const { version, codePage, from1904, calculated, tabs, texts, fonts, names, references } = this;
    if (tabs.length === 0) damaged(STREAM, "no sheets");
    const styles = storedStyles(
      this.styles.map(({ format, font }) => ({ format, look: fonts[font] })),
      this.ownFormats,
    );
    return { version, codePage, from1904, calculated, tabs, texts, fonts, styles, names, references };
  }
}
