import { strFromU8, unzipSync } from "fflate";
import { act, type Doing } from "../../src/book/act";
import type { Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { standingNow } from "../../src/book/now";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { consolidate } from "../../src/consolidation/consolidate";
import type { RosterUnit } from "../../src/consolidation/consolidation";
import { unitKey } from "../../src/consolidation/roster/roster";
import { writeDocx } from "../../src/files/writing/write-docx";
import type { ScoreItem } from "../../src/form/scheme";
import { assess, plainRubric, type Rubric } from "../../src/papers/assessment";
import { assessmentPlan, rubricIn } from "../../src/papers/assessment-plan";
import { circularOf } from "../../src/papers/circular";
import { circularPlan } from "../../src/papers/circular-plan";
import { NO_INSPECTION } from "../../src/papers/inspection/inspection";
import { inspectionPlan } from "../../src/papers/inspection/inspection-plan";
import { NO_OFFICE } from "../../src/papers/office";
import { isAboutReturns } from "../../src/reading/about-returns";
import type { TableBlock, TextDocument } from "../../src/sheet/document";
import { textOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { FORM_2011 as FORM } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const month = sampleMonth();
const DAY = "2011-12-27";
const done = (book: Book, doing: Doing) => act(book, doing, "2011-12-26 10:00");
const clear = (book: Book): Book => {
  // Its head says 綦江县篆塘镇: the clerk says which unit that is.
  const { number } = book.receipts.find(({ submission }) => submission.file === "篆塘镇.xlsx")!;
  return done(book, { kind: "named", receipt: number, unit: "篆塘镇", from: "綦江县篆塘镇", own: false });
};
const book = clear(month.book);
const exempt = done(book, {
  kind: "exempt",
  unit: "县扶贫办",
  from: "2011-12-01",
  until: "",
  reason: "机构撤销",
});

function drawnFrom(of: Book, units = sampleRoster()) {
  const roster = rosterOn(of, units, DAY);
  const { refused } = month;
  const consolidation = consolidate(FORM, { ...inputOf(FORM, of), roster, refused, date: DAY });
  const { register } = standingNow(FORM, of, { roster: units, refused, reports: null, date: DAY });
  return { consolidation, register, edition: null };
}
/** The same said by the roster. */
const EXEMPT = { from: "2011-12-01", until: "", reason: "机构撤销" };
const exemptRoster = (): RosterUnit[] =>
  sampleRoster().map((each) => (each.unit === "县扶贫办" ? { ...each, exemption: EXEMPT } : each));

const drawn = (of: Book, rubric: Rubric = plainRubric(FORM)) =>
  circularOf(FORM, { ...drawnFrom(of), rubric, office: NO_OFFICE });
const paragraphs = ({ blocks }: TextDocument) =>
  blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
const tables = ({ blocks }: TextDocument) =>
  blocks.filter((block): block is TableBlock => block.kind === "table");

describe("通报 of the samples", () => {
  it.each<[string, Book, string]>([
    [
      "how many have reported, and who has not",
      book,
      "应报 42 个单位，已报 39 个，按时 37 个（88.1%），逾期 2 个（县环保局、县审计局），未报 3 个（新盛镇、县司法局、县扶贫办）。",
    ],
    [
      "a return of which nobody knows whose it is",
      clear(month.unnamed),
      "已报 38 个，按时 36 个（85.7%），逾期 2 个（县环保局、县审计局），未报 4 个（隆盛镇、新盛镇、县司法局、县扶贫办）；另有 1 份待确认。",
    ],
    [
      "who owes none",
      exempt,
      "应报 41 个单位，已报 39 个，按时 37 个（90.2%），逾期 2 个（县环保局、县审计局），未报 2 个（新盛镇、县司法局）；免报 1 个（县扶贫办）。",
    ],
    [
      "the kinds apart",
      book,
      "其中，街镇应报 19 个，按时 18 个（94.7%）；部门应报 23 个，按时 19 个（82.6%）。",
    ],
    [
      "what is done of what is to be done, and by whom not",
      book,
      "公开覆盖面 1,322/1,330（99.4%），不到 100% 的有 10 个单位（县教委 17/18、",
    ],
    ["what cannot be", book, "数字有误、超过 100% 的有 1 个（赶水镇 52/49）。"],
    [
      "who was late, by how much",
      book,
      "一是报送不及时。县环保局（迟 3 天）、县审计局（迟 6 天）没有按时报送；新盛镇、县司法局、县扶贫办没有报送。",
    ],
    ["up to which day", book, "（截至2011年12月27日）"],
  ])("says %s", (_, of, said) => expect(paragraphs(drawn(of)).join("\n")).toContain(said));

  it("says who owes none by the roster alike", () => {
    const input = { ...drawnFrom(book, exemptRoster()), rubric: plainRubric(FORM), office: NO_OFFICE };
    expect(paragraphs(circularOf(FORM, input))).toContain(
      paragraphs(drawn(exempt)).find((each) => each.startsWith("应报")),
    );
  });
  it("says of which edition it is", () => {
    const sealed = { ...drawnFrom(book), edition: 2, rubric: plainRubric(FORM), office: NO_OFFICE };
    expect(paragraphs(circularOf(FORM, sealed)).join("\n")).toContain("（截至2011年12月27日，第 2 版）");
  });
  it("ranks the groups apart", () =>
    expect(tables(drawn(book)).map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ["附件1　报送情况排名表（街镇）", 19],
      ["报送情况排名表（部门）", 23],
      ["附件2　未报、迟报单位名单", 5],
    ]));
  it("asks for what its author says, where he does", () => {
    const asking = { ...FORM, scheme: { ...FORM.scheme, demands: ["请认真整改。"] } };
    const input = { ...drawnFrom(book), rubric: plainRubric(FORM), office: NO_OFFICE };
    expect(paragraphs(circularOf(asking, input))).toContain("请认真整改。");
    expect(paragraphs(drawn(book)).join()).not.toContain("请认真整改。");
  });

  it.each(["各镇", "各镇：", "各镇:"])("is written to %s with one colon", (addressees) => {
    const input = { ...drawnFrom(book), rubric: plainRubric(FORM), office: NO_OFFICE };
    const written = circularOf({ ...FORM, scheme: { ...FORM.scheme, addressees } }, input);
    expect(written.blocks[1]).toEqual({ kind: "addressees", text: "各镇：" });
  });

  it("stands on a sheet, every word of it, and nobody takes that for a return", () => {
    const text = drawn(book);
    const plan = circularPlan(FORM, text);
    const written = plan.cells.flat().flatMap((cell) =>
      String(cell)
        .split("\n")
        .map((line) => line.trim()),
    );
    expect(written).toEqual(expect.arrayContaining(paragraphs(text)));
    expect([plan.unlocked, plan.cells.flat().some(isFormula)]).toEqual([null, false]);
    expect(isAboutReturns(gridOfPlan(plan))).toBe(true);
  });
  it("has who signs and when in one row, so that no page ends between them", () => {
    const signed = drawn(book).blocks.flatMap((block) => (block.kind === "signature" ? [block.text] : []));
    expect(signed.length).toBe(2);
    expect(circularPlan(FORM, drawn(book)).cells.map(([cell]) => cell)).toContain(signed.join("\n"));
  });
  it("is a Word file with the same words", async () => {
    const text = drawn(book);
    const xml = strFromU8(unzipSync(await writeDocx(text))["word/document.xml"]!);
    const said = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, each]) => each);
    expect(said).toEqual(expect.arrayContaining(paragraphs(text)));
    expect((xml.match(/<w:tbl>/g) ?? []).length).toBe(3);
    // The first of the two that sign.
    expect(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>(?:(?!<\/w:p>).)*<w:jc w:val="right"\/>/s.test(xml)).toBe(
      true,
    );
  });
});

describe("考核评分 of the samples", () => {
  const [inTime] = FORM.scheme.scores;
  const only = (item: ScoreItem): Rubric => ({ items: [item], byHand: new Map() });
  const points = (rubric: Rubric) => {
    const { consolidation, register } = drawnFrom(book);
    return new Map(assess(FORM, consolidation, register, rubric).map(({ unit, total }) => [unit, total]));
  };
  const five = points(only(inTime!));

  it.each([
    ["县环保局", 2],
    ["县审计局", 0],
    ["新盛镇", 0],
    ["县司法局", 0],
    ["县扶贫办", 0],
  ])("gives %s %d for being in time", (unit, wanted) => expect(five.get(unit)).toBe(wanted));
  it("gives all the others what there is", () =>
    expect([...five.values()].filter((each) => each === 5)).toHaveLength(37));
  it("takes off no more than there is", () =>
    expect(points(only({ ...inTime!, deduct: 2 })).get("县环保局")).toBe(0));
  it("gives one rank to equal totals, in each group", () => {
    const { consolidation, register } = drawnFrom(book);
    const ranks = assess(FORM, consolidation, register, only(inTime!))
      .filter(({ group }) => group === "部门")
      .map(({ rank }) => rank);
    expect([...new Set(ranks)].sort((a, b) => a - b)).toEqual([1, 20, 21]);
  });

  /** The sheets of the month as another program calculates them, 考核评分 last. */
  const page = (rubric: Rubric, change: (grid: CellValue[][]) => void = () => undefined): Grid => {
    const { consolidation, register } = drawnFrom(book);
    const plan = assessmentPlan(FORM, consolidation, register, rubric, "roster");
    const cells = plan.cells.map((row) => [...row]);
    change(cells as CellValue[][]);
    const visited = inspectionPlan(FORM, sampleRoster(), NO_INSPECTION);
    return calculated([...bookPlans(FORM, book, consolidation), visited, { ...plan, cells }]).at(-1)!;
  };
  const line = (grid: Grid, unit: string) => grid.values.find((row) => textOf(row[0] ?? null) === unit)!;

  it("is calculated as it was drawn up", () => {
    const { consolidation, register } = drawnFrom(book);
    const plan = assessmentPlan(FORM, consolidation, register, plainRubric(FORM), "roster");
    const found = page(plainRubric(FORM));
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell) && textOf(found.values[row]![column]!) !== textOf(cell.result ?? null)
          ? [{ row, column, found: found.values[row]![column], cell }]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
    expect(plan.cells.flat().filter(isFormula).length).toBeGreaterThan(42 * 6);
  });
  it("follows what is changed in the rubric", () => {
    const changed = page(plainRubric(FORM), (cells) => (cells[3]![3] = 2));
    expect([line(page(plainRubric(FORM)), "县环保局")[4], line(changed, "县环保局")[4]]).toEqual([2, 0]);
  });
  it("is nobody's return", () => expect(isAboutReturns(page(plainRubric(FORM)))).toBe(true));

  it("stands by roster or by score, the groups one after the other", () => {
    const { consolidation, register } = drawnFrom(book);
    const units = (order: "roster" | "score") =>
      assessmentPlan(FORM, consolidation, register, plainRubric(FORM), order)
        .cells.slice(10)
        .map(([unit]) => unit);
    expect(units("roster").slice(3, 5)).toEqual(["东溪镇", "赶水镇"]);
    expect([units("score")[18], units("score").at(-1)]).toEqual(["新盛镇", "县扶贫办"]);
  });

  it("keeps what the clerk has changed and entered", () => {
    const { consolidation, register } = drawnFrom(book);
    const plan = assessmentPlan(FORM, consolidation, register, plainRubric(FORM), "roster");
    const cells = gridOfPlan(plan).values.map((row) => [...row]);
    cells[3]![1] = 8;
    const unit = cells.findIndex(([name]) => name === "东溪镇");
    cells[unit]![7] = "1.5";
    cells[unit]![plan.cells[9]!.indexOf("理由")] = "经验交流";
    const rubric = rubricIn(FORM, { ...gridOfPlan(plan), values: cells });
    expect(rubric.items[0]).toEqual({ ...inTime, points: 8 });
    expect(rubric.byHand).toEqual(
      new Map([[unitKey("东溪镇"), { points: [null, null, 1.5, null], reason: "经验交流" }]]),
    );
    expect(points(rubric).get("东溪镇")).toBe(8 + 3 + 1.5 + 5);
  });
  it.each<[string, (cells: CellValue[][]) => void]>([
    ["its head is gone", (cells) => (cells[2]![0] = "别的")],
    ["points are no number", (cells) => (cells[3]![1] = "五分")],
    ["what it goes by is not known", (cells) => (cells[3]![2] = "印象")],
  ])("is the form's own again where %s", (_, spoil) => {
    const { consolidation, register } = drawnFrom(book);
    const grid = gridOfPlan(assessmentPlan(FORM, consolidation, register, plainRubric(FORM), "roster"));
    const cells = grid.values.map((row) => [...row]);
    spoil(cells);
    expect(rubricIn(FORM, { ...grid, values: cells }).items).toEqual(FORM.scheme.scores);
  });
});
