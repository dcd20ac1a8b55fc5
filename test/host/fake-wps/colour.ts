/** A colour as the program counts it (blue, green, red) as "#RRGGBB". */
export const rgb = (bgr: number): string =>
  `#${[bgr & 0xff, (bgr >> 8) & 0xff, bgr >> 16]
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
