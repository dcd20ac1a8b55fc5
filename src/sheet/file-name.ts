/** What Windows takes in no name of a file, and what separates folders anywhere. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;
/** Names that are devices of Windows, whatever the ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Leaves room for the folders that it is put into: Windows counts 260 in all. */
const LONGEST = 80;
/** No part of it takes the room of the others. */
const LONGEST_PART = 40;

/** 石角镇_党务公开统计表_2011.xlsx: a name that every system takes, of the parts that say something. */
export function fileName(parts: readonly string[], ending = ".xlsx"): string {
  const said = parts.map(plain).filter((part) => part !== "");
  const stem = cut(said.join("_"), LONGEST);
  return `${DEVICES.test(stem) ? `_${stem}` : stem}${ending}`;
}

function plain(part: string): string {
  const tidy = part.replace(FORBIDDEN, " ").replace(/\s+/g, " ");
  return cut(tidy.trim(), LONGEST_PART);
}

/** Never through the middle of a character; Windows drops dots and spaces at the end. */
function cut(text: string, most: number): string {
  return [...text]
    .slice(0, most)
    .join("")
    .replace(/[.\s]+$/, "");
}
