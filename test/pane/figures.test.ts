import { countText, percentText } from "../../src/pane/ui/figures";

test.each([
  [0, "0", "0.0 %"],
  [7, "7", "7.0 %"],
  [999, "999", "999.0 %"],
  [1000, "1,000", "1,000.0 %"],
  [1_234_567.891, "1,234,567.89", "1,234,567.89 %"],
  [-32_766, "-32,766", "-32,766.0 %"],
  [87.1768, "87.18", "87.18 %"],
  [0.5, "0.5", "0.5 %"],
  [99.999, "100", "100.0 %"],
])("%d as a count and as a percentage", (value, count, percentage) => {
  expect([countText(value), percentText(value)]).toEqual([count, percentage]);
});
