import { MAX_COLUMNS, MAX_ROWS, columnIndex, parseRange, range, type Range } from "../../sheet/address";

/** "表!$A$1:B2", "3:5", "C:D" or several of them → the smallest block that holds them all; `null` for anything else. */
export function blockOf(address: string): Range | null {
  const blocks = address
    .split(",")
    .map((part) => partOf(part.replace(/^.*!/, "").replaceAll("$", "").trim()));
  return blocks.reduce((whole, block) => (whole && block ? around(whole, block) : null));
}

function partOf(text: string): Range | null {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return range(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(text);
  if (columns) return range(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  return parseRange(text);
}

function around(a: Range, b: Range): Range {
  return range(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
}
