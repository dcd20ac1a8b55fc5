import { PerBytes } from "../../src/files/per-bytes";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Makes texts of what lies between brackets, and counts what was made. */
function texts() {
  const made: string[] = [];
  const known = new PerBytes((piece) => {
    made.push(new TextDecoder().decode(piece));
    return made.at(-1)!;
  });
  const of = (text: string, mixed: number) => known.of(bytes(`[${text}]`), 1, 1 + bytes(text).length, mixed);
  return { made, of };
}

test("what was met before is not made again", () => {
  const { made, of } = texts();
  expect([of("东溪镇", 7), of("东溪镇", 7)]).toEqual(["东溪镇", "东溪镇"]);
  expect(made).toEqual(["东溪镇"]);
});

test.each([
  ["another piece of as many bytes", "a1", "a2"],
  ["the beginning of it", "a12", "a1"],
  ["more of it", "a1", "a12"],
  ["nothing", "a1", ""],
])("one place takes %s, and each is what it is", (_, one, other) => {
  const { of } = texts();
  expect([of(one, 7), of(other, 7), of(one, 7)]).toEqual([one, other, one]);
});

test("of three pieces in one place the one that was made first is made anew", () => {
  const { made, of } = texts();
  for (const text of ["a", "b", "a", "c", "b", "a"]) expect(of(text, 7)).toBe(text);
  expect(made).toEqual(["a", "b", "c", "a"]);
});

test.each([
  ["one that only begins alike", (long: string) => `${long}a`, (long: string) => `${long}b`],
  ["one with another beginning", (long: string) => `a${long}`, (long: string) => `b${long}`],
  [
    "one that is other in the middle",
    (long: string) => `${long}a${long}`,
    (long: string) => `${long}b${long}`,
  ],
])("of long pieces, %s is another, however many bytes there are", (_, one, other) => {
  for (let bytes = 1025; bytes < 1033; bytes++) {
    const { made, of } = texts();
    const [first, second] = [one("x".repeat(bytes)), other("x".repeat(bytes))];
    const answers = [first, second, first, second].map((text) => of(text, 7) === text);
    expect(answers).not.toContain(false);
    expect(made).toHaveLength(2);
  }
});

test("pieces that are longer still are made anew each time and drive nothing out", () => {
  const { made, of } = texts();
  const long = "x".repeat(70_000);
  for (const text of ["a", long, long, "a"]) expect(of(text, 7)).toHaveLength(text.length);
  expect(made.map(({ length }) => length)).toEqual([1, 70_000, 70_000]);
});

test("long pieces are forgotten when there are too many bytes of them", () => {
  const { made, of } = texts();
  const pieces = Array.from({ length: 80 }, (_, index) => `${index} ${"x".repeat(60_000)}`);
  for (let turn = 0; turn < 2; turn++)
    for (const [index, piece] of pieces.entries()) expect(of(piece, index)).toHaveLength(piece.length);
  expect(made.length).toBeGreaterThan(pieces.length);
});

test("what is kept does not change with the file", () => {
  const known = new PerBytes((piece) => piece.length);
  const part = bytes("abc");
  known.of(part, 0, 2, 7);
  part[0] = 0x20;
  expect(known.of(bytes("ab"), 0, 2, 7)).toBe(2);
  expect(new PerBytes((piece) => piece.join()).of(part, 0, 1, 7)).toBe("32");
});
