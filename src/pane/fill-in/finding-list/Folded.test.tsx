import { screen, within } from "@testing-library/react";
import { gridOfPlan } from "../../../sheet/sheet-plan";
import { formPlans } from "../../../template/form-plan";
import { layoutOf } from "../../../template/layout";
import { formOf } from "../../../../test/support/forms";
import { FORM, COLUMNS, paper, ROWS } from "../../../../test/support/paper";
import { showPane } from "../../../../test/pane/shown-pane";

/** So many cells in which no number stands, each saying the same or its own. */
const texts = (count: number, text: (index: number) => string) =>
  paper({
    cells: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `${ROWS[i % 12]!.id} ${COLUMNS[Math.floor(i / 12)]!.id}`,
        text(i),
      ]),
    ),
  });
const { title } = FORM.rules.find(({ name }) => name === "not-a-number")!;
const said = () => screen.queryAllByRole("button", { name: /这里应填数字/ });
const head = (text: string | RegExp) => screen.findByText(text, { selector: "p" });

it("many findings of one rule are one head, the first of them and the rest on demand", async () => {
  const { user } = showPane([texts(20, (i) => `约${i}`)]);
  expect(await head(`20 处：${title}`)).toBeVisible();
  expect(said()).toHaveLength(3);
  const more = screen.getByRole("button", { name: "显示其余 17 处" });
  expect(more).toHaveAttribute("aria-expanded", "false");
  await user.click(more);
  expect(said()).toHaveLength(20);
  const fewer = screen.getByRole("button", { name: "收起" });
  expect(
    within(document.getElementById(fewer.getAttribute("aria-controls")!)!).getAllByRole("listitem"),
  ).not.toEqual([]);
  await user.click(fewer);
  expect(said()).toHaveLength(3);
});

it("what all of them say is said once", async () => {
  showPane([texts(20, () => "约")]);
  expect(await head(/^20 处：这里应填数字/)).toBeVisible();
});

it.each([[5], [2]])("%d findings of one rule are listed as they are", async (count) => {
  showPane([texts(count, (i) => `约${i}`)]);
  expect(await screen.findAllByRole("button", { name: /这里应填数字/ })).toHaveLength(count);
  expect(screen.queryByText(new RegExp(`^${count} 处`), { selector: "p" })).toBeNull();
});

it("what one rule says of no place on the form several times has a name, and no basis where none is told", async () => {
  const form = formOf("s5");
  const [plan] = formPlans(form, { unit: "县交通局", date: "2012-07-01", period: "2012-06" });
  const grid = gridOfPlan(plan!);
  const foot = layoutOf(form).placement.fields.at(-1)!.row;
  const values = grid.values.map((line, row) => (row === foot ? [] : line));
  const { user } = showPane([{ ...grid, values }], {}, {}, undefined, [form]);
  expect(await screen.findAllByRole("button", { name: /没有写(单位负责人|填表人)/ })).toHaveLength(2);
  expect(await screen.findByText("整张表", { selector: "p > span" })).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: /^为什么：整张表/ })[0]!);
  expect(await screen.findByText("怎么办")).toBeVisible();
  expect(screen.queryByText("依据")).toBeNull();
});
