import { screen, waitFor, within } from "@testing-library/react";
import { showPane } from "../../../test/pane/shown-pane";
import { filledPaper } from "../../../test/support/filled-paper";
import { FORM, paper, place } from "../../../test/support/paper";
import { formFrom } from "../../form/compile/compile-form";
import { gridOf, type Grid } from "../../sheet/grid";
import { gridOfPlan } from "../../sheet/sheet-plan";
import { formPlans } from "../../template/form-plan";
import { ledTo } from "../../../test/pane/pane-host";

/** Two tables on a sheet each, and a relation between them. */
const TWO = formFrom({
  id: "two-sheets",
  version: "1",
  title: "困难职工帮扶统计表",
  short: "帮扶",
  authority: "县总工会",
  fields: [{ label: "填报单位", is: "unit", required: true }],
  measures: { 户: {} },
  tables: ["在档", "帮扶"].map((name) => ({
    id: name,
    kind: "matrix",
    title: `${name}情况`,
    sheet: name,
    measure: "户",
    stub: { head: "项目" },
    columns: [{ label: "城镇" }, { label: "农村" }],
    rows: [{ label: `${name}户数` }, { label: `${name}户中的单亲户` }, { label: `${name}户中的残疾户` }],
  })),
  rules: [{ id: "R1", says: "表2![帮扶户数] <= 表1![在档户数]" }],
});

const sheets = (): Grid[] => formPlans(TWO, { unit: "县总工会", date: null }).map(gridOfPlan);
const over = (grids: readonly Grid[], capabilities = {}) =>
  showPane(grids, {}, capabilities, undefined, [TWO]);
/** Where a figure stands: by its label and, from 0, its column. */
function at(grids: ReadonlyMap<string, Grid>, sheet: string, label: string, column = 0) {
  const { values } = grids.get(sheet)!;
  const row = values.findIndex((line) => String(line[0]).trim() === label);
  return [row, column + 1] as const;
}

/** The finding of a text where a number belongs, on each of the sheets. */
async function bothFound(): Promise<void> {
  for (const label of ["在档户数", "帮扶户数"])
    await screen.findByRole("button", { name: new RegExp(`${label}.*城镇.*3户`) });
}

const finding = () => screen.findByRole("button", { name: /帮扶户数.*城镇.*9.*5/ });

describe("a form on several sheets", () => {
  it("is one form, whichever of its sheets is in front", async () => {
    const [first, second] = sheets();
    over([second!, gridOf("通讯录", [["电话"]]), first!]);
    expect(await screen.findByRole("heading", { name: "县总工会" })).toBeVisible();
    expect(screen.queryByText(/没有.*这一行/)).toBeNull();
  });

  it("is judged across its sheets while it is typed, and led to; it colours itself", async () => {
    const { user, sheets: grids, type, marks, calls } = over(sheets());
    await screen.findByRole("heading", { name: "县总工会" });
    type("在档", ...at(grids, "在档", "在档户数"), 5);
    const [row, column] = at(grids, "帮扶", "帮扶户数");
    type("帮扶", row, column, 9);
    await user.click(await finding());
    expect(ledTo(calls)).toBe(`select 帮扶 ${row},${column}`);
    await user.click(screen.getByRole("button", { name: "校验" }));
    type("在档", ...at(grids, "在档", "在档户数"), 9);
    await waitFor(() => expect(screen.queryByRole("button", { name: /帮扶户数.*城镇.*9.*5/ })).toBeNull());
    expect([...marks.keys()]).toEqual([]);
    expect(screen.getByText(/自己变色/)).toBeVisible();
  });

  it("names the table of a finding, and has a part for each", async () => {
    const { user, sheets: grids, type } = over(sheets());
    await screen.findByRole("heading", { name: "县总工会" });
    type("帮扶", ...at(grids, "帮扶", "帮扶户数"), 9);
    type("在档", ...at(grids, "在档", "在档户数"), 5);
    expect((await finding()).textContent).toContain("帮扶 · 帮扶户数 · 城镇");
    await user.click(screen.getByRole("button", { name: /看各部分/ }));
    const parts = screen.getAllByRole("button", { name: /^(在档|帮扶)情?况?，已填 33 %/ });
    expect(parts.map(({ textContent }) => textContent!.slice(0, 2))).toEqual(["在档", "帮扶"]);
  });

  it("is written plainly on each of its sheets", async () => {
    const { user, sheets: grids, type } = over(sheets());
    await screen.findByRole("heading", { name: "县总工会" });
    const places = [
      ["在档", ...at(grids, "在档", "在档户数")],
      ["帮扶", ...at(grids, "帮扶", "帮扶户数")],
    ] as const;
    for (const [sheet, row, column] of places) type(sheet, row, column, "3户");
    await bothFound();
    await user.click(await screen.findByRole("button", { name: "全部改成数字" }));
    expect(await screen.findByText(/已改成数字 2 处/)).toBeVisible();
    for (const [sheet, row, column] of places) expect(grids.get(sheet)!.values[row]![column]).toBe(3);
  });

  it("can be taken back on each of its sheets where the program may not do it", async () => {
    const { user, sheets: grids, type } = over(sheets(), { undo: false });
    await screen.findByRole("heading", { name: "县总工会" });
    const places = [
      ["在档", ...at(grids, "在档", "在档户数")],
      ["帮扶", ...at(grids, "帮扶", "帮扶户数")],
    ] as const;
    for (const [sheet, row, column] of places) type(sheet, row, column, "3户");
    await bothFound();
    await user.click(await screen.findByRole("button", { name: "全部改成数字" }));
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    expect(await screen.findByText(/已撤销 2 格/)).toBeVisible();
    for (const [sheet, row, column] of places) expect(grids.get(sheet)!.values[row]![column]).toBe("3户");
  });

  it("is locked on all of its sheets when it is finalised, and open again on all", async () => {
    const { user, sheets: grids, type, calls } = over(sheets());
    await screen.findByRole("heading", { name: "县总工会" });
    for (const sheet of ["在档", "帮扶"])
      for (const label of ["户数", "户中的单亲户", "户中的残疾户"])
        for (const column of [0, 1]) type(sheet, ...at(grids, sheet, sheet + label, column), 5);
    await screen.findByText("没有发现问题");
    await user.click(screen.getByRole("button", { name: "定稿" }));
    expect(await screen.findByText(/已定稿/)).toBeVisible();
    const protecting = () => calls.filter((call) => call.startsWith("protect"));
    // The seal comes last: what breaks off before leaves none.
    expect(protecting()).toEqual(["protect 帮扶 0", "protect 在档 0"]);
    await user.click(screen.getByRole("button", { name: "取消定稿" }));
    await waitFor(() => expect(protecting()).toHaveLength(4));
    expect(protecting().slice(2)).toEqual([
      expect.stringMatching(/^protect 在档 [1-9]/),
      expect.stringMatching(/^protect 帮扶 [1-9]/),
    ]);
  });

  it("is made anew on all of its sheets, and what stood there is kept together", async () => {
    const { user, sheets: grids, type } = over(sheets());
    await screen.findByRole("heading", { name: "县总工会" });
    const [row, column] = at(grids, "帮扶", "帮扶户数");
    type("帮扶", row, column, 4);
    await screen.findByText("1/3 项");
    await user.click(screen.getByRole("button", { name: "生成统计表" }));
    await user.click(await screen.findByRole("button", { name: "生成统计表" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("已有「在档」「帮扶」");
    await user.click(within(dialog).getByRole("button", { name: "带入原有内容重新生成" }));
    await waitFor(() => expect(grids.get("帮扶（旧）")?.values[row]![column]).toBe(4));
    expect(grids.has("在档（旧）")).toBe(true);
    expect(grids.get("帮扶")!.values[row]![column]).toBe(4);
  });
});

describe("a form that a unit has cut into pages, a sheet each,", () => {
  const whole = filledPaper("石角镇", 1);
  const page = (sheet: string, from: number, to: number): Grid => ({
    ...whole,
    sheet,
    values: [...whole.values.slice(0, 5), ...whole.values.slice(from, to)],
  });
  const middle = place(FORM, "contact-points total").row;

  it("is one form, and its rows are where they stand", async () => {
    const grids = [page("上", 5, middle), page("下", middle, 50)];
    const { user, calls, type } = showPane(grids);
    expect(await screen.findByRole("heading", { name: "石角镇" })).toBeVisible();
    expect(screen.queryByText(/这一行/)).toBeNull();
    const { row, column } = place(FORM, "opinions-resolved agency");
    type("下", row - middle + 5, column, 9999);
    await user.click(await screen.findByRole("button", { name: /已办结 · 机关.*9999/ }));
    expect(ledTo(calls)).toBe(`select 下 ${row - middle + 5},${column}`);
  });

  it("is not mixed with what was kept of another time", async () => {
    const old = { ...paper({ unit: "石角镇", cells: { "boards town": 3 } }), sheet: "统计表（旧）" };
    showPane([page("上", 5, middle), old, page("下", middle, 50)]);
    expect(await screen.findByRole("heading", { name: "石角镇" })).toBeVisible();
    expect(screen.getAllByRole("heading", { name: "石角镇" })).toHaveLength(1);
    expect(screen.queryByText(/这一行/)).toBeNull();
  });
});
