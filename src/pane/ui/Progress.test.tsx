import { ProgressBar } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { ComponentType } from "react";
import { Progress } from "./Progress";

function glides(Shown: ComponentType<{ value: number; max: number }>): boolean {
  const { container } = render(<Shown value={3} max={4} />);
  const bar = container.querySelector('[aria-valuenow="3"]')!.firstElementChild!;
  return getComputedStyle(bar).transitionDuration !== "0s";
}

it("says how far it is without gliding there", () => {
  expect(glides(ProgressBar)).toBe(true);
  expect(glides(Progress)).toBe(false);
});
