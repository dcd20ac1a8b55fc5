import { CFB } from "@e965/xlsx";
import { LIMITS } from "../../src/files/limits";
import { readWorkbook } from "../../src/files/read-workbook";
import { valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridsOf, links, refusalOf, zip } from "./parts";
import { bytesOf, TRUTH } from "./returns";

const MAIN = "word/document.xml";
const xml = (root: string, inside: string) => `<w:${root}>${inside}</w:${root}>`;
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const t = (text: string) => run(`<w:t>${text}</w:t>`);
const p = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (inside: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith("<") ? inside : p(t(inside))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = "<w:vMerge/>";

const docx = (body: string, parts: Record<string, string> = {}) =>
  zip({ "[Content_Types].xml": "<Types/>", [MAIN]: xml("document", xml("body", body)), ...parts });
const grid = (body: string, parts?: Record<string, string>): Grid => gridsOf(docx(body, parts))[0]!;
const values = (body: string, parts?: Record<string, string>) => grid(body, parts).values;
const textIn = (inside: string): CellValue => valueAt(grid(table(row(cell(inside)))), 0, 0);

test("a unit's return in three tables stands on one sheet", () => {
  const grids = gridsOf(bytesOf("县教委.docx"));
  expect(grids.map(({ sheet }) => sheet)).toEqual(["Word"]);
  const [word] = grids;
  const labelled = TRUTH.indicators.map(
    (name) => word!.values.find((line) => line[1] === name)?.slice(2, 15) ?? [],
  );
  const padded = labelled.map((line) => TRUTH.subjects.map((_, column) => line[column] ?? null));
  expect(padded).toEqual(TRUTH.accepted["县教委"]);
  expect(word!.values[1]).toEqual(["填报单位（盖章）：县教委        填报时间：2011年12月16日"]);
  expect(word!.merges[0]).toEqual({ top: 2, left: 0, bottom: 4, right: 1 });
});

describe("text", () => {
  it.each<[string, string, CellValue]>([
    ["a numeral is a number", "12", 12],
    ["runs are one text", p(t("1"), t("2")), 12],
    ["paragraphs are lines", p(t("a")) + p(t("b")), "a\nb"],
    [
      "tabs, breaks and hyphens",
      p(run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>")),
      "a\tb\nc-",
    ],
    [
      "a character of a font of symbols",
      p(t("1"), run('<w:sym w:font="Wingdings" w:char="F0FC"/>')),
      "1\uF0FC",
    ],
    [
      "what a field draws",
      p(run('<w:fldChar w:fldCharType="begin"/><w:instrText> EQ \\o\\ac(○,1)</w:instrText>')),
      "EQ \\o\\ac(○,1)",
    ],
    ["what a field is told", p(run("<w:instrText> =SUM(LEFT) 9 </w:instrText>"), t("1")), 1],
    ["tab stops are no tabs", p('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', t("a")), "a"],
    ["a deleted text", p(t("1"), xml("del", run("<w:delText>9</w:delText><w:t>9</w:t>"))), 1],
    ["an inserted text", p(t("1"), xml("ins", t("2"))), 12],
    ["a text moved away", p(t("1"), xml("moveFrom", t("9")), xml("moveTo", t("2"))), 12],
    ["a hidden text", p(run("<w:rPr><w:vanish/></w:rPr><w:t>9</w:t>"), t("1")), 1],
    ["a text that is hidden no more", p(run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>1</w:t>')), 1],
    [
      "what was hidden before a change",
      p(run("<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>1</w:t>")),
      1,
    ],
    ["a field's instruction", p(run("<w:instrText>PAGE</w:instrText>"), t("3")), 3],
    ["a form field", `<w:sdt><w:sdtPr/><w:sdtContent>${p(t("5"))}</w:sdtContent></w:sdt>`, 5],
    [
      "a form field nobody filled",
      p(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${t("单击此处")}</w:sdtContent></w:sdt>`,
        t("6"),
      ),
      6,
    ],
    ["a table in a cell", p(t("a")) + table(row(cell("b"), cell("c"))) + p(), "a\nb\tc"],
    ["a table of one column in a cell", table(row(cell("12")), row(cell("130"))), "12\n130"],
    [
      "the same twice for older programs",
      p(
        `<mc:AlternateContent><mc:Choice>${t("1")}</mc:Choice><mc:Fallback>${t("1")}</mc:Fallback></mc:AlternateContent>`,
      ),
      1,
    ],
  ])("%s", (_, inside, value) => {
    expect(textIn(inside)).toEqual(value);
  });
});

describe("the shape of the sheet", () => {
  test("paragraphs and tables stand under each other, blank paragraphs are left out", () => {
    const body =
      p(t("表")) + p() + table(row(cell("a"), cell("1"))) + p(t(" ")) + table(row(cell("b"))) + p(t("12"));
    expect(values(body)).toEqual([["表"], ["a", 1], ["b"], ["12"]]);
  });
  test("wide and tall cells are merged", () => {
    const word = grid(
      table(
        row(cell("a", span(2) + RESTART), cell("b"), cell("c", RESTART)),
        row(cell("", span(2) + CONTINUE), cell("1"), cell("", CONTINUE)),
        row(cell("d"), cell("e"), cell("2"), cell("f")),
      ),
    );
    expect(word.values).toEqual([
      ["a", null, "b", "c"],
      [null, null, 1],
      ["d", "e", 2, "f"],
    ]);
    expect(word.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ]);
  });
  test("a cell that goes on with nothing above is a cell", () => {
    expect(values(table(row(cell("a", RESTART))) + table(row(cell("b", CONTINUE))))).toEqual([["a"], ["b"]]);
    expect(values(table(row(cell("a", RESTART)), row(cell("b")), row(cell("c", CONTINUE))))).toEqual([
      ["a"],
      ["b"],
      ["c"],
    ]);
  });
  test("a table in a row stands below it, however deep", () => {
    const inner = table(row(cell("x"), cell("1")), row(cell("y"), cell("2")));
    const outer = (inside: string) =>
      table(row(cell(p(t("a")) + inside), cell("b")), row(cell("c"), cell("d")));
    expect(values(outer(inner))).toEqual([
      ["a", "b"],
      ["x", 1],
      ["y", 2],
      ["c", "d"],
    ]);
    expect(values(outer(outer(inner)))).toEqual([
      ...[
        ["a", "b"],
        ["a", "b"],
        ["x", 1],
        ["y", 2],
      ],
      ...[
        ["c", "d"],
        ["c", "d"],
      ],
    ]);
  });
  test("cells below go on with a cell though a table stands between", () => {
    const inner = table(row(cell("x"), cell("1")), row(cell("y"), cell("2")));
    const word = grid(table(row(cell("a", RESTART), cell(inner)), row(cell("", CONTINUE), cell("b"))));
    expect([word.values, word.merges]).toEqual([
      [["a"], [null, 1], [null, 2], [null, "b"]],
      [{ top: 0, left: 0, bottom: 3, right: 0 }],
    ]);
  });
  test("columns left free before a row", () => {
    expect(values(table(row('<w:trPr><w:gridBefore w:val="2"/></w:trPr>', cell("1"))))).toEqual([
      [null, null, 1],
    ]);
  });
  test("deleted rows go, hidden ones are told", () => {
    const word = grid(
      table(
        row("<w:trPr><w:del/></w:trPr>", cell("a")),
        row(cell("b")),
        row("<w:trPr><w:hidden/></w:trPr>", cell("c")),
      ),
    );
    expect([word.values, word.hiddenRows]).toEqual([[["b"], ["c"]], [1]]);
  });
  test("cells that are tracked are there as they will be", () => {
    const deleted = cell(p(xml("del", run("<w:delText>9</w:delText>"))), "<w:cellDel/>");
    const inserted = (text: string) => cell(text, "<w:cellIns/>");
    const full = row(cell("a"), cell("1"), cell("2"));
    const tracked = (...cells: string[]) => {
      const { values: rows, shiftedRows } = grid(table(full, full, row(...cells)));
      return [rows[2], shiftedRows];
    };
    expect(tracked(deleted, cell("b"), cell("3"), cell("4"))).toEqual([["b", 3, 4], []]);
    expect(tracked(cell("b"), cell("3"), inserted("4"))).toEqual([["b", 3, 4], []]);
    expect(tracked(cell("b"), deleted, cell("4"))).toEqual([["b", 4], [2]]);
    expect(tracked(cell("b"), cell("3"), inserted("7"), cell("4"))).toEqual([["b", 3, 7, 4], [2]]);
  });
  test("cells that are merged by a tracked change are merged", () => {
    const word = grid(
      table(
        row(cell("a", '<w:cellMerge w:vMerge="rest"/>'), cell("1")),
        row(cell("", '<w:cellMerge w:vMerge="cont" w:vMergeOrig="rest"/>'), cell("2")),
      ),
    );
    expect([word.values, word.merges]).toEqual([
      [
        ["a", 1],
        [null, 2],
      ],
      [{ top: 0, left: 0, bottom: 1, right: 0 }],
    ]);
  });
  test("text boxes stand before their paragraph, those in a table behind it", () => {
    const box = (text: string) =>
      run(`<w:pict><v:textbox><w:txbxContent>${p(t(text))}</w:txbxContent></v:textbox></w:pict>`);
    expect(
      values(p(box("框"), t("a")) + table(row(cell(p(t("1"), box("章"), t("2")))), row(cell("3")))),
    ).toEqual([["框"], ["a"], [12], [3], ["章"]]);
  });
  test("page headers come first, once, and footers last", () => {
    const parts = {
      "word/_rels/document.xml.rels": links([
        ["header", "header1.xml"],
        ["footer", "footer1.xml"],
        ["header", "header2.xml"],
      ]),
      "word/header1.xml": xml("hdr", p(t("填报单位：东溪镇"))),
      "word/header2.xml": xml("hdr", p(t("填报单位："), t("东溪镇"))),
      "word/footer1.xml": xml("ftr", p(t("第1页"))),
    };
    expect(values(p(t("a")) + p(t("a")), parts)).toEqual([["填报单位：东溪镇"], ["a"], ["a"], ["第1页"]]);
  });
  test("the document lies where the package says", () => {
    const parts = {
      "_rels/.rels": links([["officeDocument", "word/document2.xml"]]),
      "word/document2.xml": xml("document", p(t("二"))),
    };
    expect(values(p(t("一")), parts)).toEqual([["二"]]);
  });
});

describe("other files in a document", () => {
  const page =
    "<html><p>填报单位：东溪镇</p><table><tr><td rowspan=2>a<td>1<tr style='display:none'><td>2</table></html>";
  const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n${page}\n--x--`;
  const takenIn = (chunk: string | Uint8Array, body = '<w:altChunk r:id="rId1"/>') =>
    zip({
      [MAIN]: xml("document", xml("body", p(t("表")) + body + p(t("注")))),
      "word/_rels/document.xml.rels": links([["aFChunk", "/word/chunk.bin"]]),
      "word/chunk.bin": chunk,
    });
  const TAKEN = [["表"], ["填报单位：东溪镇"], ["a", 1], [null, 2], ["注"]];
  test.each<[string, string | Uint8Array, CellValue[][]]>([
    ["a page", page, TAKEN],
    ["a web archive", mail, TAKEN],
    ["a document", docx(table(row(cell("a"), cell("1")))), [["表"], ["a", 1], ["注"]]],
    ["a text", "a\t1\n", [["表"], ["a", 1], ["注"]]],
  ])("%s stands where it is taken in", (_, chunk, rows) => {
    expect(gridsOf(takenIn(chunk))[0]!.values).toEqual(rows);
  });
  test("merged and hidden rows come with it", () => {
    const [word] = gridsOf(takenIn(page));
    expect([word!.merges, word!.hiddenRows]).toEqual([[{ top: 2, left: 0, bottom: 3, right: 0 }], [3]]);
  });
  test("one that is taken in by a table stands below it", () => {
    const body = table(row(cell(p(t("b")) + '<w:altChunk r:id="rId1"/>')), row(cell("c")));
    expect(gridsOf(takenIn("a\t1", body))[0]!.values).toEqual([["表"], ["b"], ["c"], ["a", 1], ["注"]]);
  });
  test.each<[string, string | Uint8Array]>([
    ["a rich text", "{\\rtf1 a}"],
    ["documents in documents without an end", takenIn(takenIn(takenIn(takenIn("a"))))],
  ])("%s is refused as what only Word shows", (_, chunk) => {
    expect(refusalOf(takenIn(chunk))).toEqual({ code: "other-format", kind: "word-chunks" });
  });
  const holding = (body: string, ...files: (readonly [type: string, file: string | Uint8Array])[]) =>
    zip({
      [MAIN]: xml("document", xml("body", body)),
      "word/_rels/document.xml.rels": links(files.map(([type], index) => [type, `embeddings/${index}.bin`])),
      ...Object.fromEntries(files.map(([, file], index) => [`word/embeddings/${index}.bin`, file])),
    });
  test("an embedded workbook follows", () => {
    const sheets = gridsOf(
      holding(
        p(t("a")),
        ["package", bytesOf("古南街道.xlsx")],
        ["oleObject", bytesOf("安稳镇.xls")],
        ["image", "x"],
      ),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Word",
      gridsOf(bytesOf("古南街道.xlsx"))[0]!.sheet,
      gridsOf(bytesOf("安稳镇.xls"))[0]!.sheet,
    ]);
  });
  test("an embedded workbook in a container", () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/Package", Buffer.from(bytesOf("古南街道.xlsx")));
    const file = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
    expect(gridsOf(holding(p(t("a")), ["oleObject", file]))).toHaveLength(2);
  });
  test("an embedded workbook that is damaged is told as lost beside tables, else refused", () => {
    const broken = zip({ "[Content_Types].xml": "", "xl/workbook.xml": "<" });
    const sheets = gridsOf(holding(table(row(cell("a"))), ["package", broken]));
    expect(sheets.map(({ sheet, lost }) => [sheet, lost])).toEqual([
      ["Word", false],
      ["嵌入的工作簿", true],
    ]);
    expect(refusalOf(holding(p(t("a")), ["package", broken]))).toMatchObject({ code: "damaged" });
  });
  test("a page header that is not there", () => {
    expect(
      gridsOf(docx(p(t("a")), { "word/_rels/document.xml.rels": links([["header", "h.xml"]]) }))[0]!.values,
    ).toEqual([["a"]]);
  });
});

describe("what is refused", () => {
  const of = (part: string) => zip({ [MAIN]: part });
  test.each<[string, Uint8Array, string]>([
    ["entities", of('<!DOCTYPE a [<!ENTITY a "b">]><w:document>&a;</w:document>'), "damaged"],
    ["an element that never ends", of("<w:document><w:p>"), "damaged"],
    ["another part in its place", of("<w:styles/>"), "damaged"],
    [
      "a link to a part that is not there",
      docx("", { "_rels/.rels": links([["officeDocument", "a.xml"]]) }),
      "damaged",
    ],
    [
      "cells of ten thousand columns each",
      docx(table(row(cell("a", span(10_000)), cell("b", span(10_000))))),
      "damaged",
    ],
  ])("%s", (_, bytes, code) => {
    expect(refusalOf(bytes)).toMatchObject({ code });
  });
  test("more styles and more cells than fit", () => {
    const styles = (count: number) => ({
      "word/_rels/document.xml.rels": links([["styles", "styles.xml"]]),
      "word/styles.xml": xml("styles", '<w:style w:styleId="a"/>'.repeat(count)),
    });
    const tooLarge = { code: "too-large", what: "bytes" };
    expect(refusalOf(docx("", styles(300_000)))).toMatchObject(tooLarge);
    expect(refusalOf(docx(table(row("<w:tc/>".repeat(100)).repeat(6000))))).toMatchObject(tooLarge);
  });
  test("more cells than allowed", () => {
    expect(refusalOf(docx(table(row(cell("1"), cell("2")))), { ...LIMITS, cells: 1 })).toMatchObject({
      what: "cells",
    });
  });
});

test("elements inside each other nine thousand deep", () => {
  for (const element of ["w:tbl", "w:p", "w:sdt", "w:txbxContent", "w:tc", "w:del"]) {
    const deep = `<${element}>`.repeat(9000) + `</${element}>`.repeat(9000);
    expect(values(deep + p(t("a")))).toEqual([["a"]]);
  }
});

test("a changed or cut file is refused or read, nothing is thrown", () => {
  const whole = bytesOf("县教委.docx");
  let seed = 11;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
  for (let file = 0; file < 60; file++) {
    const bytes = Uint8Array.from(file % 2 ? whole : whole.subarray(0, next() % whole.length));
    for (let change = 0; change < 3 && bytes.length > 0; change++)
      bytes[next() % bytes.length]! ^= 1 + (next() % 255);
    expect(typeof readWorkbook(bytes).ok).toBe("boolean");
  }
});

test("elements in any order are refused or read, nothing is thrown", () => {
  const names = [
    "tbl",
    "tr",
    "tc",
    "p",
    "r",
    "t",
    "trPr",
    "tcPr",
    "vMerge",
    "gridSpan",
    "del",
    "sdt",
    "txbxContent",
    "showingPlcHdr",
    "gridBefore",
  ];
  let seed = 5;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8;
  const any = (depth: number): string =>
    Array.from({ length: next() % 4 }, () =>
      xml(names[next() % names.length]!, depth > 0 ? any(depth - 1) : "a"),
    ).join("");
  for (let file = 0; file < 300; file++) expect(readWorkbook(docx(any(6))).ok).toBe(true);
});
