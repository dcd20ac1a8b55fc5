import { isStruck, valueAt, type CellValue } from "../../src/sheet/grid";
import { gridsOf, links, zip } from "./parts";

const run = (inside: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const t = (text: string, properties = "") => run(`<w:t xml:space="preserve">${text}</w:t>`, properties);
const p = (runs: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const is = (element: string, value?: string) =>
  `<w:${element}${value === undefined ? "" : ` w:val="${value}"`}/>`;
const style = (type: string, id: string, properties: string, basedOn = "") =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && is("basedOn", basedOn)}<w:pPr/><w:rPr>${properties}</w:rPr></w:style>`;

const STYLES = [
  style("character", "gone", is("strike")),
  style("character", "long-gone", "<w:b/>", "gone"),
  style("character", "back", is("strike", "0"), "gone"),
  style("character", "twice", is("dstrike")),
  style("character", "note", is("vertAlign", "superscript")),
  style("character", "key", is("vanish")),
  style("paragraph", "old", is("strike")),
  style("character", "changed", `<w:rPrChange><w:rPr>${is("strike")}</w:rPr></w:rPrChange>`),
  `<w:style w:type="table" w:styleId="t"><w:tblStylePr w:type="firstRow"><w:rPr>${is("strike")}</w:rPr></w:tblStylePr></w:style>`,
  style("character", "round", "", "round"),
].join("");

/** What a cell of those paragraphs says, "~15~" when it is wholly struck out. */
const said = (paragraphs: string, styles = STYLES): CellValue => {
  const [grid] = gridsOf(
    zip({
      "word/document.xml": `<w:document><w:body><w:tbl><w:tr><w:tc>${paragraphs}</w:tc></w:tr></w:tbl></w:body></w:document>`,
      "word/_rels/document.xml.rels": links([["styles", "styles.xml"]]),
      "word/styles.xml": `<w:styles>${styles}</w:styles>`,
    }),
  );
  const value = valueAt(grid!, 0, 0);
  return isStruck(grid!, 0, 0) ? `~${String(value)}~` : value;
};

describe("what is struck out is not part of the text", () => {
  it.each<[string, string, CellValue]>([
    ["once", p(t("12", is("strike")) + t("15")), 15],
    ["twice", p(t("12", is("dstrike")) + t("15")), 15],
    ["at the end", p(t("12") + t("5", is("strike", "true"))), 12],
    ["no more", p(t("1", is("strike", "0")) + t("2")), 12],
    ["a line of its own", p(t("12", is("strike"))) + p(t("15")), 15],
    ["by the style of its characters", p(t("12", is("rStyle", "gone")) + t("15")), 15],
    ["by a style based on that", p(t("12", is("rStyle", "long-gone")) + t("15")), 15],
    ["by a double stroke of a style", p(t("12", is("rStyle", "twice")) + t("15")), 15],
    ["not by a style that takes it back", p(t("1", is("rStyle", "back")) + t("2")), 12],
    ["not by a style that was so", p(t("1", is("rStyle", "changed")) + t("2")), 12],
    ["not by a style that nobody knows", p(t("1", is("rStyle", "else")) + t("2", is("rStyle", "round"))), 12],
    ["by the style of the paragraph", p(t("12"), is("pStyle", "old")) + p(t("15")), 15],
    ["not where two styles undo each other", p(t("15", is("rStyle", "gone")), is("pStyle", "old")), 15],
    ["not where the run says otherwise", p(t("15", is("strike", "0")), is("pStyle", "old")), 15],
    ["not by what the mark of the paragraph has", p(t("15"), `<w:rPr>${is("strike")}</w:rPr>`), 15],
    [
      "not by what the paragraph was",
      p(t("15"), `<w:pPrChange><w:pPr>${is("pStyle", "old")}</w:pPr></w:pPrChange>`),
      15,
    ],
    ["all of it", p(t("15", is("strike"))), "~15~"],
    ["all of it, in two styles", p(t("1", is("rStyle", "gone")) + t("5", is("dstrike")) + t(" ")), "~15~"],
    ["all of it by its paragraph", p(t("15"), is("pStyle", "old")), "~15~"],
    [
      "a tracked deletion",
      p(`<w:del>${run("<w:delText>12</w:delText>")}</w:del><w:ins>${t("15")}</w:ins>`),
      15,
    ],
  ])("%s", (_, paragraphs, value) => {
    expect(said(paragraphs)).toEqual(value);
  });
  test("by the style of paragraphs that name none", () => {
    const usual = style("paragraph", "usual", is("strike")).replace("<w:style ", '<w:style w:default="1" ');
    expect(said(p(t("15")), usual)).toBe("~15~");
  });
});

describe("what is raised is no digit", () => {
  it.each<[string, string, CellValue]>([
    ["above", p(t("12") + t("1", is("vertAlign", "superscript"))), "12¹"],
    ["below", p(t("12") + t("1", is("vertAlign", "subscript"))), "12₁"],
    ["on the line", p(t("1") + t("2", is("vertAlign", "baseline"))), 12],
    ["by some points", p(t("12") + t("1", is("position", "6"))), "12¹"],
    ["by no points", p(t("1") + t("2", is("position", "0"))), 12],
    ["by a style", p(t("12") + t("1", is("rStyle", "note"))), "12¹"],
    ["all of it", p(t("12", is("vertAlign", "superscript"))), 12],
    ["an exponent", p(t("10") + `<m:sSup><m:e/><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>`), "10²"],
    [
      "a fraction",
      p("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"),
      "1/2",
    ],
    ["a foot note", p(t("12") + run('<w:footnoteReference w:id="2"/>', is("vertAlign", "superscript"))), 12],
  ])("%s", (_, paragraphs, value) => {
    expect(said(paragraphs)).toEqual(value);
  });
});

test("what a style hides is not read", () => {
  expect(said(p(t("7", is("rStyle", "key")) + t("8")))).toBe(8);
});

test("a paragraph between tables that is struck out", () => {
  const body = `<w:document><w:body>${p(t("a", is("strike")))}${p(t("b"))}</w:body></w:document>`;
  const [grid] = gridsOf(zip({ "word/document.xml": body }));
  expect([grid!.values, grid!.struck]).toEqual([[["a"], ["b"]], [[true]]]);
});
