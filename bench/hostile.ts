import { strToU8, zipSync } from "fflate";
import { cellName } from "../src/sheet/address";

/** Files that are made to take all time and memory, by what they are. */
export type HostileFile = readonly [says: string, make: () => Uint8Array];

const MEGABYTE = 2 ** 20;

const sheet = (inside: string) => strToU8(`<worksheet>${inside}</worksheet>`);
const rows = (inside: string) => `<sheetData>${inside}</sheetData>`;
const cell = (address: string) =>
  `<row r="${address.replace(/\D/g, "")}"><c r="${address}"><v>1</v></c></row>`;

function xlsx(part: Uint8Array, parts: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(`<workbook><sheets><sheet name="a" r:id="a"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="a" Type="worksheet" Target="a.xml"/><Relationship Id="b" Type="sharedStrings" Target="s.xml"/></Relationships>`,
    ),
    "xl/a.xml": part,
    ...parts,
  });
}

function ods(table: string): Uint8Array {
  const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(content),
  });
}

const docx = (inside: string | Uint8Array) =>
  zipSync({
    "word/document.xml": typeof inside === "string" ? strToU8(`<w:document>${inside}</w:document>`) : inside,
  });

const blanks = (begins: string, megabytes: number) => {
  const part = new Uint8Array(megabytes * MEGABYTE).fill(32);
  part.set(strToU8(begins));
  return part;
};

/** The file with every part of more than a megabyte claiming to be ten kilobytes. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > MEGABYTE)
      view.setUint32(at + 24, 10_000, true);
  }
  return bytes;
}

const repeated = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join("");
const merges = (count: number, ref: (index: number) => string) =>
  `<mergeCells>${repeated(count, (index) => `<mergeCell ref="${ref(index)}"/>`)}</mergeCells>`;
const filled = (count: number) => rows(`<row r="1">${repeated(count, () => "<c><v>1</v></c>")}</row>`);
const page = (inside: string) => strToU8(`<html>${inside}`);
const letterAt = (index: number) => String.fromCharCode(0x4e00 + (index % 20_000));
const archived = (count: number, file: Uint8Array) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xlsx`, file])), {
    level: 0,
  });

/** Records of an Excel 97 workbook without container: one sheet whose records are those given. */
function xls(records: readonly number[]): Uint8Array {
  const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  const begin = (type: number) => [0x09, 0x08, 16, 0, 0, 6, type, 0, ...Array<number>(12).fill(0)];
  const end = [0x0a, 0, 0, 0];
  const list = (offset: number) => [0x85, 0, 11, 0, ...u32(offset), 0, 0, 2, 0, 65, 65, 65];
  const head = begin(5).length + list(0).length + end.length;
  return Uint8Array.from([...begin(5), ...list(head), ...end, ...begin(16), ...records, ...end]);
}

const MERGED_SHEET = [0xe5, 0, 10, 0, 1, 0, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0];

export const HOSTILE: readonly HostileFile[] = [
  ["xlsx: 400 MB of blanks", () => xlsx(blanks("<worksheet>", 400))],
  ["xlsx: 400 MB that claim to be 10 KB", () => lying(xlsx(blanks("<worksheet>", 400)))],
  ["xlsx: 31 MB of blanks, within bounds", () => xlsx(blanks("<worksheet>", 31))],
  [
    "xlsx: 30 MB of cells of a few bytes",
    () => xlsx(sheet(rows(`<row>${"<c/>".repeat(7 * MEGABYTE)}</row>`))),
  ],
  [
    "xlsx: half a million cells",
    () => xlsx(sheet(rows(repeated(500, () => `<row>${"<c><v>1</v></c>".repeat(999)}</row>`)))),
  ],
  [
    "xlsx: 30 MB of texts",
    () =>
      xlsx(sheet(filled(1)), {
        "xl/s.xml": strToU8(`<sst>${"<si><t>a</t></si>".repeat(1.7 * MEGABYTE)}</sst>`),
      }),
  ],
  ["xlsx: the first and the last cell", () => xlsx(sheet(rows(cell("A1") + cell("XFD1048576"))))],
  [
    "xlsx: entities by the million",
    () =>
      xlsx(
        strToU8(
          `<!DOCTYPE a [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]><worksheet>&b;</worksheet>`,
        ),
      ),
  ],
  ["xlsx: a merge over the whole sheet", () => xlsx(sheet(filled(800) + merges(1, () => "A1:XFD1048576")))],
  [
    "xlsx: a hundred thousand merges",
    () => xlsx(sheet(filled(800) + merges(100_000, (index) => `A${index * 9 + 1}:B${index * 9 + 2}`))),
  ],
  [
    "xlsx: a hundred thousand merges over each other",
    () =>
      xlsx(
        sheet(rows(cell("A20000")) + merges(100_000, (index) => `A1:${cellName(19_999, (index % 900) + 1)}`)),
      ),
  ],
  ["xlsx: elements in each other by the million", () => xlsx(sheet("<a>".repeat(4 * MEGABYTE)))],
  [
    "xlsx: a formula that shares itself",
    () =>
      xlsx(
        sheet(
          rows(
            `<row>${repeated(300_000, () => `<c><f t="shared" si="0" ref="A1:XFD9">A1+B1+C1+D1</f></c><c><f t="shared" si="0"/></c>`)}</row>`,
          ),
        ),
      ),
  ],
  [
    "xlsx: a long formula in every cell",
    () =>
      xlsx(
        sheet(
          rows(
            `<row><c><f t="shared" si="0">"${"x".repeat(8000)}"</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(16_000)}</row>`,
          ),
        ),
      ),
  ],
  ["xlsx: an attribute of 30 MB", () => xlsx(strToU8(`<worksheet a="${"x".repeat(30 * MEGABYTE)}"/>`))],
  [
    "xlsx: attributes by the million",
    () => xlsx(strToU8(`<worksheet ${repeated(1_500_000, (index) => `a${index}="" `)}/>`)),
  ],
  [
    "ods: a million rows of a thousand cells",
    () =>
      ods(
        `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/></table:table-row>`,
      ),
  ],
  [
    "ods: blank rows by the million, a cell after",
    () =>
      ods(
        `<table:table-row table:number-rows-repeated="1048575"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
      ),
  ],
  [
    "ods: hidden runs by the hundred thousand",
    () =>
      ods(
        `${'<table:table-column table:number-columns-repeated="16384" table:visibility="collapse"/>'.repeat(100_000)}${'<table:table-row table:visibility="collapse"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'.repeat(50_000)}`,
      ),
  ],
  [
    "ods: spaces by the million",
    () =>
      ods(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="1000000"/>'.repeat(200_000)}</text:p></table:table-cell></table:table-row>`,
      ),
  ],
  [
    "xlsx: texts of 32,000 characters in 100,000 cells",
    () =>
      xlsx(sheet(rows(`<row>${repeated(100_000, (index) => `<c t="s"><v>${index % 30}</v></c>`)}</row>`)), {
        "xl/s.xml": strToU8(
          `<sst>${repeated(30, (index) => `<si><t>${String.fromCharCode(0x4e00 + index).repeat(32_000)}</t></si>`)}</sst>`,
        ),
      }),
  ],
  [
    "ods: sixty thousand sheets",
    () =>
      ods(
        repeated(
          60_000,
          (index) =>
            `</table:table><table:table table:name="${index}"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`,
        ),
      ),
  ],
  ["docx: 400 MB of blanks", () => docx(blanks("<w:document>", 400))],
  [
    "docx: a table of a million cells",
    () => docx(`<w:tbl>${repeated(60_000, () => `<w:tr>${"<w:tc/>".repeat(16)}</w:tr>`)}</w:tbl>`),
  ],
  [
    "docx: cells of ten thousand columns",
    () =>
      docx(
        `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="16000"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>'.repeat(100_000)}</w:tbl>`,
      ),
  ],
  ["docx: elements in each other by the million", () => docx("<w:txbxContent>".repeat(MEGABYTE))],
  [
    "xls: a merge over the whole sheet, 100,000 times",
    () => xls(Array.from({ length: 100_000 }, () => MERGED_SHEET).flat()),
  ],
  ["xls: a record longer than the file", () => xls([0xfc, 0, 0xff, 0xff])],
  ["html: a million cells", () => page("<table>" + "<tr><td>".repeat(MEGABYTE))],
  ["html: 6 MB of tags", () => page("<b>".repeat(2 * MEGABYTE))],
  ["html: 6 MB of angle brackets", () => page("<".repeat(6_600_000))],
  ["html: 6 MB of attributes", () => page(`<table ${repeated(700_000, (index) => `a${index} `)}>`)],
  ["html: 100 MB", () => page(" ".repeat(100 * MEGABYTE))],
  [
    "xml: the first and the last cell",
    () =>
      strToU8(
        `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row><Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
  ],
  [
    "xml: columns and cells by the hundred thousand",
    () =>
      strToU8(
        `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${'<Column ss:StyleID="a"/>'.repeat(16_000)}${repeated(250, () => `<Row>${"<Cell ss:StyleID='a'><Data ss:Type='Number'>1</Data></Cell>".repeat(1500)}</Row>`)}</Table></Worksheet></Workbook>`,
      ),
  ],
  ["csv: 30 MB of separators", () => strToU8(",".repeat(30 * MEGABYTE))],
  ["csv: 30 MB of quotes", () => strToU8('a,"'.repeat(10 * MEGABYTE))],
  ["csv: half a million cells", () => strToU8("1,2,3,4,5,6,7,8,9,0\n".repeat(49_000))],
  [
    "csv: half a million texts that may be labels",
    () =>
      strToU8(
        repeated(
          24_000,
          (row) =>
            `${repeated(20, (at) => `（${letterAt(row * 20 + at)}）公开${letterAt(row * 7 + at)}、${letterAt(row)}（个）,`)}\n`,
        ),
      ),
  ],
  [
    "csv: half a million texts with odd signs",
    () =>
      strToU8(
        repeated(
          24_000,
          (row) =>
            `${repeated(20, (at) => `㈠①${letterAt(row * 20 + at)}公开${letterAt(row * 7 + at)}Ⅲ${letterAt(row)},`)}\n`,
        ),
      ),
  ],
  [
    "csv: half a million numbered labels, 19,000 unlike",
    () =>
      strToU8(repeated(49_000, (row) => `${repeated(10, (at) => `${(row * 10 + at) % 19_000}、党员,`)}\n`)),
  ],
  ["zip: a thousand workbooks of 31 MB", () => archived(1000, xlsx(blanks("<worksheet>", 31)))],
  [
    "zip: sixty files of 60 MB of nothing",
    () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [`${index}.dat`, new Uint8Array(60 * MEGABYTE)]),
        ),
        { level: 1 },
      ),
  ],
  [
    "zip: four thousand empty archives in archives",
    () => {
      const empty = zipSync({ "a.zip": zipSync({}) });
      return zipSync(Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`${index}.zip`, empty])));
    },
  ],
  ["noise: 5 MB", () => Uint8Array.from({ length: 5 * MEGABYTE }, (_, index) => (index * 2654435761) >>> 24)],
];

/** A workbook that reads, for the cost of reading anything at all. */
export const HARMLESS: HostileFile = ["a small workbook", () => xlsx(sheet(filled(9)))];
