import { screen } from "@testing-library/react";
import { office } from "../../test/pane/pane-core";
import { showPane } from "../../test/pane/shown-pane";

/** The pane, the first `failing` times without the server that the office's half comes from. */
function withServerAway(failing: number) {
  let asked = 0;
  const pane = showPane(
    [],
    {},
    {},
    () => ({}),
    undefined,
    () => (++asked > failing ? office() : Promise.reject(new Error("Loading chunk office failed."))),
  );
  return { ...pane, asked: () => asked };
}

it("is not fetched for who fills in a form", () => {
  expect(withServerAway(0).asked()).toBe(0);
});

it("says that it did not come, and comes when it is asked for again", async () => {
  const { user, speak } = withServerAway(1);
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  expect(await screen.findByText("这一部分没有打开。")).toBeVisible();
  speak("en-US");
  expect(screen.getByText("This part of the add-in was not opened.")).toBeVisible();
  speak("zh-CN");
  await user.click(screen.getByRole("tab", { name: "填报" }));
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  expect(await screen.findByLabelText("选择报表")).toBeInTheDocument();
  expect(screen.queryByText("这一部分没有打开。")).toBeNull();
});

it("stays when the clerk turns to the form and back", async () => {
  const { user, desks, desk } = withServerAway(0);
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  const opened = desks.offices.get().get(desk);
  expect(opened).toBeDefined();
  await user.click(screen.getByRole("tab", { name: "填报" }));
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  expect(screen.getByLabelText("选择报表")).toBeInTheDocument();
  expect(desks.offices.get().get(desk)).toBe(opened);
});
