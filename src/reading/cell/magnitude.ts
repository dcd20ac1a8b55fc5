import { cleanNumber, decimalsOf, parseNumeral, type Numeral } from "../numeral";

const SIZES: readonly (readonly [letters: string, size: number])[] = [
  ["亿億", 100_000_000],
  ["万萬", 10_000],
  ["千仟", 1000],
  ["百佰", 100],
];

/** 2000万 → 20000000, 1.2亿, 3万5千 → 35000; `null` for anything else, such as 1万2 (12000 or 10002?). */
export function parseMagnitude(text: string): Numeral | null {
  let rest = text;
  let sum = 0;
  let above = Infinity;
  let parts = 0;
  for (const [letters, size] of SIZES) {
    const match = new RegExp(`^([\\d.,]+) ?[${letters}] ?`).exec(rest);
    if (!match) continue;
    const part = parseNumeral(match[1]!);
    if (!part || part.value * size >= above) return null;
    rest = rest.slice(match[0].length);
    parts++;
    if (part.decimals > 0 && (parts > 1 || rest !== "")) return null;
    sum += part.value * size;
    above = size;
  }
  if (parts === 0 || rest !== "") return null;
  const value = cleanNumber(sum);
  return { value, decimals: decimalsOf(value), kind: "magnitude" };
}
