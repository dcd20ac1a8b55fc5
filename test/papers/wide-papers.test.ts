import { PLAIN_REGISTER } from "../../src/consolidation/register";
import { reportsPlan } from "../../src/consolidation/sheets/reports-plan";
import type { Material } from "../../src/form/scheme";
import { plainRubric } from "../../src/papers/assessment";
import { assessmentPlan } from "../../src/papers/assessment-plan";
import { NO_LINES } from "../../src/papers/directories/directory";
import { directoryPlan } from "../../src/papers/directories/directory-plan";
import { materialsPlan } from "../../src/papers/materials/materials-plan";
import { columnName, rangeName } from "../../src/sheet/address";
import { columnBreaks, type SheetPlan } from "../../src/sheet/sheet-plan";
import { listed } from "../support/consolidated";
import { FORM } from "../support/paper";
import { consolidationOf } from "../support/whole-job";

const many = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at));
const all = consolidationOf(2, listed("单位1", "单位2"));

const reports = (beside: number) =>
  reportsPlan(FORM, all, {
    beside: many(beside, (at) => `办公室的第${at}栏`),
    of: (report) => ({ ...PLAIN_REGISTER.of(report), beside: many(beside, () => "") }),
  });

const materials = (count: number) => {
  const one: Material = FORM.scheme.materials.find(({ owed }) => owed.kind === "dated")!;
  const scheme = { ...FORM.scheme, materials: many(count, (at) => ({ ...one, item: `材料${at}` })) };
  return materialsPlan({ ...FORM, scheme }, all, PLAIN_REGISTER, new Map());
};

const directory = (columns: number) => {
  const [first, ...others] = FORM.scheme.directories;
  const directories = [{ ...first!, columns: many(columns, (at) => `栏${at}`) }, ...others];
  return directoryPlan({ ...FORM, scheme: { ...FORM.scheme, directories } }, 0, all, NO_LINES);
};

const assessment = (items: number) => {
  const rubric = plainRubric(FORM);
  const item = rubric.items.find(({ by }) => by !== "hand")!;
  const own = { ...rubric, items: many(items, (at) => ({ ...item, item: `第${at}项` })) };
  return assessmentPlan(FORM, all, PLAIN_REGISTER, own, "roster");
};

/** Where pages begin beside each other, and how far the title reaches. */
const paper = ({ page, merges }: SheetPlan) => {
  const begins = columnBreaks(page!).map(columnName);
  return `${begins.join(" ")} | ${rangeName(merges.find(({ top, left }) => top === 0 && left === 0)!)}`;
};

describe("papers of more columns than a page", () => {
  it.each<[string, SheetPlan, SheetPlan, string, string]>([
    ["报送情况", reports(0), reports(9), " | A1:O1", "O | A1:N1"],
    ["资料台账", materials(5), materials(16), " | A1:N1", "N Z | A1:M1"],
    ["联系点", directory(3), directory(12), " | A1:I1", "K | A1:J1"],
    ["考核评分", assessment(3), assessment(12), " | A1:L1", "R | A1:Q1"],
  ])("%s has its title over the first, and groups whole on each", (_, few, lots, narrow, wide) => {
    expect(paper(few)).toBe(narrow);
    expect(paper(lots)).toBe(wide);
  });
});
