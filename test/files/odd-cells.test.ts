import type { CellValue, Grid } from "../../src/sheet/grid";
import { u16, u32 } from "./archives";
import { book, f64, formula, label, latin, number, record, type Record } from "./biff";
import { gridsOf, handMade, links, refusalOf, row, valuesOf, type HandMade } from "./parts";

/** Cells and parts that are odd, in workbooks of which everything else is right. */

const xlsx = (sheet: string, rest: Omit<HandMade, "sheets"> = {}) =>
  gridsOf(handMade({ sheets: [sheet], ...rest }))[0]!;
const xls = (records: readonly Record[], globals: readonly Record[] = []) =>
  gridsOf(book([{ records }], globals))[0]!;
/** Values, with what is struck out between tildes and what has a formula behind "=". */
const told = (grid: Grid) =>
  grid.values.map((cells, row) =>
    cells.map((value, column) => {
      const struck = grid.struck[row]?.[column] ? `~${String(value)}~` : value;
      return grid.formulas[row]?.[column] ? `=${String(struck)}` : struck;
    }),
  );

describe("a cell of an .xlsx", () => {
  it.each<[string, string, CellValue[]]>([
    ["a number that is none", "<c><v>NaN</v></c><c><v>1</v></c>", ["NaN", 1]],
    ["a number without end", "<c><v>INF</v></c><c><v>-Infinity</v></c>", ["INF", "-Infinity"]],
    ["a number as no program writes it", "<c><v>0x1F</v></c><c><v>1,234</v></c>", ["0x1F", "1,234"]],
    ["a truth that is neither", '<c t="b"><v>7</v></c>', ["7"]],
    ["a time", '<c t="d"><v>08:30:00</v></c>', ["08:30:00"]],
    ["a time that lasts", '<c t="d"><v>PT08H30M</v></c>', ["PT08H30M"]],
    ["a type that nobody knows", '<c t="q"><v>12</v></c><c t="q"><v>a</v></c>', [12, "a"]],
    ["a style that is not there", '<c s="99"><v>12</v></c><c s="x"><v>13</v></c>', [12, 13]],
    ["an address in small letters", '<c r="a1"><v>1</v></c><c r="$B$1"><v>2</v></c>', [1, 2]],
    [
      "addresses off the sheet",
      '<c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="A1048577"><v>3</v></c>',
      [1],
    ],
    ["two values in one place", '<c r="A1"><v>12</v></c><c r="A1"><v>130</v></c>', ["12\n130"]],
    ["one value twice in one place", '<c r="A1"><v>12</v></c><c r="A1"><v>12</v></c>', [12]],
    ["two values in one cell", "<c><v>12</v><v>130</v></c>", ["12\n130"]],
    [
      "two texts in one cell",
      '<c t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c><c t="inlineStr"><is><t>3</t></is></c>',
      ["1\n2", "3"],
    ],
    ["an old value beside the text", '<c t="inlineStr"><v>0</v><is><t>20</t></is></c>', ["20"]],
    ["an old value beside no text", '<c t="inlineStr"><v>0</v><is><t/></is></c><c><v>1</v></c>', [null, 1]],
  ])("%s", (_, cells, values) => {
    expect(valuesOf(cells)).toEqual(values);
  });

  it.each([
    ["that says nothing of dates", "0", "yyyy-mm-dd"],
    ["of dates", "1", "mm-dd"],
  ])("a date in a style %s is a date", (_, style, format) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="mm-dd"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>';
    const { values, formats } = xlsx(row(`<c t="d" s="${style}"><v>2011-12-16</v></c>`), { styles });
    expect([values, formats]).toEqual([[[40893]], [[format]]]);
  });

  it.each<[string, string, unknown]>([
    ["with its result", '<c t="str"><f>A2</f><v>a</v></c>', "=a"],
    ["that shows nothing", '<c t="str"><f>A2</f><v></v></c>', "="],
    ["whose result is left out", '<c t="str"><f>A2</f></c>', "=null"],
  ])("a formula of texts %s", (_, cell, value) => {
    expect(told(xlsx(row(cell)))).toEqual([[value]]);
  });
});

describe("a part of an .xlsx", () => {
  const one = row("<c><v>1</v></c>");
  const RELATIONS = "xl/_rels/workbook.xml.rels";
  const workbook = (sheets: string) => ({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
  });
  const SHEET = '<sheet name="表" r:id="rId1"/>';
  const sheet = ["worksheet", "worksheets/sheet1.xml"] as const;

  it.each<[string, HandMade["parts"]]>([
    ["a sheet that links to nothing", workbook(`<sheet name="Module1" r:id=""/>${SHEET}`)],
    ["a sheet without a link", workbook(`<sheet name="Module1"/>${SHEET}`)],
    ["styles that are not there", { [RELATIONS]: links([sheet, ["styles", "gone.xml"]]) }],
    [
      "comments and drawings that are broken",
      { [RELATIONS]: links([sheet]), "xl/comments1.xml": "<a", "xl/drawings/drawing1.xml": "" },
    ],
    [
      "types that are wrong",
      { "[Content_Types].xml": "<Types><Default Extension='xml' ContentType='a/b'/></Types>" },
    ],
    [
      "names that refer to nothing",
      workbook(
        `${SHEET}</sheets><definedNames><definedName name="a b">#REF!</definedName></definedNames><sheets>`,
      ),
    ],
    ["links from the root", { [RELATIONS]: links([["worksheet", "/xl/worksheets/sheet1.xml"]]) }],
  ])("%s", (_, parts) => {
    expect(gridsOf(handMade({ sheets: [one], parts: parts! })).map(({ values }) => values)).toEqual([[[1]]]);
  });
  it.each<[string, HandMade["parts"]]>([
    ["whose link is not there", workbook(`${SHEET}<sheet name="b" r:id="rId9"/>`)],
    [
      "whose part is not there",
      {
        ...workbook(`${SHEET}<sheet name="b" r:id="rId2"/>`),
        [RELATIONS]: links([sheet, ["worksheet", "worksheets/gone.xml"]]),
      },
    ],
  ])("a sheet %s is lost", (_, parts) => {
    const grids = gridsOf(handMade({ sheets: [one], parts: parts! }));
    expect(grids.map(({ sheet, values, lost }) => [sheet, values, lost])).toEqual([
      ["表", [[1]], false],
      ["b", [], true],
    ]);
  });
  it("of which none is a sheet is damage", () => {
    const parts = workbook('<sheet name="a" r:id=""/>');
    expect(refusalOf(handMade({ sheets: [one], parts }))).toMatchObject({ code: "damaged" });
  });
});

describe("whether formulas were calculated", () => {
  it.each<[string, boolean]>([
    ["", true],
    ['<calcPr calcId="191029"/>', true],
    ['<calcPr calcId="0" fullCalcOnLoad="0"/>', true],
    ['<calcPr calcMode="manual"/>', true],
    ['<calcPr fullCalcOnLoad="1"/>', false],
    ['<calcPr fullCalcOnLoad="true"/>', false],
    ['<calcPr calcMode="manual" calcCompleted="0"/>', false],
    ['<calcPr calcMode="manual" calcOnSave="0"/>', false],
  ])("is told by %j", (workbook, calculated) => {
    expect(xlsx(row("<c><v>1</v></c>"), { workbook }).calculated).toBe(calculated);
  });
  const asked = (flags: number) => {
    const bytes = [...formula(0, 0, f64(0), [0x1e, ...u16(1)])];
    bytes[4 + 14] = flags;
    return bytes;
  };
  it.each<[string, Record[], Record[], boolean]>([
    ["nothing", [number(0, 0, 1)], [], true],
    ["a record of the workbook", [number(0, 0, 1)], [record(0x5e, 0, 0)], false],
    ["a record of the sheet", [number(0, 0, 1), record(0x5e, 0, 0)], [], false],
    ["a formula", [asked(2)], [], false],
    ["a formula that is always calculated", [asked(1)], [], true],
  ])("is told in an .xls by %s", (_, records, globals, calculated) => {
    expect(xls(records, globals).calculated).toBe(calculated);
  });
});

it("days from 1900 are no days from 1904 because an extension has an element of that name", () => {
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
  const extension = '<extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
  const workbook = (date: string) => `<workbookPr date1904="${date}"/>${extension}`;
  const read = (date: string) =>
    xlsx(row("<c><v>39431</v></c>"), { styles, workbook: workbook(date) }).values;
  expect([read("1"), read("0")]).toEqual([[[40893]], [[39431]]]);
});

describe("what is struck out or raised", () => {
  const run = (text: string, look = "") => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
  const text = (...runs: string[]) => `<c t="inlineStr"><is>${runs.join("")}</is></c>`;
  const styles =
    "<fonts><font><sz val='11'/></font><font><strike/></font><font><strike val='0'/><vertAlign val='superscript'/></font></fonts>" +
    "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>";
  const styled = (style: number, cell: string) => cell.replace("<c", `<c s="${style}"`);

  it.each<[string, string, unknown]>([
    ["a part", text(run("12", "<strike/>"), run("15")), "15"],
    ["a part at the end", text(run("15"), run("12", "<strike val='true'/>")), "15"],
    ["a part that is not after all", text(run("1", "<strike val='0'/>"), run("5")), "15"],
    ["all of it", text(run("1", "<strike/>"), run("5", "<strike/><b/>")), "~15~"],
    ["a note", text(run("12"), run("1", "<vertAlign val='superscript'/>")), "12¹"],
    ["a lowered note", text(run("12", "<b/>"), run("1", "<vertAlign val='subscript'/>")), "12₁"],
    ["a baseline", text(run("12"), run("1", "<vertAlign val='baseline'/>")), "121"],
    ["nothing", text(run("1", "<b/>"), run("5", "")), "15"],
    ["the font of the cell", styled(1, "<c><v>99</v></c>"), "~99~"],
    ["the font of the cell, of a text", styled(1, text("<t>99</t>")), "~99~"],
    ["the font of the cell, of a formula", styled(1, "<c><f>1+1</f><v>2</v></c>"), "=~2~"],
    [
      "the font of the cell, but of the runs that have their own",
      styled(1, text(run("12"), run("15", "<b/>"))),
      "15",
    ],
    ["the font of a cell that is raised as a whole", styled(2, text("<t>12</t>")), "12"],
    ["a style that is not there", styled(9, "<c><v>99</v></c>"), 99],
  ])("%s", (_, cell, value) => {
    expect(told(xlsx(row(cell), { styles }))).toEqual([[value]]);
  });
  it("a text of the list, in cells of either font", () => {
    const strings = `<si>${run("12")}${run("15", "<b/>")}</si>`;
    const cells = '<c t="s"><v>0</v></c><c t="s" s="1"><v>0</v></c><c t="s"><v>0</v></c>';
    expect(told(xlsx(row(cells), { styles, strings }))).toEqual([["1215", "15", "1215"]]);
  });
  it("no blank cell", () => {
    expect(xlsx(row('<c s="1"/><c><v>1</v></c>'), { styles }).struck).toEqual([]);
  });

  /** Fonts 0 to 3 and 5 on, as the programs count: plain but for that one. */
  const font = (flags = 0, raised = 0) =>
    record(0x31, ...u16(220, flags, 0x7fff, 400, raised), 0, 0, 0, 0, 0);
  const xf = (number: number) => record(0xe0, ...u16(number, 0), ...Array<number>(16).fill(0));
  const globals = [font(), font(8), font(0, 1), font(), font(8, 2), xf(0), xf(1)];
  const changes = (...pairs: number[]) => u16(...pairs);
  const rich = (letters: string, ...pairs: number[]) => [
    ...u16(letters.length),
    8,
    ...u16(pairs.length / 2),
    ...latin(letters),
    ...changes(...pairs),
  ];
  const inList = (letters: string, pairs: number[], style = 0) =>
    xls(
      [record(0xfd, ...u16(0, 0, style), ...u32(0))],
      [...globals, record(0xfc, ...u32(1, 1), ...rich(letters, ...pairs))],
    );
  it.each<[string, Grid, unknown]>([
    ["a part", inList("1215", [0, 1, 2, 0]), "15"],
    ["a part at the end", inList("1512", [2, 1]), "15"],
    ["a note", inList("121", [2, 2]), "12¹"],
    ["a number behind the one that is passed over", inList("1215", [0, 5, 2, 0]), "15"],
    ["all of it", inList("12", [0, 1]), "~12~"],
    ["runs that are none", inList("12", [9, 1, 3, 2]), "12"],
    ["a font that is not there", inList("12", [0, 77]), "12"],
    ["the font of the cell before the first run", inList("1215", [2, 0], 1), "15"],
    ["the font of the cell", xls([number(0, 0, 99, 1)], globals), "~99~"],
    [
      "a text in a cell of its own",
      xls([record(0xd6, ...u16(0, 0, 0), ...u16(4), 0, ...latin("1215"), ...u16(2, 0, 1, 2, 0))], globals),
      "15",
    ],
  ])("in an .xls %s", (_, grid, value) => {
    expect(told(grid)).toEqual([[value]]);
  });
});

describe("a record of an .xls", () => {
  const sum = [0x1e, ...u16(1)];
  const under = (id: number) => {
    const bytes = [...formula(0, 0, f64(7), sum)];
    [bytes[0], bytes[1]] = u16(id) as [number, number];
    return bytes;
  };
  it.each<[string, Record, unknown]>([
    ["a formula by the number of today", under(0x06), "=7"],
    ["a formula by an older number", under(0x206), "=7"],
    ["a formula by another older number", under(0x406), "=7"],
    ["a formula that breaks off", record(0x06, ...u16(0, 0, 0), ...f64(7), ...u16(0), 0), "=7"],
    ["a formula that was never calculated", formula(0, 0, [3, 0, 0, 0, 0, 0, 0xff, 0xff], sum), "="],
    ["a text that breaks off", label(0, 0, [...u16(9), 0, ...latin("ab")]), "#REF!"],
    ["a text that is left out", record(0x204, ...u16(0, 0, 0)), "#REF!"],
    ["a number that is none", number(0, 0, NaN), "NaN"],
    ["an error that nobody knows", record(0x205, ...u16(0, 0, 0), 0x99, 1), "#N/A"],
  ])("%s", (_, cell, value) => {
    const said = told(xls([cell]))[0]![0] as CellValue;
    expect(typeof said === "object" ? said?.error : said).toBe(value);
  });
  it("of a format that breaks off leaves the number plain", () => {
    const styled = record(0xe0, ...u16(0, 164), ...Array<number>(16).fill(0));
    const read = xls([number(0, 0, 12)], [record(0x41e, ...u16(164), ...u16(9), 0, ...latin("0")), styled]);
    expect([read.values, read.formats]).toEqual([[[12]], []]);
  });
  it("beyond the last column is passed over", () => {
    expect(xls([number(0, 0, 1), number(0, 300, 2)]).values).toEqual([[1]]);
  });
});

describe("merged cells", () => {
  const cells = row(
    '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c>',
  );
  const merged = (...refs: string[]) => {
    const { values, merges } = xlsx(cells + refs.map((ref) => `<mergeCell ref="${ref}"/>`).join(""));
    return [values[0], merges.length];
  };
  it.each<[string, string[], (number | null)[], number]>([
    ["hide what lies under them", ["A1:B1", "C1:D1"], [1, null, 3, null], 2],
    ["that are told twice hide as much", ["A1:B1", "A1:B1"], [1, null, 3, 4], 1],
    ["over each other hide nothing", ["A1:B1", "B1:C1"], [1, 2, 3, 4], 0],
    ["over each other hide nothing, others do", ["A1:B1", "B1:B5", "C1:D1"], [1, 2, 3, null], 1],
    ["within each other hide nothing", ["A1:D9", "B1:C1"], [1, 2, 3, 4], 0],
    ["of whole columns are none", ["A:A", "1:1", "", "A0:B1"], [1, 2, 3, 4], 0],
    ["in small letters are some", ["a1:b1"], [1, null, 3, 4], 1],
  ])("%s", (_, refs, values, count) => {
    expect(merged(...refs)).toEqual([values, count]);
  });
  it("upside down are none", () => {
    const read = xls([number(0, 0, 1), number(1, 0, 2), record(0xe5, ...u16(1, 5, 1, 0, 0))]);
    expect([read.values, read.merges]).toEqual([[[1], [2]], []]);
  });
});
