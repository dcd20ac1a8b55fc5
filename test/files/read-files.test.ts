import { strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/sheet/crc";
import { ARCHIVE_LIMITS, type Limits } from "../../src/files/limits";
import { readFiles } from "../../src/files/read-files";
import { archive, ENCRYPTED, u16, u32, UTF8_NAME, type Packed } from "./archives";
import { bytesOf } from "./returns";

const CSV = strToU8("a,1");
const files = (bytes: Uint8Array) => [...readFiles(bytes)];
/** "path: what became of it", a line a file. */
const list = (bytes: Uint8Array) =>
  files(bytes).map(({ path, read }) => `${path}: ${read.ok ? "read" : read.refusal.code}`);
const paths = (bytes: Uint8Array) => files(bytes).map(({ path }) => path);
const csv = (name: Packed["name"], rest: Partial<Packed> = {}): Packed => ({ name, data: CSV, ...rest });
/** 石角镇.csv in the encoding of Windows in China. */
const GBK_NAME = Uint8Array.from([0xca, 0xaf, 0xbd, 0xc7, 0xd5, 0xf2, ...strToU8(".csv")]);
const extra = (number: number, ...bytes: number[]) =>
  Uint8Array.from([...u16(number, bytes.length), ...bytes]);

test("a file that is no archive comes alone", () => {
  expect(list(bytesOf("古南街道.xlsx"))).toEqual([": read"]);
  expect(list(strToU8(""))).toEqual([": empty"]);
});

test("an archive's files come in its order, each read or refused", () => {
  const bytes = zipSync({
    "第一批/": [new Uint8Array(), {}],
    "第一批/古南街道.xlsx": bytesOf("古南街道.xlsx"),
    "安稳镇.xls": [bytesOf("安稳镇.xls"), { level: 0 }],
    "县教委.docx": bytesOf("县教委.docx"),
    "截断.xlsx": bytesOf("截断.xlsx"),
    "扫描件.pdf": strToU8("%PDF-1.4\n"),
    "照片.jpg": Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
    "空.txt": new Uint8Array(),
  });
  expect(list(bytes)).toEqual([
    "第一批/古南街道.xlsx: read",
    "安稳镇.xls: read",
    "县教委.docx: read",
    "截断.xlsx: truncated",
    "扫描件.pdf: other-format",
    "照片.jpg: other-format",
    "空.txt: empty",
  ]);
});

describe("names", () => {
  const copy = (name: Uint8Array, crc = crc32(name)) =>
    extra(0x7075, 1, ...u32(crc), ...strToU8("石角镇.csv"));
  it.each<[string, Packed, string]>([
    ["in UTF-8, and said so", csv("石角镇.csv", { flags: UTF8_NAME }), "石角镇.csv"],
    ["in UTF-8, not said, as macOS does", csv("石角镇.csv"), "石角镇.csv"],
    ["in GBK, as Windows in China does", csv(GBK_NAME), "石角镇.csv"],
    ["with a copy in UTF-8 beside", csv("??????.csv", { extra: copy(strToU8("??????.csv")) }), "石角镇.csv"],
    ["with a copy of another name", csv("a.csv", { extra: copy(strToU8("b.csv")) }), "a.csv"],
    [
      "with a copy behind other fields",
      csv(GBK_NAME, { extra: Uint8Array.from([...extra(0x000a, 1, 2), ...copy(GBK_NAME)]) }),
      "石角镇.csv",
    ],
    ["with fields that are cut short", csv("a.csv", { extra: Uint8Array.from([0x75, 0x70, 9]) }), "a.csv"],
    ["with folders as Windows separates them", csv("第一批\\石角镇.csv"), "第一批/石角镇.csv"],
  ])("%s", (_, file, name) => {
    expect(paths(archive([file]))).toEqual([name]);
  });
  test("two files of one name can be told apart", () => {
    expect(paths(archive([csv("a.csv"), csv("a.csv"), csv("a.csv")]))).toEqual([
      "a.csv",
      "a.csv (2)",
      "a.csv (3)",
    ]);
  });
});

describe("times", () => {
  const time = (file: Partial<Packed>) => files(archive([csv("a.csv", file)]))[0]!.modified;
  test("by the clock on the wall", () => {
    const dos: [number, number] = [((2011 - 1980) << 9) | (12 << 5) | 16, (8 << 11) | (30 << 5) | 5];
    expect(time({ dos })).toBe(new Date(2011, 11, 16, 8, 30, 10).getTime());
  });
  test("by the world's time where a program wrote it", () => {
    const seconds = Date.UTC(2011, 11, 16) / 1000;
    expect(time({ extra: extra(0x5455, 1, ...u32(seconds)) })).toBe(seconds * 1000);
  });
  test("the file itself has none", () => {
    expect(files(CSV)[0]!.modified).toBeNull();
  });
});

test("what systems and programs leave behind is left out", () => {
  const names = [
    "__MACOSX/._石角镇.csv",
    "石角镇/.DS_Store",
    "Thumbs.db",
    "石角镇/desktop.ini",
    "~$石角镇.xlsx",
    "石角镇/.~石角镇.xlsx",
    ".~lock.石角镇.ods#",
    "._a.csv",
    "石角镇.csv",
  ];
  expect(paths(archive(names.map((name) => csv(name))))).toEqual(["石角镇.csv"]);
});

describe("archives in archives", () => {
  const zip = (parts: Record<string, Uint8Array>) => zipSync(parts);
  test("one within another is read", () => {
    const bytes = zip({ "a.csv": CSV, "第二批.zip": zip({ "石角镇/a.csv": CSV, "b.csv": CSV }) });
    expect(list(bytes)).toEqual(["a.csv: read", "第二批.zip/石角镇/a.csv: read", "第二批.zip/b.csv: read"]);
  });
  test("a third is not", () => {
    expect(list(zip({ "1.zip": zip({ "2.zip": zip({ "a.csv": CSV }), "b.csv": CSV }) }))).toEqual([
      "1.zip/2.zip: nested-archive",
      "1.zip/b.csv: read",
    ]);
  });
  test("those of other programs are refused by their kind", () => {
    const [{ read } = { read: null }] = files(zip({ "a.rar": strToU8("Rar!\x1a\x07\0", true) }));
    expect(read).toEqual({ ok: false, refusal: { code: "other-format", kind: "rar" } });
  });
});

describe("what is refused", () => {
  it.each<[string, Uint8Array, string[]]>([
    ["an archive without files", archive([]), [": empty-archive"]],
    ["nothing but litter", archive([csv(".DS_Store"), csv("石角镇/")]), [": empty-archive"]],
    ["an archive that breaks off", archive([csv("a.csv")]).subarray(0, 60), [": truncated"]],
    [
      "a file with a password",
      archive([csv("a.csv", { flags: ENCRYPTED }), csv("b.csv")]),
      ["a.csv: encrypted-archive", "b.csv: read"],
    ],
    ["an unusual way of packing", archive([csv("a.csv", { method: 14 })]), ["a.csv: packed-otherwise"]],
    ["a size that is not the file's", archive([csv("a.csv", { size: 2 })]), ["a.csv: damaged"]],
    [
      "a file that is too large",
      archive([csv("a.csv", { size: 2 ** 31 }), csv("b.csv")]),
      ["a.csv: too-large", "b.csv: read"],
    ],
  ])("%s", (_, bytes, outcomes) => {
    expect(list(bytes)).toEqual(outcomes);
  });
  test("more files than a county sends", () => {
    expect(list(archive(Array.from({ length: 4097 }, (_, index) => csv(`${index}.csv`))))).toEqual([
      ": archive-too-large",
    ]);
  });
  test("more in all than fits, each by itself within bounds", () => {
    const returns = ["古南街道.xlsx", "三江街道.xlsx", "东溪镇.xlsx", "打通镇.xlsx"];
    const bytes = zipSync(Object.fromEntries(returns.map((name) => [name, bytesOf(name)])));
    const outcomes = (limits: Partial<Limits>) =>
      [...readFiles(bytes, { ...ARCHIVE_LIMITS, ...limits })].map(({ read }) =>
        read.ok ? "read" : read.refusal.code,
      );
    const half = ["read", "read", "archive-too-large", "archive-too-large"];
    expect(outcomes({ cells: 2000 })).toEqual(half);
    expect(outcomes({ bytes: 100_000 })).toEqual(half);
  });
});
