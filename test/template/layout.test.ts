import { formFrom } from "../../src/form/compile-form";
import { range, rangeName } from "../../src/sheet/address";
import type { Form } from "../../src/form/form";
import { formPlan } from "../../src/template/form-plan";
import { formWidths } from "../../src/template/form-widths";
import { headlineOf, layoutOf } from "../../src/template/layout";
import { FORM, spec } from "../support/paper";

const layout = layoutOf(FORM);

test("the printed form fills A1:Q51, 校验 stands in S", () => {
  expect(rangeName(layout.print)).toBe("A1:Q51");
  expect(rangeName(layout.table)).toBe("A3:Q50");
  expect(rangeName(layout.figures)).toBe("C6:O50");
  expect(rangeName(layout.remarks)).toBe("Q6:Q50");
  expect(layout.checkColumn).toBe(18);
});

test("indicators stand in rows 6 to 50, subjects in columns C to O", () => {
  expect(layout.rows).toEqual(Array.from({ length: 45 }, (_, index) => index + 5));
  expect(layout.columns).toEqual(Array.from({ length: 13 }, (_, index) => index + 2));
  expect([layout.totalColumn, layout.remarkColumn, layout.footnoteRow]).toEqual([15, 16, 50]);
});

test("unit and date share the headline, a note takes the middle", () => {
  const plain = headlineOf(layout, false);
  expect([plain.unit, plain.date].map((each) => rangeName(each))).toEqual(["A2:H2", "I2:Q2"]);
  expect(plain.note).toBeNull();
  const noted = headlineOf(layout, true);
  expect([noted.unit, noted.note!, noted.date].map((each) => rangeName(each))).toEqual([
    "A2:E2",
    "F2:K2",
    "L2:Q2",
  ]);
});

describe("the seal", () => {
  /** The form with its first subjects only. */
  const narrow = (subjects: number) => {
    const few = spec();
    few.subjects = few.subjects.slice(0, subjects);
    return formFrom(few);
  };
  const widthOf = (form: Form) =>
    formWidths(form)
      .slice(layoutOf(form).seal.left, layoutOf(form).seal.right + 1)
      .reduce((sum, width) => sum + width, 0);

  test("stands at the right end of the footnote's row", () => {
    expect([layout.footnote, layout.seal].map((each) => rangeName(each))).toEqual(["A51:K51", "L51:Q51"]);
    expect([layout.sealLines, widthOf(FORM)]).toEqual([1, expect.closeTo(48.9)]);
  });

  test.each([
    [7, 1],
    [3, 2],
    [1, 2],
  ])("has room beside the footnote of a form of %d subjects, in %d lines", (subjects, lines) => {
    const form = narrow(subjects);
    const { seal, footnote, sealLines, footnoteRow, remarkColumn } = layoutOf(form);
    expect([footnote.right + 1, seal.right, sealLines]).toEqual([seal.left, remarkColumn, lines]);
    expect(footnote.right).toBeGreaterThanOrEqual(1);
    // Of the line that breaks behind 校验码, the code is the longer part.
    expect(widthOf(form)).toBeGreaterThan(lines === 1 ? 47 : 25);
    const plan = formPlan(form, { unit: "", date: null });
    expect(plan.rowHeights.find(({ to }) => to === footnoteRow)!.height).toBe(18 * lines);
  });
});

test("without parts the head is two rows high", () => {
  const flat = spec();
  flat.subjects = flat.subjects.filter((subject) => !("parts" in subject));
  const { head, rows, columns, figures } = layoutOf(formFrom(flat));
  expect(head).toEqual({ from: 2, to: 3 });
  expect(rows[0]).toBe(4);
  expect(columns).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(figures).toEqual(range(4, 2, 48, 8));
});
