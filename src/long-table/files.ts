import { perText } from "../sheet/per-text";
import type { Column } from "./column";
import { BYTE_ORDER_MARK, csvHead, CsvLines } from "./csv";
import { columnsOfRows, rowsOf, type PartColumn, type PartRows } from "./parts";

/** Takes the bytes of a file in order. */
export interface Sink {
  /** What is to be kept of them is copied: the memory in which they stand is used again. */
  write(bytes: Uint8Array): void;
  end(): void;
}

/** Where the files of a long table go: a folder, an archive. */
export interface Target {
  /** A file by its path, folders with "/". One is open at a time of each table. */
  open(path: string): Sink;
}

/** Writes the rows of one file; holds no more of them than a constant. */
export interface RowWriter {
  write(rows: PartRows): void;
  /** The numbers of parts begin anew. */
  forget(): void;
  end(): void;
}

/** How rows become bytes. */
export interface LongFormat {
  readonly ending: string;
  open(columns: readonly PartColumn[], sink: Sink): RowWriter;
}

export const CSV: LongFormat = {
  ending: ".csv",
  open(columns, sink) {
    sink.write(new TextEncoder().encode(`${BYTE_ORDER_MARK}${csvHead(columns)}`));
    const lines = new CsvLines(columns);
    return {
      write: (rows) => sink.write(lines.of(rows)),
      forget: () => lines.forget(),
      end: () => sink.end(),
    };
  },
};

/** Rows of a file at most: programs for sheets open no more than 1,048,576 lines. */
const MOST_ROWS = 1_000_000;

/** What says of a row where it lies: engines that look for one period or county open no other folder. */
export interface Partition {
  readonly period: string;
  /** 上级: whom the unit hands its return to. */
  readonly parent: string;
}

/**
 * One table in files of one partition each: `figures/period=2011/county=綦江县/part-1.csv`. Rows come sorted by
 * partition, or more parts are made than are needed.
 */
export class PartitionedTable {
  private readonly parts = new Map<string, number>();
  private now: { readonly folder: string; readonly rows: RowWriter; count: number } | null = null;

  constructor(
    private readonly name: string,
    private readonly columns: readonly PartColumn[],
    private readonly format: LongFormat,
    private readonly target: Target,
  ) {}

  write(partition: Partition, rows: PartRows): void {
    if (rows.count === 0) return;
    const folder = `${this.name}/${partitionFolder(partition)}`;
    if (this.now?.folder !== folder || this.now.count + rows.count > MOST_ROWS) this.begin(folder);
    this.now!.rows.write(rows);
    this.now!.count += rows.count;
  }

  /** The numbers of parts begin anew. */
  forget(): void {
    this.now?.rows.forget();
  }

  end(): void {
    this.now?.rows.end();
    this.now = null;
  }

  private begin(folder: string): void {
    this.end();
    const part = (this.parts.get(folder) ?? 0) + 1;
    this.parts.set(folder, part);
    const sink = this.target.open(`${folder}/part-${part}${this.format.ending}`);
    this.now = { folder, rows: this.format.open(this.columns, sink), count: 0 };
  }
}

/** period=2012-06/county=綦江县, as Hive called such folders and engines have since. */
export function partitionFolder({ period, parent }: Partition): string {
  return `period=${folderName(period)}/county=${folderName(parent)}`;
}

/** How engines write that nothing is said. */
const NOTHING = "__HIVE_DEFAULT_PARTITION__";
/** What some system takes in no name of a folder, and what stands for it. */
const FORBIDDEN = /[%<>:"/\\|?*=\p{Cc}]|^\.|[. ]$/gu;

const folderName = perText((value) => (value === "" ? NOTHING : value.replace(FORBIDDEN, percent)));

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** One table in one file. */
export function writeTable<Row>(
  path: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  format: LongFormat,
  target: Target,
): void {
  const writer = format.open(columnsOfRows(rows, columns), target.open(`${path}${format.ending}`));
  writer.write(rowsOf(rows.keys()));
  writer.end();
}
