import { range, type Range } from "../../src/sheet/address";
import { refusalOf } from "../../src/pane/desk/form/refusal";
import { readSheets } from "../../src/reading/read-sheets";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { zhCN } from "../../src/pane/words/zh-CN";
import { CORE } from "./pane-core";
import { formPlans } from "../../src/template/form-plan";
import { formOf } from "../support/forms";
import { FORM } from "../support/paper";

const [PLAN] = CORE.formPlans(FORM, { unit: "石角镇", date: null, period: null });
const RETURNS = readSheets(FORM, [gridOfPlan(PLAN!)]);
const said = (kind: "typing" | "pasting", at: Range, returns = RETURNS) =>
  zhCN.refused(refusalOf(FORM, returns, { kind, sheet: PLAN!.sheet, range: at }));

test.each([
  [
    "a block over 合计",
    "pasting",
    range(5, 2, 49, 15),
    "粘贴的内容盖到了合计（P 列），没有粘贴。请从 C6 起粘贴 45 行 13 列。",
  ],
  [
    "a block over the head",
    "pasting",
    range(3, 2, 5, 3),
    "粘贴的内容盖到了不能填的或者合并的格子，没有粘贴。请从 C6 起粘贴 45 行 13 列。",
  ],
  ["typing into 合计", "typing", range(5, 15), "P 列是合计，会自动算出，不用填。"],
  ["typing into a label", "typing", range(5, 1), "这一格是锁定的，不用填。请在白格子里填写。"],
] as const)("%s is refused with what to do instead", (_, kind, at, expected) =>
  expect(said(kind, at)).toBe(expected),
);

test("a finalised form says that it is", () => {
  const sealed = RETURNS.map((ret) => ({ ...ret, content: { ...ret.content, seal: {} as never } }));
  expect(said("typing", range(5, 2), sealed)).toContain("取消定稿");
});

test("where no form is, only what is known is said", () => {
  expect(said("pasting", range(0, 0, 3, 3), [])).toBe(
    "粘贴的内容盖到了不能填的或者合并的格子，没有粘贴。请只粘贴要填的部分。",
  );
});

test("a list that has no room for so many lines says how it gets more", () => {
  const list = formOf("s5-key-projects-monthly");
  const plans = formPlans(list, { unit: "石角镇", date: null, checks: true });
  const returns = readSheets(list, plans.map(gridOfPlan));
  const refused = { kind: "pasting", sheet: plans[0]!.sheet, range: range(5, 1) } as const;
  expect(zhCN.refused(refusalOf(list, returns, refused))).toMatch(/行不够的，先在中间插入空行，再粘贴。$/);
});
