import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReturn } from "../../../src/checking/check-return";
import { blankCell } from "../../../src/reading/return";
import { act } from "../../../src/book/act";
import { EMPTY_BOOK, type Book } from "../../../src/book/book";
import { changedTotals, differenceOf } from "../../../src/book/difference";
import { withEffects } from "../../../src/book/effects";
import { inputOf } from "../../../src/book/in-force";
import { rosterOn } from "../../../src/book/register";
import { bookPlans } from "../../../src/book/sheets/book-plans";
import { readBook } from "../../../src/book/sheets/read-book";
import { takeIn } from "../../../src/book/take-in";
import { undo } from "../../../src/book/undo";
import { consolidate } from "../../../src/consolidation/consolidate";
import type { Submission } from "../../../src/consolidation/consolidation";
import { openWorkbook } from "../../../src/files/opening/open-workbook";
import { writeWorkbook } from "../../../src/files/writing/write-workbook";
import { readFile } from "../../../src/intake/read-file";
import { readRoster } from "../../../src/consolidation/roster/roster";
import { cellName } from "../../../src/sheet/address";
import { gridOf, textOf } from "../../../src/sheet/grid";
import { gridOfPlan } from "../../../src/sheet/sheet-plan";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../../support/forms";

const SAMPLES = join(import.meta.dirname, "../../../assets/samples");
const VILLAGES = join(import.meta.dirname, "../../returns/各村");
const { rows, columns } = matrixOf(FORM);
const [BOARDS, TOWN] = [lineOf(rows.lines, "boards"), lineOf(columns.lines, "town")];
const TOTAL = columns.lines.find(({ role }) => role === "total")!.index;

const read = (file: string, folder = SAMPLES): Submission[] =>
  readFile(FORM, {
    ...{ id: file, file, modified: 0 },
    bytes: new Uint8Array(readFileSync(join(folder, file))),
  }).flatMap((outcome) => outcome.submissions);

const INDEX = JSON.parse(readFileSync(join(SAMPLES, "index.json"), "utf8"));
const ROSTER = readRoster(
  gridOf("名册", [
    ["单位", "类别", "别名"],
    ...INDEX.roster.map((each: { unit: string; category: string; aliases?: string[] }) => [
      ...[each.unit, each.category, (each.aliases ?? []).join("、")],
    ]),
  ]),
);
const taken = (book: Book, submissions: readonly Submission[], time: string, named = new Map()) =>
  takeIn(FORM, book, { submissions, named, preferred: [] }, time).book;
const consolidated = (book: Book) =>
  consolidate(FORM, {
    ...{ ...inputOf(FORM, book), refused: [], date: "2011-12-27" },
    roster: rosterOn(book, ROSTER, "2011-12-27"),
  });
const plans = (book: Book) => bookPlans(FORM, book, consolidated(book));
const total = (book: Book, row = BOARDS, column = TOTAL) => {
  const [table] = consolidated(book).totals;
  return table?.kind === "matrix" ? table.cells[row]![column]! : null;
};
/** Saved as a file and opened again. */
async function reopened(book: Book): Promise<Book> {
  const opened = await openWorkbook(await writeWorkbook(plans(book)));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const grids = new Map(opened.sheets.map((plan) => [plan.sheet, gridOfPlan(plan)]));
  const reading = readBook(FORM, (sheet) => grids.get(sheet) ?? null);
  if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
  return reading.book;
}

describe("the samples as a month", () => {
  const CORRECTED = "石角镇（更正）.xlsx";
  const NAMELESS = "统计表（定稿）.xlsx";
  let [first, last]: [Submission[], Submission[]] = [[], []];
  let month: Book;

  beforeAll(async () => {
    const all = readdirSync(SAMPLES)
      .filter((file) => file.endsWith(".xlsx"))
      .flatMap((file) => read(file));
    const late = ["县环保局.xlsx", "县审计局.xlsx"];
    first = all.filter(({ file }) => file !== CORRECTED && !late.includes(file));
    last = all.filter(({ file }) => late.includes(file));
    const begun = await reopened(taken(EMPTY_BOOK, first, "2011-12-20 09:00"));
    const idOf = (file: string) =>
      begun.receipts.find(({ submission }) => submission.file === file)!.submission.id;
    const named = new Map([
      [idOf(NAMELESS), { unit: "隆盛镇", own: false }],
      [idOf("篆塘镇.xlsx"), { unit: "篆塘镇", own: false }],
    ]);
    month = await reopened(taken(begun, last, "2011-12-26 16:30", named));
  });

  it("comes to the numbers of the register to the digit", () => {
    const { counts, reports } = consolidated(month);
    expect(counts).toMatchObject({ due: 42, reported: 39, missing: 3, late: 2 });
    expect(counts.onTimeRate).toBeCloseTo(37 / 42, 12);
    const inTime = (category: string) => {
      const own = reports.filter((each) => each.category === category);
      return [own.filter(({ entry }) => entry && !entry.late).length, own.length];
    };
    expect(["街道", "镇", "县级部门"].map(inTime)).toEqual([
      [2, 2],
      [16, 17],
      [19, 23],
    ]);
    const register = plans(month).find(({ sheet }) => sheet === "报送情况")!;
    expect(textOf(gridOfPlan(register).values[1]![0]!)).toContain("按时 37（37/42 = 88.1%）");
    expect(reports.flatMap(({ unit, entry }) => (entry?.late ? [`${unit} ${entry.daysLate}`] : []))).toEqual([
      "县环保局 3",
      "县审计局 6",
    ]);
  });

  it("a correction changes one cell, and one number of it in each total, and can be taken back to the last digit", async () => {
    const before = total(month);
    const again = await reopened(taken(month, read(CORRECTED), "2011-12-26 17:00"));
    expect([before, total(again)]).toEqual([1606, 1607]);
    expect(withEffects(FORM, month, again, ROSTER).acts.at(-1)!.effect).toBe(
      "改了 1 格：设立党务公开栏（块）·镇党委 3→4；汇总 设立党务公开栏（块）·镇党委 37→38，设立党务公开栏（块）·合计 1606→1607",
    );
    const [earlier, later] = ["石角镇.xlsx", CORRECTED].map((file) =>
      consolidated(again).entries.find(({ submission }) => submission.file === file)!,
    );
    const { cells, broken, settled } = differenceOf(FORM, earlier!.submission, later!.submission);
    expect([broken, settled]).toEqual([[], []]);
    const at = later!.submission.return.content.tables[0]!;
    expect(
      cells.map(({ row, column, from, to }) => {
        const place = at.kind === "matrix" ? at.cells[row]![column]!.at! : null;
        return [place && cellName(place.row, place.column), from, to];
      }),
    ).toEqual([["C14", 3, 4]]);
    expect(
      changedTotals(FORM, consolidated(again).counted, earlier!, later!).map((each) => [
        ...[each.row, each.column, each.before, each.after],
      ]),
    ).toEqual([
      [BOARDS, TOWN, 37, 38],
      [BOARDS, TOTAL, 1606, 1607],
    ]);
    const kept = act(
      again,
      { kind: "kept", receipt: 1 + month.receipts.findIndex(({ submission }) => submission.file === "石角镇.xlsx"), known: again.receipts.length, unit: "石角镇" },
      "2011-12-26 17:05",
    ); // prettier-ignore
    expect(total(await reopened(kept))).toBe(1606);
    expect(total(undo(kept, "2011-12-26 17:06"))).toBe(1607);
  });

  it("the same file a third time is recognised", () => {
    const again = taken(month, read(CORRECTED), "2011-12-26 17:00");
    const third = takeIn(
      FORM,
      again,
      {
        submissions: read(CORRECTED).map((each) => ({ ...each, id: "copy", file: "副本.xlsx", modified: 5 })),
        named: new Map(),
        preferred: [],
      },
      "2011-12-27 08:00",
    );
    expect([...third.same]).toEqual(["copy"]);
    expect(third.book.receipts).toEqual(again.receipts);
  });

  it("a return that was sent back is so in the register after reopening, and excluding one leaves 38 of 41", async () => {
    const number = (file: string) =>
      month.receipts.find(({ submission }) => submission.file === file)!.number;
    const sent = act(
      month,
      { kind: "returned", receipt: number("赶水镇.xlsx"), unit: "赶水镇", reason: "52 大于 49" },
      "2011-12-21 10:00",
    );
    const states = (book: Book) => {
      const { values } = gridOfPlan(plans(book).find(({ sheet }) => sheet === "报送情况")!);
      return new Map(values.map((row) => [textOf(row[0]!), textOf(row[2] ?? null)]));
    };
    const opened = await reopened(sent);
    expect(states(opened).get("赶水镇")).toBe("退回");
    expect(states(taken(opened, read(CORRECTED), "2011-12-22 08:00")).get("赶水镇")).toBe("退回");
    const exempt = act(
      act(month, { kind: "excluded", receipt: number("县审计局.xlsx"), unit: "县审计局", reason: "机构撤销" }, "2011-12-27 08:00"),
      { kind: "exempt", from: "2011-12-01", until: "", unit: "县审计局", reason: "机构撤销" },
      "2011-12-27 08:01",
    ); // prettier-ignore
    expect(consolidated(exempt).counts).toMatchObject({ due: 41, reported: 38 });
  });

  it("two halves of a return are put together, and every total is as of the whole", () => {
    const file = "古南街道.xlsx";
    const whole = first.find((each) => each.file === file)!;
    const content = whole.return.content.tables[0]!;
    const half = (id: string, has: (column: number) => boolean): Submission => {
      const cells = (content.kind === "matrix" ? content.cells : []).map((line) =>
        line.map((cell, column) => (has(column) || cell.formula !== null ? cell : blankCell(cell.at))),
      );
      const tables = [{ kind: "matrix" as const, cells }];
      const ret = { ...whole.return, content: { ...whole.return.content, tables } };
      return { ...whole, id, file: `${id}.xlsx`, return: ret, findings: checkReturn(FORM, ret) };
    };
    const isSchool = (column: number) => column >= 5 && column < 8;
    const halves = [half("学校", isSchool), half("其余", (column) => !isSchool(column))];
    const others = first.filter((each) => each.file !== file);
    const both = taken(EMPTY_BOOK, [...others, ...halves], "2011-12-20 09:00");
    const [one, other] = both.receipts.slice(-2);
    expect(differenceOf(FORM, one!.submission, other!.submission).disjoint).toBe(true);
    const merged = act(
      both,
      { kind: "merged", receipt: other!.number, with: one!.number, known: other!.number, unit: "古南街道" },
      "2011-12-20 09:30",
    );
    const totals = (book: Book) => consolidated(book).totals;
    expect(totals(merged)).toEqual(totals(taken(EMPTY_BOOK, first, "2011-12-20 09:00")));
    expect(totals(undo(merged, "2011-12-20 09:31"))).not.toEqual(totals(merged));
  });

  it("a figure corrected by telephone is in the total, and lapses with the unit's own return", () => {
    const of = month.receipts.find(({ submission }) => submission.file === "赶水镇.xlsx")!;
    const [row, column] = [lineOf(rows.lines, "implementing-organisations"), 2];
    const content = of.submission.return.content.tables[0]!;
    const own = content.kind === "matrix" ? content.cells[row]![column]! : null;
    expect([own!.at && cellName(own!.at.row, own!.at.column), own!.value]).toEqual(["E7", 15]);
    const before = total(month, row);
    const corrected = act(
      month,
      { kind: "corrected", receipt: of.number, table: 0, row, column, from: 15, to: 12, unit: "赶水镇", reason: "电话核实，王某" },
      "2011-12-21 15:00",
    ); // prettier-ignore
    expect([before, total(corrected, row)]).toEqual([1322, 1319]);
    const { return: ret } = of.submission;
    const cells = content.kind === "matrix" ? content.cells : [];
    const fixed = cells.map((line, at) =>
      at === row ? line.with(column, { ...own!, value: 12, raw: 12 }) : line,
    );
    const its = {
      ...{ id: "新", file: "赶水镇（新）.xlsx", modified: 9, findings: [] },
      return: {
        ...ret,
        content: { ...ret.content, date: "2011-12-22", tables: [{ kind: "matrix" as const, cells: fixed }] },
      },
    };
    expect(total(taken(corrected, [its], "2011-12-22 09:00"), row)).toBe(1319);
  });

  it("a town's 汇总 counts for it and its villages do not, the day after and when it comes again", async () => {
    const file = "石角镇.xlsx";
    const came = read(file, VILLAGES);
    const of = (book: Book) => ({
      counted: consolidated(book).counted.map(({ unit }) => unit),
      parts: consolidated(book)
        .entries.filter(({ status }) => status === "part")
        .map(({ unit }) => unit),
      total: total(book),
    });
    const others = first.filter((each) => each.file !== file);
    const book = await reopened(taken(EMPTY_BOOK, [...others, ...came], "2011-12-20 09:00"));
    const without = consolidated(taken(EMPTY_BOOK, others, "2011-12-20 09:00")).counted.length;
    expect(came.map(({ return: { content } }) => content.unit)).toEqual(["石角镇", "南街村", "北街村"]);
    expect(of(book)).toMatchObject({ parts: ["南街村", "北街村"] });
    expect(of(book).counted).toHaveLength(without + 1);
    expect(of(taken(book, came, "2011-12-21 09:00"))).toEqual(of(book));
    expect(of(taken(book, read(file), "2011-12-21 09:00")).counted).toEqual(of(book).counted);
  });
});
