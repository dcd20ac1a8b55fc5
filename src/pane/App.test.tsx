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
