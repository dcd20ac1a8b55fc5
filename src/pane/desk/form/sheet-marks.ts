import type { FindingMark } from "../../../checking/marks";
import type { Host } from "../../../host/host";

/** What is marked on which sheet, so that marks are written only where they have changed. */
export class SheetMarks {
  private readonly marked = new Map<string, string>();

  constructor(private readonly host: Host) {}

  /** Marks these sheets, each with what is its own. */
  async set(sheets: readonly string[], marks: readonly FindingMark[]): Promise<void> {
    for (const sheet of sheets) {
      const own = marks
        .filter((each) => each.sheet === sheet)
        .map(({ row, column, look }) => ({ row, column, look }));
      const signature = JSON.stringify(own);
      if (this.marked.get(sheet) === signature) continue;
      await this.host.setMarks(sheet, own);
      this.marked.set(sheet, signature);
    }
  }

  /** Whether any of these sheets is marked, as far as is known. */
  areOn(sheets: readonly string[]): boolean {
    return sheets.some((sheet) => (this.marked.get(sheet) ?? NONE) !== NONE);
  }

  /** Takes all marks away. */
  clear(): Promise<void> {
    return this.set([...this.marked.keys()], []);
  }

  /** Nothing is marked for certain any more. */
  forget(): void {
    this.marked.clear();
  }
}

/** What a sheet without marks is known by. */
const NONE = JSON.stringify([]);
