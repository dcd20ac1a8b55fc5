import { book, label, number, record, wide } from "./biff";
import { agile, compound, records, standard } from "./encrypted";
import { gridsOf, handMade, refusalOf, row } from "./parts";

const plain = handMade({ sheets: [row('<c t="inlineStr"><is><t>石角镇</t></is></c><c><v>12</v></c>')] });
/** Longer than what is encrypted at once. */
const long = handMade({
  sheets: [row(Array.from({ length: 3000 }, (_, index) => `<c><v>${Math.sin(index)}</v></c>`).join(""))],
});
const READ = [["石角镇", 12]];

const xls = (filePass: readonly number[]) => {
  const rows = Array.from({ length: 400 }, (_, index) => number(index + 1, 0, index));
  return book(
    [{ records: [label(0, 0, wide("石角镇")), number(0, 1, 12), ...rows] }],
    [record(0x2f, ...filePass)],
  );
};

describe("a file that opens without being asked for a password", () => {
  it.each<[string, Uint8Array]>([
    ["of today", agile(plain)],
    ["of 2010", agile(plain, { hash: "SHA1", bits: 128 })],
    ["by another hash", agile(plain, { hash: "SHA384", bits: 192 })],
    ["by a fourth hash", agile(plain, { hash: "SHA256" })],
    ["of 2007", standard(plain)],
    ["of 2007 with a longer key", standard(plain, undefined, 256)],
  ])("is read as a package %s", (_, bytes) => {
    expect(gridsOf(bytes)[0]!.values).toEqual(READ);
  });
  it("is read segment by segment", () => {
    expect(long.length).toBeGreaterThan(3 * 4096);
    expect(gridsOf(agile(long))).toEqual(gridsOf(long));
  });
  it.each<[string, Uint8Array]>([
    ["1997", records(xls, "first")],
    ["2003", records(xls, "cryptoApi")],
    ["2003, with the shortest key", records(xls, "cryptoApi", undefined, 40)],
  ])("is read as a workbook of %s", (_, bytes) => {
    for (const file of [bytes, compound({ Workbook: bytes })]) {
      const [grid] = gridsOf(file);
      expect(grid!.values[0]).toEqual(READ[0]);
      expect(grid!.values.slice(1).flat()).toEqual(Array.from({ length: 400 }, (_, index) => index));
    }
  });
});

describe("a file with a password of its own is refused", () => {
  const again = agile(agile(plain));
  it.each<[string, Uint8Array]>([
    ["a package of today", agile(plain, { password: "123456" })],
    ["a package of 2007", standard(plain, "123456")],
    ["a workbook of 1997", records(xls, "first", "123456")],
    ["a workbook of 2003", records(xls, "cryptoApi", "123456")],
    [
      "a cipher that nobody knows",
      compound({ EncryptionInfo: Buffer.alloc(40), EncryptedPackage: Buffer.alloc(40) }),
    ],
    ["more rounds than any program makes", agile(plain, { spin: 100_001 })],
    ["a package in a package", again],
    ["a package without what opens it", compound({ EncryptedPackage: Buffer.alloc(40) })],
  ])("%s", (_, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: "encrypted" });
  });
  it.each<[string, Uint8Array]>([
    [
      "what is said of the cipher breaks off",
      compound({
        EncryptionInfo: Buffer.from([3, 0, 2, 0, 0, 0, 0, 0, 9, 0, 0]),
        EncryptedPackage: Buffer.alloc(40),
      }),
    ],
    ["the record of the cipher breaks off", xls([1, 0, 2, 0, 2, 0, 0, 0, 0, 0, 9, 0, 0, 0])],
    ["nothing is in it", compound({ EncryptionInfo: Buffer.alloc(3), EncryptedPackage: Buffer.alloc(3) })],
  ])("as damaged where %s", (_, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ code: "damaged" });
  });
});
