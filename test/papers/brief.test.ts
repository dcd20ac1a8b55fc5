import { act, type Doing } from "../../src/book/act";
import type { Book } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { rosterOn } from "../../src/book/register";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { consolidate } from "../../src/consolidation/consolidate";
import { MOST_PROBLEMS, problemsOf } from "../../src/consolidation/sheets/problems-plan";
import { briefOf } from "../../src/papers/brief";
import { briefPlan } from "../../src/papers/brief-plan";
import { isAboutReturns } from "../../src/reading/about-returns";
import { textOf, valueAt, type Grid } from "../../src/sheet/grid";
import { gridOfPlan, isFormula } from "../../src/sheet/sheet-plan";
import { calculated } from "../support/calculated";
import { FORM_2011 as FORM, lineOf, matrixOf } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const { book: received, refused } = sampleMonth();
// Its head says 綦江县篆塘镇: the clerk says which unit that is.
const { number: unclear } = received.receipts.find(({ submission }) => submission.file === "篆塘镇.xlsx")!;
const book = act(
  received,
  { kind: "named", receipt: unclear, unit: "篆塘镇", from: "綦江县篆塘镇", own: false },
  "2011-12-19 10:00",
);
const consolidated = (of: Book) => {
  const roster = rosterOn(of, sampleRoster(), "2011-12-27");
  const input = { ...inputOf(FORM, of), roster, refused, date: "2011-12-27" };
  return consolidate(FORM, input);
};
const briefed = (of: Book) => briefOf(FORM, consolidated(of));
const doing = (doing: Doing): Book => act(book, doing, "2011-12-26 10:00");
const receiptOf = (unit: string) =>
  book.receipts.find(({ submission }) => submission.return.content.unit === unit)!.number;

const { rows, columns } = matrixOf(FORM);
const corrected = doing({
  ...{ kind: "corrected", receipt: receiptOf("赶水镇"), unit: "赶水镇", reason: "电话核实" },
  ...{ table: 0, from: 15, to: 12 },
  ...{ row: lineOf(rows.lines, "implementing-organisations"), column: lineOf(columns.lines, "village") },
});
const share = (of: Book) => briefed(of).shares[0]!;
const named = (of: Book, unit: string) => share(of).units.find((each) => each.unit === unit);

describe("公开覆盖面 of the samples", () => {
  const below = share(book).units.filter(({ part, whole }) => part < whole);

  it("has the units below all, lowest first", () => {
    expect(below).toHaveLength(10);
    expect(
      below
        .slice(0, 3)
        .map(({ unit, part, whole }) => `${unit} ${part}/${whole}`)
        .sort(),
    ).toEqual([...["县商务局 17/18", "县教委 17/18", "县林业局 17/18"].sort()]);
  });
  it("is of all units what their figures come to", () =>
    expect([share(book).part, share(book).whole]).toEqual([1322, 1330]));
  it("does not hide who says more than there is, until that is corrected", () => {
    const rate = ({ part, whole }: { part: number; whole: number }) => (part / whole).toFixed(3);
    expect([rate(named(book, "赶水镇")!), rate(named(corrected, "赶水镇")!)]).toEqual(["1.061", "1.000"]);
    expect(share(corrected).part).toBe(1319);
  });
});

describe("what has come", () => {
  it("is told by kind of unit", () => {
    const of = (category: string) => briefed(book).groups.find((group) => group.category === category);
    expect([of("镇"), of("县级部门")].map((group) => [group!.inTime, group!.reported, group!.due])).toEqual([
      [16, 16, 17],
      [19, 21, 23],
    ]);
  });
  it("is not owed by who is exempt", () => {
    const exempt = doing({ kind: "exempt", unit: "县扶贫办", from: "2011-01-01", until: "", reason: "" });
    expect(briefed(exempt).groups.find(({ category }) => category === "县级部门")!.due).toBe(22);
  });
});

describe("rules", () => {
  const consolidation = consolidated(book);
  it("are as many lines as 问题清单 has", () => {
    const lines = briefed(book).rules.map((rule) => rule.lines);
    expect(lines.reduce((sum, each) => sum + each)).toBe(problemsOf(FORM, consolidation).length);
  });
  it("are said of no more units than there are, of those that do not count as well", () => {
    const none = { ...consolidation, counted: [], detail: consolidation.detail.map(() => []) };
    const { rules, units } = briefOf(FORM, none);
    const most = Math.max(...rules.map((rule) => rule.units.length));
    expect([most > 1, most <= units]).toEqual([true, true]);
  });
  it("are counted as figures, not by formulas, where 问题清单 does not list them all", () => {
    const counts = (times: number) => {
      const entries = consolidation.entries.map((entry) => ({
        ...entry,
        submission: {
          ...entry.submission,
          findings: entry.submission.findings.flatMap((finding) =>
            Array<typeof finding>(times).fill(finding),
          ),
        },
      }));
      const plan = briefPlan(FORM, { ...consolidation, entries });
      const found = plan.cells.filter(([text]) => /^[A-Z]\d\d /.test(String(text)));
      return found.map((row) => ({ formula: row.slice(3, 5).map(isFormula), text: String(row[0]) }));
    };
    const least = Math.ceil(MOST_PROBLEMS / problemsOf(FORM, consolidation).length);
    const kinds = (times: number) => [...new Set(counts(times).flatMap(({ formula }) => formula))];
    expect([kinds(1), kinds(least * 10)]).toEqual([[true], [false]]);
  });
  it("name who broke them", () =>
    expect(briefed(book).rules.find(({ rule }) => rule === "C01")!.units).toEqual(["赶水镇"]));
});

/** The page as another program calculates it from the sheets of the book. */
function page(of: Book): Grid {
  const consolidation = consolidated(of);
  return calculated([...bookPlans(FORM, of, consolidation), briefPlan(FORM, consolidation)]).at(-1)!;
}

describe("简报", () => {
  const plan = briefPlan(FORM, consolidated(book));
  const line = (grid: Grid, first: string) => grid.values.find((row) => textOf(row[0] ?? null) === first)!;

  it("is calculated as it was drawn up", () => {
    const grid = page(book);
    const wrong = plan.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const found = grid.values[row]![column]!;
        const same =
          !isFormula(cell) ||
          (typeof cell.result === "number"
            ? Math.abs(Number(found) - cell.result) < 1e-9
            : textOf(found) === cell.result);
        return same ? [] : [{ row, column, found, cell }];
      }),
    );
    expect(wrong).toEqual([]);
  });
  it("draws no achievement where a figure is wrong", () =>
    expect(line(gridOfPlan(plan), "赶水镇")[5]).toBe("超过 100%，数字有误，请核对"));
  it("has charts beside the page that read its cells, and draw no rate that cannot be", () => {
    const cell = (row: number, column: number) => valueAt(gridOfPlan(plan), row, column);
    const drawn = plan.charts.map(({ title, labels, values }) => [
      title,
      labels.bottom - labels.top + 1,
      cell(labels.top, labels.left),
      ...[line(gridOfPlan(plan), "赶水镇")[values.left]],
    ]);
    expect(drawn).toEqual([
      ["报送情况", 4, "街道", ""],
      ["公开覆盖面", 12, "合计", ""],
    ]);
    expect(plan.charts.every(({ over }) => over.left > plan.page!.printArea!.right)).toBe(true);
  });
  it("follows a correction", () => {
    const grid = page(corrected);
    const totals = grid.values.filter((row) => textOf(row[0] ?? null) === "合计");
    expect(totals.map((row) => row.slice(1, 4))).toEqual([
      [42, 39, 37],
      [1319, 1330, 11],
    ]);
    expect(line(grid, "赶水镇")).toBeUndefined();
  });
  it("is nobody's return", () => expect(isAboutReturns(gridOfPlan(plan))).toBe(true));
  it("says so where there is no roster", () => {
    const none = { ...inputOf(FORM, book), roster: [], refused, date: "2011-12-27" };
    const texts = gridOfPlan(briefPlan(FORM, consolidate(FORM, none)))
      .values.flat()
      .map(textOf);
    expect(texts).toContain("名册是空的，没有应报单位。");
  });
});
