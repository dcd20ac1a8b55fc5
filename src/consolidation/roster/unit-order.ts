/**
 * Orders units as a Chinese reader looks for them; by their characters' numbers in a browser that does not know
 * the order, as one that is built into another program may not.
 */
export function unitOrder(a: string, b: string): number {
  try {
    return a.localeCompare(b, "zh-CN");
  } catch {
    return a < b ? -1 : Number(a > b);
  }
}
