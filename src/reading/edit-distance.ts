/**
 * How many characters must be changed, left out or put in to make one text of the other
 * (Levenshtein). Gives `most` + 1 as soon as it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      line.push(Math.min(before[j]! + 1, line[j - 1]! + 1, before[j - 1]! + same));
    }
    if (Math.min(...line) > most) return most + 1;
    before = line;
  }
  return Math.min(before[b.length]!, most + 1);
}
