import { openWorkbook } from "../../src/files/opening/open-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { act } from "../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { sealing } from "../../src/book/edition";
import { receive } from "../../src/book/receive";
import type { Form } from "../../src/form/form";
import { NO_OFFICE } from "../../src/papers/office";
import { papersOf } from "../../src/papers/papers";
import { slipText, type Slip } from "../../src/papers/slips";
import { slipsPlan } from "../../src/papers/slips-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { textOf } from "../../src/sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../src/sheet/sheet-plan";
import { isOpen } from "../../src/checking/finding";
import { handed, handedIn, listed, together } from "../support/consolidated";
import { FORM_2011, formOf, truthOf, type Definition } from "../support/forms";
import { compiled, listOfLabels } from "../support/small-form";
import { trueReturn } from "../support/truth";
import { sampleMonth, sampleRoster } from "./sample";

const DATE = "2011-12-27";
const OFFICE = { contact: "王某", phone: "023-48662233", by: "2011-12-29" };
const { book, refused } = sampleMonth();
const slipsIn = (of: Book) =>
  papersOf(FORM_2011, of, { roster: sampleRoster(), refused, reports: null, date: DATE }).slips;
const SLIPS = slipsIn(book);
const slipOf = (unit: string, slips = SLIPS) => slips.filter((slip) => slip.unit === unit);
/** The total sealed as it stands. */
const sealed = (of: Book) => act(of, sealing(FORM_2011, of, sampleRoster(), DATE), `${DATE} 10:00`);
const linesOf = (slip: Slip) =>
  slip.lines.map(({ cell, actual, message, must }) => [cell, actual, message, must] as const);

describe("what a unit has to settle", () => {
  it.each([
    ["赶水镇", "E7", "15", "实行党务公开基层党组织个数（15）不应超过基层党组织个数（12）。", "建制村"],
    ["东溪镇", "C45", "41", "已办结（41）不应超过收集意见建议（4）。", "镇党委"],
  ])("%s has one slip, which begins with %s", (unit, cell, actual, message, subject) => {
    const [slip, other] = slipOf(unit);
    expect(other).toBeUndefined();
    expect(linesOf(slip!)[0]).toEqual([cell, actual, message, true]);
    expect(slip!.lines[0]!.place).toContain(subject);
  });

  it("is headed by words that fit any form", () => {
    const heads = gridOfPlan(slipsPlan(FORM_2011, SLIPS, OFFICE, DATE))
      .values.flat()
      .map(textOf);
    expect(heads.filter((text) => text.startsWith("指标·"))).not.toContain("指标·公开主体");
  });

  it("errors stand before queries", () => {
    for (const { lines } of SLIPS) {
      const musts = lines.map(({ must }) => must);
      expect(musts).toEqual([...musts].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it("is nothing for a unit without errors and open queries, nor for one that has not reported", () => {
    const units = SLIPS.map(({ unit }) => unit);
    for (const unit of ["石角镇", "县统计局", "新盛镇"]) expect(units).not.toContain(unit);
    expect(new Set(units).size).toBe(units.length);
  });

  it("is nothing any more once the office has passed it", () => {
    const { number } = book.receipts.find(({ submission }) => submission.file === "东溪镇.xlsx")!;
    const passed = act(book, { kind: "passed", receipt: number, unit: "东溪镇" }, "2011-12-21 09:00");
    expect(slipOf("东溪镇", slipsIn(passed))).toEqual([]);
    expect(slipOf("东溪镇", slipsIn(sealed(passed)))).toEqual([]);
  });

  it("is still one when the total is sealed", () => expect(slipsIn(sealed(book))).toEqual(slipsIn(book)));
});

it("a message says where, what and until when", () => {
  const text = slipText(FORM_2011, slipOf("东溪镇")[0]!, OFFICE);
  expect(text.split("\n")).toEqual([
    `东溪镇：贵单位报送的《${FORM_2011.title}》（12月19日收到，第 1 次），有 2 处必须改：`,
    expect.stringMatching(/^1\. 【必须改】C45 已办结（条）·镇党委，填报 41，应为或参考 ≤ 4。/),
    expect.stringMatching(/^2\. 【必须改】P45 /),
    "请于12月29日前改正重报；数字无误的，在备注写明原因（不少于六字）。",
    "联系人：王某　电话：023-48662233",
  ]);
});

describe("on paper", () => {
  const many = (number: number): Slip => ({
    ...slipOf("赶水镇")[0]!,
    lines: Array.from({ length: number }, (_, at) => SLIPS.flatMap(({ lines }) => lines)[at % 30]!),
  });
  const planOf = (slips: readonly Slip[], form: Form = FORM_2011) => slipsPlan(form, slips, OFFICE, DATE);
  const firsts = (plan: SheetPlan) =>
    [0, ...plan.page!.breaksBefore].map((row) => textOf(gridOfPlan(plan).values[row]![0]!));

  it("each unit begins a page, with the head of the paper", () => {
    const plan = planOf(SLIPS);
    expect(firsts(plan)).toEqual(SLIPS.map(() => `《${FORM_2011.title}》退改单`));
    const units = [0, ...plan.page!.breaksBefore].map((row) => textOf(gridOfPlan(plan).values[row + 1]![0]!));
    expect(units).toEqual(SLIPS.map(({ unit }) => expect.stringContaining(`单位：${unit}`)));
  });

  it.each([
    [1, 1],
    [15, 1],
    [45, 3],
  ])("%i findings take %i pages, the head on each and the strip on the last", (number, pages) => {
    const plan = planOf([many(number)]);
    expect(firsts(plan)).toHaveLength(pages);
    const texts = gridOfPlan(plan).values.map((row) => textOf(row[0]!));
    expect(texts.filter((text) => text === "序号")).toHaveLength(pages);
    expect(texts.filter((text) => text.startsWith("填表人"))).toHaveLength(1);
    expect(texts.filter((text) => /^\d+$/.test(text))).toHaveLength(number);
  });

  it("what nobody has said is a line to be written on", () => {
    const texts = gridOfPlan(slipsPlan(FORM_2011, SLIPS, NO_OFFICE, DATE))
      .values.flat()
      .map((cell) => textOf(cell));
    expect(texts).toContain("请于____月____日前改正重报；数字无误的，在备注写明原因（不少于六字）。");
  });

  it("is nobody's return", () => {
    expect(isAboutReturns(gridOfPlan(planOf(SLIPS)))).toBe(true);
  });

  it("what a return says never becomes a formula", async () => {
    const evil = '=HYPERLINK("http://x","y")';
    const [line] = many(1).lines;
    const slip = { ...many(1), unit: evil, lines: [{ ...line!, actual: evil, message: evil }] };
    const opened = await openWorkbook(await writeWorkbook([planOf([slip])]));
    const [sheet] = opened.ok ? opened.sheets : [];
    expect(sheet!.cells.flat().filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    expect(sheet!.cells.flat()).toContain(evil);
    expect(sheet!.page!.breaksBefore).toEqual([]);
  });
});

describe("of a list", () => {
  const form = compiled(
    listOfLabels(["村名", { id: "n", label: "户数", measure: "个" }], { id: "villages" }),
  );
  const bookOf = (units: Record<string, string | number>) =>
    receive(
      form,
      EMPTY_BOOK,
      Object.entries(units).map(([unit, n]) =>
        handed(form, {
          unit,
          tables: [
            {
              lines: [
                { c1: "东村", n: 3 },
                { c1: "西村", n },
              ],
            },
          ],
        }),
      ),
      "2012-07-01 09:00",
    ).book;

  it("the line and the column say where", () => {
    const { slips } = papersOf(form, bookOf({ 甲镇: "若干", 乙镇: 4 }), {
      ...{ roster: listed("甲镇", "乙镇"), refused: [], reports: null, date: "2012-07-06" },
    });
    expect(slips.map(({ unit, lines }) => [unit, lines.map(({ place, actual }) => [place, actual])])).toEqual(
      [["甲镇", [["第2条·户数", "若干"]]]],
    );
    expect(gridOfPlan(slipsPlan(form, slips, OFFICE, "2012-07-06")).values.flat()).toContain("第2条·户数");
  });

  it.each(["s1", "s6"])("the broken returns of the form %s have slips, and whole ones none", (name) => {
    const catalogue = formOf(name);
    const { returns, roster } = truthOf(name);
    const submissions = returns.map((truth: Definition) =>
      handedIn(catalogue, trueReturn(name, truth), { file: truth.file }),
    );
    const units = roster.map((unit: Definition) => unit.unit ?? unit);
    const { slips } = papersOf(
      catalogue,
      receive(catalogue, EMPTY_BOOK, submissions, "2012-07-01 09:00").book,
      {
        ...{ roster: listed(...units), refused: [], reports: null, date: "2012-07-06" },
      },
    );
    const { counted } = together(catalogue, submissions, { roster: listed(...units) });
    const open = counted.filter(({ submission }) => submission.findings.some(isOpen));
    expect(slips.length).toBeGreaterThan(0);
    expect(slips.map(({ unit }) => unit)).toEqual(open.map(({ unit }) => unit));
    const texts = gridOfPlan(slipsPlan(catalogue, slips, OFFICE, DATE))
      .values.flat()
      .map((cell) => textOf(cell));
    for (const { cell, place } of slips.flatMap(({ lines }) => lines)) {
      expect(texts).toContain(cell);
      expect(texts).toContain(place);
    }
  });
});
