import type { Range } from "../../../sheet/address";
import type { CellValue } from "../../../sheet/grid";

/** How a sheet is protected; `null` when it is not. */
export type Protection = Excel.WorksheetProtectionOptions | null;

/** What was last seen of a sheet. */
export interface KnownSheet {
  readonly id: string;
  readonly protection: Protection;
  /** Conditional formats by formula: ours, those of others, and those that nobody has looked at. */
  readonly ours: readonly string[];
  readonly others: ReadonlySet<string>;
  readonly unknown: readonly string[];
  /** What our formats say, as JSON of the marks; `null` where that is not known. */
  readonly shown: string | null;
}

/** What a sheet without formats of ours says. */
export const NO_MARKS = "[]";

/** Merged cells of a sheet that we wrote, for programs that do not tell. */
export interface WrittenMerge extends Range {
  /** What stood in the top left cell. */
  readonly value: CellValue;
}

/**
 * What is known of the workbook from one call to the next, so that a check needs one round trip to read
 * and one to mark, and an event none. Sheets are known by their ids, which survive a new name.
 */
export class KnownSheets {
  private names = new Map<string, string>();
  private readonly sheets = new Map<string, KnownSheet>();
  private readonly large = new Set<string>();
  private readonly merges = new Map<string, readonly WrittenMerge[]>();
  private readonly reformatted = new Set<string>();

  /** The name of the sheet with the id; undefined when it was never seen. */
  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** These are the sheets of the workbook. */
  learnAll(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** Whether a sheet of the name was there when the workbook was last looked at. */
  knows(name: string): boolean {
    return [...this.names.values()].includes(name);
  }

  learnName(id: string, name: string): void {
    this.names.set(id, name);
  }

  /** The sheet was renamed or deleted: its name is asked for again. */
  forgetName(name: string): void {
    for (const [id, known] of this.names) if (known === name) this.names.delete(id);
  }

  find(name: string): KnownSheet | undefined {
    for (const [id, known] of this.names) if (known === name) return this.sheets.get(id);
    return undefined;
  }

  /** Whether the sheet of the id was locked when it was last looked at. */
  isLocked(id: string): boolean {
    const protection = this.sheets.get(id)?.protection ?? null;
    return protection !== null;
  }

  /** The sheet was read: `formats` are its conditional formats of the kind that marks are. */
  see(id: string, protection: Protection, formats: readonly string[]): void {
    const before = this.sheets.get(id);
    const ours = formats.filter((format) => before?.ours.includes(format));
    const others = new Set(formats.filter((format) => before?.others.has(format)));
    const unknown = formats.filter((format) => !ours.includes(format) && !others.has(format));
    const asBefore = before?.ours.length === ours.length && unknown.length === 0;
    const shown = formats.length === others.size ? NO_MARKS : asBefore ? before.shown : null;
    this.sheets.set(id, { id, protection, ours, others, unknown, shown });
    this.learnFormats(id);
  }

  /** A change of the sheet broke off: its marks and its protection are looked for again. */
  forget(name: string): void {
    for (const [id, known] of this.names) if (known === name) this.sheets.delete(id);
  }

  keep(sheet: KnownSheet): void {
    this.sheets.set(sheet.id, sheet);
  }

  /** Whether the sheet of the name did not fit into one answer when it was last read. */
  isLarge(name: string): boolean {
    return this.large.has(name);
  }

  learnLarge(name: string): void {
    this.large.add(name);
  }

  /** The sheets were written anew, and may be of another size. */
  forgetSizes(): void {
    this.large.clear();
  }

  /** Whether number formats of the sheet were changed by us since they were read. */
  isReformatted(id: string): boolean {
    return this.reformatted.has(id);
  }

  reformat(name: string): void {
    const seen = this.find(name);
    if (seen) this.reformatted.add(seen.id);
  }

  learnFormats(id: string): void {
    this.reformatted.delete(id);
  }

  mergesOf(id: string): readonly WrittenMerge[] {
    return this.merges.get(id) ?? [];
  }

  keepMerges(id: string, merges: readonly WrittenMerge[]): void {
    this.merges.set(id, merges);
  }
}
