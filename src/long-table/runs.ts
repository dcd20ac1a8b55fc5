/** Parquet packs numbers in bits by eights; a run of one number is told by itself where it is as long. */
const EIGHT = 8;
/** Bytes at most in which a run of numbers is announced, and as many in which one is told. */
const HEAD = 4;

/**
 * Whole numbers of `width` bits each (0 to 16) as Parquet writes levels and places in a dictionary: by turns runs of one
 * number, and eights of numbers packed in bits, of which the last is filled up with 0.
 */
export function runsOf(numbers: Int32Array, width: number): Uint8Array {
  const { length } = numbers;
  const bytes = new Uint8Array((Math.ceil(length / EIGHT) + 1) * (width + 2 * HEAD));
  let end = 0;
  const announce = (head: number) => {
    for (; head > 0x7f; head >>>= 7) bytes[end++] = (head & 0x7f) | 0x80;
    bytes[end++] = head;
  };
  const pack = (from: number, to: number) => {
    if (from === to) return;
    const eights = Math.ceil((to - from) / EIGHT);
    announce((eights << 1) | 1);
    let [bits, filled] = [0, 0];
    for (let at = from; at < to; at++) {
      bits |= numbers[at]! << filled;
      for (filled += width; filled >= 8; filled -= 8) {
        bytes[end++] = bits & 0xff;
        bits >>>= 8;
      }
    }
    if (filled > 0) bytes[end++] = bits;
    // What fills up the last eight is 0 already.
    end += eights * width - Math.ceil(((to - from) * width) / 8);
  };
  let packed = 0;
  for (let at = 0; at < length;) {
    const number = numbers[at]!;
    let to = at + 1;
    while (to < length && numbers[to] === number) to++;
    // What is packed before it takes as many of it as make its eights full.
    const begins = at + ((EIGHT - ((at - packed) % EIGHT)) % EIGHT);
    if (to - begins >= EIGHT) {
      pack(packed, begins);
      announce((to - begins) << 1);
      for (let bit = 0; bit < width; bit += 8) bytes[end++] = (number >>> bit) & 0xff;
      packed = to;
    }
    at = to;
  }
  pack(packed, length);
  return bytes.subarray(0, end);
}
