import { screen, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../test/pane/collecting";
import { handed } from "../../../test/pane/handed";
import { rosterPlan } from "../../consolidation/roster/roster";
import type { Files } from "../desk/ground/files";

const unit = (name: string, phone = "") => ({ unit: name, category: "镇", contact: "", phone, aliases: [] });
const last: Partial<Files> = {
  openWorkbook: () =>
    Promise.resolve({ ok: true, ours: true, sheets: [rosterPlan([unit("石角镇", "0138"), unit("东溪镇")])] }),
};

async function kept(files: Partial<Files>, ...units: string[]) {
  const pane = await collecting([handed("新镇.xlsx", boards("新镇", 3))], files, roster(...units));
  await pane.user.click(screen.getByRole("button", { name: "名册" }));
  const section = screen.getByRole("region", { name: "名册" });
  const values = () => pane.sheets.get("填报单位名册")!.values.map((line) => line.slice(0, 4));
  return { ...pane, section, values };
}

it("last year's roster is taken over by one button", async () => {
  const { user, section, values } = await kept(last, "石角镇");
  await user.upload(
    within(section).getByLabelText("沿用上年名册…", { selector: "input" }),
    new File([""], "2010.xlsx"),
  );
  expect(await within(section).findByText(/^已沿用上年名册，写了 1 个单位/)).toBeVisible();
  expect(values()).toEqual([
    ["单位", "类别", "联系人", "电话"],
    ["石角镇", "镇", "", "0138"],
  ]);
});

it("a unit that has reported without being on it is added", async () => {
  const { user, section, values } = await kept({}, "石角镇");
  await user.click(screen.getByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await user.click(within(section).getByRole("button", { name: "把已知的补进名册（1 个单位）" }));
  expect(await within(section).findByText(/^名册已补 1 个单位/)).toBeVisible();
  expect(values()[2]![0]).toBe("新镇");
  expect(within(section).queryByRole("button", { name: /^把已知的补进名册/ })).toBeNull();
  expect(within(section).queryByRole("button", { name: "沿用上年名册…" })).toBeNull();
});
