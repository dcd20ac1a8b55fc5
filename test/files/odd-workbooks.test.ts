import { strToU8, unzipSync } from "fflate";
import type { CellValue } from "../../src/sheet/grid";
import { archive } from "./archives";
import { gridsOf, handMade, links, refusalOf, row, zip, type HandMade } from "./parts";

/** Workbooks that no program of today writes so, and that programs of today open. */

const one = row("<c><v>1</v></c>");
const values = (given: Partial<HandMade>) => gridsOf(handMade({ sheets: [one], ...given }))[0]!.values;
const firstRow = (cells: string, rest: Partial<HandMade> = {}) =>
  values({ sheets: [row(cells)], ...rest })[0];
const WORKBOOK = "xl/_rels/workbook.xml.rels";

describe("cells", () => {
  it.each<[string, string, CellValue[]]>([
    [
      "a text of its own beside one in the usual place",
      `<c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><v>b</v></c>`,
      ["a", "b"],
    ],
    [
      "a text of its own that is missing",
      `<c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"/><c><v>1</v></c>`,
      ["a", null, 1],
    ],
    ["truths in words", `<c t="b"><v>TRUE</v></c><c t="b"><v>false</v></c>`, [true, false]],
    ["comments and instructions between", `<?a b?><c><!-- c --><v>1<!-- d -->2</v></c>`, [12]],
    ["attributes in single quotes", `<c r='B1' t='str'><v>a</v></c>`, [null, "a"]],
    ["elements of other vocabularies", `<c><v>1</v><x:extLst xmlns:x="x"><x:ext/></x:extLst></c>`, [1]],
  ])("%s", (_, cells, held) => {
    expect(firstRow(cells)).toEqual(held);
  });
});

describe("packages", () => {
  const named = (change: (name: string) => string) =>
    zip(
      Object.fromEntries(
        Object.entries(unzipSync(handMade({ sheets: [one] }))).map(([name, part]) => [change(name), part]),
      ),
    );
  const stored = (files: Record<string, Uint8Array>) =>
    archive(Object.entries(files).map(([name, data]) => ({ name, data })));
  it.each<[string, Uint8Array]>([
    ["names that begin with a slash", named((name) => `/${name}`)],
    ["names that begin with a dot", named((name) => `./${name}`)],
    ["names with backslashes", named((name) => name.replace(/\//g, "\\"))],
    ["names in other cases", named((name) => name.toUpperCase())],
    [
      "links with a blank in them",
      handMade({
        sheets: [""],
        parts: {
          [WORKBOOK]: links([["worksheet", "a%20b.xml"]]),
          "xl/a b.xml": `<worksheet>${one}</worksheet>`,
        },
      }),
    ],
    [
      "links with backslashes",
      handMade({
        sheets: [""],
        parts: {
          [WORKBOOK]: links([["worksheet", "..\\xl\\worksheets\\a.xml"]]),
          "xl/worksheets/a.xml": `<worksheet>${one}</worksheet>`,
        },
      }),
    ],
    [
      "links to other files",
      handMade({
        sheets: [one],
        parts: { "xl/worksheets/_rels/sheet1.xml.rels": links([["hyperlink", "http://a"]]) },
      }),
    ],
    [
      "a list of texts that is missing",
      handMade({
        sheets: [one],
        parts: {
          [WORKBOOK]: links([
            ["worksheet", "worksheets/sheet1.xml"],
            ["sharedStrings", "gone.xml"],
          ]),
        },
      }),
    ],
    ["parts that are stored as they are", stored(unzipSync(handMade({ sheets: [one] })))],
    ["something before it", Buffer.concat([strToU8("HTTP/1.1 200 OK\r\n\r\n"), handMade({ sheets: [one] })])],
    ["something behind it", Buffer.concat([handMade({ sheets: [one] }), strToU8("</html>".repeat(100))])],
    [
      "the strict dialect",
      zip({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links([["officeDocument", "xl/workbook.xml"]]).replace(
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
          "http://purl.oclc.org/ooxml/officeDocument",
        ),
        "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`,
        [WORKBOOK]: links([["worksheet", "worksheets/sheet1.xml"]]).replace(
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
          "http://purl.oclc.org/ooxml/officeDocument",
        ),
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">${one}</worksheet>`,
      }),
    ],
    [
      "macros and what belongs to them",
      handMade({
        sheets: [one],
        parts: {
          "xl/vbaProject.bin": new Uint8Array(100),
          [WORKBOOK]: links([
            ["worksheet", "worksheets/sheet1.xml"],
            ["vbaProject", "vbaProject.bin"],
          ]),
        },
      }),
    ],
  ])("%s", (_, bytes) => {
    expect(gridsOf(bytes)[0]!.values).toEqual([[1]]);
  });
  it.each<[string, Uint8Array]>([
    [
      "a drawing",
      zip({
        "[Content_Types].xml": "",
        "_rels/.rels": links([["document", "visio/document.xml"]]),
        "visio/document.xml": "<a/>",
      }),
    ],
    ["another document", handMade({ sheets: [""], parts: { "xl/workbook.xml": "<html/>" } })],
  ])("%s is refused as what it is", (_, bytes) => {
    expect(refusalOf(bytes)).toEqual({ code: "other-format", kind: "package" });
  });
});
