import { screen, waitFor, within } from "@testing-library/react";
import { FORM, paper, place, readOne } from "../../../test/support/paper";
import { filledPaper } from "../../../test/support/filled-paper";
import { showPane } from "../../../test/pane/shown-pane";
import { HostError } from "../../host/host-error";
import { oldSealCode } from "../../reading/seal/old-seal-code";
import { sealText } from "../../reading/seal/seal-text";
import { gridOf } from "../../sheet/grid";

const RESOLVED = place(FORM, "opinions-resolved agency");
const faulty = () =>
  paper({
    cells: { "opinions-collected agency": 9, "opinions-resolved agency": 12 },
  });
const added = (grid = faulty()) => {
  const { row, column } = place(FORM, "opinions-resolved total");
  const formulas = grid.values.map((line) => line.map((): string | null => null));
  formulas[row]![column] = "=SUM(C45:O45)";
  return { ...grid, formulas };
};
const reads = (calls: readonly string[]) => calls.filter((call) => call.startsWith("read"));
const finding = () => screen.findByRole("button", { name: /^已办结.*机关/ });

describe("a workbook without a form", () => {
  it("gets one for the unit and date that are typed", async () => {
    const { user, sheets } = showPane([gridOf("Sheet1", [])]);
    await user.type(await screen.findByLabelText("填报单位"), "石角镇");
    await user.click(screen.getByRole("button", { name: "生成统计表" }));
    expect(await screen.findByRole("button", { name: "校验" })).toBeVisible();
    expect(sheets.get("统计表")!.values[1]![0]).toBe("填报单位（盖章）：石角镇");
  });

  it("says what to do when the program refuses", async () => {
    const { user, refuse } = showPane();
    refuse(new HostError("protected", ""));
    await user.click(await screen.findByRole("button", { name: "生成统计表" }));
    expect(await screen.findByText(/撤销保护/)).toBeVisible();
  });
});

it.each<[HostError, string]>([
  [new HostError("failed", "", { cause: new Error("没有响应") }), "没有响应。请结束单元格编辑后再试一次。"],
  [new HostError({ kind: "no-workbook" }, ""), "请先新建或打开一个。"],
])("tells what happened and what to do: %s", async (error, said) => {
  const { user, refuse } = showPane();
  refuse(error);
  await user.click(await screen.findByRole("button", { name: "生成统计表" }));
  expect(await screen.findByText(new RegExp(`${said}$`))).toBeVisible();
});

describe("a program that does not do all", () => {
  it("says that nothing is checked while typing, where edits are not told", async () => {
    const { user, type } = showPane([faulty()], {}, {}, () => ({ tells: async () => false }));
    expect(await screen.findByText(/不能边填边查/)).toBeVisible();
    expect(screen.queryByRole("switch", { name: "实时校验" })).toBeNull();
    type("统计表", RESOLVED.row, RESOLVED.column, 13);
    await user.click(screen.getByRole("button", { name: "校验" }));
    expect(await screen.findByRole("button", { name: /已办结.*机关.*13/ })).toBeVisible();
  });

  it("asks again, and follows the clerk from then on", async () => {
    let tells = false;
    const { user } = showPane([faulty()], {}, {}, () => ({ tells: async () => tells }));
    await screen.findByText(/不能边填边查/);
    tells = true;
    await user.click(screen.getByRole("button", { name: "校验" }));
    expect(await screen.findByRole("switch", { name: "实时校验" })).toBeChecked();
    expect(screen.queryByText(/不能边填边查/)).toBeNull();
  });

  it.each([
    ["print", /打印设置没有写入/],
    ["freezes", /表头没有冻结/],
  ])("says what the form lacks: %s", async (lack, sentence) => {
    showPane([faulty()], {}, { [lack]: false });
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe("a form that is there", () => {
  it("is checked at once; a finding shows its cell", async () => {
    const { user, calls } = showPane([faulty()]);
    await user.click(await finding());
    expect(calls).toContain(`select 统计表 ${RESOLVED.row},${RESOLVED.column}`);
  });

  it("is marked when 校验 is pressed, where it does not colour itself", async () => {
    const { user, calls, marks } = showPane([faulty()]);
    await finding();
    expect(calls.some((call) => call.startsWith("marks"))).toBe(false);
    await user.click(screen.getByRole("button", { name: "校验" }));
    await waitFor(() => expect(marks.get("统计表")).toContainEqual(expect.objectContaining(RESOLVED)));
  });

  it("is read once for an edit and keeps the focus where it was", async () => {
    const { type, calls, user } = showPane([faulty()]);
    await user.click(await finding());
    calls.length = 0;
    type("统计表", RESOLVED.row, RESOLVED.column, 14);
    expect(await screen.findByRole("button", { name: /已办结.*机关.*14/ })).toHaveFocus();
    expect(calls).toEqual(["read 统计表"]);
    type("统计表", RESOLVED.row, RESOLVED.column, 9);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^已办结.*机关/ })).toBeNull());
    expect(calls.filter((call) => !call.startsWith("read"))).toEqual([]);
  });

  it("is read twice for many edits that come at once: with the first and after the last", async () => {
    const { type, calls } = showPane([faulty()]);
    await finding();
    calls.length = 0;
    for (const value of [13, 14, 15, 16]) type("统计表", RESOLVED.row, RESOLVED.column, value);
    await screen.findByRole("button", { name: /已办结.*机关.*16/ });
    await waitFor(() => expect(reads(calls)).toEqual(["read 统计表", "read 统计表"]));
  });

  it("is read before its formulas are calculated where that is enough, else when they are", async () => {
    const { type, calls } = showPane([added()], {}, {}, ({ readAtOnce }) => ({ readAtOnce }));
    await finding();
    calls.length = 0;
    type("统计表", RESOLVED.row, RESOLVED.column, 14);
    await screen.findByRole("button", { name: /已办结.*机关.*14/ });
    expect(reads(calls)).toEqual(["read at once 统计表"]);
    // A number stored as text: a program does not add it up as we do.
    type("统计表", RESOLVED.row, RESOLVED.column, "16");
    await screen.findByRole("button", { name: /已办结.*机关.*16/ });
    expect(reads(calls).slice(-2)).toEqual(["read at once 统计表", "read 统计表"]);
  });

  it("loses its marks when live checking is switched off", async () => {
    const { user, marks, type, calls } = showPane([faulty()]);
    await finding();
    await user.click(screen.getByRole("button", { name: "校验" }));
    await waitFor(() => expect(marks.get("统计表")).not.toHaveLength(0));
    await user.click(screen.getByRole("switch", { name: "实时校验" }));
    await waitFor(() => expect(marks.get("统计表")).toEqual([]));
    calls.length = 0;
    type("统计表", RESOLVED.row, RESOLVED.column, 13);
    await user.click(screen.getByRole("button", { name: "校验" }));
    expect(await screen.findByRole("button", { name: /已办结.*机关.*13/ })).toBeVisible();
    expect(calls).toEqual(["read 统计表", expect.stringMatching(/^marks 统计表 [1-9]/)]);
  });

  it("is asked about before another takes its place, and kept", async () => {
    const { user, sheets } = showPane([faulty()]);
    await user.click(await screen.findByRole("button", { name: "生成统计表" }));
    await user.click(screen.getByRole("button", { name: "生成统计表" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "带入原有内容重新生成" }));
    await waitFor(() => expect(sheets.has("统计表（旧）")).toBe(true));
    expect(sheets.get("统计表")!.values[RESOLVED.row]![RESOLVED.column]).toBe(12);
  });
});

describe("a finding", () => {
  it("that shares its cause with others names the one cell to be looked at", async () => {
    const { user, calls } = showPane([
      paper({
        cells: {
          "organisations agency": 12,
          "implementing-organisations agency": 12,
          "catalogues agency": 12,
          "opinions-collected agency": 2,
          "opinions-resolved agency": 12,
          "replies agency": 12,
        },
      }),
    ]);
    const collected = place(FORM, "opinions-collected agency");
    await user.click(
      await screen.findByRole("button", {
        name: /收集意见建议 · 机关：改成不小于 12 的数，4 处问题就都没有了/,
      }),
    );
    expect(calls).toContain(`select 统计表 ${collected.row},${collected.column}`);
  });

  const query = place(FORM, "implementing-organisations agency");
  const total = place(FORM, "boards total");

  it("that is a query is explained from the pane into 备注", async () => {
    const { user, sheets } = showPane([
      paper({ cells: { "organisations agency": 9, "implementing-organisations agency": 8 } }),
    ]);
    await user.click(await screen.findByRole("button", { name: /^写说明：实行党务公开/ }));
    await user.type(screen.getByRole("textbox", { name: /写入备注/ }), "两个支部年内撤并，尚未实行");
    await user.click(screen.getByRole("button", { name: "写入备注" }));
    // The query of the column and that of 合计; hints are none of them.
    expect(await screen.findByRole("heading", { name: "已说明 2" })).toBeVisible();
    const remark = place(FORM, "implementing-organisations remark");
    expect(sheets.get("统计表")!.values[query.row]![remark.column]).toBe("两个支部年内撤并，尚未实行");
  });

  it("stands with those of its rule and row, each with its column, and is explained once", async () => {
    const others = { "organisations town": 9, "implementing-organisations town": 7 };
    showPane([
      paper({ cells: { "organisations agency": 9, "implementing-organisations agency": 8, ...others } }),
    ]);
    await screen.findByRole("button", { name: /^实行党务公开基层党组织个数 · 镇党委/ });
    const together = screen.getByText("实行党务公开基层党组织个数").closest("li")!;
    const buttons = within(together).getAllByRole("button");
    expect(buttons.map((button) => button.getAttribute("aria-label") ?? button.textContent)).toEqual([
      expect.stringMatching(/^实行党务公开基层党组织个数 · 镇党委C7.*不等/),
      expect.stringMatching(/^实行党务公开基层党组织个数 · 机关L7.*不等/),
      "写说明：实行党务公开基层党组织个数",
      "为什么：实行党务公开基层党组织个数",
    ]);
  });

  it("says on demand why it is one: when the rule is broken, an example, what to do, who asks for it", async () => {
    const { user } = showPane([
      paper({ cells: { "opinions-collected agency": 9, "opinions-resolved agency": 12 } }),
    ]);
    const why = await screen.findByRole("button", { name: /^为什么：已办结/ });
    await user.click(why);
    expect(screen.getByText(/“收集意见建议”空着时按 0 算/)).toBeVisible();
    expect(
      screen.getByText("已办结（条）·镇党委 12，收集意见建议（条）·镇党委 9", { exact: false }),
    ).toBeVisible();
    expect(screen.getByText(/办结的只能是收集到的意见建议/)).toBeVisible();
    await user.click(why);
    expect(screen.queryByText(/办结的只能是/)).toBeNull();
  });

  it("that is certain is put right with one button", async () => {
    const { user, sheets } = showPane([
      paper({ cells: { "organisations agency": 1, "boards agency": 3, "boards total": 5 } }),
    ]);
    await user.click(await screen.findByRole("button", { name: /改正 设立党务公开栏 · 合计/ }));
    await waitFor(() => expect(sheets.get("统计表")!.values[total.row]![total.column]).toMatch(/^=/));
  });
});

describe("finalising", () => {
  const button = (name: string) => screen.findByRole("button", { name });

  it("waits until nothing is open", async () => {
    showPane([faulty()]);
    expect(await button("定稿")).toHaveAttribute("aria-disabled", "true");
    expect(screen.getByText(/处理完才能定稿/)).toBeVisible();
  });

  it("says how much is in its way, each thing once though its total says it again", async () => {
    const one = { "organisations agency": 1, "implementing-organisations agency": 1 };
    showPane([paper({ cells: { ...one, "opinions-collected agency": 9, "opinions-resolved agency": 12 } })]);
    expect(await screen.findByRole("heading", { name: "错误 1" })).toBeVisible();
    expect(screen.getByText(/处理完才能定稿/)).toHaveTextContent(/^还有 1 处错误、/);
  });

  it("writes date and check code below the table, sees a later change, and is taken back", async () => {
    const { user, type } = showPane([filledPaper("石角镇", 1)]);
    await user.click(await button("定稿"));
    expect(await screen.findByText(/已定稿/)).toHaveTextContent(/校验码 (?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}。/);
    const boards = place(FORM, "boards agency");
    type("统计表", boards.row, boards.column, 4321);
    expect(await screen.findByText(/定稿以后又改过/)).toBeVisible();
    await user.click(await button("取消定稿"));
    await waitFor(() => expect(screen.queryByText(/定稿以后又改过/)).toBeNull());
  });

  it.each([
    [/已定稿 2011-12-15，.*旧式校验码/, oldSealCode],
    [/校验码写错了或被改过/, () => "G2FT-R2NV"],
  ])("says what is the matter with a code: %s", async (text, codeOf) => {
    const grid = filledPaper("石角镇", 1);
    const code = codeOf(FORM, readOne(grid).content, "2011-12-15");
    const seal = ["", sealText({ date: "2011-12-15", code })];
    showPane([{ ...grid, values: [...grid.values.slice(0, 50), seal] }]);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it("locks and opens the sheet when the clerk undoes and redoes it, edits followed or not", async () => {
    const { user, type, calls, sheets } = showPane([filledPaper("石角镇", 1)]);
    const protections = () => calls.filter((call) => call.startsWith("protect"));
    await user.click(await button("定稿"));
    const row = sheets
      .get("统计表")!
      .values.findIndex((line) => line.some((value) => /^定稿/.test(`${value}`)));
    const column = sheets.get("统计表")!.values[row]!.findIndex((value) => /^定稿/.test(`${value}`));
    const seal = sheets.get("统计表")!.values[row]![column]!;
    expect(protections()).toEqual(["protect 统计表 0"]);
    calls.length = 0;
    type("统计表", row, column, null);
    await screen.findByText(/可以定稿/);
    expect(protections()).toEqual(["protect 统计表 4"]);
    await user.click(screen.getByRole("switch", { name: "实时校验" }));
    type("统计表", row, column, seal);
    await screen.findByText(/已定稿/);
    await waitFor(() => expect(protections()).toEqual(["protect 统计表 4", "protect 统计表 0"]));
  });

  it("leaves a way out of a sheet that is locked without a seal", async () => {
    const { user, refuse, calls } = showPane([
      paper({ cells: { "organisations agency": 1, "boards agency": 3, "boards total": 5 } }),
    ]);
    refuse(new HostError("protected", "统计表"));
    await user.click(await button("改正 设立党务公开栏 · 合计"));
    await user.click(await button("解除锁定"));
    expect(calls).toContain("protect 统计表 4");
    await waitFor(() => expect(screen.queryByRole("button", { name: "解除锁定" })).toBeNull());
  });
});

it("tells findings in the language of the program", async () => {
  const { speak } = showPane([faulty()]);
  expect(await finding()).toHaveTextContent("已办结（12）不应超过收集意见建议（9）。");
  speak("en-US");
  expect(await finding()).toHaveTextContent("已办结 (12) must not exceed 收集意见建议 (9).");
});

it("never takes the sheet of totals for a return", async () => {
  showPane([{ ...faulty(), sheet: "汇总表" }]);
  expect(await screen.findByRole("button", { name: "生成统计表" })).toBeVisible();
});

it("says of what waits for cells that are still blank where it is", async () => {
  const { user } = showPane([
    paper({ cells: { "organisations town": 12, "implementing-organisations town": 12 } }),
  ]);
  expect(await screen.findByText(/^还有 \d+ 处（C\d+、C\d+、C\d+ 等）.*点「校验」/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "校验" }));
  expect(await screen.findByText(/^校验完成/)).toBeVisible();
  expect(screen.queryByText(/^还有 \d+ 处（/)).toBeNull();
});
