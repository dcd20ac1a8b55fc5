import { chromium } from "../../scripts/chromium";
import { COLUMNS, isPercentage, ROWS } from "../support/paper";
import { bytesOf, TRUTH } from "../files/returns";
import { browse } from "./wps/browse";
import { oldChromium } from "./wps/old-chromium";
import { NEWER_GLOBALS } from "./wps/newer-globals";

const UNITS = { "三江街道.xlsx": "三江街道", "安稳镇.xls": "安稳镇", "石角镇.et": "横山镇" };
const returns = {
  ...Object.fromEntries(["三江街道.xlsx", "安稳镇.xls", "截断.xlsx"].map((name) => [name, bytesOf(name)])),
  "石角镇.et": bytesOf("横山镇.et"),
};

/** Sums of the rows that are counts, from the truth alone. */
const SUMS = ROWS.filter((row) => !isPercentage(row)).map(
  ({ index }) =>
    [
      index,
      COLUMNS.map((_, column) =>
        Object.values(UNITS).reduce((sum, unit) => sum + (TRUTH.accepted[unit]![index]![column] ?? 0), 0),
      ),
    ] as const,
);

function expectDone(outcome: unknown): void {
  const { consolidates, ...rest } = outcome as { consolidates: { figures: (number | null)[][] } };
  expect(rest).toMatchObject({
    faults: [],
    answersWps: {
      loaded: true,
      images: ["make-form", "check", "consolidate", "open-pane"].map((icon) => `icons/${icon}-64.png`),
    },
    writesTheForm: { sheets: expect.arrayContaining(["统计表"]), unit: "石角镇" },
    checksWhileTyping: { answered: true, coloured: true, selected: [6, 3] },
    laysOut: { findingInLine: true, tabsInLine: true },
    asksInThePane: {
      panes: [{ url: "pane.html#100", title: "党务公开统计", DockPosition: 2, Visible: true }],
    },
    refusesAnotherUnits: { said: true },
    leadsToTheSelfTest: { "自检（管理员用）": expect.stringMatching(/^selftest\.html/) },
    hides: { hidden: [false], shown: [true] },
  });
  expect(consolidates).toMatchObject({
    sheets: expect.arrayContaining(["汇总表", "分户明细", "报送情况", "问题清单"]),
  });
  for (const [index, sums] of SUMS) {
    expect(consolidates.figures[index]!.map((value) => value ?? 0)).toEqual(sums);
  }
}

describe("the pane opened from a file does the clerk's whole job", () => {
  const old = oldChromium();

  (old ? it : it.skip)("in a Chromium of 2018", async () => {
    const outcome = await browse({ browser: old!, flags: ["--no-zygote"], returns });
    expect(outcome).toMatchObject({ browser: expect.stringContaining("HeadlessChrome/70.") });
    expectDone(outcome);
  });

  it("in the Chromium of today without what came after 69", async () => {
    expectDone(await browse({ browser: chromium(), returns, without: NEWER_GLOBALS }));
  });
});
