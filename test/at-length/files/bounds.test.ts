import { LIMITS } from "../../../src/files/limits";
import { readWorkbook } from "../../../src/files/read-workbook";
import { cellName } from "../../../src/sheet/address";
import { gridsOf, handMade, refusalOf, row } from "../../files/parts";
import { bytesOf, XLSX_RETURNS } from "../../files/returns";

const MEGABYTE = 1024 * 1024;
const PLAIN = bytesOf("古南街道.xlsx");

const at = (addresses: readonly string[]) => {
  const cells = addresses.map(
    (address) => `<row r="${address.replace(/\D/g, "")}"><c r="${address}"><v>1</v></c></row>`,
  );
  return handMade({ sheets: [`<sheetData>${cells.join("")}</sheetData>`] });
};

/** A sheet that unpacks to more than is allowed. */
const BOMB = (() => {
  const xml = new Uint8Array(40 * MEGABYTE).fill(0x20);
  xml.set(new TextEncoder().encode("<worksheet>"));
  return handMade({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": xml } });
})();

/** The same file, its list claiming another unpacked size for every part of more than a megabyte. */
const claiming = (whole: Uint8Array, size: number) => {
  const bytes = Uint8Array.from(whole);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset + 46 < bytes.length; offset++) {
    const isEntry = view.getUint32(offset, true) === 0x02014b50;
    if (isEntry && view.getUint32(offset + 24, true) > MEGABYTE) view.setUint32(offset + 24, size, true);
  }
  return bytes;
};

/** Megabytes that a refusal took; how long is measured elsewhere, a busy machine must not fail a test. */
const cost = (bytes: Uint8Array) => {
  const before = process.memoryUsage().rss;
  const refusal = refusalOf(bytes);
  return {
    refusal,
    megabytes: (process.memoryUsage().rss - before) / MEGABYTE,
  };
};

describe("what unpacks to too much", () => {
  const bombs: readonly [says: string, bytes: Uint8Array, code: string][] = [
    ["an honest 40 MB", BOMB, "too-large"],
    ["40 MB that claim to be 10 KB", claiming(BOMB, 10_000), "damaged"],
    ["40 MB that claim to be 30 MB", claiming(BOMB, 30 * MEGABYTE), "damaged"],
    ["40 MB that claim to be 4 GB", claiming(BOMB, 0xfffffffe), "too-large"],
  ];
  test.each(bombs)("%s", (_, bytes, code) => {
    const { refusal, megabytes } = cost(bytes);
    expect(refusal).toMatchObject({ code });
    expect(megabytes).toBeLessThan(200);
  });

  test("one part that many sheets point to counts each time", () => {
    const ids = Array.from({ length: 60 }, (_, index) => `<sheet name="${index}" r:id="rId1"/>`);
    const parts = { "xl/workbook.xml": `<workbook><sheets>${ids.join("")}</sheets></workbook>` };
    const bytes = handMade({ sheets: [" ".repeat(100_000)], parts });
    expect(refusalOf(bytes, { ...LIMITS, bytes: MEGABYTE })).toMatchObject({
      code: "too-large",
      what: "bytes",
    });
  });
  test("parts that are not needed are not unpacked", () => {
    const bytes = handMade({
      sheets: [row("<c><v>1</v></c>")],
      parts: { "xl/media/a.bin": new Uint8Array(40 * MEGABYTE) },
    });
    expect(gridsOf(bytes)[0]!.values).toEqual([[1]]);
  });
  test("more parts than a workbook has", () => {
    const parts = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`p${index}`, ""]));
    expect(refusalOf(handMade({ sheets: [""], parts }))).toEqual({
      code: "too-large",
      what: "parts",
      limit: 4096,
      found: 5005,
    });
  });
  test("a long formula copied to every cell", () => {
    const long = `"${"x".repeat(8000)}"`;
    const copies = Array.from({ length: 9000 }, () => `<c><f t="shared" si="0"/></c>`).join("");
    const sheet = row(`<c><f t="shared" si="0" ref="A1:XFD1">${long}</f></c>${copies}`);
    expect(refusalOf(handMade({ sheets: [sheet] }))).toMatchObject({ code: "too-large", what: "bytes" });
  });
  test("merged cells over each other by the thousand", () => {
    const merges = Array.from(
      { length: 3000 },
      (_, index) => `<mergeCell ref="A1:${cellName(19_999, index + 1)}"/>`,
    );
    const sheet = `<sheetData><row r="20000"><c r="A20000"><v>1</v></c></row></sheetData><mergeCells>${merges.join("")}</mergeCells>`;
    expect(cost(handMade({ sheets: [sheet] }))).toMatchObject({
      refusal: { code: "too-large", what: "cells" },
    });
  });
  test.each([
    [4000, null],
    [9000, { code: "too-large", what: "bytes" }],
  ])("%d sheets", (count, refusal) => {
    const sheets = Array.from({ length: count }, (_, index) => `<Worksheet ss:Name="${index}"/>`).join("");
    const found = refusalOf(
      new TextEncoder().encode(
        `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}</Workbook>`,
      ),
    );
    if (refusal === null) expect(found).toBeNull();
    else expect(found).toMatchObject(refusal);
  });
  test("elements inside each other by the hundred thousand", () => {
    const deep = (count: number) => handMade({ sheets: ["<a>".repeat(count) + "</a>".repeat(count)] });
    expect(refusalOf(deep(9000))).toBeNull();
    expect(refusalOf(deep(100_000))).toMatchObject({ code: "too-large", what: "nesting" });
  });
  test("an element of a hundred thousand attributes", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `a${index}=""`);
    const sheet = `<worksheet ${names.join(" ")}/>`;
    expect(refusalOf(handMade({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": sheet } }))).toMatchObject(
      { code: "damaged" },
    );
  });
});

describe("what spans too much", () => {
  test.each([
    ["the first and the last cell of a sheet", ["XFD1048576"], null],
    ["cells far from each other", ["A2", "A100002", "A700000", "A1048576"], null],
    [
      "many cells in the lower half of a sheet",
      ["A90000", "A180000", "A270000", "A360000", "A450000", "A540000"],
      540_000,
    ],
  ])("%s", (_, addresses, found) => {
    const { refusal, megabytes } = cost(at(["A1", ...addresses]));
    expect(refusal).toEqual(found && { code: "too-large", what: "cells", limit: 500_000, found });
    expect(megabytes).toBeLessThan(50);
  });
  test("the last rows of two sheets", () => {
    const far = '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>';
    const refusal = refusalOf(handMade({ sheets: [far, far] }));
    expect(refusal).toEqual({
      code: "too-large",
      what: "cells",
      limit: 500_000,
      found: 2 * (1 + 1_048_575 / 3),
    });
  });
  test("many wide rows", () => {
    const wide = Array.from({ length: 40 }, (_, index) => `XFD${index + 1}`);
    expect(refusalOf(at(wide))).toEqual({
      code: "too-large",
      what: "cells",
      limit: 500_000,
      found: 31 * 16_384,
    });
  });
  test("one stray cell far out is read", () => {
    expect(gridsOf(at(["A1", "Z5000"]))[0]!.values[4999]![25]).toBe(1);
  });
  test("the bounds can be set", () => {
    const two = handMade({ sheets: [row("<c><v>1</v></c><c><v>2</v></c>")] });
    expect(refusalOf(two, { ...LIMITS, cells: 1 })).toEqual({
      code: "too-large",
      what: "cells",
      limit: 1,
      found: 2,
    });
    expect(refusalOf(two, { ...LIMITS, cells: 2 })).toBeNull();
    expect(refusalOf(two, { ...LIMITS, bytes: 100 })).toMatchObject({
      code: "too-large",
      what: "bytes",
      limit: 100,
    });
  });
});

describe("files that break off", () => {
  test.each(XLSX_RETURNS)("%s, cut anywhere", (name) => {
    const bytes = bytesOf(name);
    const codes = new Set<string>();
    for (let end = 4; end < bytes.length; end += 397)
      codes.add(refusalOf(bytes.subarray(0, end))?.code ?? "read");
    expect([...codes]).toEqual(["truncated"]);
  });
  test("a piece missing from the middle", () => {
    const bytes = Buffer.concat([PLAIN.subarray(0, 3000), PLAIN.subarray(3500)]);
    expect(refusalOf(bytes)).toEqual({ code: "truncated" });
  });
  test("no bytes at all", () => {
    expect(refusalOf(new Uint8Array())).toEqual({ code: "empty" });
  });
});

describe("any bytes at all", () => {
  /** Numbers that look random and are the same at each run. */
  const numbers = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;

  test("random ones are refused, nothing is thrown", () => {
    const next = numbers(1);
    for (let file = 0; file < 300; file++) {
      // Fewer may well be a text, and a text is read.
      const bytes = Uint8Array.from({ length: 64 + (next() % 2000) }, () => next() & 255);
      if (file % 3 === 0) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
      if (file % 3 === 1) bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].slice(0, bytes.length));
      expect(readWorkbook(bytes).ok).toBe(false);
    }
  });
  test("a return with changed bytes is refused or reads the same, never other figures", () => {
    const next = numbers(2);
    const [whole] = gridsOf(PLAIN);
    for (let file = 0; file < 100; file++) {
      const bytes = Uint8Array.from(PLAIN);
      bytes[next() % bytes.length]! ^= 1 + (next() % 255);
      const read = readWorkbook(bytes);
      if (read.ok && read.sheets.length > 0) expect(read.sheets[0]!.values).toEqual(whole!.values);
    }
  });
  test("parts of rubbish are refused, nothing is thrown", () => {
    const next = numbers(3);
    const sheet = `<worksheet>${row(`<c r="A1" t="s"><f t="shared" si="0">A1</f><v>0</v></c><c t="inlineStr"><is><t>a</t></is></c>`)}</worksheet>`;
    for (let file = 0; file < 300; file++) {
      const letters = [...sheet];
      for (let change = 0; change < 3; change++)
        letters[next() % letters.length] = sheet[next() % sheet.length]!;
      const bytes = handMade({
        sheets: [""],
        strings: "<si><t>a</t></si>",
        parts: { "xl/worksheets/sheet1.xml": letters.join("") },
      });
      expect(typeof readWorkbook(bytes).ok).toBe("boolean");
    }
  });
});

/** The same zip file with its list announced as programs do that write as they go. */
const widened = (bytes: Uint8Array) => {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset + end, 22);
  const wide = new DataView(new ArrayBuffer(56 + 20));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(32, BigInt(old.getUint16(10, true)), true);
  wide.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(56 + 8, BigInt(end), true);
  const last = Uint8Array.from(bytes.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, end), new Uint8Array(wide.buffer), last]);
};

test("a list in 64 bits is read", () => {
  expect(gridsOf(widened(handMade({ sheets: [row("<c><v>1</v></c>")] })))[0]!.values).toEqual([[1]]);
});
