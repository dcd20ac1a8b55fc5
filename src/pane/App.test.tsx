import { screen } from "@testing-library/react";
import { showPane } from "../../test/pane/shown-pane";

it("leads to the licences of what it contains, in a window of their own", () => {
  const { speak } = showPane();
  const link = screen.getByRole("link", { name: "第三方软件许可" });
  expect(link).toHaveAttribute("href", "third-party-licences.txt");
  expect(link).toHaveAttribute("target", "_blank");
  speak("en-US");
  expect(screen.getByRole("link", { name: "Third-party licences" })).toBe(link);
});

it("turns to a task with the keyboard: arrows go along the tabs, Enter turns to one", async () => {
  const { user, desk } = showPane();
  const [fillIn, consolidate] = screen.getAllByRole("tab");
  expect(fillIn).toHaveAttribute("aria-selected", "true");
  fillIn!.focus();
  for (const [key, at] of [
    ["ArrowRight", consolidate],
    ["ArrowRight", fillIn],
    ["ArrowLeft", consolidate],
    ["Home", fillIn],
    ["End", consolidate],
  ] as const) {
    await user.keyboard(`{${key}}`);
    expect(at).toHaveFocus();
  }
  expect(desk.task.get()).toBe("fill-in");
  await user.keyboard("{Enter}");
  expect(desk.task.get()).toBe("consolidate");
  expect(screen.getByRole("tabpanel", { name: "汇总" })).toBeVisible();
  await user.tab();
  await user.tab({ shift: true });
  expect(consolidate).toHaveFocus();
});
