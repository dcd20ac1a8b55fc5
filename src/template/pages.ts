/** A row of a sheet that is to be printed, and how high it may be. */
export interface RowBox {
  readonly least: number;
  /** Where its table needs several pages anyway. */
  readonly easy: number;
  readonly most: number;
  /** Rows of one part and height are set together. */
  readonly part: string;
  /**
   * A page begins here in any case, or where one has to begin: rather at a table, else at a section of one; or not if it
   * can be helped.
   */
  readonly begins: "always" | "table" | "section" | "no";
}

/** A row that is as high as it is. */
export function fixedRow(height: number, part: string): RowBox {
  return { least: height, easy: height, most: height, part, begins: "no" };
}

export interface Pages {
  /** By row. */
  readonly heights: readonly number[];
  /** Rows at which a page begins, the first one left out. */
  readonly breaks: readonly number[];
}

/** Less of a page than this is not left blank for the sake of a good place. */
const FULL = 0.5;
/** And a last page with less than this is not made if it can be helped. */
const THIN = 0.2;

/**
 * Heights that fill each page, so that a program which passes over manual breaks when it fits to the width comes
 * to the same pages by itself. `repeated` is what stands at the top of every page but the first.
 */
export function pagesOf(boxes: readonly RowBox[], room: number, repeated: number): Pages {
  const heights: number[] = [];
  const breaks: number[] = [];
  const starts = [0, ...boxes.flatMap(({ begins }, row) => (row > 0 && begins === "always" ? [row] : []))];
  starts.forEach((from, page) => {
    const rows = boxes.slice(from, starts[page + 1]);
    const own = room - (page > 0 ? repeated : 0);
    if (from > 0) breaks.push(from);
    if (sum(rows.map(({ least }) => least)) <= own) heights.push(...filling(rows, own));
    else {
      const several = onSeveral(rows, own, room - repeated);
      heights.push(...several.heights);
      breaks.push(...several.breaks.map((row) => from + row));
    }
  });
  return { heights, breaks };
}

/** The rows as high as fills the page, all alike but those that need more or take no more. */
function filling(rows: readonly RowBox[], room: number): number[] {
  const isOpen = (row: RowBox, height: number) => row.least < height && row.least < row.most;
  let height = Infinity;
  for (;;) {
    const open = rows.filter((row) => isOpen(row, height));
    const taken = sum(rows.filter((row) => !isOpen(row, height)).map(({ least }) => least));
    const next = open.length === 0 ? height : Math.floor(((room - taken) / open.length) * 4) / 4;
    if (
      open.length === 0 ||
      rows.every((row) => isOpen(row, height) === isOpen(row, next)) ||
      next >= height
    ) {
      return rows.map((row) =>
        isOpen(row, height) ? Math.min(row.most, Math.max(row.least, next)) : row.least,
      );
    }
    height = next;
  }
}

/** Rows of an easy height; a little less where the last page would have next to nothing on it. */
function onSeveral(rows: readonly RowBox[], first: number, others: number): Pages {
  const at = (less: number): Pages => {
    const heights = rows.map(({ easy, least }) => Math.max(least, easy - less));
    return { heights, breaks: breaksWithin(rows, heights, first, others) };
  };
  const easy = at(0);
  const last = sum(easy.heights.slice(easy.breaks.at(-1)));
  if (last > others * THIN) return easy;
  const fewer = Array.from({ length: 12 }, (_, step) => at((step + 1) / 2));
  return fewer.find(({ breaks }) => breaks.length < easy.breaks.length) ?? easy;
}

function breaksWithin(
  rows: readonly RowBox[],
  heights: readonly number[],
  first: number,
  others: number,
): number[] {
  const breaks: number[] = [];
  let from = 0;
  for (let row = 0, used = 0; row < rows.length; row++) {
    const room = breaks.length === 0 ? first : others;
    used += heights[row]!;
    if (used <= room || row === from) continue;
    from = goodStart(rows, heights, from, row, room);
    breaks.push(from);
    used = sum(heights.slice(from, row + 1));
  }
  return breaks;
}

/** The last good place before `row`, unless too much would stay blank: a table, so that it stands below its head. */
function goodStart(
  rows: readonly RowBox[],
  heights: readonly number[],
  from: number,
  row: number,
  room: number,
): number {
  const lastOf = (begins: RowBox["begins"]) => {
    let start = row;
    for (let used = sum(heights.slice(from, row)); start > from && used >= room * FULL; start--) {
      if (rows[start]!.begins === begins) return start;
      used -= heights[start - 1]!;
    }
    return null;
  };
  return lastOf("table") ?? lastOf("section") ?? row;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
