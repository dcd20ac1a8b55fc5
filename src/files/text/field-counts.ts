import type { CellValue } from "../../sheet/grid";

/** One row of so many may be short by mistake. */
const FEW = 10;

/**
 * Counts the fields of each filled row of separated values, to find rows that a separator too many has
 * moved: 1,234 without quotes is two fields.
 */
export class FieldCounts {
  /** Most fields of a row without numbers: titles and the head of the table. */
  private headFields = 0;
  /** Whether all of those have as many. */
  private isHeadEven = true;
  /** Rows with numbers, how many fields each has, and in which a number seems to be cut. */
  private readonly rows: number[] = [];
  private readonly fields: number[] = [];
  private readonly cut = new Set<number>();
  private isFilled = false;
  private hasNumber = false;
  private isCut = false;
  private lastColumn = -1;
  private lastValue: CellValue = null;

  see(column: number, value: CellValue): void {
    this.isFilled = true;
    if (typeof value === "number") this.hasNumber = true;
    if (column === this.lastColumn + 1 && isCut(this.lastValue, value)) this.isCut = true;
    this.lastColumn = column;
    this.lastValue = value;
  }

  endRow(row: number, fields: number): void {
    if (this.hasNumber && fields > 1) {
      this.rows.push(row);
      this.fields.push(fields);
      if (this.isCut) this.cut.add(row);
    } else if (this.isFilled) {
      if (this.headFields !== 0 && fields !== this.headFields) this.isHeadEven = false;
      this.headFields = Math.max(this.headFields, fields);
    }
    this.isFilled = false;
    this.hasNumber = false;
    this.isCut = false;
    this.lastColumn = -1;
    this.lastValue = null;
  }

  /**
   * Rows with more fields than the head, or than most rows where a number seems to be cut. A program that
   * ends its rows with a separator gives all of them a field more. Where all others are of one length, title
   * and head among them, nothing was left out at the ends of rows, and a shorter one has lost a field.
   */
  shiftedRows(): number[] {
    if (this.headFields < 2) return [];
    const usual = mostCommon(this.fields);
    const isEnded = this.rows.some((row, index) => this.fields[index] === usual && !this.cut.has(row));
    const most = isEnded ? Math.max(this.headFields, usual) : this.headFields;
    const isEven = this.isHeadEven && this.headFields === usual;
    const short = isEven ? this.fields.filter((fields) => fields < usual).length : 0;
    const isShort = short > 0 && short * FEW <= this.fields.length;
    return this.rows.filter((row, index) => {
      const fields = this.fields[index]!;
      if (fields < usual) return isShort;
      return fields > most || (fields > usual && this.cut.has(row));
    });
  }
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [most] = [...times].sort(([a, some], [b, others]) => others - some || a - b);
  return most?.[0] ?? 0;
}

/** Whether two fields side by side look like a number cut at its thousands: 1 and 234, not 1 and 34, 0 and 234. */
function isCut(before: CellValue, value: CellValue): boolean {
  return isThreeDigits(value) && beginsThousands(before);
}

function isThreeDigits(value: CellValue): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= 100 && value <= 999;
  return typeof value === "string" && /^\d{3}$/.test(value);
}

function beginsThousands(value: CellValue): boolean {
  if (typeof value !== "number") return typeof value === "string" && /^-?[1-9]\d{0,2}$/.test(value);
  return Number.isInteger(value) && value !== 0 && Math.abs(value) <= 999;
}
