import { formulaAt, valueAt } from "../../src/sheet/grid";
import { figures, readAll } from "../support/paper";
import { gridsOf, refusalOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

/** Figures of the returns in a file, by the reading room: rows and columns are found by their labels. */
const read = (name: string) =>
  readAll(...gridsOf(bytesOf(name))).map((ret) => [ret.content.unit, figures(ret)]);

const readable = Object.entries(TRUTH.files).filter(([, { units }]) => units.length > 0);

test.each(readable)("%s holds the figures that its unit sent", (name, { units }) => {
  expect(read(name)).toEqual(units.map((unit) => [unit, TRUTH.accepted[unit]]));
});

test("a return that breaks off is refused", () => {
  expect(refusalOf(bytesOf("截断.xlsx"))).toEqual({ code: "truncated" });
});

test("a return that is said to have a password but has none is read", () => {
  expect(read("县扶贫办.xlsx")).toHaveLength(1);
});

test("a sheet a unit, in the order of the tabs", () => {
  expect(gridsOf(bytesOf("两个单位.xlsx")).map(({ sheet }) => sheet)).toEqual(["县水务局", "县林业局"]);
});

test("totals are formulas without results", () => {
  const [grid] = gridsOf(bytesOf("古南街道.xlsx"));
  expect([formulaAt(grid!, 5, 15), valueAt(grid!, 5, 15)]).toEqual(["=SUM(C6:O6)", null]);
});
