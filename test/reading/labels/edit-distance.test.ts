import fc from "fast-check";
import { editDistance } from "../../../src/reading/labels/edit-distance";

/** The distance by the definition, without any bound. */
function plainly(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return plainly(restA, restB);
  return 1 + Math.min(plainly(restA, restB), plainly(restA, b), plainly(a, restB));
}

it("is that of the definition, up to the bound and no farther", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 7 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainly(a, b), most + 1));
    }),
  );
});
