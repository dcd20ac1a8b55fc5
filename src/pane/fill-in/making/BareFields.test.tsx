import { screen, waitFor } from "@testing-library/react";
import { showPane } from "../../../../test/pane/shown-pane";
import { FORM } from "../../../../test/support/paper";
import { gridOfPlan } from "../../../sheet/sheet-plan";
import { formPlans } from "../../../template/form-plan";

/* A form of ours, whose clerk goes to the cell of his unit and types over what is printed there. */

const HEAD = [1, 0] as const;
const form = () => formPlans(FORM, { unit: "", date: "2011-12-15" }).map(gridOfPlan);

it("a unit that was typed over its label is read, and the label put back", async () => {
  const { user, type, sheets } = showPane(form());
  await screen.findByText("还没有写填报单位");
  type("统计表", ...HEAD, "石角镇");
  expect(await screen.findByRole("heading", { name: "石角镇" })).toBeVisible();
  expect(screen.getByText("“填报单位（盖章）”几个字被盖掉了。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "补上" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "补上" })).toBeNull());
  expect(sheets.get("统计表")!.values[HEAD[0]]![HEAD[1]]).toBe("填报单位（盖章）：石角镇");
});

it("nothing is said of a unit that stands behind its label", async () => {
  const { type } = showPane(form());
  type("统计表", ...HEAD, "填报单位（盖章）：石角镇");
  expect(await screen.findByRole("heading", { name: "石角镇" })).toBeVisible();
  expect(screen.queryByText(/被盖掉/)).toBeNull();
});
