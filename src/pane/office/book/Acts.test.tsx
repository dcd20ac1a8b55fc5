import { screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import { textOf } from "../../../sheet/grid";

type Pane = Awaited<ReturnType<typeof collecting>>;

/** The pane when two returns of three units are in the book; the first one asks something. */
async function consolidated() {
  const files = [
    handed("石角镇.xlsx", {
      ...boards("石角镇", 3),
      cells: { "organisations town": 9, "boards town": 3 },
    }),
    handed("东溪镇.xlsx", boards("东溪镇", 5)),
  ];
  const pane = await collecting(files, {}, roster("石角镇", "东溪镇", "三江镇"));
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  return pane;
}
const press = async ({ user }: Pane, name: string | RegExp) =>
  user.click(await screen.findByRole("button", { name }));
const fill = async ({ user }: Pane, label: string, text: string) =>
  user.type(screen.getByRole("textbox", { name: label }), text);
const register = ({ sheets }: Pane, unit: string) =>
  sheets.get("报送情况")!.values.find((row) => row[0] === unit)!.map((value) => textOf(value)); // prettier-ignore
const last = ({ sheets }: Pane) =>
  sheets.get("经办记录")!.values.at(-1)!.slice(2, 7).map((value) => textOf(value)).join("|"); // prettier-ignore

it("a unit that has sent nothing is let off with a reason, owes again, and its paper comes", async () => {
  const pane = await consolidated();
  await press(pane, "按单位办理：免报、收到纸质");
  await pane.user.type(screen.getByRole("combobox", { name: "单位" }), "三江镇");
  expect(screen.getByText("三江镇：未报")).toBeVisible();
  await press(pane, "免报：三江镇");
  expect(register(pane, "三江镇")[2]).toBe("未报");
  await fill(pane, "免报的原因", "机构撤销");
  await press(pane, "免报：三江镇");
  await waitFor(() => expect(register(pane, "三江镇")[2]).toBe("免报"));
  expect(screen.getByText("三江镇：免报，机构撤销（2011-12-21起）")).toBeVisible();
  expect(last(pane)).toBe("三江镇|免报|2011-12-21||机构撤销");
  await press(pane, "恢复应报：三江镇");
  await waitFor(() => expect(register(pane, "三江镇")[2]).toBe("未报"));
  await press(pane, "收到纸质：三江镇");
  await waitFor(() => expect(register(pane, "三江镇")[10]).toBe("2011-12-21"));
  await press(pane, "撤销：三江镇收到纸质");
  await waitFor(() => expect(register(pane, "三江镇")[10]).toBe(""));
});

it("the code on stamped paper that no return bears is said to be none, and one with a sign wrong to be miswritten", async () => {
  const pane = await consolidated();
  await press(pane, "按单位办理：免报、收到纸质");
  await fill(pane, "纸上的校验码（可以扫描）", "7k3m-92qx");
  expect(screen.getByText("收到的报表里没有这个校验码。")).toBeVisible();
  await fill(pane, "纸上的校验码（可以扫描）", "-0000");
  expect(screen.getByText("校验码抄错了，请再对一遍。")).toBeVisible();
});

describe("by telephone", () => {
  it("a query is settled by who said what, and not by boilerplate", async () => {
    const pane = await consolidated();
    await press(pane, /^石角镇：/);
    const before = Number(register(pane, "石角镇")[8]);
    await press(pane, "电话核实：石角镇 C7");
    await fill(pane, "谁说的，哪天", "12-21 王某");
    await fill(pane, "怎么说的", "核实无误");
    await press(pane, "记入");
    expect(screen.getByText(/“情况属实”“核实无误”不算说明/)).toBeVisible();
    await fill(pane, "怎么说的", "，有支部年底才成立");
    await press(pane, "记入");
    await waitFor(() => expect(Number(register(pane, "石角镇")[8])).toBeLessThan(before));
    expect(last(pane)).toBe("石角镇|答复|C05 C7|12-21 王某：核实无误，有支部年底才成立|");
    // Its total asks no more either.
    expect(await screen.findAllByText(/^电话核实：12-21 王某，/)).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "电话核实：石角镇 C7" })).toBeNull();
  });

  it("a figure is corrected with its basis", async () => {
    const pane = await consolidated();
    await press(pane, /^石角镇：/);
    await press(pane, "更正一个数：石角镇");
    const cell = screen.getByRole("textbox", { name: "哪一格（如 E7）" });
    await pane.user.type(cell, "P6");
    expect(screen.getByText(/^这一格是算出来的/)).toBeVisible();
    await pane.user.clear(cell);
    await pane.user.type(cell, "c6");
    expect(screen.getByText(/基层党组织个数.*：现在是 9/)).toBeVisible();
    await fill(pane, "改为（空白不填）", "8");
    await fill(pane, "依据：谁、哪天、怎么说的", "12-21 王某");
    await press(pane, "记作更正");
    await waitFor(() => expect(pane.sheets.has("更正")).toBe(true));
    const [, , unit, place, ...rest] = pane.sheets.get("更正")!.values[1]!.map((value) => textOf(value));
    expect([unit, place, ...rest.slice(0, 3)]).toEqual([
      ...["石角镇", "基层党组织个数（个）·镇党委", "9", "8", "12-21 王某"],
    ]);
  });
});

it("the total is sealed, a later act is said to have changed it, and it is sealed once more", async () => {
  const pane = await consolidated();
  expect(screen.getByText("还没有封存")).toBeVisible();
  await press(pane, "封存（第 1 版）");
  expect(await screen.findByText(/^第 1 版：12-21 封存，已报 2\/3，封存码 /)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^封存（/ })).toBeNull();
  await press(pane, /^东溪镇：/);
  await press(pane, "不计入：东溪镇");
  expect(
    await screen.findByText(/^第 1 版（12-21 封存，已报 2\/3）以后改动过。与第1版比：不再计入 东溪镇/),
  ).toBeVisible();
  await press(pane, "封存（第 2 版）");
  expect(await screen.findByText(/^第 2 版：/)).toBeVisible();
  const head = within(screen.getByRole("region", { name: "本工作簿中的报表" }));
  expect(head.getByRole("button", { name: "撤销：封存" })).toBeVisible();
});

it("a file that could not be read is the unit's that the clerk names, on the next day as well", async () => {
  const files = [handed("石角镇.xlsx", boards("石角镇", 3)), handed("传输中断.xlsx", "broken")];
  const first = await collecting(files, {}, roster("石角镇", "三江镇"));
  await press(first, "开始汇总");
  await screen.findByText(/^汇总完成/);
  first.unmount();
  const pane = await collecting([], {}, ...first.sheets.values());
  const unit = await screen.findByRole("combobox", { name: "填报单位：传输中断.xlsx" });
  // It lists them by the arrow down, so that its button is no stop on the way to the next control.
  expect(screen.getByRole("button", { name: "列出已知单位" })).toHaveAttribute("tabindex", "-1");
  await pane.user.type(unit, "三江镇");
  await press(pane, "确定单位：传输中断.xlsx");
  await waitFor(() => expect(register(pane, "三江镇")[2]).toBe("没读出来"));
  await press(pane, "不再追问：传输中断.xlsx");
  await waitFor(() => expect(register(pane, "三江镇")[2]).toBe("未报"));
  expect(screen.queryByRole("combobox", { name: "填报单位：传输中断.xlsx" })).toBeNull();
  expect(last(pane)).toBe("三江镇|不再追问|传输中断.xlsx||");
});
