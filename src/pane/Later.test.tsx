import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { handed } from "../../test/pane/handed";
import { CORE } from "../../test/pane/pane-core";
import { showPane } from "../../test/pane/shown-pane";
import { filledPaper } from "../../test/support/filled-paper";
import { definitionOf, FORM_2011, formOf } from "../../test/support/forms";
import { FORM, paper, place } from "../../test/support/paper";
import { definitionPlan } from "../form/carried-definition";
import { formFrom } from "../form/compile/compile-form";
import type { Form } from "../form/form";
import { gridOf, type Grid } from "../sheet/grid";
import { gridOfPlan } from "../sheet/sheet-plan";
import { formPlans } from "../template/form-plan";
import { Late } from "./desk/ground/late";

/* What is fetched when the clerk acts, or the workbook brings something of its own: the server may be away just then. */

const NOT_FETCHED = "这一部分没有打开。";
const blank = gridOf("Sheet1", []);

const away = () => Promise.reject(new Error("Loading chunk later failed."));

/** The pane, the first `failing` times without the server. */
function withServerAway(failing: number, grids: readonly Grid[], forms?: readonly Form[]) {
  let asked = 0;
  const core = {
    ...CORE,
    later: new Late(() => (++asked > failing ? Promise.resolve(CORE) : away())),
  };
  return { ...showPane(grids, {}, {}, undefined, forms, undefined, core), asked: () => asked };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });

it("is not fetched for who looks at a form that shipped, and at what is found in it", async () => {
  const carried = { ...gridOfPlan(definitionPlan(FORM)), visible: false };
  const { asked } = withServerAway(0, [carried, paper({ cells: { "boards town": 60 } })]);
  expect(await button("校验")).toBeVisible();
  expect(asked()).toBe(0);
});

it("has nothing written where it does not come, and the form is made at the next press", async () => {
  const { user, sheets } = withServerAway(1, [blank]);
  await user.click(await button("生成统计表"));
  expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
  expect([...sheets.keys()]).toEqual(["Sheet1"]);
  await user.click(await button("生成统计表"));
  expect(await button("校验")).toBeVisible();
  expect(screen.queryByText(NOT_FETCHED)).toBeNull();
});

it("leaves a form open that was to be finalised", async () => {
  const { user, calls } = withServerAway(1, [filledPaper("石角镇", 1)]);
  await user.click(await button("定稿"));
  expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
  expect(calls.filter((call) => call.startsWith("protect"))).toEqual([]);
  await user.click(await button("定稿"));
  expect(await screen.findByText(/已定稿/)).toBeVisible();
});

it("is asked for again when the clerk asks again why a finding is one", async () => {
  const cells = { "opinions-collected agency": 9, "opinions-resolved agency": 12 };
  const { user } = withServerAway(1, [paper({ cells })]);
  const why = await button(/^为什么：已办结/);
  await user.click(why);
  expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
  await user.click(why);
  await user.click(why);
  expect(await screen.findByText("依据")).toBeVisible();
  expect(screen.queryByText(NOT_FETCHED)).toBeNull();
});

describe("a form that did not ship", () => {
  const july = formFrom({
    ...definitionOf("s5"),
    version: "2012-07",
    period: { every: "month", of: "2012-07" },
  });

  it("is said not to be opened from the workbook that brings it", async () => {
    const open = formPlans(july, { unit: "县交通局", date: null, period: "2012-07" }).map(gridOfPlan);
    const carried = { ...gridOfPlan(definitionPlan(july)), visible: false };
    const { desks } = withServerAway(1, [...open, carried], [FORM_2011, formOf("s5")]);
    expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
    await desks.recognise();
    await waitFor(() => expect(desks.current.get().form.version).toBe("2012-07"));
  });

  it("is opened from its file at the next try", async () => {
    const { user, desks } = withServerAway(1, [blank], [FORM_2011, formOf("s5")]);
    const file = new File([JSON.stringify(july.spec)], "表样.json");
    await user.upload(await screen.findByLabelText("选择表样文件"), file);
    expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
    await user.upload(await screen.findByLabelText("选择表样文件"), file);
    await waitFor(() => expect(desks.current.get().form.version).toBe("2012-07"));
    expect(screen.queryByText(NOT_FETCHED)).toBeNull();
  });
});

it("says at the form that what the workbook keeps of the period before is not compared with", async () => {
  const now = paper({ cells: { "boards town": 60 } });
  const { user, sheets } = showPane([now]);
  const before = { date: "2010年12月15日", cells: { "boards town": 10 } };
  await user.upload(await screen.findByLabelText("选择上年报表…"), handed("上年.xlsx", before));
  await button(/设立党务公开栏上年是 10/);
  cleanup();
  const { desks } = withServerAway(1, [...sheets.values()]);
  const section = await screen.findByRole("region", { name: /上年报表/ });
  expect(await within(section).findByText(NOT_FETCHED)).toBeVisible();
  await desks.workbookChanged();
  expect(await button(/设立党务公开栏上年是 10/)).toBeVisible();
  expect(screen.queryByText(NOT_FETCHED)).toBeNull();
});

describe("what reads and checks", () => {
  /** The pane, the first `failing` times without the server that it comes from. */
  function withoutChecking(failing: number, grids: readonly Grid[]) {
    let asked = 0;
    const fetch = () => (++asked > failing ? Promise.resolve(CORE) : away());
    const core = { ...CORE, checking: new Late(fetch) };
    return { ...showPane(grids, {}, {}, undefined, undefined, undefined, core), asked: () => asked };
  }

  it("is not fetched for a workbook in which nothing stands", async () => {
    const { asked } = withoutChecking(0, [blank]);
    expect(await button("生成统计表")).toBeVisible();
    expect(asked()).toBe(0);
  });

  it("is said not to have come, and finds the form at the next edit", async () => {
    const { type } = withoutChecking(1, [paper()]);
    expect(await screen.findByText(NOT_FETCHED)).toBeVisible();
    const { row, column } = place(FORM, "boards town");
    type("统计表", row, column, 3);
    expect(await button("校验")).toBeVisible();
    expect(screen.queryByText(NOT_FETCHED)).toBeNull();
  });
});
