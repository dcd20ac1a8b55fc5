import { unzipSync, zipSync } from "fflate";

/** Ways in which files are damaged on their way: cut off, bytes changed, pieces doubled or lost. */

export type Numbers = () => number;

/** Numbers that look random and are the same for the same seed. */
export function numbers(from: number): Numbers {
  let state = from;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
}

type Damage = (bytes: Uint8Array, next: Numbers) => Uint8Array;

const spliced = (bytes: Uint8Array, from: number, to: number, piece: Uint8Array) =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(to)]));

const changed: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  for (let change = next() % 8; change >= 0; change--) copy[next() % copy.length] = next();
  return copy;
};

/** Lengths and counts are what readers trust. */
const extreme: Damage = (bytes, next) => {
  const copy = Uint8Array.from(bytes);
  const at = next() % copy.length;
  copy.fill([0, 0xff, 0x7f, 0x80][next() % 4]!, at, at + 1 + (next() % 8));
  return copy;
};

const DAMAGES: readonly Damage[] = [
  (bytes, next) => bytes.subarray(0, next() % bytes.length),
  (bytes, next) => bytes.subarray(next() % bytes.length),
  changed,
  extreme,
  (bytes, next) => {
    const [at, length] = [next() % bytes.length, next() % 600];
    return spliced(bytes, at, at + length, new Uint8Array());
  },
  (bytes, next) => {
    const [at, from] = [next() % bytes.length, next() % bytes.length];
    return spliced(bytes, at, at, bytes.subarray(from, from + (next() % 600)));
  },
];

/** The file, damaged in one of these ways. Bytes must not be none. */
export function damaged(bytes: Uint8Array, next: Numbers): Uint8Array {
  return DAMAGES[next() % DAMAGES.length]!(bytes, next);
}

/** A text, damaged by a piece that it loses, gets, has changed or has twice, so that much of it may still be read. */
export function damagedText(text: Uint8Array, pieces: readonly Uint8Array[], next: Numbers): Uint8Array {
  const at = next() % text.length;
  switch (next() % 4) {
    case 0:
      return spliced(text, at, at + 1 + (next() % 12), new Uint8Array());
    case 1:
      return spliced(text, at, at, pieces[next() % pieces.length]!);
    case 2:
      return spliced(text, at, at + 1, Uint8Array.of(next()));
    default:
      return spliced(text, at, at, text.subarray(at, at + (next() % 60)));
  }
}

/** The package with one of its parts damaged and packed again, so that its check sum is right. */
export function damagedInside(parts: Record<string, Uint8Array>, next: Numbers): Uint8Array {
  const names = Object.keys(parts).filter((name) => parts[name]!.length > 0);
  const name = names[next() % names.length]!;
  return zipSync({ ...parts, [name]: damaged(parts[name]!, next) }, { level: 1 });
}

/** The parts of a package; `null` when it is none. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}
