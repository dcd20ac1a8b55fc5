import type { Definition } from "../support/forms";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

/** The rules that follow from a form, those included that only forms have which ask for them. */
function followingFrom(definition: Definition): string[] {
  const checks = { "formula-lost": "hint", S05: { level: "hint" } };
  return compiled({ ...definition, checks }).rules.map(({ id }) => id);
}
/** Against those of a matrix of one number and nothing else: +V04 -V03. */
function otherwise(definition: Definition): string {
  const [plain, own] = [followingFrom(holding({})), followingFrom(definition)];
  const more = own.filter((id) => !plain.includes(id)).map((id) => `+${id}`);
  const less = plain.filter((id) => !own.includes(id)).map((id) => `-${id}`);
  return [...more, ...less].join(" ");
}

const holding = (measure: Definition, rest: Definition = {}, table: Definition = {}) =>
  matrixOfLabels(["甲"], ["数量"], { measures: { 个: measure, 文字: { type: "text" } }, ...rest }, table);
const lines = (...columns: (string | Definition)[]) => matrixOfLabels(columns, ["一", "二"]);
const list = (table: Definition, columns: (string | Definition)[] = ["名称"]) =>
  listOfLabels(columns, {}, table);
const head = (field: Definition, rest: Definition = {}) =>
  holding(
    {},
    {
      fields: [
        { label: "填报单位", is: "unit" },
        { label: "另一栏", ...field },
      ],
      ...rest,
    },
  );
const MONTH = { period: { every: "month", of: "2012-06" } };
const NUMBER = { label: "数目", measure: "个" };

test("a number alone has these rules", () => {
  expect(followingFrom(holding({})).join(" ")).toBe("V01 V02 V03 V06 S01 S03 S04 S05 S06 S07 S08 L02");
});

test.each<[string, Definition, string]>([
  ["a number without lower bound", holding({ min: null }), "-V02"],
  ["a number from 5", holding({ min: 5 }), "+V04 -V02"],
  ["a number from -5", holding({ min: -5 }), "+V04 -V02"],
  ["a number up to 5", holding({ max: 5 }), "+V04"],
  ["a number with any decimals", holding({ decimals: null }), "-V03"],
  ["a percentage", holding({ type: "percentage" }), "+V04 +V08 -V03"],
  ["a text", holding({ type: "text" }), "-V01 -V02 -V03"],
  ["a choice", holding({ type: "choice", options: ["是"] }), "+V10 -V01 -V02 -V03 -V06"],
  ["yes or no", holding({ type: "yes-no" }), "+V10 -V01 -V02 -V03 -V06"],
  ["a date", holding({ type: "date" }), "+V11 -V01 -V02 -V03 -V06"],
  ["a month", holding({ type: "month" }), "+V11 -V01 -V02 -V03 -V06"],
  ["a closed cell", matrixOfLabels(["甲"], ["一", "二"], {}, { cells: [{ rows: "*", columns: ["二"], closed: true }] }), "+V09"],
  ["a total row", lines("甲", { label: "合计", role: "total" }), "+V05 +V07"],
  ["a total column", matrixOfLabels(["甲"], ["一", { label: "合计", role: "total" }]), "+V05 +V07"],
  ["a cell that is computed", lines("甲", { label: "乙", equals: "[甲]*2" }), "+V13"],
  ["a part of a row", lines("甲", { label: "其中", role: "of-which" }), "+V12"],
  ["a part of a column", matrixOfLabels(["甲"], ["一", { label: "其中", role: "of-which" }]), "+V12"],
  ["a date in the head", head({ is: "date" }), "+S02"],
  ["a date that is due", head({ is: "date" }, { due: "2012-07-05" }), "+S02 +L01"],
  ["a day on which it is due, without date", head({ is: "text" }, { due: "2012-07-05" }), ""],
  ["a period", head({ is: "period" }, MONTH), "+S09 +S10"],
  ["a period that the head does not say", head({ is: "text" }, MONTH), ""],
  ["a field that is required", head({ is: "person", required: true }), "+S11"],
  ["a field that is not", head({ is: "person" }), ""],
  ["a date that is required", head({ is: "date", required: true }), "+S02"],
  ["a period that is required", head({ is: "period", required: true }, MONTH), "+S09 +S10"],
  ["a unit that is required", holding({}, { fields: [{ label: "填报单位", is: "unit", required: true }] }), ""],
  ["a list of texts", list({}), "-V01 -V02 -V03 -S03 -S07"],
  ["a list of numbers", list({}, [NUMBER]), "-S03 -S07"],
  ["a list with a number of lines", list({}, [{ label: "序号", role: "number" }, NUMBER]), "-S03 -S07"],
  ["a list with a total", list({ total: {} }, ["名称", NUMBER]), "+V05 +V07 -S03 -S07"],
  ["a list with a required column", list({ required: ["名称"] }), "+S12 -V01 -V02 -V03 -S03 -S07"],
  ["a list with a key", list({ key: ["名称"] }), "+S13 -V01 -V02 -V03 -S03 -S07"],
  ["a list of a line at least", list({ atLeast: 1 }), "+S14 -V01 -V02 -V03 -S03 -S07"],
  ["a list of so many lines at most", list({ atMost: 5 }), "+S15 -V01 -V02 -V03 -S03 -S07"],
  ["a part in a list", list({}, [NUMBER, { label: "其中", role: "of-which", measure: "个" }]), "+V12 -S03 -S07"],
])("%s", (_, definition, expected) => expect(otherwise(definition)).toBe(expected)); // prettier-ignore
