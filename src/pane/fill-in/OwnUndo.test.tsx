import { screen, waitFor } from "@testing-library/react";
import { filledPaper } from "../../../test/support/filled-paper";
import { paper } from "../../../test/support/paper";
import { showPane } from "../../../test/pane/shown-pane";
import type { Grid } from "../../sheet/grid";

/* A program in which whatever is written while the clerk types costs him his undo. */

const button = (name: string) => screen.findByRole("button", { name });
const TOTAL = "改正 设立党务公开栏 · 合计";
const wrong = () => paper({ cells: { "organisations agency": 1, "boards agency": 3, "boards total": 5 } });

function opened(grid: Grid) {
  const pane = showPane([grid], {}, { locksFollow: false, undo: false });
  const writes = () => pane.calls.filter((call) => /^(marks|protect|edit|write)/.test(call));
  return { ...pane, writes };
}

/** Where a text that begins so stands on the form. */
function placeOf({ sheets }: ReturnType<typeof opened>, begins: RegExp) {
  const { values } = sheets.get("统计表")!;
  const row = values.findIndex((line) => line.some((value) => begins.test(`${value}`)));
  const column = values[row]!.findIndex((value) => begins.test(`${value}`));
  return { row, column, value: values[row]![column]! };
}

describe("while the clerk types", () => {
  it("nothing is written, until he presses 校验", async () => {
    const pane = opened(wrong());
    await button(TOTAL);
    pane.type("统计表", 4, 3, 7);
    await waitFor(() =>
      expect(pane.calls.filter((call) => call.startsWith("read")).length).toBeGreaterThan(1),
    );
    expect(pane.writes()).toEqual([]);
    expect(screen.getByText(/点“校验”给有问题的单元格着色/)).toBeVisible();
    await pane.user.click(await button("校验"));
    expect(pane.writes()).toEqual([expect.stringMatching(/^marks 统计表 [1-9]/)]);
  });

  it("a seal that he takes back or brings back is not followed; he is told which button does", async () => {
    const pane = opened(filledPaper("石角镇", 1));
    await pane.user.click(await button("定稿"));
    const { row, column, value } = placeOf(pane, /^定稿/);
    pane.calls.length = 0;
    pane.type("统计表", row, column, null);
    await button("解除锁定");
    expect(pane.writes()).toEqual([]);
    await pane.user.click(await button("解除锁定"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "解除锁定" })).toBeNull());
    pane.type("统计表", row, column, value);
    await pane.user.click(await button("锁定表格"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "锁定表格" })).toBeNull());
    expect(pane.writes().filter((call) => call.startsWith("protect"))).toEqual([
      "protect 统计表 4",
      "protect 统计表 0",
    ]);
  });
});

describe("what a button has written", () => {
  it("is taken back by another", async () => {
    const pane = opened(wrong());
    const before = pane.sheets.get("统计表")!.values;
    await pane.user.click(await button(TOTAL));
    expect(pane.sheets.get("统计表")!.values).not.toEqual(before);
    await pane.user.click(await button("撤销"));
    expect(await screen.findByText("已撤销 1 格。")).toBeVisible();
    expect(pane.sheets.get("统计表")!.values).toEqual(before);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
    expect(await button(TOTAL)).toBeVisible();
  });

  it("is left alone where it was changed since", async () => {
    const pane = opened(wrong());
    const before = pane.sheets.get("统计表")!.values;
    await pane.user.click(await button(TOTAL));
    const { values } = pane.sheets.get("统计表")!;
    const row = values.findIndex((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]));
    const column = values[row]!.findIndex((value, at) => value !== before[row]![at]);
    pane.type("统计表", row, column, 99);
    await pane.user.click(await button("撤销"));
    expect(await screen.findByText("已撤销 0 格。另有 1 格后来又改过，没有动。")).toBeVisible();
    expect(pane.sheets.get("统计表")!.values[row]![column]).toBe(99);
  });

  it("is the program's to take back where that is certain", async () => {
    const { user } = showPane([wrong()]);
    await user.click(await button(TOTAL));
    await screen.findByRole("button", { name: "校验" });
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });
});
