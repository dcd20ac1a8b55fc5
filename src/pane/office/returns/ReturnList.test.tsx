import { screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed, reading } from "../../../../test/pane/handed";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const found = (name: string | RegExp) => screen.findByRole("button", { name });

describe("how a return was read", () => {
  const odd = {
    ...boards("石角镇", "12"),
    labels: { boards: "设立党务公开栏(块)" },
    cells: {
      "organisations agency": 1,
      "boards agency": "12",
      "opinions-collected agency": "9",
      "opinions-resolved agency": 12,
    },
  };

  it("is told in one line with what the check says, and in full on demand", async () => {
    const { user, row } = await collecting([handed("石角镇.xlsx", odd)]);
    const summary = await found(/^石角镇：\d 处错误.*，2 处写法已转成数字$/);
    expect(summary).toHaveAttribute("aria-expanded", "false");
    summary.focus();
    await user.keyboard("{Enter}");
    expect(row("石角镇.xlsx")).toHaveTextContent("已办结 · 机关 L45");
    expect(row("石角镇.xlsx")).toHaveTextContent("填报单位取自表头 A2");
    expect(row("石角镇.xlsx")).toHaveTextContent("2 处文本数字：L14“12”→12");
    expect(row("石角镇.xlsx")).toHaveTextContent("“设立党务公开栏(块)”按“设立党务公开栏（块）”读");
    await user.keyboard("{Enter}");
    expect(row("石角镇.xlsx")).not.toHaveTextContent("取自表头");
  });

  it("shows a few of many corrections, and all of them on demand", async () => {
    const cells = Object.fromEntries(
      ["town", "street", "village", "community-urban", "community-rural"].map((id) => [`boards ${id}`, "7"]),
    );
    const { user, row } = await collecting([handed("石角镇.xlsx", { unit: "石角镇", cells })]);
    await user.click(await found(/^石角镇：.*，5 处写法已转成数字$/));
    expect(row("石角镇.xlsx")).not.toHaveTextContent("G14");
    await user.click(button("显示其余 2 处"));
    expect(row("石角镇.xlsx")).toHaveTextContent("F14“7”→7，G14“7”→7");
  });

  it("is told of a return without anything odd, too", async () => {
    const { user, row } = await collecting([handed("石角镇.xlsx", boards("石角镇", 3))]);
    await user.click(await found(/^石角镇：/));
    expect(row("石角镇.xlsx")).toHaveTextContent("填报单位取自表头 A2");
    expect(row("石角镇.xlsx")).toHaveTextContent("数字照原样读");
  });
});

describe("a row in doubt", () => {
  // 满意度 stands twice: nobody can say which is 群众满意度.
  const doubtful = {
    ...boards("石角镇", 3),
    labels: { "public-satisfaction": "满意度（%）" },
    cells: { "boards town": 3, "public-satisfaction town": 95, "request-satisfaction town": 90 },
  };
  const QUESTION = /“满意度（%）”可能是/;
  const question = () => screen.findAllByRole("combobox", { name: QUESTION });

  it("is asked about, and read with the answer", async () => {
    const { user, row } = await collecting([handed("石角镇.xlsx", doubtful)]);
    const [first] = await question();
    await user.click(first!);
    await user.click(screen.getByRole("option", { name: "群众满意度（%）" }));
    await waitFor(() => expect(screen.queryAllByRole("combobox", { name: QUESTION })).toHaveLength(0));
    expect(row("石角镇.xlsx")).toHaveTextContent("1 行（列）由您认定");
    expect(row("石角镇.xlsx")).toContainElement(document.activeElement as HTMLElement);

    await user.click(button("取消认定：石角镇.xlsx"));
    expect(await question()).not.toHaveLength(0);
  });

  it("that counts in something else is asked about with both units", async () => {
    const inMoney = { ...boards("石角镇", 3), labels: { boards: "设立党务公开栏（元）" } };
    const { row } = await collecting([handed("石角镇.xlsx", inMoney)]);
    await screen.findByRole("combobox", { name: /“设立党务公开栏（元）”可能是/ });
    expect(row("石角镇.xlsx")).toHaveTextContent(
      "这里写的计量单位是“元”，表样是“块”。数要折算的，请让单位改；选定后按表上的数原样计入。",
    );
  });

  it("is asked about once more when reading it again was lost", async () => {
    let fail = false;
    const { user } = await collecting([handed("石角镇.xlsx", doubtful)], {
      readReturns: async (files, how) => {
        if (fail) throw new Error("gone");
        await reading()(files, how);
      },
    });
    const [first] = await question();
    fail = true;
    await user.click(first!);
    await user.click(screen.getByRole("option", { name: "都不是" }));
    expect(await screen.findByText(/操作没有完成/)).toBeVisible();
    expect(screen.queryByText(/由您认定/)).toBeNull();
    const [again] = await question();
    expect(again).toBeEnabled();
  });
});

describe("the unit of a return", () => {
  const units = roster("石角镇", "东溪镇");

  it("is chosen from the roster where the return has none", async () => {
    const { user, row } = await collecting([handed("定稿.xlsx", boards("", 5))], {}, units);
    const field = await screen.findByRole("combobox", { name: "填报单位：定稿.xlsx" });
    await user.click(field);
    await user.click(screen.getByRole("option", { name: "东溪镇" }));
    await user.click(button("确定单位：定稿.xlsx"));
    expect(await found(/^东溪镇：/)).toBeVisible();
    expect(row("定稿.xlsx")).toHaveTextContent("单位由您指定");

    await user.click(button("取消指定：定稿.xlsx"));
    expect(row("定稿.xlsx")).toHaveTextContent("缺填报单位");
  });

  it("is typed where the roster has none", async () => {
    const { user } = await collecting([handed("定稿.xlsx", boards("", 5))], {}, units);
    await user.type(await screen.findByRole("combobox", { name: "填报单位：定稿.xlsx" }), "县水务局");
    await user.click(button("确定单位：定稿.xlsx"));
    expect(await found(/^县水务局：不在名册上/)).toBeVisible();
  });

  it("waits where it only resembles one of the roster", async () => {
    const { user, row } = await collecting([handed("a.xlsx", boards("綦江县石角镇", 5))], {}, units);
    await found(/待确认单位/);
    expect(row("a.xlsx")).toHaveTextContent("是名册上的“石角镇”吗");
    await user.click(button("确定单位：a.xlsx"));
    expect(await found(/^石角镇：/)).toBeVisible();
    await user.click(button("取消指定：a.xlsx"));
    await user.click(await found("是另一个单位：a.xlsx"));
    expect(await found(/^綦江县石角镇：不在名册上/)).toBeVisible();
  });

  it("is put right where the head names another one", async () => {
    const { user } = await collecting([handed("东溪镇.xlsx", boards("石角镇", 5))], {}, units);
    await user.click(await found(/^石角镇：/));
    await user.click(button("是别的单位报的：东溪镇.xlsx"));
    expect(screen.getByRole("combobox", { name: "填报单位：东溪镇.xlsx" })).toHaveFocus();
    await user.keyboard("东溪镇");
    await user.click(button("确定单位：东溪镇.xlsx"));
    expect(await found(/^东溪镇：/)).toBeVisible();
  });
});

describe("an archive", () => {
  const archive = {
    archive: {
      "第一批/石角镇.xlsx": boards("石角镇", 3),
      "东溪镇.xlsx": boards("东溪镇", 4),
      "说明.pdf": "broken" as const,
    },
  };

  it("lists every return in it and every file that is refused, below its name", async () => {
    const { user, row } = await collecting([
      handed("报表.zip", archive),
      handed("打通镇.xlsx", boards("打通镇", 1)),
    ]);
    const group = await screen.findByRole("list", { name: "报表.zip" });
    expect(
      within(group)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/^石角镇.*第一批\/石角镇\.xlsx/),
      expect.stringMatching(/^东溪镇.*东溪镇\.xlsx/),
      expect.stringMatching(/^说明\.pdf未能读取文件不完整/),
    ]);
    expect(screen.getByRole("heading", { name: "2 个文件 3 份报表，1 个未能读取" })).toBeVisible();
    expect(row("打通镇.xlsx")).toBeVisible();

    await user.click(button("移除 报表.zip"));
    expect(screen.queryByText("东溪镇")).toBeNull();
  });
});

describe("the keyboard", () => {
  // jsdom says of a page whose focused element is gone that it has lost the keyboard; browsers do not.
  beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());

  it("goes to the next file when one is removed, and to the one before when it was the last", async () => {
    const { user, row } = await collecting(
      ["石角镇.xlsx", "东溪镇.xlsx", "打通镇.xlsx"].map((file) => handed(file, boards(file.slice(0, 3), 3))),
    );
    await found(/^打通镇：/);
    await user.click(button("移除 东溪镇.xlsx"));
    expect(row("打通镇.xlsx")).toContainElement(document.activeElement as HTMLElement);
    await user.click(button("移除 打通镇.xlsx"));
    expect(row("石角镇.xlsx")).toContainElement(document.activeElement as HTMLElement);
  });
});

describe("a return that waits for the clerk", () => {
  it("of another year counts when she says so", async () => {
    const { user, row } = await collecting([handed("石角镇.xlsx", boards("石角镇", 3, "2010年12月15日"))]);
    await found(/^石角镇：待确认时间/);
    expect(row("石角镇.xlsx")).toHaveTextContent("写的是“2010-12-15”，不像本期的报表，不计入汇总");
    await user.click(button("采用这份：石角镇.xlsx"));
    await waitFor(() => expect(row("石角镇.xlsx")).not.toHaveTextContent("待确认时间"));
  });

  it("of two names counts as the unit that she names", async () => {
    const { user, row } = await collecting(
      [handed("三角镇.xlsx", { ...boards("石角镇", 3), alsoNamed: "三角镇" })],
      {},
      roster("石角镇", "三角镇"),
    );
    await found(/^石角镇：待确认单位/);
    expect(row("三角镇.xlsx")).toHaveTextContent("是“石角镇”还是“三角镇”？");
    await user.click(button("确定单位：三角镇.xlsx"));
    await waitFor(() => expect(row("三角镇.xlsx")).toHaveTextContent("单位由您指定"));
  });
});
