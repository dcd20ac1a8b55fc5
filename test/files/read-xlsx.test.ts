import { gridOf, type CellValue } from "../../src/sheet/grid";
import { range } from "../../src/sheet/address";
import { gridsOf, handMade, links, refusalOf, row, valuesOf, zip, type HandMade } from "./parts";

const strings = (items: string, cells: string) => valuesOf(cells, { strings: items });
const sheet = (xml: string, rest: Omit<HandMade, "sheets"> = {}) =>
  gridsOf(handMade({ sheets: [xml], ...rest }))[0]!;
const formulas = (rows: string) => sheet(`<sheetData>${rows}</sheetData>`).formulas;
const styles = (formats: string, ids: readonly number[]) =>
  `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="wrong"/></dxf></dxfs>`;

describe("values", () => {
  const cases: readonly [says: string, cell: string, value: CellValue][] = [
    ["a number", `<c r="A1"><v>12.5</v></c>`, 12.5],
    ["a number in scientific notation", `<c r="A1" t="n"><v>-1.5E-7</v></c>`, -1.5e-7],
    ["zero", `<c r="A1"><v>0</v></c>`, 0],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
    ["an error that is not named", `<c r="A1" t="e"/>`, { error: "#VALUE!" }],
    ["an error of no characters", `<c r="A1" t="e"><f>1/0</f><v></v></c>`, { error: "#VALUE!" }],
    ["a formula's text", `<c r="A1" t="str"><f>"a"</f><v>合计</v></c>`, "合计"],
    ["a text in the cell", `<c r="A1" t="inlineStr"><is><t>石角镇</t></is></c>`, "石角镇"],
    [
      "runs in the cell",
      `<c r="A1" t="inlineStr"><is><r><t>石</t></r><r><rPr><b/></rPr><t>角</t></r></is></c>`,
      "石角",
    ],
    ["a date", `<c r="A1" t="d"><v>2011-12-16</v></c>`, 40893],
    ["a date with time", `<c r="A1" t="d"><v>2011-12-16T12:00:00Z</v></c>`, 40893.5],
    ["a date before the day that never was", `<c r="A1" t="d"><v>1900-01-01</v></c>`, 1],
    ["CDATA", `<c r="A1" t="inlineStr"><is><t><![CDATA[<b> & ]]>c</t></is></c>`, "<b> & c"],
    ["entities", `<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#32508;&#x6C5F;</t></is></c>`, "<&综江"],
    [
      "an escaped character",
      `<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>`,
      "a\rb_x000D_",
    ],
    ["kept spaces", `<c r="A1" t="inlineStr"><is><t xml:space="preserve">  a  </t></is></c>`, "  a  "],
    ["a number with blanks around", `<c r="A1"><v> 7 </v></c>`, 7],
  ];
  test.each(cases)("%s", (_, cell, value) => {
    expect(valuesOf(cell)).toEqual([value]);
  });

  const blanks: readonly [says: string, cell: string][] = [
    ["a cell without a value", `<c r="A1" s="1"/>`],
    ["an empty value", `<c r="A1"><v></v></c>`],
    ["an empty text", `<c r="A1" t="inlineStr"><is><t/></is></c>`],
    ["an empty list item", `<c r="A1" t="s"><v>0</v></c>`],
  ];
  test.each(blanks)("%s is blank", (_, cell) => {
    expect(strings("<si><t/></si>", cell)).toEqual([]);
  });
});

describe("the list of texts", () => {
  const pair = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>`;

  test("counts an empty item", () => {
    expect(strings("<si/><si><t>乙</t></si>", pair)).toEqual([null, "乙"]);
  });
  test("joins runs and leaves the phonetic reading out", () => {
    const rich = `<si><r><t>党</t></r><r><t>务</t></r><rPh sb="0" eb="1"><t>dang</t></rPh><phoneticPr fontId="1"/></si>`;
    expect(strings(`${rich}<si><t>a<!-- b -->c</t></si>`, pair)).toEqual(["党务", "ac"]);
  });
  test("what looks like an escape only where runs meet is none", () => {
    const runs = "<si><r><t>_</t></r><r><t>x0041_</t></r></si><si><t>_x005F_x0041__x000D_</t></si>";
    expect(strings(runs, pair)).toEqual(["_x0041_", "_x0041_\r"]);
  });
  test("a number beyond it refers to nothing", () => {
    expect(strings("<si><t>a</t></si>", pair)).toEqual(["a", { error: "#REF!" }]);
  });
  test("that is lost with all its texts is damage", () => {
    expect(refusalOf(handMade({ sheets: [row(pair)] }))).toMatchObject({ code: "damaged" });
  });
});

describe("places", () => {
  test("cells and rows without address follow each other", () => {
    const xml = `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>`;
    expect(sheet(xml).values).toEqual([[1, 2], [], [null, 3, 4], [5]]);
  });
  test("styled blank cells take no room", () => {
    expect(sheet(row(`<c r="A1"><v>1</v></c><c r="XFD1" s="1"/>`)).values).toEqual([[1]]);
  });
  test("cells in any order", () => {
    expect(sheet(row(`<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>`)).values).toEqual([[1, null, 3]]);
  });
  test.each(["A0", "1", "", "$", "A1:B2"])("%j is no address", (address) => {
    expect(refusalOf(handMade({ sheets: [row(`<c r="${address}"><v>1</v></c>`)] }))).toMatchObject({
      code: "damaged",
    });
  });
  test("merged cells, and nothing under them", () => {
    const cells = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>`;
    const grid = sheet(`${cells}<mergeCells><mergeCell ref="A1:B9"/><mergeCell ref="D1:D1"/></mergeCells>`);
    expect([grid.values, grid.merges]).toEqual([[[1, null, 3]], [range(0, 0, 8, 1)]]);
  });
});

describe("formulas", () => {
  test("with and without result; one that shows nothing has a result", () => {
    const grid = sheet(
      row(
        `<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>1&amp;"a"</f></c><c r="C1" t="str"><f>D1</f><v></v></c>`,
      ),
    );
    expect([grid.formulas, grid.values]).toEqual([[["=SUM(B1:C1)", '=1&"a"', "=D1"]], [[3, null, ""]]]);
  });
  test("a shared one is spelled out in each cell", () => {
    const rows = `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+Sheet1!B1</f><v>1</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/></c></row>`;
    expect(formulas(rows)).toEqual([
      [null, null, "=A1+$B$1+Sheet1!B1"],
      [null, null, "=A2+$B$1+Sheet1!B2"],
      [null, null, null, "=B3+$B$1+Sheet1!C3"],
    ]);
  });
  test("a shared one without a first cell is none", () => {
    expect(sheet(row(`<c r="A1"><f t="shared" si="7"/><v>5</v></c>`))).toMatchObject({
      values: [[5]],
      formulas: [],
    });
  });
  test("an array formula stands in its first cell", () => {
    expect(formulas(`<row><c><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row>`)).toEqual([
      ["=B1:B2*2"],
    ]);
  });
  test("a table of data has no formula", () => {
    expect(formulas(`<row><c><f t="dataTable" ref="A1:A2"/><v>2</v></c></row>`)).toEqual([]);
  });
});

describe("number formats", () => {
  const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>1</v></c>`).join("");

  test("own ones, known ones and General", () => {
    const own = `<numFmt numFmtId="164" formatCode="0.0&quot;项&quot;"/><numFmt numFmtId="165" formatCode="General"/>`;
    const grid = sheet(row(cells), { styles: styles(own, [0, 164, 9, 14, 165]) });
    expect(grid.formats).toEqual([[null, '0.0"项"', "0%", "mm-dd-yy", null, null]]);
  });
  test("days from 1904 become days from 1900, plain numbers stay", () => {
    const rest = { styles: styles("", [0, 14]), workbook: `<workbookPr date1904="1"/>` };
    expect(
      sheet(row(`<c s="1"><v>39431</v></c><c><v>39431</v></c><c t="d" s="1"><v>2011-12-16</v></c>`), rest)
        .values,
    ).toEqual([[40893, 39431, 40893]]);
  });
});

describe("workbooks", () => {
  test("sheets in the order of the tabs, hidden ones told", () => {
    const bytes = handMade({
      sheets: [row(""), row("<c><v>1</v></c>"), ""],
      states: ["visible", "hidden", "veryHidden"],
    });
    expect(gridsOf(bytes)).toEqual([
      gridOf("表1", []),
      gridOf("表2", [[1]], { visible: false }),
      gridOf("表3", [], { visible: false }),
    ]);
  });
  test("prefixes, the strict dialect, other names of parts and chart sheets", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const bytes = zip({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": links([["officeDocument", "/book/main.xml"]]),
      "book/main.xml": `<x:workbook xmlns:x="${strict}" xmlns:q="q"><x:sheets><x:sheet name="图" q:id="rId1"/><x:sheet name="表" q:id="rId2"/></x:sheets></x:workbook>`,
      "book/_rels/main.xml.rels": links([
        ["chartsheet", "c.xml"],
        ["worksheet", "../data/S.xml"],
      ]),
      "Data/s.xml": `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(gridsOf(bytes)).toMatchObject([{ sheet: "表", values: [[4]] }]);
  });
  test("parts in UTF-16 and in GBK", () => {
    const utf16 = new Uint8Array(
      Uint16Array.from(
        [...`\uFEFF<worksheet>${row("<c><v>5</v></c>")}</worksheet>`].map((c) => c.charCodeAt(0)),
      ).buffer,
    );
    expect(
      gridsOf(handMade({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": utf16 } }))[0]!.values,
    ).toEqual([[5]]);
    const gbk = Uint8Array.from(
      [
        ...`<?xml version="1.0" encoding="GBK"?><worksheet>${row('<c t="str"><v>\xba\xcf</v></c>')}</worksheet>`,
      ].map((c) => c.charCodeAt(0)),
    );
    expect(
      gridsOf(handMade({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": gbk } }))[0]!.values,
    ).toEqual([["合"]]);
  });

  const damage: readonly [says: string, parts: HandMade["parts"]][] = [
    ["a document type", { "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY e "e">]><worksheet/>` }],
    ["an entity of its own", { "xl/worksheets/sheet1.xml": `<worksheet>&e;</worksheet>` }],
    ["an unclosed element", { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>` }],
    ["an empty part", { "xl/worksheets/sheet1.xml": "" }],
    [
      "bytes that are no text",
      { "xl/worksheets/sheet1.xml": Uint8Array.of(60, 97, 62, 255, 60, 47, 97, 62) },
    ],
    [
      "an encoding that nobody knows",
      { "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="klingon"?><worksheet/>` },
    ],
    [
      "a link to a part that is missing",
      { "xl/_rels/workbook.xml.rels": links([["worksheet", "gone.xml"]]) },
    ],
    ["a sheet without a part", { "xl/_rels/workbook.xml.rels": links([]) }],
  ];
  test.each(damage)("%s is damage", (_, parts) => {
    expect(refusalOf(handMade({ sheets: [""], parts: parts! }))).toMatchObject({ code: "damaged" });
  });
});

test("hidden rows and columns are told as far as cells stand in them", () => {
  const sheet = `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols><sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c r="D2"><v>2</v></c></row><row r="9" hidden="1"/></sheetData>`;
  const [grid] = gridsOf(handMade({ sheets: [sheet] }));
  expect([grid!.values, grid!.hiddenRows, grid!.hiddenColumns]).toEqual([
    [[1], [null, null, null, 2]],
    [1],
    [1, 3],
  ]);
});

test("rows and columns of no size are hidden ones", () => {
  const cells = "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>";
  const sheet = `<cols><col min="1" max="1" width="8.5"/><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData><row ht="0.0">${cells}</row><row ht="15">${cells}</row></sheetData>`;
  const [grid] = gridsOf(handMade({ sheets: [sheet] }));
  expect([grid!.hiddenRows, grid!.hiddenColumns]).toEqual([[0], [1]]);
});
