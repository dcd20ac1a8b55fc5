import { screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import { HostError } from "../../../host/host-error";
import { textOf, type Grid } from "../../../sheet/grid";
import { sheetPlan, gridOfPlan } from "../../../sheet/sheet-plan";

const FIRST = [
  handed("石角镇.xlsx", boards("石角镇", 3)),
  handed("东溪镇.xlsx", boards("东溪镇", 5)),
  handed("无名.xlsx", boards("", 7)),
];

type Pane = Awaited<ReturnType<typeof collecting>>;
const consolidate = async (pane: Pane) => {
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
};
const answer = async ({ user }: Pane, name: string) =>
  user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));

/** The workbook of a day's work, closed. */
async function yesterday(
  files: readonly File[] = FIRST,
  before: (pane: Pane) => Promise<void> = async () => {},
) {
  const pane = await collecting(files, {}, roster("石角镇", "东溪镇", "三江镇"));
  await before(pane);
  await consolidate(pane);
  pane.unmount();
  return [...pane.sheets.values()];
}
/** The pane beside it on the next day. */
const today = (grids: readonly Grid[], ...files: File[]) => collecting(files, {}, ...grids);

const counted = ({ sheets }: Pane) =>
  sheets
    .get("分户明细")!
    .values.slice(2)
    .map((row) => [textOf(row[0]!), textOf(row[1]!)].join(" "));
const journal = ({ sheets }: Pane) =>
  sheets
    .get("经办记录")!
    .values.slice(1)
    .map((row) =>
      row
        .slice(2, 6)
        .map((value) => textOf(value))
        .join("|"),
    );

it("one return more is added to those of yesterday, and nothing is asked", async () => {
  const pane = await today(await yesterday(), handed("三江镇.xlsx", boards("三江镇", 9)));
  expect(await screen.findByRole("button", { name: "已在本工作簿中：3 份" })).toBeVisible();
  await consolidate(pane);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(counted(pane)).toEqual(["石角镇 石角镇.xlsx", "东溪镇 东溪镇.xlsx", "三江镇 三江镇.xlsx"]);
  expect(screen.getByText("汇总完成：3 个单位计入")).toBeVisible();
});

it("nothing chosen, the same comes out", async () => {
  const grids = await yesterday();
  const pane = await collecting([], {}, ...grids);
  await consolidate(pane);
  for (const { sheet, values } of grids.slice(1)) expect(pane.sheets.get(sheet)!.values).toEqual(values);
});

it("a later return of a unit takes the place of the earlier one, which stays in 历次报表", async () => {
  const later = handed("石角镇（更正）.xlsx", boards("石角镇", 4, "2011年12月18日"));
  const pane = await today(await yesterday(), later);
  await consolidate(pane);
  expect(counted(pane)).toEqual(["石角镇 石角镇（更正）.xlsx", "东溪镇 东溪镇.xlsx"]);
  const earlier = pane.sheets
    .get("历次报表")!
    .values.slice(2)
    .map((row) => textOf(row[1]!));
  expect(earlier).toEqual(["石角镇.xlsx", "无名.xlsx"]);
});

it.each([
  ["石角镇.xlsx", 0],
  ["石角镇 - 副本.xlsx", 9],
])("the same return in %s is recognised and not counted", async (name, modified) => {
  const pane = await today(await yesterday(), handed(name, boards("石角镇", 3), modified));
  if (modified > 0) expect(await screen.findByText("与前次相同，未计入")).toBeVisible();
  await consolidate(pane);
  await consolidate(pane);
  expect(counted(pane)).toEqual(["石角镇 石角镇.xlsx", "东溪镇 东溪镇.xlsx"]);
  expect(journal(pane).filter((line) => line.includes("相同"))).toEqual(
    modified > 0 ? ["石角镇|收到||与前次相同，未计入"] : [],
  );
});

describe("whose a return is", () => {
  const named = () =>
    yesterday(FIRST, async ({ user }) => {
      const field = await screen.findByRole("combobox", { name: "填报单位：无名.xlsx" });
      await user.type(field, "三江镇");
      await user.click(screen.getByRole("button", { name: "确定单位：无名.xlsx" }));
    });

  it("is still known on the next day", async () => {
    const pane = await collecting([], {}, ...(await named()));
    await consolidate(pane);
    expect(counted(pane)).toContain("三江镇 无名.xlsx");
    expect(journal(pane).at(-1)).toBe("三江镇|认定单位||三江镇");
  });

  it("can be taken back then, and said again", async () => {
    const pane = await collecting([], {}, ...(await named()));
    await pane.user.click(await screen.findByRole("button", { name: "撤销：三江镇认定单位" }));
    await waitFor(() => expect(counted(pane)).not.toContain("三江镇 无名.xlsx"));
    expect(textOf(pane.sheets.get("经办记录")!.values.at(-1)![9]!)).toBe("2011-12-21 09:32");
    await pane.user.click(await screen.findByRole("button", { name: "重做：三江镇认定单位" }));
    await waitFor(() => expect(counted(pane)).toContain("三江镇 无名.xlsx"));
  });

  it("is asked as long as nobody has said it", async () => {
    await collecting([], {}, ...(await yesterday()));
    expect(await screen.findByRole("combobox", { name: "填报单位：无名.xlsx" })).toBeVisible();
  });
});

describe("beginning anew", () => {
  it.each([
    ["keeps the old sheets", "保留旧表，再汇总", true],
    ["replaces them", "直接替换", false],
  ])("is asked about, and %s", async (_, label, isKept) => {
    const pane = await today(await yesterday(), handed("三江镇.xlsx", boards("三江镇", 9)));
    await pane.user.click(await screen.findByRole("button", { name: "重新汇总（从头开始）" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent("3 份报表和经办记录都不再用");
    await answer(pane, label);
    await waitFor(() => expect(counted(pane)).toEqual(["三江镇 三江镇.xlsx"]));
    expect(pane.sheets.has("分户明细（旧）")).toBe(isKept);
  });

  it("writes nothing where the clerk thinks better of it", async () => {
    const pane = await today(await yesterday(), handed("三江镇.xlsx", boards("三江镇", 9)));
    await pane.user.click(await screen.findByRole("button", { name: "重新汇总（从头开始）" }));
    await answer(pane, "取消");
    expect(counted(pane)).toHaveLength(2);
  });
});

it("a book that is not whole is named by its cell, and nothing is written", async () => {
  const grids = (await yesterday()).map((grid) =>
    grid.sheet === "经办记录" ? { ...grid, values: grid.values.filter((_, row) => row !== 1) } : grid,
  );
  const pane = await today(grids, handed("三江镇.xlsx", boards("三江镇", 9)));
  pane.calls.length = 0;
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  expect(await screen.findByText(/「经办记录」A2/)).toBeVisible();
  expect(pane.calls.filter((call) => call.startsWith("write"))).toEqual([]);
  // The way out that the message names.
  await pane.user.click(screen.getByRole("button", { name: "重新汇总（从头开始）" }));
  await answer(pane, "保留旧表，再汇总");
  await waitFor(() => expect(counted(pane)).toEqual(["三江镇 三江镇.xlsx"]));
});

it("a consolidation that kept no returns is said to be one", async () => {
  const old = gridOfPlan(sheetPlan("分户明细", { cells: [["单位"], [], ["石角镇"]] }));
  const pane = await today([old], handed("三江镇.xlsx", boards("三江镇", 9)));
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  expect(await screen.findByRole("dialog")).toHaveTextContent("没有留下各单位的报表");
});

describe("a later return of a unit", () => {
  const later = () => handed("石角镇（更正）.xlsx", boards("石角镇", 4, "2011年12月19日"));
  const asked = async (pane: Pane) => {
    await pane.user.click(
      await screen.findByRole("button", { name: /^第 2 次，12-19（前次 12-15）：改了 1 格/ }),
    );
    expect(screen.getByText(/ 3→4$/)).toBeVisible();
    expect(screen.getByText("汇总有 2 个数变")).toBeVisible();
  };

  it.each([
    ["采用这次", "石角镇 石角镇（更正）.xlsx", "石角镇|采用||"],
    ["保留前次", "石角镇 石角镇.xlsx", "石角镇|保留前次||"],
  ])("is compared with the earlier one, and %s is one press", async (label, first, line) => {
    const pane = await today(await yesterday(), later());
    await asked(pane);
    await pane.user.type(screen.getByRole("textbox", { name: "理由" }), "漏了一个");
    await pane.user.click(screen.getByRole("button", { name: label }));
    await consolidate(pane);
    expect(counted(pane)[0]).toBe(first);
    expect(journal(pane).at(-1)).toBe(line);
    expect(textOf(pane.sheets.get("经办记录")!.values.at(-1)![6]!)).toBe("漏了一个");
  });
});

describe("what the office does about a return", () => {
  const opened = async () => {
    const pane = await collecting([], {}, ...(await yesterday()));
    await pane.user.click(await screen.findByRole("button", { name: "已在本工作簿中：3 份" }));
    await pane.user.click(await screen.findByRole("button", { name: /^石角镇：/ }));
    return pane;
  };
  const state = ({ sheets }: Pane) =>
    textOf(sheets.get("报送情况")!.values.find((row) => row[0] === "石角镇")![2]!);

  it.each([
    ["退回", "退回"],
    ["通过", "通过"],
  ])("%s stands in the register and in the journal", async (label, said) => {
    const pane = await opened();
    await pane.user.click(screen.getByRole("button", { name: `${label}：石角镇` }));
    await waitFor(() => expect(state(pane)).toBe(said));
    expect(journal(pane).at(-1)).toBe(`石角镇|${label}||`);
    await pane.user.click(await screen.findByRole("button", { name: `撤销：石角镇${label}` }));
    await waitFor(() => expect(state(pane)).not.toBe(said));
  });

  it("a return that is not counted can be counted again", async () => {
    const pane = await opened();
    await pane.user.click(screen.getByRole("button", { name: "不计入：石角镇" }));
    await waitFor(() => expect(counted(pane)).toEqual(["东溪镇 东溪镇.xlsx"]));
    await pane.user.click(await screen.findByRole("button", { name: "恢复计入：石角镇" }));
    await waitFor(() => expect(counted(pane)).toHaveLength(2));
  });
});

describe("a figure that was changed by hand in 分户明细", () => {
  const changed = async () => {
    const grids = (await yesterday()).map((grid) => {
      if (grid.sheet !== "分户明细") return grid;
      const at = grid.values[2]!.indexOf(3, 6);
      return { ...grid, values: grid.values.map((row, index) => (index === 2 ? row.with(at, 8) : row)) };
    });
    const pane = await collecting([], {}, ...grids);
    await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent(/石角镇 .+ 3→8/);
    return pane;
  };
  const figure = ({ sheets }: Pane) =>
    sheets
      .get("分户明细")!
      .values[2]!.slice(6)
      .find((value) => value !== null);

  it.each([
    ["记作更正", 8, ["石角镇|更正"]],
    ["改回原数", 3, []],
  ])("is asked about, and %s", async (label, value, lines) => {
    const pane = await changed();
    await answer(pane, label);
    await screen.findByText(/^汇总完成/);
    expect(figure(pane)).toBe(value);
    const acts = journal(pane).filter((line) => line.includes("更正"));
    expect(acts.map((line) => line.split("|").slice(0, 2).join("|"))).toEqual(lines);
    await consolidate(pane);
    expect(figure(pane)).toBe(value);
  });

  it("stays as it is while nothing is said", async () => {
    const pane = await changed();
    await answer(pane, "取消");
    expect(figure(pane)).toBe(8);
  });
});

it.each([
  ["分户明细", "behind our columns", true],
  ["报送情况", "behind our columns, where it is kept", false],
])("what somebody has written on 「%s」 %s is asked about: %s", async (sheet, _, isAsked) => {
  const grids = (await yesterday()).map((grid) =>
    grid.sheet === sheet
      ? {
          ...grid,
          values: grid.values.map((row, at) => (at === 3 ? [...row, ...Array(2), "电话核过"] : row)),
        }
      : grid,
  );
  const pane = await collecting([], {}, ...grids);
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  if (isAsked) expect(await screen.findByRole("dialog")).toHaveTextContent(`「${sheet}」改过`);
  else {
    await screen.findByText(/^汇总完成/);
    expect(pane.sheets.get(sheet)!.values[3]).toContain("电话核过");
  }
});

it("an act that could not be written has not been done, and can be done again", async () => {
  const pane = await collecting([], {}, ...(await yesterday()));
  const before = [...pane.sheets.values()].map(({ values }) => values);
  await pane.user.click(await screen.findByRole("button", { name: "已在本工作簿中：3 份" }));
  await pane.user.click(await screen.findByRole("button", { name: /^石角镇：/ }));
  pane.refuse(new HostError("failed", "分户明细"));
  await pane.user.click(screen.getByRole("button", { name: "不计入：石角镇" }));
  const { consolidating } = pane.desks.offices.get().get(pane.desk)!;
  await waitFor(() => expect(consolidating.state.get().fault).not.toBeNull());
  expect([...pane.sheets.values()].map(({ values }) => values)).toEqual(before);
  expect(screen.queryByRole("button", { name: /^撤销/ })).toBeNull();
  pane.refuse(null);
  await pane.user.click(screen.getByRole("button", { name: "不计入：石角镇" }));
  await waitFor(() => expect(counted(pane)).toEqual(["东溪镇 东溪镇.xlsx"]));
  expect(journal(pane).filter((line) => line.includes("不计入"))).toHaveLength(1);
});
