import { definitionPlan } from "../../src/form/carried-definition";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { recognised } from "../../src/reading/recognise";
import type { Grid } from "../../src/sheet/grid";
import { gridOf } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { formPlans } from "../../src/template/form-plan";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";
import { definitionOf, FIXTURES, FORM_2011, formOf } from "../support/forms";

const ALL = [FORM_2011, ...FIXTURES.map(formOf)];
const NEXT_YEAR = formOf("party-disclosure-2012");

/** The blank form as its unit gets it, on its sheets and with its definition if that is said. */
const sheets = (form: Form, carries = false): Grid[] =>
  [
    ...formPlans(form, { unit: "石角镇", date: null, period: form.period?.of ?? null }),
    ...(carries ? [definitionPlan(form)] : []),
  ].map(gridOfPlan);
const idOf = (form: Form | null) => form && `${form.id} ${form.version}`;

test.each(ALL.map((form) => [idOf(form)!, form] as const))("%s is known among all", (id, form) => {
  expect(idOf(recognised(ALL, sheets(form)))).toBe(id);
  expect(idOf(recognised([...ALL].reverse(), sheets(form)))).toBe(id);
});

test.each([
  ["this year's", FORM_2011],
  ["next year's", NEXT_YEAR],
])("of two versions it is %s", (_, form) => {
  expect(idOf(recognised([FORM_2011, NEXT_YEAR], sheets(form)))).toBe(idOf(form));
  expect(idOf(recognised([NEXT_YEAR, FORM_2011], sheets(form)))).toBe(idOf(form));
});

test("what the workbook carries comes before what is read there", () => {
  const other = formFrom({ ...definitionOf("s5"), version: "2012-07" });
  const carrying = [...sheets(formOf("s5")), gridOfPlan(definitionPlan(other))];
  expect(idOf(recognised([formOf("s5"), other], carrying))).toBe(idOf(other));
});

test("a definition that nobody here knows decides nothing", () => {
  const unknown = formFrom({ ...definitionOf("s5"), version: "2020" });
  expect(idOf(recognised(ALL, sheets(unknown, true)))).toBe(idOf(formOf("s5")));
});

test("nothing is known where no form is", () => {
  expect(recognised(ALL, [gridOf("Sheet1", [["通讯录", "电话"]])])).toBeNull();
  expect(recognised([], sheets(FORM_2011))).toBeNull();
});

test.each<[string, Form, Form]>([
  ["rows", compiled(matrixOfLabels(["甲", "乙"])), compiled(matrixOfLabels(["甲", "乙", "丙", "丁"], ["数量"], { id: "more" }))],
  ["columns", compiled(matrixOfLabels(["甲"], ["一", "二"])), compiled(matrixOfLabels(["甲"], ["一", "二", "三"], { id: "more" }))],
  ["columns of a list", compiled(listOfLabels(["甲", "乙", "丙"])), compiled(listOfLabels(["甲", "乙", "丙", "丁"], { id: "more" }))],
])("of two it is the one of which no %s are missing", (_, whole, more) => {
  expect(idOf(recognised([more, whole], sheets(whole)))).toBe(idOf(whole));
  expect(idOf(recognised([more, whole], sheets(more)))).toBe(idOf(more));
}); // prettier-ignore
