import { EMPTY_BOOK, type Book } from "../../../src/book/book";
import { handChanges } from "../../../src/book/hand-changes";
import { inputOf } from "../../../src/book/in-force";
import { keptDetail } from "../../../src/book/kept-detail";
import { receive } from "../../../src/book/receive";
import { bookPlans } from "../../../src/book/sheets/book-plans";
import { readBook } from "../../../src/book/sheets/read-book";
import { compareTotals } from "../../../src/consolidation/compare-totals";
import type { Consolidation } from "../../../src/consolidation/consolidation";
import { cellsOfDetail, type DetailRow } from "../../../src/consolidation/detail";
import { sheetNames } from "../../../src/consolidation/sheets/sheet-names";
import type { SummaryCell } from "../../../src/consolidation/sheets/summary-places";
import { trace, traceIn } from "../../../src/consolidation/trace";
import type { Form } from "../../../src/form/form";
import { handedForms } from "../../../src/papers/materials/other-form";
import { textOf, type Grid } from "../../../src/sheet/grid";
import { gridOfPlan, isFormula, mayReplace, type SheetPlan } from "../../../src/sheet/sheet-plan";
import { calculated } from "../../support/calculated";
import { CONSOLIDATED, together } from "../../support/consolidated";
import { throughFile } from "../../support/through-file";

/** The returns of a consolidation as a book, and its sheets with the figures of each unit listed or left out. */
function listedAndBare(form: Form, { entries }: Consolidation) {
  const submissions = entries.map(({ submission }) => submission);
  const { book } = receive(form, EMPTY_BOOK, submissions, "2011-12-19 09:32");
  const of = (mostDetailCells: number) =>
    together(form, inputOf(form, book).submissions, { ...inputOf(form, book), mostDetailCells });
  const [listed, bare] = [of(Infinity), of(0)].map((made) => bookPlans(form, book, made)) as [
    SheetPlan[],
    SheetPlan[],
  ];
  return { book, listed, bare, consolidation: of(0) };
}

const gridsOf = (plans: readonly SheetPlan[]) => new Map(plans.map((plan) => [plan.sheet, gridOfPlan(plan)]));
const planOf = (plans: readonly SheetPlan[], name: string) => plans.find(({ sheet }) => sheet === name)!;

function figuresOf({ tables }: Form): SummaryCell[] {
  return tables.flatMap((table): SummaryCell[] =>
    table.columns.lines.flatMap(({ index: column }): SummaryCell[] =>
      table.kind === "list"
        ? [0, 1, "total" as const].map((row) => ({ table: table.index, row, column }))
        : table.rows.lines.map(({ index: row }) => ({ table: table.index, row, column })),
    ),
  );
}

function kept(form: Form, book: Book, sheets: ReadonlyMap<string, Grid>, table: number): DetailRow[] {
  const grid = sheets.get(sheetNames(form).detail[table]!)!;
  return [...keptDetail(form, book, form.tables[table]!, grid)].flatMap((rows) => rows!);
}

describe.each(CONSOLIDATED)("%s where 分户明细 lists no figures", (_, form, made) => {
  const { book, listed, bare, consolidation } = listedAndBare(form, made());
  const sheets = gridsOf(bare);
  const names = sheetNames(form);

  it("comes back from its sheets, through a file too, with nothing changed by hand", async () => {
    const opened = await throughFile([...sheets.values()]);
    for (const all of [
      [...sheets.values()],
      opened.map((grid, at) => ({ ...grid, sheet: bare[at]!.sheet })),
    ]) {
      const sheetOf = (name: string) => all.find(({ sheet }) => sheet === name) ?? null;
      expect(readBook(form, sheetOf)).toEqual({ kind: "book", book });
      expect(handChanges(form, book, sheetOf)).toEqual([]);
    }
  });

  it("has the same totals, and no formula over 分户明细", () => {
    expect(compareTotals(form, consolidation, calculated(bare))).toEqual([]);
    const formulas = bare.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (isFormula(cell) ? cell.formula : [])),
    );
    expect(formulas.filter((formula) => names.detail.some((name) => formula.includes(name)))).toEqual([]);
  });

  it("traces every figure as if they were listed", () => {
    const all = gridsOf(listed);
    for (const figure of figuresOf(form)) {
      const grid = all.get(names.detail[figure.table]!)!;
      expect(traceIn(form, kept(form, book, sheets, figure.table), figure)).toEqual(
        trace(form, grid, figure),
      );
    }
  });

  it("says of another form's returns how many lines were handed in", () =>
    expect(handedForms(form, sheets.get(names.detail[0]!)!)).toEqual(
      handedForms(form, gridsOf(listed).get(names.detail[0]!)!),
    ));

  it("takes the place of sheets that list them, and they of it", () => {
    for (const name of [...names.detail, ...names.earlier]) {
      const [one, other] = [planOf(listed, name), planOf(bare, name)];
      expect([mayReplace(one, gridOfPlan(other)), mayReplace(other, gridOfPlan(one))]).toEqual([true, true]);
    }
  });
});

describe("分户明细", () => {
  const [, form, made] = CONSOLIDATED.find(([name]) => name === "2011")!;
  const { entries, detail } = made();
  const cells = cellsOfDetail(form, detail);
  const of = (mostDetailCells: number) =>
    together(
      form,
      entries.map(({ submission }) => submission),
      { mostDetailCells },
    );

  it.each([
    ["as many cells as it may hold", 0, true],
    ["one more", -1, false],
  ])("of %s lists its figures: %s", (_, more, isDetailed) =>
    expect(of(cells + more).detailed).toBe(isDetailed),
  );

  it("without them says where they are had", () => {
    const { bare } = listedAndBare(form, made());
    const [head] = planOf(bare, "分户明细").cells;
    expect(head!.map((cell) => (isFormula(cell) ? "" : textOf(cell)))).toContainEqual(
      "单位太多，各格的数没有列在这里；要各单位的数，请用「汇总」里的「数据导出」",
    );
  });

  it("without them still says how many units chose what", () => {
    const [, choosing, chosen] = CONSOLIDATED.find(([name]) => name === "every-way-computed")!;
    const { bare, consolidation } = listedAndBare(choosing, chosen());
    const said = planOf(bare, sheetNames(choosing).detail[0]!).cells.flatMap((line) =>
      /填“.+”的单位数$/.test(String(line[1] ?? "")) ? [line.at(-1)] : [],
    );
    const counts = consolidation.totals[0]!.counts.flatMap(({ options }) =>
      options.map(({ count }) => count),
    );
    expect([said, said.length > 0]).toEqual([counts, true]);
  });
});
