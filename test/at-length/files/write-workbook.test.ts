import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../../src/files/opening/open-workbook";
import { writeWorkbook } from "../../../src/files/writing/write-workbook";
import { range } from "../../../src/sheet/address";
import type { Grid } from "../../../src/sheet/grid";
import {
  gridOfPlan,
  sheetPlan,
  type Format,
  type PageSetup,
  type PlannedFormula,
  type SheetPlan,
} from "../../../src/sheet/sheet-plan";
import { anyCells } from "../../files/any-cells";
import { gridsOf } from "../../files/parts";
import { bytesOf, XLSX_RETURNS } from "../../files/returns";
import { FORM, NOTES } from "../../files/sample-plan";

const opened = async (bytes: Uint8Array) => {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.sheets;
};
const reopened = async (plans: readonly SheetPlan[]) => opened(await writeWorkbook(plans));
const once = async (plan: SheetPlan) => (await reopened([plan]))[0]!;
const part = async (plans: readonly SheetPlan[], name: string, active = 0) =>
  strFromU8(unzipSync(await writeWorkbook(plans, active))[name]!);
const sheetXml = (plan: SheetPlan) => part([plan], "xl/worksheets/sheet1.xml");

/** A grid without the blanks at its edges, which a file has no place for. */
const trimmed = ({ sheet, values, formulas, formats, merges }: Grid) => {
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const formula = formulas[row]?.[column] ?? null;
      return value === null && formula === null
        ? []
        : [[row, column, value, formula, formats[row]?.[column] ?? null]];
    }),
  );
  return { sheet, cells, merges };
};

/** The look of each cell that has one, however the formats were gathered. */
const looks = ({ formats, cells, merges }: SheetPlan) => {
  const seen = new Map<string, Format>();
  for (const { range: area, format } of formats) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const under = seen.get(`${row},${column}`);
        seen.set(`${row},${column}`, { ...under, ...format, font: { ...under?.font, ...format.font } });
      }
    }
  }
  return { seen, rows: cells.length, merges };
};

describe("a form written", () => {
  test("is read with all values, formulas and stored results", async () => {
    const grids = gridsOf(await writeWorkbook([NOTES, FORM]));
    expect(grids.map(trimmed)).toEqual([NOTES, FORM].map((plan) => trimmed(gridOfPlan(plan))));
  });
  test("opens as the plan that it was", async () => {
    const [notes, form] = await reopened([NOTES, FORM]);
    expect({ ...form, formats: [] }).toEqual({ ...FORM, formats: [] });
    expect(looks(form!)).toEqual(looks(FORM));
    expect(notes).toEqual(NOTES);
  });
  test("opened and written again stays what it is", async () => {
    const first = await reopened([NOTES, FORM]);
    expect(await reopened(first)).toEqual(first);
  });
  test("shows the sheet asked for", async () => {
    expect(await part([NOTES, FORM], "xl/workbook.xml", 1)).toContain('activeTab="1"');
  });
  test("quotes sheets in names, print area and titles", async () => {
    const workbook = await part([NOTES, FORM], "xl/workbook.xml");
    expect(workbook).toContain(`<definedName name="form_total">'统计表 (一)'!$F$4</definedName>`);
    expect(workbook).toContain(`name="_xlnm.Print_Area" localSheetId="1">'统计表 (一)'!$A$1:$F$120<`);
    expect(workbook).toContain(
      `name="_xlnm.Print_Titles" localSheetId="1">'统计表 (一)'!$A:$A,'统计表 (一)'!$1:$3<`,
    );
  });
  test("breaks pages above the rows named, beside fitting to the width", async () => {
    const xml = await sheetXml(FORM);
    expect([...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => row)).toEqual(["20", "50", "90"]);
    expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  });
  test.each<[what: string, across: PageSetup["across"], said: string[]]>([
    ["as wide as two pages", { pages: 2 }, ["fitToPage", "fitToWidth=2"]],
    ["at a size of its own", { percent: 70, breaksBefore: [] }, ["scale=70"]],
    [
      "at a size, on pages of some columns",
      { percent: 100, breaksBefore: [2, 5] },
      ["scale=100", "2 of 2", "5 of 2"],
    ],
  ])("is printed %s, opens so, and says nothing else of it", async (_, across, said) => {
    const plan = { ...NOTES, page: { ...FORM.page!, across, breaksBefore: [] } };
    const xml = await sheetXml(plan);
    const set = [...xml.matchAll(/(scale|fitToWidth)="(\d+)"/g)].map(([, name, value]) => `${name}=${value}`);
    const breaks = /<colBreaks count="(\d)" manualBreakCount="\1">(.*)<\/colBreaks>/.exec(xml);
    const columns = [...(breaks?.[2] ?? "").matchAll(/<brk id="(\d+)" max="1048575" man="1"\/>/g)];
    expect([
      ...(xml.includes('fitToPage="1"') ? ["fitToPage"] : []),
      ...set,
      ...columns.map(([, column]) => `${column} of ${breaks![1]}`),
    ]).toEqual(said);
    expect((await once(plan)).page).toEqual(plan.page);
  });
  test.each<[what: string, fit: string, setup: string, across: PageSetup["across"]]>([
    ["a size that is said", "", 'scale="80"', { percent: 80, breaksBefore: [3] }],
    ["no size that is said", "", "", { percent: 100, breaksBefore: [3] }],
    ["a size that no program prints", "", 'scale="5"', { percent: 100, breaksBefore: [3] }],
    ["fitting that is not on", "", 'scale="80" fitToWidth="2"', { percent: 80, breaksBefore: [3] }],
    ["fitting beside a size", "1", 'scale="80" fitToHeight="0"', { pages: 1 }],
    ["fitting to a height alone", "1", 'scale="80" fitToWidth="0"', { percent: 100, breaksBefore: [] }],
  ])("of another program is opened with %s", async (_, fit, setup, across) => {
    const page = { ...FORM.page!, across: { percent: 90, breaksBefore: [3] }, breaksBefore: [] };
    const name = "xl/worksheets/sheet1.xml";
    const parts = unzipSync(await writeWorkbook([{ ...NOTES, page }]));
    const sheet = strFromU8(parts[name]!)
      .replace(/<sheetData>/, fit === "" ? "$&" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&')
      .replace(/scale="90"/, setup);
    const [plan] = await opened(zipSync({ ...parts, [name]: strToU8(sheet) }));
    expect(plan!.page!.across).toEqual(across);
  });
  test("has texts that begin as formulas do as texts", async () => {
    const given = [..."=+-@＝＋－＠'"].flatMap((sign) => [`${sign}1+1`, `${sign}HYPERLINK("x")`]);
    const [grid] = gridsOf(await writeWorkbook([sheetPlan("文", { cells: [given] })]));
    expect(grid!.values).toEqual([given]);
    expect(grid!.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
  test("is protected without password", async () => {
    const [protection] = /<sheetProtection[^>]*>/.exec(await sheetXml(FORM))!;
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toContain("password");
  });
});

describe("formulas written", () => {
  const sum = (result: PlannedFormula["result"]) =>
    sheetPlan("和", { cells: [[1, 2, { formula: "=A1+B1", result }]] });
  const asks = async (plans: readonly SheetPlan[]) =>
    (await part(plans, "xl/workbook.xml")).includes('fullCalcOnLoad="1"');

  test.each<[what: string, plans: readonly SheetPlan[], asked: boolean]>([
    ["all known", [sum(3)], false],
    ["none at all", [NOTES], false],
    ["known as a text of no characters", [sum("")], false],
    ["known as an error", [sum({ error: "#REF!" })], false],
    ["one not known", [sum(null)], true],
    ["one not known on another sheet", [NOTES, { ...sum(null), sheet: "二" }], true],
  ])("ask programs to calculate where results are not known: %s", async (_, plans, asked) => {
    expect(await asks(plans)).toBe(asked);
    const grids = gridsOf(await writeWorkbook(plans));
    expect(grids.map(trimmed)).toEqual(plans.map((plan) => trimmed(gridOfPlan(plan))));
    expect(grids.map(({ calculated }) => calculated)).toEqual(plans.map(() => !asked));
  });

  test("whose results a file leaves to whoever opens it are opened without one", async () => {
    const parts = unzipSync(await writeWorkbook([sum(0)]));
    const left = strFromU8(parts["xl/workbook.xml"]!).replace("<calcPr", '<calcPr fullCalcOnLoad="1"');
    const [plan] = await opened(zipSync({ ...parts, "xl/workbook.xml": strToU8(left) }));
    expect(plan!.cells).toEqual([[1, 2, { formula: "=A1+B1", result: null }]]);
  });
});

describe("single things", () => {
  test("nothing said, nothing opened", async () => {
    expect(await once(sheetPlan("空", {}))).toEqual(sheetPlan("空", {}));
  });
  test("all of a merged region is framed, whichever cell the format names", async () => {
    const plan = sheetPlan("a", {
      merges: [range(0, 0, 1, 1)],
      formats: [{ range: range(0, 0), format: { border: "thin" } }],
    });
    expect((await once(plan)).formats).toEqual([{ range: range(0, 0, 1, 1), format: { border: "thin" } }]);
  });
  test("a format of whole columns stops where the cells do", async () => {
    const formats = [{ range: range(0, 0, 1_048_575, 0), format: { wrap: true } }];
    expect((await once(sheetPlan("a", { cells: [[1], [2]], formats }))).formats).toEqual([
      { range: range(0, 0, 1, 0), format: { wrap: true } },
    ]);
  });

  const rule = (source: readonly string[]) => ({
    range: range(0, 0),
    rule: { type: "list" as const, source },
    prompt: { title: "单位", text: "选择" },
    error: { title: "有误", text: "不在名册" },
  });
  const long = Array.from({ length: 80 }, (_, index) => `第${index + 1}个填报单位`);
  test.each([
    ["short", ["甲", "乙"]],
    ["too long for a validation", long],
    ["with commas and quotes", ["a,b", '"c"']],
    ["with quotes", ['"c"', "d"]],
  ])("choices %s", async (_, source) => {
    const plans = await reopened([sheetPlan("a", { validations: [rule(source), rule(source)] })]);
    expect(plans).toEqual([sheetPlan("a", { validations: [rule(source), rule(source)] })]);
  });
  test("a list can be filtered, in a locked sheet too, under the name that Excel gives it and hides", async () => {
    const list = { cells: [["单位", "状态"], ["石角镇", "已收"]], filter: range(0, 0, 1, 1) }; // prettier-ignore
    const plans = [sheetPlan("明细", list), sheetPlan("表 2", { ...list, unlocked: [] })];
    expect((await reopened(plans)).map(({ filter, names }) => ({ filter, names }))).toEqual(
      plans.map(({ filter }) => ({ filter, names: [] })),
    );
    const [xml, book] = [await part(plans, "xl/worksheets/sheet2.xml"), await part(plans, "xl/workbook.xml")];
    expect(xml.indexOf("<sheetProtection")).toBeLessThan(xml.indexOf("<autoFilter"));
    expect(/<sheetProtection[^>]* autoFilter="0"/.test(xml)).toBe(true);
    expect(book.match(/<definedName[^>]*FilterDatabase[^>]*>[^<]*/g)).toEqual([
      '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">\'明细\'!$A$1:$B$2',
      `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="1">'表 2'!$A$1:$B$2`,
    ]);
  });
  test("words longer than a validation holds are cut", async () => {
    const error = { title: "题".repeat(50), text: "文".repeat(300) };
    const [validation] = (await once(sheetPlan("a", { validations: [{ ...rule(["甲"]), error }] })))
      .validations;
    expect([validation!.error.title.length, validation!.error.text.length]).toEqual([32, 255]);
  });
  test("a name that two sheets have belongs to the workbook once", async () => {
    const names = [{ name: "合计", range: range(0, 0) }];
    const plans = [sheetPlan("a", { names }), sheetPlan("b", { names })];
    expect(await part(plans, "xl/workbook.xml")).toContain(
      `<definedName name="合计" localSheetId="1">'b'!$A$1<`,
    );
    expect((await reopened(plans)).map((plan) => plan.names)).toEqual([names, names]);
  });
  test("a workbook without sheets, or with two of one name, is a fault", async () => {
    await expect(writeWorkbook([])).rejects.toThrow(RangeError);
    await expect(writeWorkbook([NOTES, NOTES])).rejects.toThrow("Duplicate sheet name");
  });
});

test("whatever stands in cells is read again", async () => {
  await fc.assert(
    fc.asyncProperty(anyCells, async (plan) => {
      expect(gridsOf(await writeWorkbook([plan])).map(trimmed)).toEqual([trimmed(gridOfPlan(plan))]);
    }),
  );
});

describe("a package", () => {
  const lines = Array.from({ length: 3000 }, (_, row) => [`单位${row}`, row, row / 7]);
  const plan = sheetPlan("明细", { cells: lines });
  const parts = async () =>
    Object.entries(unzipSync(await writeWorkbook([plan])))
      .filter(([name]) => name !== "docProps/core.xml")
      .map(([name, bytes]) => [name, strFromU8(bytes)]);
  const { CompressionStream: own } = globalThis;
  afterEach(() => {
    globalThis.CompressionStream = own;
  });
  test.each<[what: string, stream: unknown]>([
    ["nothing at all", undefined],
    ["other formats alone", function () { throw new TypeError("deflate-raw"); }], // prettier-ignore
  ])("is the same from a program that can pack %s", async (_, stream) => {
    const before = await parts();
    Object.assign(globalThis, { CompressionStream: stream });
    expect(await parts()).toEqual(before);
  });
});

describe("returns that were opened", () => {
  test.each(XLSX_RETURNS)("%s keeps its content, and everything once written", async (name) => {
    const bytes = bytesOf(name);
    const plans = await opened(bytes);
    expect(plans.map((plan) => trimmed(gridOfPlan(plan)))).toEqual(gridsOf(bytes).map(trimmed));
    const again = await reopened(plans);
    expect(again.map((plan) => plan.cells)).toEqual(plans.map((plan) => plan.cells));
    expect(await reopened(again)).toEqual(again);
  });
  test.each(["安稳镇.xls", "永城镇.ods", "中峰镇.csv", "县教委.docx"])(
    "%s keeps its content",
    async (name) => {
      const bytes = bytesOf(name);
      expect((await opened(bytes)).map((plan) => trimmed(gridOfPlan(plan)))).toEqual(
        gridsOf(bytes).map(trimmed),
      );
    },
  );
  test("one that cannot be read is refused", async () => {
    expect(await openWorkbook(bytesOf("截断.xlsx"))).toEqual({ ok: false, refusal: { code: "truncated" } });
  });
});
