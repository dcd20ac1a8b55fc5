import { screen, within } from "@testing-library/react";
import { collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";

const paper = (unit: string, boards: number, date: string) => ({
  unit,
  date,
  cells: { "boards town": boards },
});

async function comparing(before: number, date = "2010年12月15日", units = 1) {
  const pane = await collecting(
    [handed("石角镇.xlsx", paper("石角镇", 3, "2011年12月15日"))],
    {},
    roster("石角镇", "东溪镇"),
  );
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await pane.user.click(screen.getByRole("button", { name: "和上年报表对照" }));
  const section = screen.getByRole("region", { name: "和上年报表对照" });
  const input = section.querySelector<HTMLInputElement>("input[type=file]")!;
  await pane.user.upload(input, [handed("去年.xlsx", paper("石角镇", before, date))]);
  await within(section).findByText(`上年报表读到 1 份，${units} 个单位对上了。`);
  return { ...pane, section };
}

it("says what looks like a slip, and writes it on a sheet", async () => {
  const { user, sheets, section } = await comparing(30_000);
  const list = within(section).getByRole("list", { name: "要再核实的" });
  expect(within(list).getByRole("listitem").textContent).toMatch(
    /^石角镇 [A-Z]+\d+.+：现在 3，上期 30000，是2010年的 10,000 分之一/,
  );
  await user.click(within(section).getByRole("button", { name: "生成上期对照" }));
  expect(await within(section).findByText(/^「上期对照」已生成/)).toBeVisible();
  expect(sheets.get("上期对照")!.values[2]!.slice(0, 2)).toEqual([1, "石角镇"]);
});

it("says that there is none", async () => {
  const { section } = await comparing(3);
  expect(within(section).getByText("没有要再核实的。")).toBeVisible();
});

it("says that nothing was compared where none is of the period before", async () => {
  const { section } = await comparing(30_000, "2009年12月15日", 0);
  expect(within(section).getByText(/^一个单位也没有对上，没有对照/)).toBeVisible();
  expect(within(section).queryByText("没有要再核实的。")).toBeNull();
  expect(within(section).queryByRole("button", { name: "生成上期对照" })).toBeNull();
});
