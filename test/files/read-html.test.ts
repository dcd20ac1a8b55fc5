import { LIMITS } from "../../src/files/limits";
import { formatAt, formulaAt, textOf, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { figures, readAll } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

const bytes = (text: string) => new TextEncoder().encode(text);
const grid = (html: string): Grid => gridsOf(bytes(html))[0]!;
const page = (body: string, head = "") => `<html><head>${head}</head><body>${body}</body></html>`;
const table = (...rows: string[]) =>
  `<table>${rows.map((cells) => (cells.startsWith("<tr") ? cells : `<tr>${cells}</tr>`)).join("")}</table>`;
const td = (inside: string | number, attributes = "") => `<td ${attributes}>${inside}</td>`;
const values = (...rows: string[]) => grid(page(table(...rows))).values;
const valueIn = (inside: string, attributes = ""): CellValue =>
  valueAt(grid(page(table(td(inside, attributes)))), 0, 0);

/** A sheet as systems export it: merged cells by their spans, those they cover left out. */
const exported = ({ values: rows, merges }: Grid) => {
  const at = (row: number, column: number) =>
    merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const cell = (value: CellValue, row: number, column: number) => {
    const area = at(row, column);
    if (area && (area.top !== row || area.left !== column)) return "";
    const spans = area ? `rowspan=${area.bottom - area.top + 1} colspan="${area.right - area.left + 1}"` : "";
    return td(textOf(value) === "" ? "&nbsp;" : textOf(value), spans);
  };
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return table(...full.map((row, index) => row.map((value, column) => cell(value, index, column)).join("")));
};

describe("a unit's return", () => {
  const html = exported(gridsOf(bytesOf("安稳镇.xls"))[0]!);
  const charset = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
  /** A GBK file made of the characters of the return: the code page turned round. */
  const gbk = (text: string) => {
    const decoder = new TextDecoder("gbk");
    const codes = new Map<string, readonly number[]>();
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++)
        codes.set(decoder.decode(Uint8Array.from([high, low])), [high, low]);
    return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
  };
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64").replace(/.{76}/g, "$&\r\n");
  const quoted = (data: Uint8Array) =>
    Array.from(data, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join("")
      .replace(/.{75}/g, "$&=\r\n");
  const archive = (encoding: string, body: string) =>
    bytes(
      `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n boundary="--=_Next"\r\n\r\nold\r\n` +
        `----=_Next\r\nContent-Type: text/css\r\n\r\ntd{}\r\n` +
        `----=_Next\r\nContent-Location: file:///C:/a/sheet001.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${body}\r\n----=_Next--\r\n`,
    );

  it.each<[string, Uint8Array]>([
    ["a bare table", bytes(html)],
    ["a page", bytes(page(html, charset))],
    ["a page in GBK", gbk(page(html, charset))],
    ["a page that does not say that it is in GBK", gbk(page(html))],
    ["a page with a mark", bytes(`\ufeff${page(html)}`)],
    [
      "XHTML",
      bytes(
        `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${html}</html>`,
      ),
    ],
    ["a table that lays out the page", bytes(page(table(td("综合报表系统"), td(html), td("打印"))))],
    ["a web archive", archive("base64", base64(page(html)))],
    ["a web archive in GBK", archive("quoted-printable", quoted(gbk(page(html))))],
  ])("as %s", (_, file) => {
    const [ret] = readAll(...gridsOf(file));
    expect(ret!.content).toMatchObject({ unit: "安稳镇", date: "2011-12-16" });
    expect(figures(ret!)).toEqual(TRUTH.accepted["安稳镇"]);
  });
});

describe("the text of a cell", () => {
  it.each<[string, string, CellValue]>([
    ["a numeral is a number", "12", 12],
    ["white space around it is none", "\r\n\t 12 \r\n", 12],
    ["white space within it is one blank", "综合\r\n\t 评议", "综合 评议"],
    ["a hard space alone is blank", "&nbsp;", null],
    ["hard spaces are kept", "单位&nbsp;&nbsp;日期", "单位  日期"],
    ["line breaks", "一<br>二<br/>三", "一\n二\n三"],
    ["blocks are lines", "<p>一</p><p>二</p><div>三</div>", "一\n二\n三"],
    ["a block is no line of its own when it is alone", "\n<p> 12 </p>\n", 12],
    ["entities", "&lt;&#20859;&#x8001;&amp;", "<养老&"],
    ["what is hidden", '<span style="display: none">9</span>12', 12],
    ["a script", "<script>document.write('9')</script>12", 12],
    ["what nobody closed", "<b><font>12", 12],
    ["a box that was filled in", '<input type="text" value="12"><input type="hidden" value="9">', 12],
    ["a choice", "<select><option>0<option selected>12</select>", 12],
    ["a choice that nobody made", "<select><option>3<option>5</select>", 3],
    ["a choice made of none", "<select><option selected><option>5</select>1", 1],
    ["an open list of choices", "<select multiple><option>3<option>5</select>1", 1],
    ["a choice that is hidden", "<span hidden><select><option>3</select></span>1", 1],
    ["a fraction", "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1\n2"],
    ["a formula that is a number", "<math><mrow><mn>1</mn><mn>2</mn></mrow></math>", 12],
    ["a frame", "<iframe>9</iframe>12", 12],
    ["a table of one cell", table(td(12)), 12],
    ["a table of one cell after a text", `共${table(td(12))}`, "共\n12"],
    ["zeros in front stay", "007", "007"],
  ])("%s", (_, inside, value) => {
    expect(valueIn(inside)).toEqual(value);
  });
});

describe("what programs write beside the text", () => {
  it.each<[string, string, string, CellValue]>([
    ["the number behind what is shown", "95%", 'x:num="0.95"', 0.95],
    ["a number that is shown as it is", "12", "x:num", 12],
    ["a text of digits", "12", "x:str", "12"],
    ["a truth", "TRUE", "x:bool", true],
    ["an error", "#DIV/0!", "x:err", { error: "#DIV/0!" }],
    ["LibreOffice's number", "1.200", 'sdval="1200" sdnum="1033;0;#,##0"', 1200],
    ["LibreOffice's number for what is true", "TRUE", 'sdval="1" sdnum="1033;0;BOOLEAN"', true],
    ["LibreOffice's number for what is not", "false", 'sdval="0"', false],
    ["a number that is none", "12", 'x:num="abc"', 12],
  ])("%s", (_, inside, attributes, value) => {
    expect(valueIn(inside, attributes)).toEqual(value);
  });
  it.each<[string, string, string, string | null]>([
    ["in the cell's style", `style='mso-number-format:"0\\.00%"'`, "", "0.00%"],
    [
      "in a class",
      'class="xl24 xl65"',
      "<style><!-- td{color:red} .xl65\n {mso-number-format:0%;} --></style>",
      "0%",
    ],
    ["by Excel's name", "style='mso-number-format:Percent'", "", "0.00%"],
    ["with quotes", `style='mso-number-format:"yyyy\\0022年\\0022"'`, "", 'yyyy"年"'],
    ["in systems' old way", 'style="vnd.ms-excel.numberformat:0.0%"', "", "0.0%"],
    ["in LibreOffice's way", 'sdval="0.95" sdnum="1033;0;0.00%"', "", "0.00%"],
    [
      "General",
      `class="xl65" style='mso-number-format:General'`,
      "<style>.xl65{mso-number-format:0%}</style>",
      null,
    ],
  ])("a number format %s", (_, attributes, head, format) => {
    expect(formatAt(grid(page(table(td("0.95", attributes)), head)), 0, 0)).toBe(format);
  });
  test("a formula", () => {
    const [sum] = [grid(page(table(td(3, 'x:num x:fmla="=SUM(A2:A3)"'))))];
    expect([valueAt(sum, 0, 0), formulaAt(sum, 0, 0)]).toEqual([3, "=SUM(A2:A3)"]);
  });
});

describe("the shape of the sheet", () => {
  test("texts and tables stand below each other", () => {
    const body = `<h1>统计表</h1>${table(td("a") + td(1))}<p>填报单位<br>东溪镇</p> ${table(td("b") + td(2))}12`;
    expect(grid(page(body, "<title>无</title>")).values).toEqual([
      ["统计表"],
      ["a", 1],
      ["填报单位\n东溪镇"],
      ["b", 2],
      ["12"],
    ]);
  });
  test("wide and tall cells are merged and those behind move on", () => {
    const sheet = grid(
      page(table(td("a", "rowspan=2 colspan=2") + td("b"), td(1), td("c") + td("d", "rowspan=0"), td("e"))),
    );
    expect(sheet.values).toEqual([["a", null, "b"], [null, null, 1], ["c", "d"], ["e"]]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });
  test("a cell taller than its table ends with it", () => {
    expect(grid(page(table(td("a", "rowspan=9")) + table(td("b")))).merges).toEqual([]);
    expect(grid(page(table(td("a", "rowspan=9") + td(1), td(2)) + "b")).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]);
  });
  test("rows and cells that nobody closed or opened", () => {
    expect(grid("<table><tr><td>a<td>1<tr><td>b<td>2</table>").values).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(grid("<table><td><b>a<td>1<tr><td>b<th>2").values).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
  test("a table in a row stands below it", () => {
    const inner = table(td("x") + td(1), td("y") + td(2));
    expect(values(td("a") + td(`b${inner}`), td("c"))).toEqual([["a", "b"], ["x", 1], ["y", 2], ["c"]]);
  });
  test("hidden rows, columns and tables are told", () => {
    const sheet = grid(
      page(
        `<table><col><col style="display:none"><tr><td>a<td>1<td>2</tr><tr style='display:none'><td>b<td>3</tr></table>` +
          `<div hidden>${table(td("c"))}</div>`,
      ),
    );
    expect([sheet.values, sheet.hiddenRows, sheet.hiddenColumns]).toEqual([
      [["a", 1, 2], ["b", 3], ["c"]],
      [1, 2],
      [1],
    ]);
  });
  test("cells that are hidden in every row are a hidden column", () => {
    const hidden = 'style="display:none"';
    const sheet = grid(page(table(td("a") + td("id", hidden) + td("c"), td("b") + td(7, hidden) + td(1))));
    expect([sheet.values, sheet.hiddenColumns]).toEqual([
      [
        ["a", "id", "c"],
        ["b", 7, 1],
      ],
      [1],
    ]);
  });
  test("cells that are hidden because another one was stretched over them are not there", () => {
    const hidden = "style='display:none'";
    expect(
      values(
        td("a", "rowspan=2") + td("b", "colspan=2") + td("x", hidden) + td(1),
        td("y", hidden) + td(2) + td(3) + td(4),
      ),
    ).toEqual([
      ["a", "b", null, 1],
      [null, 2, 3, 4],
    ]);
  });
  test("the sheet is called as the page says for Excel", () => {
    const named = (...names: string[]) =>
      page(
        table(td(1)),
        names.map((name) => `<!--[if gte mso 9]><xml><x:Name>${name}</x:Name></xml><![endif]-->`).join(""),
      );
    expect([grid(named("东溪镇")).sheet, grid(named()).sheet, grid(named("a", "b")).sheet]).toEqual([
      "东溪镇",
      "HTML",
      "HTML",
    ]);
  });
  test("a web archive has a sheet a page", () => {
    const part = (html: string) => `--x\nContent-Type: text/html\n\n${html}\n`;
    const names = "<x:Name>一</x:Name><x:Name>二</x:Name>";
    const sheets = gridsOf(
      bytes(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${part(`<frameset>${names}`)}${part(table(td(1)))}${part(table(td(2)))}--x--`,
      ),
    );
    expect(sheets.map(({ sheet, values: rows }) => [sheet, rows])).toEqual([
      ["一", [[1]]],
      ["二", [[2]]],
    ]);
  });
});

test("a web archive of Excel: sheets by their files, one style sheet for all, no tabs", () => {
  const part = (file: string, type: string, body: string) =>
    `--x\nContent-Location: file:///C:/a/${file}\nContent-Type: ${type}\n\n${body}\n`;
  const frame = ["一", "二"]
    .map(
      (name, index) =>
        `<x:Name>${name}</x:Name>\n <x:WorksheetSource HRef="a.files/sheet00${index + 1}.htm"/>`,
    )
    .join("");
  const pages = [
    part("a.htm", "text/html", `<frameset><frame src="a.files/sheet001.htm">${frame}</frameset>`),
    part("a.files/tabstrip.htm", "text/html", table(td("一") + td("二"))),
    part("a.files/sheet002.htm", "text/html", table(td("12", "class=xl66"))),
    part("a.files/sheet001.htm", "text/html", table(td("95%", 'class=xl65 x:num="0.95"'))),
    part(
      "a.files/stylesheet.css",
      "text/css",
      ".xl65{mso-number-format:0%}.xl66{text-decoration:line-through}",
    ),
  ];
  const sheets = gridsOf(
    bytes(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${pages.join("")}--x--`),
  );
  expect(sheets.map(({ sheet, values: rows, formats, struck }) => [sheet, rows, formats, struck])).toEqual([
    ["二", [[12]], [], [[true]]],
    ["一", [[0.95]], [["0%"]], []],
  ]);
});

test.each([
  ['<html><frameset><frame name=a src="a.files/sheet001.htm"></frameset>'],
  ["<html><p>报表<iframe id=a src='b.htm'></iframe>"],
])("a page that only shows other pages is refused as such: %s", (html) => {
  expect(refusalOf(bytes(html))).toEqual({ code: "other-format", kind: "frameset" });
});

describe("what is refused", () => {
  const deep = (element: string, count: number) => `<html>${`<${element}>`.repeat(count)}`;
  it.each<[string, string, object]>([
    ["tables in tables without an end", deep("table", 100), { code: "too-large", what: "nesting" }],
    [
      "elements inside each other a hundred thousand deep",
      deep("b", 50_000),
      { code: "too-large", what: "nesting" },
    ],
    ["more columns than a sheet has", page(table(td(1, "colspan=1000").repeat(17))), { code: "damaged" }],
    ["millions of cells", `<table>${"<tr><td>".repeat(30_000)}`, { code: "too-large", what: "bytes" }],
    [
      "a thousand columns to be passed in each row",
      page(table(td(1, "rowspan=9999 colspan=1000").repeat(16), ...Array<string>(9999).fill(td("")))),
      { code: "too-large", what: "bytes" },
    ],
  ])("%s", (_, html, refusal) => {
    expect(refusalOf(bytes(html), { ...LIMITS, bytes: 2 ** 21 })).toMatchObject(refusal);
  });
});

test("elements in any order are read or refused, nothing is thrown", () => {
  const names = [
    "table",
    "tr",
    "td",
    "th",
    "p",
    "br",
    "div hidden",
    "col",
    "option",
    "input",
    "script",
    "style",
  ];
  let seed = 7;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
  const any = (): string => {
    const name = names[next() % names.length]!;
    return next() % 3 === 0
      ? `</${name}>`
      : `<${name} rowspan=${next() % 4} colspan=${next() % 3}>${next() % 9}`;
  };
  for (let file = 0; file < 300; file++) {
    const html = `<html>${Array.from({ length: 40 }, any).join("")}`;
    expect(typeof refusalOf(bytes(html))).toBe("object");
  }
});
