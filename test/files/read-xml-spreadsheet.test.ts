import {
  formatAt,
  formulaAt,
  isError,
  isStruck,
  textOf,
  valueAt,
  type CellValue,
  type Grid,
} from "../../src/sheet/grid";
import { formulaOfR1C1 } from "../../src/files/xml-spreadsheet/formula-of-r1c1";
import { figures, readOne } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

const SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (inside: string) =>
  bytes(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${SPREADSHEET}" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="${SPREADSHEET}">${inside}</Workbook>`,
  );
const sheet = (inside: string, name = "表") =>
  `<Worksheet ss:Name="${name}"><Table>${inside}</Table></Worksheet>`;
const row = (cells: string, attributes = "") => `<Row ${attributes}>${cells}</Row>`;
const cell = (data: string, attributes = "") => `<Cell ${attributes}>${data}</Cell>`;
const data = (type: string, text: string | number) => `<Data ss:Type="${type}">${text}</Data>`;
const number = (value: number, attributes = "") => cell(data("Number", value), attributes);
const text = (value: string, attributes = "") => cell(data("String", value), attributes);
const grid = (inside: string, before = ""): Grid => gridsOf(file(before + sheet(inside)))[0]!;
const value = (written: string): CellValue => valueAt(grid(row(cell(written))), 0, 0);

test("a unit's return reads as it was sent", () => {
  const [xls] = gridsOf(bytesOf("安稳镇.xls"));
  const typed = (held: CellValue) =>
    held === null
      ? ""
      : typeof held === "number"
        ? data("Number", held)
        : data("String", textOf(held).replace(/&/g, "&amp;"));
  const rows = xls!.values.map((line, index) =>
    row(line.map((held) => cell(typed(held))).join(""), `ss:Index="${index + 1}"`),
  );
  const ret = readOne(grid(rows.join("")));
  expect(ret.content.unit).toBe("安稳镇");
  expect(figures(ret)).toEqual(TRUTH.accepted["安稳镇"]);
});

describe("a cell", () => {
  it.each<[string, string, CellValue]>([
    ["a number", data("Number", 12), 12],
    ["a text", data("String", "公开 &amp; 办结&#10;次"), "公开 & 办结\n次"],
    ["digits that are a text", data("String", "12"), "12"],
    ["a truth", data("Boolean", "1"), true],
    ["an error", data("Error", "#REF!"), { error: "#REF!" }],
    ["an error that is not named", data("Error", ""), { error: "#VALUE!" }],
    ["a day", data("DateTime", "2011-12-16T00:00:00.000"), 40893],
    ["a moment", data("DateTime", "2011-12-16T12:00:00.000"), 40893.5],
    ["two values", data("Number", 1) + data("Number", 2), "1\n2"],
    ["nothing", "", null],
    ["a text of no characters", data("String", ""), null],
    [
      "a text in several looks",
      `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>石角</B><Font>镇</Font></ss:Data>`,
      "石角镇",
    ],
    ["a note is none of it", `${data("String", "a")}<Comment><ss:Data>note</ss:Data></Comment>`, "a"],
  ])("%s", (_, written, held) => {
    const read = value(written);
    expect(isError(read) ? { ...read } : read).toEqual(held);
  });
});

describe("where cells stand", () => {
  test("rows and cells that say where they are", () => {
    const rows =
      row(number(1) + number(2, 'ss:Index="3"') + number(3)) +
      row(text("a"), 'ss:Index="4"') +
      row(text("b"));
    expect(grid(rows).values).toEqual([[1, null, 2, 3], [], [], ["a"], ["b"]]);
  });
  test("rows that stand for several", () => {
    expect(grid(row(number(1)) + row("", 'ss:Span="2"') + row(number(2))).values).toEqual([
      [1],
      [],
      [],
      [],
      [2],
    ]);
  });
  test("merged cells", () => {
    const read = grid(
      row(text("a", 'ss:MergeAcross="1" ss:MergeDown="1"') + text("b")) + row(number(1, 'ss:Index="3"')),
    );
    expect(read.values).toEqual([
      ["a", null, "b"],
      [null, null, 1],
    ]);
    expect(read.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });
  test("hidden rows and columns", () => {
    const rows = `<Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>${row(number(1), 'ss:Hidden="1"')}${row(number(1, 'ss:Index="3"'))}`;
    const { hiddenRows, hiddenColumns } = grid(rows);
    expect([hiddenRows, hiddenColumns]).toEqual([[0], [2]]);
  });
  test("rows and columns of no size are hidden ones", () => {
    const rows = `<Column ss:Width="0"/><Column ss:Width="50"/>${row(number(1) + number(1), 'ss:Height="12"')}${row(number(1), 'ss:Height="0"')}`;
    const { hiddenRows, hiddenColumns } = grid(rows);
    expect([hiddenRows, hiddenColumns]).toEqual([[1], [0]]);
  });
  test("sheets in the order of their tabs, the hidden ones told", () => {
    const hidden = sheet(row(number(2)), "二").replace(
      "</Worksheet>",
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>',
    );
    const read = gridsOf(file(sheet(row(number(1)), "一") + hidden + sheet("", "三")));
    expect(read.map((one) => [one.sheet, one.visible, one.values])).toEqual([
      ["一", true, [[1]]],
      ["二", false, [[2]]],
      ["三", true, []],
    ]);
  });
  test("elements under other prefixes", () => {
    const read = gridsOf(
      bytes(
        `<s:Workbook xmlns:s="${SPREADSHEET}"><s:Worksheet s:Name="表"><s:Table><s:Row><s:Cell s:Index="2"><s:Data s:Type="Number">12</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>`,
      ),
    );
    expect(read.map((one) => [one.sheet, one.values])).toEqual([["表", [[null, 12]]]]);
  });
});

describe("encodings", () => {
  const xml = (encoding: string, name: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}"><Worksheet ss:Name="${name}"><Table/></Worksheet></Workbook>`;
  const utf16 = (text: string) =>
    new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it.each<[string, Uint8Array]>([
    ["UTF-8", bytes(xml("UTF-8", "合计"))],
    ["UTF-8 behind blank lines", bytes(`\r\n \n${xml("UTF-8", "合计")}`)],
    ["UTF-8 that says it is UTF-16", bytes(xml("utf-16", "合计"))],
    ["UTF-16", utf16(`\ufeff${xml("utf-16", "合计")}`)],
    ["GBK", latin(xml("gb2312", "\xba\xcf\xbc\xc6"))],
  ])("%s", (_, given) => {
    expect(gridsOf(given).map((read) => read.sheet)).toEqual(["合计"]);
  });
});

describe("number formats", () => {
  const style = (id: string, format: string, parent = "") =>
    `<Style ss:ID="${id}" ${parent && `ss:Parent="${parent}"`}>${format && `<NumberFormat ss:Format="${format}"/>`}</Style>`;
  const styles = `<Styles>${style("Default", "")}${style("s1", "0%")}${style("s2", "Percent")}${style("s3", "", "s1")}${style("s4", "General", "s1")}${style("s5", "", "s5")}</Styles>`;
  it.each<[string, string, string, string | null]>([
    ["of the cell", "", 'ss:StyleID="s1"', "0%"],
    ["by Excel's name", "", 'ss:StyleID="s2"', "0.00%"],
    ["of a parent", "", 'ss:StyleID="s3"', "0%"],
    ["General over a parent's", "", 'ss:StyleID="s4"', null],
    ["of a style that is its own parent", "", 'ss:StyleID="s5"', null],
    ["of the row", 'ss:StyleID="s1"', "", "0%"],
    ["of the column", "", "", "0.00%"],
  ])("%s", (_, rowAttributes, attributes, format) => {
    const column = '<Column ss:StyleID="s2"/>';
    expect(formatAt(grid(column + row(number(0.95, attributes), rowAttributes), styles), 0, 0)).toBe(format);
  });
  test("a day without a format has one", () => {
    expect(formatAt(grid(row(cell(data("DateTime", "2011-12-16T00:00:00.000")))), 0, 0)).toBe("yyyy-mm-dd");
  });
});

describe("formulas", () => {
  it.each<[string, string | null]>([
    ["=SUM(RC[-13]:RC[-1])", "=SUM(C6:O6)"],
    ["=R1C1+R[-1]C3+RC", "=$A$1+$C5+P6"],
    ["=SUM(C[-1])", "=SUM(O:O)"],
    ["=SUM(R)+SUM(R2)", "=SUM(6:6)+SUM($2:$2)"],
    ["=Sheet2!R1C1&'R1C1 (2)'!RC", "=Sheet2!$A$1&'R1C1 (2)'!P6"],
    ['="R1C1"&RC1', '="R1C1"&$A6'],
    ["=ROUND(RC[-1],2)+RATE+R1CX", "=ROUND(O6,2)+RATE+R1CX"],
    ["=R[-6]C", "=#REF!"],
    ["=RC[-16]", "=#REF!"],
    ["=IF(RC1>0,1,0)", "=IF($A6>0,1,0)"],
    ["", null],
    ["R1C1", null],
  ])("%j in P6", (written, formula) => {
    expect(formulaOfR1C1(written, { row: 5, column: 15 })).toBe(formula);
  });
  test("with and without a result", () => {
    const read = grid(
      row(number(1) + cell(data("Number", 2), 'ss:Formula="=RC[-1]*2"') + cell("", 'ss:Formula="=RC1"')),
    );
    expect([read.values, formulaAt(read, 0, 1), formulaAt(read, 0, 2)]).toEqual([
      [[1, 2, null]],
      "=A1*2",
      "=$A1",
    ]);
  });
});

describe("an odd cell costs nothing but itself", () => {
  it.each<[string, string, CellValue]>([
    ["a number in another spelling", data("Number", "1,234"), "1,234"],
    ["a number that is none", data("Number", "many"), "many"],
    ["a number that is a text's blank", data("Number", " "), null],
    ["a date that is none", data("DateTime", "2011年"), "2011年"],
    ["control characters", data("String", "石\u0001角&#x1F;镇&#0;\u0000"), "石角镇"],
    ["line ends of old programs", data("String", "12\u000b130"), "12\n130"],
    ["the same as a reference", data("String", "12&#12;130"), "12\n130"],
    ["tabs and line ends as references", data("String", "a&#9;b&#x0A;c&#13;"), "a\tb\nc\r"],
    ["characters that are none", data("String", "a\uffffb"), "ab"],
  ])("%s", (_, written, expected) => {
    expect(value(written)).toBe(expected);
  });
  test("cells merged beyond the sheet end with it", () => {
    expect(grid(row(number(1, 'ss:MergeDown="1048576" ss:MergeAcross="2"'))).merges).toEqual([
      { top: 0, left: 0, bottom: 1_048_575, right: 2 },
    ]);
  });
});

describe("what is struck out or raised", () => {
  const STYLES = `<Styles><Style ss:ID="gone"><Font ss:Size="9" ss:StrikeThrough="1"/></Style><Style ss:ID="s2" ss:Parent="gone"><Interior/></Style><Style ss:ID="back" ss:Parent="gone"><Font ss:StrikeThrough="0"/></Style></Styles>`;
  const html = (inside: string) =>
    `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${inside}</ss:Data>`;
  const said = (rows: string): CellValue => {
    const read = grid(rows, STYLES);
    const found = valueAt(read, 0, 0);
    return isStruck(read, 0, 0) ? `~${String(found)}~` : found;
  };
  it.each<[string, string, CellValue]>([
    ["a struck piece", html("<S>12</S><Font>15</Font>"), "15"],
    ["a struck piece in small letters", html("<del>12</del>15"), "15"],
    ["deep inside", html('<S><Font html:Color="#FF0000"><B>12</B></Font></S><B>15</B>'), "15"],
    ["all of it", html("<S>1<B>5</B></S>"), "~15~"],
    ["a raised piece", html("12<Sup>1</Sup>"), "12¹"],
    ["a lowered piece", html("12<Font><Sub>1</Sub></Font>"), "12₁"],
    ["lines", html("12<BR/>130"), "12\n130"],
  ])("%s", (_, inside, expected) => {
    expect(said(row(cell(inside)))).toBe(expected);
  });
  it.each<[string, string, CellValue]>([
    ["a style", row(number(15, 'ss:StyleID="gone"')), "~15~"],
    ["a style's parent", row(number(15, 'ss:StyleID="s2"')), "~15~"],
    ["not a style that takes it back", row(number(15, 'ss:StyleID="back"')), 15],
    ["the style of the row", row(number(15), 'ss:StyleID="gone"'), "~15~"],
    ["the style of the column", `<Column ss:StyleID="gone"/>${row(number(15))}`, "~15~"],
  ])("by %s", (_, rows, expected) => {
    expect(said(rows)).toBe(expected);
  });
});

describe("what is refused", () => {
  it.each<[string, Uint8Array, object]>([
    [
      "entities",
      bytes(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "b">]><Workbook xmlns="${SPREADSHEET}">&a;</Workbook>`,
      ),
      { code: "damaged" },
    ],
    ["a flood of references", file(sheet(row(text("&amp;".repeat(2_000_001))))), { code: "damaged" }],
    ["a flood of control characters", file(sheet(row(text("&#1;".repeat(100_001))))), { code: "damaged" }],
    [
      "more styles than fit",
      file(`<Styles>${'<Style ss:ID="a"/>'.repeat(300_000)}</Styles>`),
      { code: "too-large", what: "bytes" },
    ],
    ["what breaks off", file(sheet(row(number(1)))).subarray(0, 300), { code: "damaged" }],
    ["a row beyond the last", file(sheet(row(number(1), 'ss:Index="1048577"'))), { code: "damaged" }],
    [
      "a row that steps back",
      file(sheet(row(number(1)) + row(number(2), 'ss:Index="1"'))),
      { code: "damaged" },
    ],
    [
      "the last cells of two sheets",
      file(sheet(row(number(1, 'ss:Index="16384"'), 'ss:Index="1048576"')).repeat(2)),
      { code: "too-large", what: "cells" },
    ],
    [
      "a Word document in XML",
      bytes(
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
      ),
      { code: "other-format", kind: "word-xml" },
    ],
    ["other data", bytes('<?xml version="1.0"?><data/>'), { code: "other-format", kind: "xml" }],
  ])("%s", (_, given, refusal) => {
    expect(refusalOf(given)).toMatchObject(refusal);
  });
});
