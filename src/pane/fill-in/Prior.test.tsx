import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { FORM, isPercentage, paper, place, ROWS } from "../../../test/support/paper";
import { filledPaper } from "../../../test/support/filled-paper";
import { roster } from "../../../test/pane/collecting";
import { handed, reading, type Content, type HandedPaper } from "../../../test/pane/handed";
import { showPane } from "../../../test/pane/shown-pane";
import { isKeptPrior } from "../../book/kept-prior-sheet";
import type { Files } from "../desk/ground/files";
import { pickedFile } from "../desk/ground/files";
import type { Grid } from "../../sheet/grid";

const BOARDS = place(FORM, "boards town");
const CHANGED = /设立党务公开栏上年是 10，今年是 60/;

/** This year's form with 60 boards of the town, and last year's with 10, if nothing else is said. */
const now = (given: HandedPaper = {}) => paper({ cells: { "boards town": 60 }, ...given });
const before = (given: HandedPaper = {}): HandedPaper => {
  return { date: "2010年12月15日", cells: { "boards town": 10 }, ...given };
};

const section = () => screen.findByRole("region", { name: /上年报表/ });
/** All that the section says below its buttons. */
const said = async () => (await section()).textContent!.replace(/^.*(选择上年报表|换一份不再比较)/, "");
/** What a screen reader is told. */
const heard = async () => within(await section()).getByRole("status").textContent;

async function comparing(content: Content, grids: readonly Grid[] = [now()], files: Partial<Files> = {}) {
  const pane = showPane(grids, files);
  await section();
  const choose = (file: File) => pane.user.upload(screen.getByLabelText("选择上年报表…"), file);
  await choose(handed("上年.xlsx", content));
  return { ...pane, choose };
}

describe("last year's return", () => {
  it("makes queries of what changed much, with both figures, its cell and a mark", async () => {
    const { user, calls, marks } = await comparing(before());
    await user.click(await screen.findByRole("button", { name: CHANGED }));
    expect(calls).toContain(`select 统计表 ${BOARDS.row},${BOARDS.column}`);
    expect(marks.get("统计表")).toContainEqual(expect.objectContaining(BOARDS));
    expect(await said()).toBe("石角镇2010-12-15上年.xlsx已比较，1 处变动大，请核实或写说明。");
    expect(await heard()).toBe("石角镇2010-12-15上年.xlsx");
  });

  it("says so when nothing changed much", async () => {
    await comparing(before({ cells: { "boards town": 59 } }));
    await waitFor(async () => expect(await said()).toMatch(/没有变动大的数/));
  });

  it("follows the clerk's typing", async () => {
    const { type } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    type("统计表", BOARDS.row, BOARDS.column, 15);
    await waitFor(async () => expect(await said()).toMatch(/没有变动大的数/));
    expect(screen.queryByRole("button", { name: CHANGED })).toBeNull();
  });

  it("is shown beside the cell that the clerk has selected", async () => {
    const { go: select } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    select("统计表", BOARDS.row, BOARDS.column);
    expect(await screen.findByText("上年 10")).toBeVisible();
    expect(within(await section()).getByText("设立党务公开栏 · 镇党委")).toBeVisible();
    select("统计表", BOARDS.row, BOARDS.column + 1);
    expect(await screen.findByText("上年 空白")).toBeVisible();
    select("统计表", 0, 0);
    await waitFor(() => expect(screen.queryByText(/^上年 (空白|\d)/)).toBeNull());
  });

  it("is kept with the workbook, and compared with when that is opened again", async () => {
    const { sheets } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    cleanup();
    showPane([...sheets.values()]);
    expect(await screen.findByRole("button", { name: CHANGED })).toBeVisible();
    expect(await said()).toMatch(/^石角镇2010-12-15上年.xlsx已比较/);
  });

  it("is kept no more when nothing is compared any more", async () => {
    const { sheets, user } = await comparing(before());
    await user.click(await screen.findByRole("button", { name: "不再比较" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: CHANGED })).toBeNull());
    cleanup();
    showPane([...sheets.values()]);
    await section();
    expect(screen.queryByRole("button", { name: CHANGED })).toBeNull();
  });

  it("is taken away, and with it its queries and marks", async () => {
    const { user, marks } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    await user.click(screen.getByRole("button", { name: "不再比较" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: CHANGED })).toBeNull());
    expect(await section()).toHaveFocus();
    expect(await said()).toBe("选了上年的报表，变动大的数会列为待核实。");
    expect(marks.get("统计表")).not.toContainEqual(expect.objectContaining(BOARDS));
  });

  it("is the one of the same unit and of the year before, of all that a file holds", async () => {
    const archive = {
      "东溪镇.xlsx": before({ unit: "东溪镇", cells: { "boards town": 1 } }),
      "前年.xlsx": before({ date: "2009年12月15日", cells: { "boards town": 2 } }),
      "断.xlsx": "broken",
      "初报.xlsx": before({ date: "2010年12月10日", cells: { "boards town": 3 } }),
      "上年.xlsx": before(),
      "今年.xlsx": before({ date: "2011年12月1日", cells: { "boards town": 4 } }),
    } as const;
    await comparing({ archive });
    expect(await screen.findByRole("button", { name: CHANGED })).toBeVisible();
    expect(await said()).toMatch("上年.xlsx/上年.xlsx");
  });

  it("is known under the unit's old name where the roster has it", async () => {
    const list = roster("石角镇");
    const alias = list.values[0]!.indexOf("别名");
    const values = list.values.map((line, row) =>
      line.map((v, c) => (row === 1 && c === alias ? "石角乡" : v)),
    );
    await comparing(before({ unit: "石角乡" }), [now(), { ...list, values }]);
    expect(await screen.findByRole("button", { name: CHANGED })).toBeVisible();
  });

  it("is chosen in the program's own dialogue where there is one", async () => {
    const file = pickedFile(handed("上年.xlsx", before()));
    const { user } = showPane([now()], { choose: () => [file] });
    await user.click(await screen.findByRole("button", { name: /用 WPS 的对话框选/ }));
    expect(await screen.findByRole("button", { name: CHANGED })).toBeVisible();
  });

  it("without a date is compared with, and said to have none", async () => {
    await comparing(before({ date: "" }));
    await waitFor(async () => expect(await said()).toMatch(/没有写填报时间.*1 处变动大/));
  });
});

it("names how much of the form last year's had not", async () => {
  await comparing(before({ labels: { forums: "另一个指标" } }));
  await waitFor(async () => expect(await said()).toMatch(/1 处变动大.*有 1 行（列）上年没有或认不准/));
});

describe("a file that is not last year's return of the unit", () => {
  const REFUSED: readonly (readonly [name: string, Content, sentence: RegExp])[] = [
    ["another unit's", before({ unit: "东溪镇" }), /「上年.xlsx」是“东溪镇”的，没有“石角镇”的/],
    ["this year's", before({ date: "2011年12月1日" }), /填报时间是 2011-12-01，本表是 2011-12-15，不是上年/],
    ["a later year's", before({ date: "2012年12月1日" }), /不是上年/],
    ["that of the year before last", before({ date: "2009年12月1日" }), /不是上年/],
    ["one that says no unit", before({ unit: "" }), /没有写填报单位，不知道是谁的/],
    ["one that cannot be read", "broken", /「上年.xlsx」没有读出来：文件不完整/],
    [
      "an archive of other units",
      {
        archive: Object.fromEntries(
          ["东溪镇", "中峰镇", "打通镇", "安稳镇"].map((unit) => [unit, before({ unit })]),
        ),
      },
      /等 4 个单位的，没有“石角镇”的/,
    ],
  ];
  it.each(REFUSED)("%s: a sentence says so, nothing is compared", async (_, content, sentence) => {
    await comparing(content);
    await waitFor(async () => expect(await heard()).toMatch(sentence));
    expect(screen.queryByText(/上年是/)).toBeNull();
    expect(screen.queryByRole("button", { name: "不再比较" })).toBeNull();
  });

  it("leaves the one that was named before", async () => {
    const { choose } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    await choose(handed("东溪镇.xlsx", before({ unit: "东溪镇" })));
    await waitFor(async () => expect(await said()).toMatch(/是“东溪镇”的.*石角镇2010-12-15上年.xlsx/));
    expect(screen.getByRole("button", { name: CHANGED })).toBeVisible();
  });

  it("is not compared before the form says whose it is", async () => {
    await comparing(before(), [now({ unit: "" })]);
    await waitFor(async () => expect(await said()).toMatch(/这张表还没有写填报单位/));
  });

  it("is told apart from a reading that was stopped", async () => {
    await comparing(before(), [now()], { readReturns: () => Promise.resolve() });
    await waitFor(async () => expect(await heard()).toBe("没有读完，请再选一次。"));
  });

  it("is told apart from a reader that failed", async () => {
    await comparing(before(), [now()], { readReturns: () => Promise.reject(new Error("无响应")) });
    expect(await screen.findByText(/无响应/)).toBeVisible();
  });

  it("is told apart from a dialogue that did not open, or that was closed", async () => {
    let open = (): never => {
      throw new Error("对话框没有打开");
    };
    const { user } = showPane([now()], { choose: () => open() });
    const link = await screen.findByRole("button", { name: /用 WPS 的对话框选/ });
    await user.click(link);
    expect(await screen.findByText(/对话框没有打开/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "知道了" }));
    open = (() => []) as unknown as typeof open;
    await user.click(link);
    await waitFor(async () => expect(await said()).toMatch(/选了上年的报表/));
  });
});

describe("a form that is changed after last year's return was named", () => {
  it("to another unit is not compared, and says so as an error", async () => {
    const { type } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    type("统计表", 1, 0, "填报单位（盖章）：东溪镇");
    expect(
      await screen.findByRole("button", { name: /上年的报表是“石角镇”的，今年的是“东溪镇”的/ }),
    ).toBeVisible();
    expect(await said()).toMatch(/没有“东溪镇”的，没有比较/);
    expect(screen.queryByRole("button", { name: CHANGED })).toBeNull();
  });

  it("to the same year is not compared, and says so", async () => {
    const { type } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    type("统计表", 1, 8, "填报时间：2010年12月20日");
    await waitFor(async () => expect(await said()).toMatch(/不是上年的报表，没有比较/));
    expect(screen.queryByRole("button", { name: CHANGED })).toBeNull();
  });

  it("is not compared when another workbook was opened before the file was read", async () => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const { desk, desks } = await comparing(before(), [now()], { readReturns: reading(held) });
    await waitFor(async () => expect(await heard()).toBe("正在读取…"));
    await act(async () => void (await desks.workbookChanged()));
    await act(async () => release());
    await waitFor(async () => expect(await said()).toMatch(/^选了上年的报表/));
    expect(desk.priors.any()).toBe(false);
  });

  it("is compared with none once another workbook is open", async () => {
    const { desks, sheets } = await comparing(before());
    await screen.findByRole("button", { name: CHANGED });
    for (const sheet of [...sheets.keys()].filter(isKeptPrior)) sheets.delete(sheet);
    await act(async () => void (await desks.workbookChanged()));
    await waitFor(() => expect(screen.queryByRole("button", { name: CHANGED })).toBeNull());
    expect(await said()).toMatch(/^选了上年的报表/);
  });
});

it("keeps last year's returns of two forms on a sheet apart", async () => {
  const [above, below] = [now(), now({ unit: "东溪镇" })];
  const both = { ...above, values: [...above.values, ...below.values] };
  const { user } = showPane([both]);
  const of = (unit: string) => screen.findByRole("region", { name: `上年报表 · ${unit}` });
  await user.upload(
    within(await of("东溪镇")).getByLabelText("选择上年报表…"),
    handed("上年.xlsx", before({ unit: "东溪镇" })),
  );
  await waitFor(async () => expect(await of("东溪镇")).toHaveTextContent("1 处变动大"));
  expect(await of("石角镇")).not.toHaveTextContent("已比较");
});

it("finalising waits until what changed much is explained", async () => {
  const grid = filledPaper("石角镇", 1);
  const cells = Object.fromEntries(
    ROWS.flatMap((line) => {
      const name = `${line.id} agency`;
      const { row, column } = place(FORM, name);
      const value = grid.values[row]![column];
      return !isPercentage(line) && typeof value === "number" ? [[name, value]] : [];
    }),
  );
  const [name, value] = Object.entries(cells)[0]! as [string, number];
  const { user } = await comparing(before({ cells: { ...cells, [name]: value * 3 + 20 } }), [grid]);
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "定稿" })).toHaveAttribute("aria-disabled", "true"),
  );
  await user.click(screen.getByRole("button", { name: /^写说明/ }));
  await user.type(screen.getByRole("textbox", { name: /写入备注/ }), "机构改革，三个支部并入其他镇");
  await user.click(screen.getByRole("button", { name: "写入备注" }));
  expect(await screen.findByRole("heading", { name: "已说明 1" })).toBeVisible();
  expect(screen.getByRole("button", { name: "定稿" })).not.toHaveAttribute("aria-disabled", "true");
});
