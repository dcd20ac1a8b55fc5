import { isDeepStrictEqual } from "node:util";
import { Budget, LIMITS } from "../../../src/files/limits";
import { readWorkbook } from "../../../src/files/read-workbook";
import { opened } from "../../../src/files/refusal";
import { scanSheet } from "../../../src/files/xlsx/scan-sheet";
import { scanStrings } from "../../../src/files/xlsx/scan-strings";
import { readSharedStrings } from "../../../src/files/xlsx/shared-strings";
import { readSheet } from "../../../src/files/xlsx/sheet-part";
import type { SheetContext } from "../../../src/files/xlsx/stored-sheet";
import { PLAIN_STYLE } from "../../../src/files/xlsx/styles";
import { damagedText, numbers, partsOf } from "../../files/damage";
import { bytesOf, XLSX_RETURNS } from "../../files/returns";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const ENTRY = { name: "统计表", visible: true };
const STRUCK = { ...PLAIN_STYLE, look: { struck: true, raised: null } };

const contextOf = (): SheetContext => ({
  part: "sheet1.xml",
  strings: ["镇党委", "建制村", "三"],
  styles: [PLAIN_STYLE, { ...PLAIN_STYLE, format: "0.0%" }, STRUCK],
  from1904: false,
  calculated: true,
  budget: new Budget(LIMITS),
});

/** What both ways make of a part: `scanned` is `null` where it is left to the general reader. */
type Both = (part: Uint8Array) => { readonly scanned: unknown; readonly read: unknown };

/** What it reads, or the code of its refusal. */
const outcome = <Sheet>(read: () => readonly Sheet[]) => {
  const result = opened(read);
  return result.ok ? result.sheets : result.refusal.code;
};

const asSheet: Both = (part) => {
  const scanned = scanSheet(part, ENTRY, contextOf());
  return { scanned: scanned && [scanned], read: outcome(() => [readSheet(part, ENTRY, contextOf())]) };
};

const asStrings: Both = (part) => ({
  scanned: scanStrings(part, new Budget(LIMITS)),
  read: outcome(() => readSharedStrings(part, "sharedStrings.xml", new Budget(LIMITS))),
});

/** Forms of our own, filled in, whose rules stand in them: long parts, nine tenths of them formulas. */
const OWN_FORMS = ["校验/11-11", "校验/11-21", "定稿/石角镇-LibreOffice", "定稿/石角镇"].map(
  (name) => `${name}.xlsx`,
);

/** The sheets and lists of texts of all returns, each with the two ways of reading it. */
const PARTS = [...XLSX_RETURNS, ...OWN_FORMS].flatMap((file) =>
  Object.entries(partsOf(bytesOf(file)) ?? {}).flatMap(([name, part]): [string, Uint8Array, Both][] => {
    if (/worksheets\/[^/]+\.xml$/.test(name)) return [[`${file} ${name}`, part, asSheet]];
    return name.endsWith("sharedStrings.xml") ? [[`${file} ${name}`, part, asStrings]] : [];
  }),
);

const sheet = (inside: string) => bytes(`<worksheet>${inside}</worksheet>`);
const row = (cells: string) => sheet(`<sheetData><row r="1">${cells}</row></sheetData>`);
const list = (items: string) => bytes(`<sst count="1">${items}</sst>`);

test("nearly all parts that programs write are scanned, and read as the general reader reads them", () => {
  const left = PARTS.filter(([, part, both]) => {
    const { scanned, read } = both(part);
    if (scanned !== null) expect(scanned).toEqual(read);
    return scanned === null;
  });
  expect(PARTS.length).toBeGreaterThan(10);
  expect(left.length / PARTS.length).toBeLessThan(0.05);
});

describe("what is scanned reads the same", () => {
  const sheets: readonly [says: string, part: Uint8Array][] = [
    [
      "a declaration and a mark",
      bytes(`\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet/>`),
    ],
    ["no cells", sheet("<sheetData/>")],
    [
      "cells of all types",
      row(
        `<c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>`,
      ),
    ],
    ["cells without addresses", row("<c><v>1</v></c><c/><c><v>2</v></c>")],
    [
      "cells as most are written",
      row(
        `<c r="A1"/><c r="B1" s="1"></c><c r="C1" t="s"><v></v></c><c r="D1"><f>A1+1</f></c><c r="E1" t="str"><f>IF(A1=0,"",A1)</f><v></v></c><c r="F1" t="b"><v>1</v></c><c r="G1" s="99999"><v>-0.5</v></c><c r="H1" t="n"><v>1.5E+3</v></c><c r="I1" s="2" t="s"><f>A1</f><v>1</v></c><c r="J1"><v>0x1F</v></c><c r="XFE1"><v>2</v></c>`,
      ),
    ],
    [
      "texts and numbers in cells as most are written",
      row(
        `<c r="A1" t="inlineStr"><is><t>&#20826; &amp; "政"</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_b </t></is></c><c r="C1" t="inlineStr"><is><t></t></is></c><c r="D1"><v>12345678901234567</v></c><c r="E1"><v>007</v></c><c r="F1"><v>1.</v></c><c r="G1"><v> 5 </v></c><c r="H1"><f></f><v>4</v></c><c r="I1" t="str"><f>IF(A1&lt;&gt;"",A1&amp;"项","")</f><v>3 项</v></c><c r="J01"><v>6</v></c><c r="K1" s="2"><v>7</v></c>`,
      ),
    ],
    ["single quotes", row(`<c r='A1' s="1"><v>1</v></c>`)],
    ["line ends of Windows", row(`\r\n<c r="A1" t="str"><v>a\r\nb</v></c>\r\n`)],
    ["rows without numbers", sheet("<sheetData><row/><row><c><v>1</v></c></row></sheetData>")],
    [
      "rows and columns that are hidden",
      sheet(
        `<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="true"><c r="C2"><v>1</v></c></row></sheetData>`,
      ),
    ],
    [
      "merges",
      sheet(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
      ),
    ],
    [
      "formulas, copied and calculated",
      row(
        `<c r="A1"><f>B1+1</f><v>3</v></c><c r="B1"><f t="shared" si="0" ref="B1:C1">D1</f></c><c r="C1"><f t="shared" si="0"/></c><c r="D1" t="str"><f>""</f><v></v></c>`,
      ),
    ],
    [
      "references",
      row(`<c r="A1" t="str"><f>"&lt;&gt;"&amp;&quot;&apos;</f><v>&#x4E00;&#19968;&#10;</v></c>`),
    ],
    [
      "texts in the cell",
      row(
        `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 镇 </t></is></c><c r="B1" t="inlineStr"><is><r><rPr><strike/><vertAlign val="superscript"/></rPr><t>1</t></r><r><t>2</t></r></is></c>`,
      ),
    ],
    [
      "styles",
      row(`<c r="A1" s="1"><v>0.95</v></c><c r="B1" s="2" t="s"><v>0</v></c><c r="C1" s="99"><v>1</v></c>`),
    ],
    ["a text that is not there", row(`<c r="A1" t="s"><v>7</v></c>`)],
    ["odd addresses", row(`<c r="$b$1"><v>1</v></c><c r="XFE1"><v>2</v></c>`)],
    [
      "validations and the words in them",
      sheet(
        `<sheetData/><dataValidations><dataValidation prompt="填整数 &amp; 不填单位"><formula1>A1&gt;0</formula1></dataValidation></dataValidations>`,
      ),
    ],
    ["extensions with prefixes", sheet(`<sheetData/><extLst><ext><x14:dxf/></ext></extLst>`)],
  ];
  test.each(sheets)("%s", (_, part) => {
    const { scanned, read } = asSheet(part);
    expect(scanned).not.toBeNull();
    expect(scanned).toEqual(read);
  });

  const lists: readonly [says: string, part: Uint8Array][] = [
    ["plain items, empty ones among them", list("<si><t>镇</t></si><si/><si><t/></si><si><t></t></si>")],
    ["escapes", list("<si><t>a_x000D_b</t></si>")],
    [
      "a phonetic reading",
      list(`<si><t>镇</t><rPh sb="0" eb="1"><t>zhen</t></rPh><phoneticPr fontId="1"/></si>`),
    ],
    ["runs", list(`<si><r><t>党</t></r><r><rPr><b/><strike val="0"/></rPr><t>务</t></r></si>`)],
    ["no items", bytes("<sst></sst>")],
  ];
  test.each(lists)("%s, in the list of texts", (_, part) => {
    const { scanned, read } = asStrings(part);
    expect(scanned).not.toBeNull();
    expect(scanned).toEqual(read);
  });
});

describe("what is left to the general reader", () => {
  const cell = `<c r="A1"><v>1</v></c>`;
  const parts: readonly [says: string, part: Uint8Array, both: Both][] = [
    ["a comment", row(`${cell}<!-- a -->`), asSheet],
    ["CDATA", row(`<c r="A1" t="inlineStr"><is><t><![CDATA[a]]></t></is></c>`), asSheet],
    ["a document type", bytes(`<!DOCTYPE a><worksheet/>`), asSheet],
    ["another encoding", bytes(`<?xml version="1.0" encoding="gbk"?><worksheet/>`), asSheet],
    [
      "bytes that are no text",
      new Uint8Array([...bytes("<worksheet>"), 0xff, ...bytes("</worksheet>")]),
      asSheet,
    ],
    ["a control character", row(`<c r="A1" t="str"><v>a\u0001</v></c>`), asSheet],
    ["a control character by number", row(`<c r="A1" t="str"><v>a&#1;</v></c>`), asSheet],
    ["a character without its number", row(`<c r="A1" t="str"><v>&#;&#x;</v></c>`), asSheet],
    ["a character beyond those of most", row(`<c r="A1" t="str"><v>&#x1F600;</v></c>`), asSheet],
    ["a number without its end", row(`<c r="A1" t="str"><v>&#65</v></c>`), asSheet],
    ["a digit that the number has not", row(`<c r="A1" t="str"><v>&#6a;</v></c>`), asSheet],
    ["a reference to an entity of its own", row(`<c r="A1" t="str"><v>&a;</v></c>`), asSheet],
    ["half a reference", row(`<c r="A1" t="str"><v>&amp</v></c>`), asSheet],
    ["tags that do not match", sheet("<sheetData><row></c></row></sheetData>"), asSheet],
    ["a part that breaks off", bytes("<worksheet><sheetData>"), asSheet],
    ["text behind the last element", bytes("<worksheet/>a"), asSheet],
    ["two elements", bytes("<worksheet/><worksheet/>"), asSheet],
    ["an attribute twice", row(`<c r="A1" r="B1"/>`), asSheet],
    ["attributes without space", row(`<c r="A1"s="1"/>`), asSheet],
    ["a value with a tag", row(`<c r="A1<"/>`), asSheet],
    ["text between cells", row(`a${cell}`), asSheet],
    ["]]>", row(`<c r="A1" t="str"><v>]]></v></c>`), asSheet],
    ["two values", row(`<c r="A1"><v>1</v><v>2</v></c>`), asSheet],
    ["an element among cells", row(`${cell}<extLst/>`), asSheet],
    ["cells with a prefix", sheet(`<x:sheetData><x:row/></x:sheetData>`), asSheet],
    ["cells twice", sheet("<sheetData/><sheetData/>"), asSheet],
    ["an address of no cell", row(`<c r="A0"/>`), asSheet],
    ["an address between two rows", row(`<c r="A1.5"><v>1</v></c>`), asSheet],
    ["a row between two", sheet(`<sheetData><row r="1.5"><c><v>1</v></c></row></sheetData>`), asSheet],
    [
      "an item within an item",
      row(`<c r="A1" t="inlineStr"><is><is><t>a</t></is><t>b</t></is></c>`),
      asSheet,
    ],
    ["one in the list of texts", list("<si><si><t>a</t></si><t>b</t></si>"), asStrings],
    ["a value within a value", row("<c><v><v>1</v></v></c>"), asSheet],
    ["an item of another name", list("<t>a</t>"), asStrings],
    ["a list of another name", bytes("<list><si/></list>"), asStrings],
  ];
  test.each(parts)("%s", (_, part, both) => {
    expect(both(part).scanned).toBeNull();
  });

  test("a row between two, which is damage", () => {
    const cell = row(`<c r="A1.5"><v>1</v></c>`);
    const line = sheet(`<sheetData><row r="1.5"><c><v>1</v></c></row></sheetData>`);
    expect([asSheet(cell).read, asSheet(line).read]).toEqual(["damaged", "damaged"]);
  });

  test("what is beyond the bounds, which it refuses and nothing was spent before", () => {
    const budget = new Budget({ ...LIMITS, cells: 10 });
    const large = row(`<c r="K1"><v>1</v></c>`);
    expect(scanSheet(large, ENTRY, { ...contextOf(), budget })).toBeNull();
    budget.spendCells(10);
    expect(budget.isSpent).toBe(false);
  });
});

/** What damage is made of. */
const PIECES = [
  ..."< > & ' \" / = - e 0 9 . s \0 \u0001 \uffff \t ]]>".split(" "),
  ...["</c>", "<c>", "<v>1</v>", "&amp;", "&#13;", "&lt", "<!-- -->", "<![CDATA[a]]>", ` r="A1"`, ` t="s"`],
  ...["</row>", "<row>", "<f>A1</f>", "<is><t>a</t></is>", "\r\n", `xml:space="preserve"`, "<v/>", "x:"],
  ...[`<f t="shared" si="0"/>`, `<mergeCell ref="A1:B2"/>`, `<col min="1" max="2" hidden="1"/>`, "&#65;"],
  ...["<rPh>", "<r>", "<rPr><strike/></rPr>", "_x000D_", "&#x4e00;", "</si>", "<si>", "</t>"],
].map(bytes);

const SHORT = PARTS.filter(([, part]) => part.length < 60_000);
const LONG = PARTS.filter(([, part]) => part.length >= 60_000);

test.each([
  ["three thousand", 3000, SHORT, 2011],
  ["three hundred long", 300, LONG, 2012],
])("of %s damaged parts none is scanned otherwise than it is read", (_, mutants, parts, seed) => {
  const next = numbers(seed);
  let scans = 0;
  for (let mutant = 0; mutant < mutants; mutant++) {
    const [name, part, both] = parts[next() % parts.length]!;
    let bad = damagedText(part, PIECES, next);
    if (next() % 2 === 0) bad = damagedText(bad, PIECES, next);
    const { scanned, read } = both(bad);
    if (scanned === null) continue;
    scans++;
    // `toEqual` takes its time, and is asked only to say what differs.
    if (!isDeepStrictEqual(scanned, read)) expect([name, mutant, scanned]).toEqual([name, mutant, read]);
  }
  expect(scans).toBeGreaterThan(mutants / 30);
});

test("a file reads the same whatever was read before it", () => {
  const next = numbers(20);
  const files = [...XLSX_RETURNS, ...OWN_FORMS].map((name): [string, Uint8Array] => [name, bytesOf(name)]);
  const first = new Map(files.map(([name, file]) => [name, readWorkbook(file)]));
  const shuffled = [...files, ...files].sort(() => (next() % 2 === 0 ? -1 : 1));
  for (const [name, file] of shuffled) expect(readWorkbook(file)).toEqual(first.get(name));
});
