import { CSV, type LongFormat } from "../../src/long-table/files";
import { PARQUET } from "../../src/long-table/parquet";

export type FormatName = "both" | "csv" | "parquet";

/** What a long table is written as. */
export const FORMATS: Readonly<Record<FormatName, readonly LongFormat[]>> = {
  both: [CSV, PARQUET],
  csv: [CSV],
  parquet: [PARQUET],
};

export function isFormat(name: string): name is FormatName {
  return name in FORMATS;
}
