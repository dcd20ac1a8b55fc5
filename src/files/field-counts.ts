import type { CellValue } from "../sheet/grid";

interface CountedRow {
  readonly row: number;
  readonly fields: number;
  /** Whether two fields side by side look like a number that was cut at its thousands: 1 and 234. */
  readonly isCut: boolean;
}

/**
 * Counts the fields of each filled row of separated values, to find rows that a separator too many has
 * moved: 1,234 without quotes is two fields.
 */
export class FieldCounts {
  /** Most fields of a row without numbers: titles and the head of the table. */
  private headFields = 0;
  private readonly rows: CountedRow[] = [];
  private isFilled = false;
  private hasNumber = false;
  private isCut = false;
  private last: { readonly column: number; readonly value: CellValue } = { column: -1, value: null };

  see(column: number, value: CellValue): void {
    this.isFilled = true;
    if (typeof value === "number") this.hasNumber = true;
    if (column === this.last.column + 1 && isCut(this.last.value, value)) this.isCut = true;
    this.last = { column, value };
  }

  endRow(row: number, fields: number): void {
    const { isCut } = this;
    if (this.hasNumber) this.rows.push({ row, fields, isCut });
    else if (this.isFilled) this.headFields = Math.max(this.headFields, fields);
    this.isFilled = false;
    this.hasNumber = false;
    this.isCut = false;
    this.last = { column: -1, value: null };
  }

  /**
   * Rows with more fields than the head, or than most rows where a number seems to be cut. A program that
   * ends its rows with a separator gives all of them a field more.
   */
  shiftedRows(): number[] {
    const usual = mostCommon(this.rows.map(({ fields }) => fields));
    const isEnded = this.rows.some(({ fields, isCut }) => fields === usual && !isCut);
    const most = isEnded ? Math.max(this.headFields, usual) : this.headFields;
    const shifted = this.rows.filter(({ fields, isCut }) => fields > most || (isCut && fields > usual));
    return this.headFields < 2 ? [] : shifted.map(({ row }) => row);
  }
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [most] = [...times].sort(([a, some], [b, others]) => others - some || a - b);
  return most?.[0] ?? 0;
}

/** "1" and "234": one to three digits, then three; 1 and 34 are not cut, and neither are 0 and 234. */
function isCut(before: CellValue, value: CellValue): boolean {
  const digits = (cell: CellValue) => (cell === null ? "" : String(cell));
  return /^-?[1-9]\d{0,2}$/.test(digits(before)) && /^\d{3}$/.test(digits(value));
}
