import { KnownParts, type PackedPart } from "../../src/files/xlsx/known-parts";

const part = (rest: Partial<PackedPart> = {}): PackedPart => ({
  name: "xl/styles.xml",
  method: 8,
  size: 10,
  crc: 7,
  packed: Uint8Array.of(1, 2, 3),
  ...rest,
});

it("knows a part that is the same to the last byte", () => {
  const known = new KnownParts<string>();
  const given = part();
  known.remember(given, "made");
  given.packed[0] = 9;
  expect(known.of(part())).toBe("made");
});

it.each<[what: string, other: Partial<PackedPart>]>([
  ["name", { name: "xl/theme.xml" }],
  ["way of packing", { method: 0 }],
  ["size", { size: 11 }],
  ["check sum", { crc: 8 }],
  ["last byte", { packed: Uint8Array.of(1, 2, 4) }],
  ["length", { packed: Uint8Array.of(1, 2) }],
])("does not know one of another %s", (_, other) => {
  const known = new KnownParts<string>();
  known.remember(part(), "made");
  expect(known.of(part(other))).toBeUndefined();
});

it("keeps the eight that were met last, and none that is large", () => {
  const known = new KnownParts<number>();
  for (let size = 0; size < 8; size++) known.remember(part({ size }), size);
  known.of(part({ size: 0 }));
  known.remember(part({ size: 8 }), 8);
  known.remember(part({ size: 9, packed: new Uint8Array(32 * 1024 + 1) }), 9);
  const met = Array.from({ length: 10 }, (_, size) => known.of(part({ size })));
  expect(met).toEqual([0, undefined, 2, 3, 4, 5, 6, 7, 8, undefined]);
});
