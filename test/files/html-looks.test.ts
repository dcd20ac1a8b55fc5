import { isStruck, valueAt, type CellValue } from "../../src/sheet/grid";
import { gridsOf } from "./parts";

/** What a cell with that inside says, "~15~" when it is wholly struck out. */
const said = (inside: string, attributes = "", styles = ""): CellValue => {
  const page = `<html><head><style>${styles}</style></head><body><table><tr><td ${attributes}>${inside}</td></tr></table></body></html>`;
  const [grid] = gridsOf(new TextEncoder().encode(page));
  const value = valueAt(grid!, 0, 0);
  return isStruck(grid!, 0, 0) ? `~${String(value)}~` : value;
};

describe("what is struck out is not part of the text", () => {
  it.each<[string, string, CellValue]>([
    ["<s>", "<s>12</s>15", 15],
    ["<strike>", "<strike>12</strike> 15", 15],
    ["<del> and <ins>", "<del>12</del><ins>15</ins>", 15],
    ["the end", "12<s>5</s>", 12],
    ["a line of its own", "<p><s>12</s></p><p>15</p>", 15],
    ["behind a break", "<s>12</s><br>15", 15],
    ["by style", '<span style="text-decoration:line-through">12</span>15', 15],
    ["by style, with more said", '<span style="TEXT-DECORATION: underline LINE-THROUGH red">12</span>15', 15],
    ["by the line alone", '<span style="text-decoration-line:line-through">12</span>15', 15],
    ["in Word's way", "<span style='text-line-through:single'>12</span>15", 15],
    ["by a class", '<font class="font6 x">12</font>15', 15],
    ["by a class of the element", '<b class="gone">12</b>15', 15],
    ["by an id", '<i id="old">12</i>15', 15],
    ["by where it stands", "<em><u>12</u></em>15", 15],
    ["deep inside", '<s><font color="red"><b>12</b></font></s><b>15</b>', 15],
    ["all of it", "<s>15</s>", "~15~"],
    ["all of it in pieces", "<s>1</s><del>5</del>&nbsp;", "~15~"],
    ["all of it in two lines", "<s>12</s><br><s>15</s>", "~12\n15~"],
    ["nothing", "<s></s>15", 15],
    ["another style of the class", '<font class="font5">12</font>', 12],
    ["the stroke taken back", '<font class="font6"><font class="font5">15</font>3</font>', 15],
    ["an underline takes no stroke back", '<s><u style="text-decoration:underline">15</u></s>', "~15~"],
    ["a table of one cell", "<table><tr><td><s>15</s></td></tr></table>", "~15~"],
  ])("%s", (_, inside, value) => {
    const styles =
      ".font5{text-decoration:none} .font6{color:red;text-decoration:line-through} b.gone, #old {text-decoration:line-through} td em > u {text-decoration:line-through}";
    expect(said(inside, "", styles)).toEqual(value);
  });
  it.each<[string, string, string]>([
    ["by the cell's style", 'style="text-decoration:line-through"', ""],
    ["by its class", "class=xl66", ".xl66\n\t{mso-style-parent:style0;\n\ttext-decoration:line-through;}"],
    ["by the element", "", "td {text-decoration:line-through}"],
    ["with a number beside", 'x:num="15" class=xl66', ".xl66{text-decoration:line-through}"],
  ])("a whole cell %s", (_, attributes, styles) => {
    expect(said("15", attributes, styles)).toBe("~15~");
  });
  test("a page's rows and texts that are struck out", () => {
    const [grid] = gridsOf(
      new TextEncoder().encode(
        "<html><p><s>a</s></p><table><tr style='text-decoration:line-through'><td>1<td>2",
      ),
    );
    expect(grid!.struck).toEqual([[true], [true, true]]);
  });
});

describe("what is raised is no digit", () => {
  it.each<[string, string, CellValue]>([
    ["<sup>", "12<sup>1</sup>", "12¹"],
    ["<sub>", "12<sub>1</sub>", "12₁"],
    ["deep inside", "12<sup><a href=#1><b>1</b></a></sup>", "12¹"],
    ["by style", '12<span style="vertical-align: super">1</span>', "12¹"],
    ["by a height", '12<span style="vertical-align:4px">1</span>', "12¹"],
    ["below by a height", '12<span style="vertical-align:-30%">1</span>', "12₁"],
    ["in Word's way", "12<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>", "12¹"],
    ["by a class", '12<span class="note">1</span>', "12¹"],
    ["all of it", "<sup>12</sup>", 12],
    ["not by where the cell puts it", '<font style="vertical-align:middle">12</font>', 12],
    ["a struck note", "12<sup><s>1</s></sup>", 12],
  ])("%s", (_, inside, value) => {
    expect(said(inside, 'style="vertical-align:super"', ".note{vertical-align:super;font-size:8pt}")).toBe(
      value,
    );
  });
});

describe("what nobody sees is not read", () => {
  const STYLES =
    "<!-- td{padding:0} /* .shown{display:none} */ .key, .x .y{display:none !important} .off{visibility:hidden} .on{visibility:visible}" +
    " @media print{ .shown{display:none} } @media screen { .screen{display:none} } .sr{position:absolute;left:-9999px}" +
    ' @font-face{font-family:"a{b"} .late{display:none} .shown:hover{display:none} -->';
  it.each<[string, string, CellValue]>([
    ["by a class", '<span class="key">0008</span>8', 8],
    ["by a class among others", '<span class="a KEY b">0008</span>8', 8],
    ["by a class inside another", '<b class=x><i><span class="y">7</span></i></b>8', 8],
    ["by the class of something else around", '<span class="y">1</span>8', 18],
    ["by visibility", '<span style="visibility: hidden">7</span>8', 8],
    ["by visibility of a class", "<span class=off>7</span>8", 8],
    ["but for what is seen inside", "<span class=off>7<b class=on>1</b></span>8", 18],
    ["by the attribute", "<span hidden>7</span>8", 8],
    ["by the attribute with a value", '<span hidden="until-found">7</span>8', 8],
    ["but for what the style shows", '<span hidden style="display:inline">1</span>8', 18],
    ["in Word's way", '<span style="mso-hide:all">7</span>8', 8],
    ["by its size", '<span style="font-size:0">7</span>8', 8],
    [
      "but for what has a size again",
      '<span style="font-size:0px">7<b style="font-size:9pt">1</b></span>8',
      18,
    ],
    ["by its clearness", '<span style="opacity:0">7</span>8', 8],
    ["by a place beside the page", "<span class=sr>7</span>8", 8],
    ["by being cut to nothing", '<span style="position:absolute;clip:rect(0,0,0,0)">7</span>8', 8],
    ["by a box of a dot", '<span style="width:1px;height:1px;overflow:hidden">7</span>8', 8],
    ["by a box of no height", '<div style="height:0;overflow:hidden">7</div>8', 8],
    ["on a screen", "<span class=screen>7</span>8", 8],
    ["behind a bracket in quotes", "<span class=late>7</span>8", 8],
    ["not what is hidden on paper, in comments or under the mouse", "<span class=shown>1</span>8", 18],
    ["a hidden box", '<input type="hidden" value="9">8', 8],
    ["a box of another kind", '<input type="tel" value="8">', 8],
  ])("%s", (_, inside, value) => {
    expect(said(inside, "", STYLES)).toBe(value);
  });
  test("a cell that is not seen is blank, whatever stands beside its text", () => {
    expect(said("7", 'style="visibility:hidden" x:num="7"')).toBeNull();
  });
  test("a style sheet that stands behind what it hides", () => {
    const page =
      "<table><tr><td><b class=a>7</b>8</table><!-- <style>td{display:none}</style> --><style>.a{display:none}</style>";
    expect(gridsOf(new TextEncoder().encode(page))[0]!.values).toEqual([[8]]);
  });
  test("rows hidden by a class or by visibility are told and read", () => {
    const page =
      "<style>.r{display:none}</style><table><tr class=r><td>1<tr style='visibility:collapse'><td>2<tr><td>3</table>";
    const [grid] = gridsOf(new TextEncoder().encode(page));
    expect([grid!.values, grid!.hiddenRows]).toEqual([
      [[1], [2], [3]],
      [0, 1],
    ]);
  });
});

test("rows and columns of no size are told and read", () => {
  const page =
    "<style>.r{height:0}</style><table><col width=0><col width=50><tr class=r><td>1<td>2<tr height=0><td>3<td>4<tr height=20><td>5<td height=0>6</table>";
  const [grid] = gridsOf(new TextEncoder().encode(page));
  expect([grid!.values, grid!.hiddenRows, grid!.hiddenColumns]).toEqual([[[1, 2], [3, 4], [5, 6]], [0, 1], [0]]); // prettier-ignore
});

describe("two lines stay two", () => {
  it.each<[string, string, CellValue]>([
    ["a break", "12<br>130", "12\n130"],
    ["blocks", "<div>12</div><div>130</div>", "12\n130"],
    [
      "elements that a style makes blocks",
      '<b style="display:block">12</b><b style="display:block">130</b>',
      "12\n130",
    ],
    ["a text whose breaks are kept", "<pre>12\n130</pre>", "12\n130"],
    ["by a style", '<span style="white-space:pre-wrap">12\n130</span>', "12\n130"],
    ["breaks of the source are none", "a\nb", "a b"],
    ["rows of a table", "<table><tr><td>12<tr><td>130</table>", "12\n130"],
    ["cells of a table", "<table><tr><td>12<td>130</table>", "12\t130"],
  ])("%s", (_, inside, value) => {
    expect(said(inside)).toBe(value);
  });
});

describe("what programs write", () => {
  it.each<[string, string, string, CellValue]>([
    ["0 beside an error is an error", "<font>#REF!</font>", 'sdval="0" sdnum="1033;"', { error: "#REF!" }],
    ["in LibreOffice's own words", "Err:508", 'sdval="0"', { error: "Err:508" }],
    ["in its Chinese ones", "错误:508", 'sdval="0"', { error: "错误:508" }],
    ["a number beside an error", "#DIV/0!", 'x:num="0"', { error: "#DIV/0!" }],
    ["an error's text that is a text", "#N/A", "x:str", "#N/A"],
    ["a text made a formula", "=&quot;0012&quot;", "", "0012"],
    ["a number made a text so", '="12"', "", 12],
    ["a number made a formula", "=12", "", 12],
    ["a formula", "=SUM(A1:A2)", "", "=SUM(A1:A2)"],
  ])("%s", (_, inside, attributes, value) => {
    expect(said(inside, attributes)).toEqual(value);
  });
});
