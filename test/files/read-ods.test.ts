import { strToU8, zipSync, type Zippable } from "fflate";
import { LIMITS } from "../../src/files/limits";
import { readWorkbook } from "../../src/files/read-workbook";
import { formatAt, formulaAt, isStruck, type CellValue, type Grid } from "../../src/sheet/grid";
import { figures, readOne } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

interface Made {
  readonly styles?: string;
  readonly commonStyles?: string;
  readonly manifest?: string;
  readonly parts?: Zippable;
}

/** A spreadsheet from XML inside `spreadsheet`. */
const ods = (tables: string, { styles = "", commonStyles, manifest, parts }: Made = {}) =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...(commonStyles && { "styles.xml": strToU8(`<a>${commonStyles}</a>`) }),
    ...(manifest && { "META-INF/manifest.xml": strToU8(manifest) }),
    ...parts,
  });

const table = (rows: string, attributes = 'table:name="表"') =>
  `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes = "", inside = "") => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const number = (value: number, attributes = "") =>
  cell(`office:value-type="float" office:value="${value}" ${attributes}`);
const text = (inside: string) => cell('office:value-type="string"', inside);

const sheet = (rows: string, made: Made = {}): Grid => gridsOf(ods(table(rows), made))[0]!;
const valueOf = (xml: string): CellValue => sheet(row(xml)).values[0]?.[0] ?? null;

test("a unit's return reads as it was sent", () => {
  const grids = gridsOf(bytesOf("永城镇.ods"));
  expect(grids.map((grid) => grid.sheet)).toEqual(["统计表"]);
  expect(formulaAt(grids[0]!, 5, 15)).toBe("=SUM(C6:O6)");
  const ret = readOne(grids[0]!);
  expect(ret.content.unit).toBe("永城镇");
  expect(figures(ret)).toEqual(TRUTH.accepted["永城镇"]);
});

describe("values", () => {
  it.each<[string, string, CellValue]>([
    ["a number", number(12.5), 12.5],
    ["a text", text("<text:p>镇党委</text:p>"), "镇党委"],
    ["paragraphs", text("<text:p>a</text:p><text:p/><text:p>b</text:p>"), "a\n\nb"],
    [
      "spaces, tabs, line breaks and spans",
      text('<text:p>a<text:s text:c="3"/>b<text:tab/><text:span>c<text:line-break/></text:span>d</text:p>'),
      "a   b\tc\nd",
    ],
    ["a number typed as text", text("<text:p>12</text:p>"), "12"],
    [
      "a note beside a text",
      text("<office:annotation><text:p>a note</text:p></office:annotation><text:p>text</text:p>"),
      "text",
    ],
    ["a picture's caption", text("<draw:frame><text:p>a</text:p></draw:frame><text:p>text</text:p>"), "text"],
    ["yes", cell('office:value-type="boolean" office:boolean-value="true"'), true],
    ["yes, as a number", cell('office:value-type="float" office:value="1"', "<text:p>TRUE</text:p>"), true],
    ["no, as a number", cell('office:value-type="float" office:value="0"', "<text:p>FALSE</text:p>"), false],
    ["a date", cell('office:value-type="date" office:date-value="2011-12-16"'), 40893],
    ["a date and time", cell('office:value-type="date" office:date-value="2011-12-16T12:00:00"'), 40893.5],
    ["a time", cell('office:value-type="time" office:time-value="PT06H00M00S"'), 0.25],
    ["a span of time", cell('office:value-type="time" office:time-value="PT36H00M00S"'), 1.5],
    ["no date", cell('office:value-type="date" office:date-value="soon"', "<text:p>soon</text:p>"), "soon"],
    ["a number without its value", cell('office:value-type="float"', "<text:p>20</text:p>"), 20],
    [
      "a number with a decimal comma",
      cell('office:value-type="float" office:value="20,0"', "<text:p>20</text:p>"),
      20,
    ],
    [
      "a number without its value, with thousands",
      cell('office:value-type="currency"', "<text:p>1,234</text:p>"),
      "1,234",
    ],
    ["a percentage without its value", cell('office:value-type="percentage"', "<text:p>95%</text:p>"), "95%"],
    ["a number of nothing", cell('office:value-type="float"'), null],
    [
      "0 beside an error",
      cell('office:value-type="float" office:value="0"', "<text:p>#REF!</text:p>"),
      { error: "#REF!" },
    ],
    ["an error that somebody typed", text("<text:p>#N/A</text:p>"), "#N/A"],
    ["a number that is none", cell('office:value-type="float" office:value="many"'), "many"],
    ["nothing", cell('table:style-name="a"'), null],
    [
      "an error",
      cell(
        'office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"',
        "<text:p>#DIV/0!</text:p>",
      ),
      { error: "#DIV/0!" },
    ],
    [
      "an error of older programs",
      cell(
        'office:value-type="float" office:value="0" table:formula="of:=foo()"',
        "<text:p>Err:508</text:p>",
      ),
      { error: "Err:508" },
    ],
    ["a text that looks like an error", text("<text:p>#REF!</text:p>"), "#REF!"],
    ["a formula that shows nothing", cell('office:value-type="string" table:formula="of:=A1"'), ""],
    ["such a formula of LibreOffice", cell('table:formula="of:=A1"', "<text:p/>"), ""],
    ["a formula without a result", cell('table:formula="of:=1"'), null],
  ])("%s", (_, xml, value) => {
    expect(valueOf(xml)).toEqual(value);
  });
});

describe("what is struck out, raised or hidden", () => {
  const style = (family: string, name: string, properties: string, parent = "") =>
    `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;
  const STYLES = [
    style("text", "gone", 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
    style("text", "twice", 'style:text-line-through-type="double"'),
    style("text", "back", 'style:text-line-through-style="none"'),
    style("text", "note", 'style:text-position="super 58%"'),
    style("text", "index", 'style:text-position="-33% 58%"'),
    style("text", "line", 'style:text-position="0% 100%"'),
    style("text", "key", 'text:display="none"'),
    style("paragraph", "P1", 'style:text-line-through-style="solid"'),
    style("table-cell", "ce1", 'style:text-line-through-style="solid"'),
    style("table-cell", "ce2", 'fo:color="#ff0000"', "ce1"),
    style("table-cell", "ce3", 'style:text-line-through-style="none"', "ce1"),
    style("table-cell", "ce4", 'text:display="none"'),
    // Styles of one name in two families are two.
    style("table-cell", "note", 'fo:color="#ff0000"'),
  ].join("");
  const said = (rows: string): CellValue => {
    const read = sheet(rows, { styles: STYLES });
    const value = read.values[0]?.[0] ?? null;
    return isStruck(read, 0, 0) ? `~${String(value)}~` : value;
  };
  const span = (name: string, inside: string) => `<text:span text:style-name="${name}">${inside}</text:span>`;
  const p = (inside: string, name = "") => `<text:p text:style-name="${name}">${inside}</text:p>`;
  it.each<[string, string, CellValue]>([
    ["a struck piece", text(p(`${span("gone", "12")}15`)), "15"],
    ["a piece struck twice", text(p(`${span("twice", "12")}15`)), "15"],
    ["deep inside", text(p(span("gone", span("index", "12")) + span("line", "15"))), "15"],
    ["a stroke taken back", text(p(span("gone", `12${span("back", "15")}`))), "15"],
    ["a struck line", text(p("12", "P1") + p("15")), "\n15"],
    ["all of it", text(p(span("gone", "1") + span("twice", "5"))), "~15~"],
    ["a note", text(p(`12${span("note", "1")}`)), "12¹"],
    ["an index", text(p(`12${span("index", "1")}`)), "12₁"],
    ["what is hidden", text(p(`${span("key", "7")}8`)), "8"],
    ["a heading", text("<text:h>15</text:h>"), "15"],
    ["lines of which one is a heading", text(`<text:h>1</text:h>${p("5")}`), "1\n5"],
    [
      "not what is written beside the text",
      cell('office:value-type="string" office:string-value="1215"', p(`${span("gone", "12")}15`)),
      "15",
    ],
    ["not a cell in a style that hides texts", cell('table:style-name="ce4"', p("a")), "a"],
    ["a number by the cell's style", number(15, 'table:style-name="ce1"'), "~15~"],
    ["a text by the cell's style", cell('office:value-type="string" table:style-name="ce1"', p("a")), "~a~"],
    ["by a parent of the style", number(15, 'table:style-name="ce2"'), "~15~"],
    ["not where the style takes it back", number(15, 'table:style-name="ce3"'), 15],
  ])("%s", (_, xml, value) => {
    expect(said(row(xml))).toBe(value);
  });
  test("by the style of the row or the column, and each time a cell repeats", () => {
    const shown = `${cell('office:value-type="float" office:value="15" table:number-columns-repeated="2"', p("15"))}`;
    const struck = (rows: string) => sheet(rows, { styles: STYLES }).struck;
    expect(struck(row(shown, 'table:default-cell-style-name="ce1"'))).toEqual([[true, true]]);
    expect(
      struck(
        `<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/>${row(shown)}`,
      ),
    ).toEqual([[true, true]]);
  });
});

describe("formulas", () => {
  it.each([
    ["of:=SUM([.C6:.O6])", "=SUM(C6:O6)"],
    ["of:=[.$B$1]+[$Sheet2.A1]", "=$B$1+Sheet2!A1"],
    ["of:=SUM([$二月.A1:.B3];1)", "=SUM(二月!A1:B3,1)"],
    ["of:=['O''Neil 表'.B2]", "='O''Neil 表'!B2"],
    ["of:=SUM([$一.A1:$三.B2])", "=SUM(一:三!A1:B2)"],
    ["of:=['file:///a.ods'#$Sheet1.A1]", "='[file:///a.ods]Sheet1'!A1"],
    ["of:=SUM([.A:.A];[.3:.3])", "=SUM(A:A,3:3)"],
    ['of:=IF([.A1]="[.x];";"是;""[.A1]";1)', '=IF(A1="[.x];","是;""[.A1]",1)'],
    ["of:=SUM({1;2|3;4})", "=SUM({1,2;3,4})"],
    ["of:=SUM([.A1]~[.B2:.C3]![.B:.B])", "=SUM(A1,B2:C3 B:B)"],
    ["of:=[.#REF!]+#N/A", "=#REF!+#N/A"],
    ["of:=COM.MICROSOFT.IFS([.A1];1)", "=IFS(A1,1)"],
    ["msoxl:=SUM(A1,[1]a!B2)", "=SUM(A1,[1]a!B2)"],
    ["=[.A1]", "=A1"],
  ])("%s", (written, formula) => {
    const escaped = written.replace(/"/g, "&quot;");
    expect(formulaAt(sheet(row(number(1, `table:formula="${escaped}"`))), 0, 0)).toBe(formula);
  });

  test("names that never end are given up at once", () => {
    for (const piece of ["['", "[", "'a''b", "[.A1'", '"'])
      expect(
        sheet(row(number(1, `table:formula='of:=${piece.repeat(10_000).replace(/'/g, "&apos;")}'`))).values,
      ).toEqual([[1]]);
  });
});

describe("formats", () => {
  const dataStyle = (name: string, kind: string, inside: string) =>
    `<number:${kind}-style style:name="${name}">${inside}</number:${kind}-style>`;
  const cellStyle = (name: string, rest: string) =>
    `<style:style style:name="${name}" style:family="table-cell" ${rest}/>`;
  const one = '<number:number number:decimal-places="1" number:min-integer-digits="1"/>';
  const map = (condition: string, style: string) =>
    `<style:map style:condition="${condition.replace("<", "&lt;")}" style:apply-style-name="${style}"/>`;
  const styles =
    dataStyle("N1", "percentage", `${one}<number:text>%</number:text>`) +
    dataStyle(
      "N2",
      "number",
      '<number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>',
    ) +
    dataStyle(
      "N3",
      "date",
      '<number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text>',
    ) +
    dataStyle("N4", "number", '<number:number number:min-integer-digits="1"/>') +
    dataStyle("N5", "number", one + map("value()>=0", "N2")) +
    dataStyle("N6", "number", '<number:number number:decimal-places="1" number:display-factor="1000000"/>') +
    dataStyle("N7", "number", "<number:text/>") +
    dataStyle("N8", "number", "<number:fraction/>") +
    dataStyle("N9", "number", `${one}<number:text>%</number:text>`) +
    dataStyle("N10", "percentage", `${one}<number:text>% 左右</number:text>`) +
    dataStyle("N11", "number", one + map("value()<=1", "N1")) +
    dataStyle(
      "N12",
      "text",
      `<number:text-content/>${map("value()>0", "N2")}${map("value()<0", "N9")}${map("value()=0", "N7")}`,
    ) +
    dataStyle(
      "N13",
      "number",
      one + map("is-true()", "N1") + map("value()!=0", "none") + map("value()!=-1.5", "N1"),
    ) +
    Array.from({ length: 13 }, (_, at) => String(at + 1))
      .map((n) => cellStyle(`ce${n}`, `style:data-style-name="N${n}"`))
      .join("") +
    cellStyle("child", 'style:parent-style-name="ce1"') +
    cellStyle("circle", 'style:parent-style-name="circle"');
  const formatOf = (attributes: string) =>
    formatAt(
      sheet(row(cell(`office:value="0.5" office:date-value="2011-12-16" ${attributes}`)), { styles }),
      0,
      0,
    );

  it.each([
    ["a percentage without a style", 'office:value-type="percentage"', "0%"],
    ["a percentage with decimals", 'office:value-type="percentage" table:style-name="ce1"', "0.0%"],
    ["the parent's style", 'office:value-type="float" table:style-name="child"', "0.0%"],
    ["a style that is its own parent", 'office:value-type="float" table:style-name="circle"', null],
    ["thousands", 'office:value-type="float" table:style-name="ce2"', "#,##0.00"],
    ["General", 'office:value-type="float" table:style-name="ce4"', null],
    ["millions", 'office:value-type="float" table:style-name="ce6"', "0.0,,"],
    ["nothing at all", 'office:value-type="float" table:style-name="ce7"', '""'],
    ["fractions", 'office:value-type="float" table:style-name="ce8"', "# ?/?"],
    ["by the sign", 'office:value-type="float" table:style-name="ce5"', "#,##0.00;0.0"],
    ["by the value", 'office:value-type="float" table:style-name="ce11"', "[<=1]0.0%;0.0"],
    ["by the sign, and texts", 'office:value-type="float" table:style-name="ce12"', '#,##0.00;0.0"%";"";@'],
    ["by what can be said", 'office:value-type="float" table:style-name="ce13"', "[<>-1.5]0.0%;0.0"],
    ["a % that is only shown", 'office:value-type="float" table:style-name="ce9"', '0.0"%"'],
    ["a percentage with words", 'office:value-type="percentage" table:style-name="ce10"', '0.0%" 左右"'],
    ["a date without a style", 'office:value-type="date"', "yyyy-mm-dd"],
    ["a date under a number's style", 'office:value-type="date" table:style-name="ce2"', "yyyy-mm-dd"],
    ["a date as its style has it", 'office:value-type="date" table:style-name="ce3"', 'yyyy"年"m"月"'],
  ])("%s", (_, attributes, format) => {
    expect(formatOf(attributes)).toBe(format);
  });
  test("a column's style counts for cells without one", () => {
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="ce1"/><table:table-column/>';
    const rows = row([1, 2, 3, 4, 5].map((value) => number(value)).join(""));
    expect(sheet(columns + rows, { commonStyles: styles }).formats).toEqual([
      [null, "0.0%", "0.0%", "0.0%", null],
    ]);
  });
});

describe("the shape of a sheet", () => {
  test("merged cells keep what stands top left", () => {
    const grid = sheet(
      row(
        cell(
          'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"',
          "<text:p>a</text:p>",
        ) +
          '<table:covered-table-cell office:value-type="float" office:value="9"/>' +
          number(1),
      ) + row(`<table:covered-table-cell table:number-columns-repeated="2"/>${number(2)}`),
    );
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(grid.values).toEqual([
      ["a", null, 1],
      [null, null, 2],
    ]);
  });
  test("filled cells and rows repeat", () => {
    const rows = row(number(7, 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"');
    expect(sheet(rows + row(number(8))).values).toEqual([[7, 7], [7, 7], [8]]);
  });
  test("rows in groups and heads are rows like others, hidden ones are told", () => {
    const grid = sheet(
      '<table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="9"/></table:table-column-group>' +
        `<table:table-header-rows>${row(number(1) + number(2))}</table:table-header-rows>` +
        `<table:table-row-group>${row(number(3), 'table:visibility="filter"')}</table:table-row-group>` +
        row(number(4)) +
        row(cell(), 'table:visibility="collapse" table:number-rows-repeated="1048573"'),
    );
    expect(grid.values).toEqual([[1, 2], [3], [4]]);
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([[1], [1]]);
  });
  test("rows and columns of no size are hidden ones", () => {
    const sized = (family: string, size: string) =>
      `<style:style style:name="a" style:family="table-${family}"><style:table-${family}-properties ${size}/></style:style>`;
    const grid = sheet(
      '<table:table-column/><table:table-column table:style-name="a"/>' +
        row(number(1) + number(2)) +
        row(number(3), 'table:style-name="a"'),
      { styles: sized("row", 'style:row-height="0cm"') + sized("column", 'style:column-width="0in"') },
    );
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([[1], [1]]);
  });
  test("hidden sheets are told, those of other files left out", () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const grids = gridsOf(
      ods(
        table("", 'table:name="一" table:style-name="ta1"') +
          table(`<table:table-source/>${row(number(1))}`, `table:name="'file:///a.ods'#一"`) +
          table(row(cell("", table(row(number(5)))) + number(2)), 'table:name="二"') +
          `<table:dde-links>${table(row(number(1)))}</table:dde-links>`,
        { styles },
      ),
    );
    expect(grids.map(({ sheet: name, visible, values }) => [name, visible, values])).toEqual([
      ["一", false, []],
      ["二", true, [[null, 2]]],
    ]);
  });
});

describe("what is refused", () => {
  test.each<[string, Uint8Array, string]>([
    [
      "a password",
      ods("", { manifest: "<!DOCTYPE a><m:file-entry><m:encryption-data/></m:file-entry>" }),
      "encrypted",
    ],
    [
      "a package encrypted as a whole",
      ods("", { parts: { "encrypted-package": new Uint8Array(9) } }),
      "encrypted",
    ],
    [
      "a text under a sheet's type",
      ods("", { parts: { "content.xml": strToU8("<a><text/></a>") } }),
      "other-format",
    ],
    [
      "entities",
      ods("", { parts: { "content.xml": strToU8('<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>') } }),
      "damaged",
    ],
    ["an element that never ends", ods(table("<a>")), "damaged"],
    [
      "a cell beyond the last column",
      ods(table(row(cell('table:number-columns-repeated="16384"') + number(1)))),
      "damaged",
    ],
    [
      "a figure in every cell",
      ods(
        table(
          row(number(1, 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'),
        ),
      ),
      "too-large",
    ],
    [
      "a figure in the last row of two sheets",
      ods(table(row(cell(), 'table:number-rows-repeated="1048575"') + row(number(1))).repeat(2)),
      "too-large",
    ],
  ])("%s", (_, bytes, code) => {
    expect(refusalOf(bytes)).toMatchObject({ code });
  });
  test("the password of a real manifest without a document type", () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>';
    expect(refusalOf(ods("", { manifest }))).toEqual({ code: "encrypted" });
  });
});

test("blank cells cost nothing, however often they repeat", () => {
  const blank = row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048575"');
  const limits = { ...LIMITS, cells: 1 };
  expect(gridsOf(ods(table(row(number(1)) + blank)), limits)[0]!.values).toEqual([[1]]);
});

test("elements inside each other a hundred thousand deep are refused", () => {
  const deep = "<text:span>".repeat(100_000) + "</text:span>".repeat(100_000);
  const bytes = ods(table(row(text(`<text:p>a${deep}</text:p>`))));
  expect(refusalOf(bytes)).toMatchObject({ code: "too-large", what: "nesting" });
});

test("a changed or cut file is refused or read, nothing is thrown", () => {
  const whole = bytesOf("永城镇.ods");
  let seed = 7;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
  for (let file = 0; file < 60; file++) {
    const bytes = Uint8Array.from(file % 2 ? whole : whole.subarray(0, next() % whole.length));
    for (let change = 0; change < 3 && bytes.length > 0; change++)
      bytes[next() % bytes.length]! ^= 1 + (next() % 255);
    expect(typeof readWorkbook(bytes).ok).toBe("boolean");
  }
});
