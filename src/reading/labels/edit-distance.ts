/**
 * How many characters must be changed, left out or put in to make one text of the other
 * (Levenshtein). Gives `most` + 1 as soon as it is more than `most`, so that most texts cost next to nothing.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const [rows, columns] = [a.length, b.length];
  const beyond = most + 1;
  // Farther from the diagonal than `most`, every way is longer than `most`.
  let before = Array.from({ length: columns + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= rows; row++) {
    const line = Array<number>(columns + 1).fill(beyond);
    line[0] = row;
    let least = row;
    for (let column = Math.max(1, row - most); column <= Math.min(columns, row + most); column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const way = Math.min(before[column]! + 1, line[column - 1]! + 1, before[column - 1]! + same, beyond);
      line[column] = way;
      if (way < least) least = way;
    }
    if (least > most) return beyond;
    before = line;
  }
  return before[columns]!;
}
