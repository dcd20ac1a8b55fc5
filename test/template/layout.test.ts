import { formFrom } from "../../src/form/compile-form";
import { range, rangeName } from "../../src/sheet/address";
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

test("without parts the head is two rows high", () => {
  const flat = spec();
  flat.subjects = flat.subjects.filter((subject) => !("parts" in subject));
  const { head, rows, columns, figures } = layoutOf(formFrom(flat));
  expect(head).toEqual({ from: 2, to: 3 });
  expect(rows[0]).toBe(4);
  expect(columns).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(figures).toEqual(range(4, 2, 48, 8));
});
