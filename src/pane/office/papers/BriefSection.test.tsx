import { screen, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import { textOf } from "../../../sheet/grid";

const glanced = async () => {
  const pane = await collecting(
    [handed("石角镇.xlsx", boards("石角镇", "若干")), handed("东溪镇.xlsx", boards("东溪镇", 5))],
    {},
    roster("石角镇", "东溪镇", "三江镇", "永新镇"),
  );
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await pane.user.click(await screen.findByRole("button", { name: "看汇总情况" }));
  return pane;
};
const list = (name: string | RegExp) =>
  within(screen.getByRole("list", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

it("shows who has reported, and what the rules found", async () => {
  await glanced();
  expect(list("报送")).toEqual([expect.stringMatching(/按时 2\/4 = 50%$/)]);
  expect(list("审核")).toContainEqual(expect.stringMatching(/^V01 .+1 个单位（1\/2 = 50%），未了结 1$/));
});

it("jumps to the problems of a rule", async () => {
  const { user, desk } = await glanced();
  const select = jest.spyOn(desk.host, "select");
  await user.click(screen.getByRole("button", { name: /^V01 .+到问题清单$/ }));
  expect(select).toHaveBeenCalledWith("问题清单", { row: expect.any(Number), column: 0 });
});

it("「简报」 is written with one press", async () => {
  const pane = await glanced();
  await pane.user.click(screen.getByRole("button", { name: "生成简报" }));
  expect(await screen.findByText(/^「简报」已生成/)).toBeVisible();
  expect(
    pane.sheets
      .get("简报")!
      .values.flat()
      .map((cell) => textOf(cell)),
  ).toContain("按时率");
});

it("「公开覆盖面」 is written with one press", async () => {
  const pane = await glanced();
  await pane.user.click(screen.getByRole("button", { name: "生成公开覆盖面表" }));
  expect(await screen.findByText(/^已生成：先是合计/)).toBeVisible();
  expect(pane.sheets.get("公开覆盖面")!.values[3]!.slice(0, 1)).toEqual(["合计"]);
});
