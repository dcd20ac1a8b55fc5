/** "#RRGGBB" as the object model counts colours: blue, green, red. */
export function bgr(colour: string): number {
  const rgb = parseInt(colour.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
