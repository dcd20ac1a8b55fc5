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

test("long pieces are made anew each time and drive nothing out", () => {
  const { made, of } = texts();
  const long = "镇".repeat(400);
  for (const text of ["a", long, long, "a"]) expect(of(text, 7)).toBe(text);
  expect(made).toEqual(["a", long, long]);
});

test("what is kept does not change with the file", () => {
  const known = new PerBytes((piece) => piece.length);
  const part = bytes("abc");
  known.of(part, 0, 2, 7);
  part[0] = 0x20;
  expect(known.of(bytes("ab"), 0, 2, 7)).toBe(2);
  expect(new PerBytes((piece) => piece.join()).of(part, 0, 1, 7)).toBe("32");
});
