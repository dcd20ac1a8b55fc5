import { screen, waitFor, within } from "@testing-library/react";
import { FORM, paper, place } from "../../../test/support/paper";
import { showPane } from "../../../test/pane/shown-pane";
import { HostError } from "../../host/host-error";

const [BOARDS, SCREENS] = ["boards agency", "screens agency"].map((name) => place(FORM, name));
const misspelt = () => paper({ cells: { "boards agency": "12", "screens agency": " 7" } });

const section = () => screen.findByRole("region", { name: "数字的写法" });
const button = (name: string) => screen.findByRole("button", { name });

function valueOf({ sheets }: ReturnType<typeof showPane>, { row, column }: { row: number; column: number }) {
  return sheets.get("统计表")!.values[row]![column];
}

it("says how many figures are written otherwise, with an example, and writes all of them plainly at once", async () => {
  const pane = showPane([misspelt()]);
  await pane.user.click(await button("全部改成数字"));
  await waitFor(() => expect(valueOf(pane, BOARDS!)).toBe(12));
  expect(valueOf(pane, SCREENS!)).toBe(7);
  expect(pane.calls.filter((call) => call.startsWith("edit"))).toEqual(["edit 统计表 2"]);
  expect(await screen.findByText(/^已改成数字 2 处。/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "全部改成数字" })).toBeNull();
  expect(await section()).toHaveFocus();
});

it("lists them one by one, each with its cell and a button", async () => {
  const pane = showPane([misspelt()]);
  expect(await screen.findByRole("heading", { name: "2 个数不是用普通数字写的" })).toBeVisible();
  expect(await section()).toHaveTextContent("如 L14“12”→12");
  await pane.user.click(await button("逐个查看"));
  await pane.user.click(within(await section()).getByRole("button", { name: /^L17“/ }));
  expect(pane.calls).toContain(`select 统计表 ${SCREENS!.row},${SCREENS!.column}`);
  await pane.user.click(await button("L17 改成数字"));
  await waitFor(() => expect(valueOf(pane, SCREENS!)).toBe(7));
  expect(valueOf(pane, BOARDS!)).toBe("12");
  expect(await screen.findByText(/^已改成数字 1 处，还有 1 处。/)).toBeVisible();
});

it("shows them again after the clerk took it back", async () => {
  const { user, type } = showPane([misspelt()]);
  await user.click(await button("全部改成数字"));
  await screen.findByText(/^已改成数字/);
  type("统计表", BOARDS!.row, BOARDS!.column, "12");
  expect(await screen.findByRole("heading", { name: "1 个数不是用普通数字写的" })).toBeVisible();
  expect(screen.queryByText(/^已改成数字/)).toBeNull();
});

it("writes what stands there now, not what was read before", async () => {
  const pane = showPane([misspelt()]);
  await pane.user.click(await screen.findByRole("switch", { name: "实时校验" }));
  pane.type("统计表", BOARDS!.row, BOARDS!.column, "15");
  await pane.user.click(await button("全部改成数字"));
  await waitFor(() => expect(valueOf(pane, BOARDS!)).toBe(15));
});

it("leaves formulas alone and says so", async () => {
  const cells = { "boards agency": "12", "screens agency": "7" };
  showPane([paper({ cells, formulas: { "screens agency": '="7"' } })]);
  expect(await screen.findByRole("heading", { name: "1 个数不是用普通数字写的" })).toBeVisible();
  expect(await section()).toHaveTextContent("有 1 处是公式");
});

it("says what to do when the sheet is protected", async () => {
  const { user, refuse } = showPane([misspelt()]);
  await button("全部改成数字");
  refuse(new HostError("protected", "统计表"));
  await user.click(await button("全部改成数字"));
  expect(await screen.findByText(/撤销保护/)).toBeVisible();
});

it("says beforehand that it can be taken back in the pane, where the program may not know how", async () => {
  const { user } = showPane([misspelt()], {}, { undo: false });
  expect(await screen.findByText(/可以在面板里撤销/)).toBeVisible();
  await user.click(await button("全部改成数字"));
  expect(await screen.findByText("已改成数字 2 处。")).toBeVisible();
});

it("is not there when every figure is a plain number", async () => {
  showPane([paper({ cells: { "boards agency": 12 } })]);
  await screen.findByRole("button", { name: "校验" });
  expect(screen.queryByText(/不是用普通数字写的/)).toBeNull();
});
