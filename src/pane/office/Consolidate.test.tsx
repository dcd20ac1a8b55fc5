import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../test/pane/collecting";
import { handed, reading, type Content } from "../../../test/pane/handed";
import { showPane } from "../../../test/pane/shown-pane";
import { FORM, place } from "../../../test/support/paper";
import { ledTo } from "../../../test/pane/pane-host";

it("lists what came in and says what became of each", async () => {
  const { row, user } = await collecting([
    handed("石角镇.xlsx", boards("石角镇", 3)),
    handed("石角镇（更正）.xlsx", boards("石角镇", 4, "2011年12月16日")),
    handed("定稿.xlsx", boards("", 5)),
    handed("截断.xlsx", "broken"),
  ]);
  await screen.findByText("被替代");
  expect(screen.getByRole("list", { name: "报表" })).toContainElement(row("石角镇（更正）.xlsx"));
  expect(row("石角镇.xlsx")).toHaveTextContent(/被替代.*已由「石角镇（更正）.xlsx」代替。/);
  expect(row("定稿.xlsx")).toHaveTextContent("缺填报单位");
  expect(row("截断.xlsx")).toHaveTextContent("文件不完整");

  await user.click(screen.getByRole("button", { name: "采用这份：石角镇.xlsx" }));
  expect(row("石角镇（更正）.xlsx")).toHaveTextContent("被替代");

  await user.click(screen.getByRole("button", { name: "移除 石角镇（更正）.xlsx" }));
  expect(screen.queryByText("被替代")).toBeNull();
});

it("shows who owes a return when there is a roster", async () => {
  await collecting(
    [
      handed("石角镇.xlsx", boards("石角镇", 3)),
      handed("东溪镇.xlsx", boards("东溪镇", 3, "2011年12月22日")),
    ],
    {},
    roster("石角镇", "东溪镇", "打通镇"),
  );
  const terms = (await screen.findByText("应报")).closest("dl")!;
  expect(terms).toHaveTextContent("应报3已报2逾期1");
});

it("can be stopped while files are read, and goes on with those that were", async () => {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  const { user } = await collecting([handed("石角镇.xlsx", boards("石角镇", 3))], {
    readReturns: reading(held),
  });
  expect(screen.getByRole("progressbar", { name: "读取进度" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "取消" }));
  go();
  expect(await screen.findByText("已取消，没有读取")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("adds the returns up, proves the totals, explains a figure that is selected, and finds the one of a problem", async () => {
  const { user, go, sheets, calls } = await collecting([
    handed("石角镇.xlsx", boards("石角镇", 3)),
    handed("东溪镇.xlsx", boards("东溪镇", 5)),
  ]);
  await screen.findByText("「填报单位名册」里还没有单位", { exact: false });
  await user.click(screen.getByRole("button", { name: "开始汇总" }));
  const status = await screen.findByText(/^汇总完成/);
  const report = status.closest('[role="status"]')!;
  expect(report).toHaveTextContent("汇总完成：2 个单位计入");
  expect(report).toHaveTextContent("公式结果与逐户相加一致");

  const { row, column } = place(FORM, "boards total");
  go("汇总表", row, column);
  const origin = await screen.findByRole("region", { name: "这个数从哪来" });
  const units = await within(origin).findAllByRole("listitem");
  expect(units.map((unit) => unit.textContent)).toEqual([
    expect.stringMatching(/^东溪镇5.*东溪镇\.xlsx/),
    expect.stringMatching(/^石角镇3.*石角镇\.xlsx/),
  ]);

  const lines = sheets.get("问题清单")!.values;
  go(
    "问题清单",
    lines.findIndex((line, at) => at > 0 && /^[A-Z]+\d+$/.test(String(line[3]))),
    0,
  );
  await user.click(await within(origin).findByRole("button", { name: /^到「分户明细」/ }));
  expect(ledTo(calls)).toMatch(/^select 分户明细 \d+,\d+$/);
});

it("explains a figure that was selected before anybody turned to 汇总", async () => {
  const first = await collecting([handed("石角镇.xlsx", boards("石角镇", 3))]);
  await first.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  first.unmount();
  const { user, go } = showPane([...first.sheets.values()]);
  const { row, column } = place(FORM, "boards total");
  go("汇总表", row, column);
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  const origin = await screen.findByRole("region", { name: "这个数从哪来" });
  expect(await within(origin).findAllByRole("listitem")).toHaveLength(1);
});

it("lists every file of a dropped folder but what programs leave lying about", async () => {
  showPane();
  fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
  const file = (name: string, content: Content = "broken") => ({
    isFile: true,
    name,
    file: (done: (file: File) => void) => done(handed(name, content)),
  });
  const children = [
    file("石角镇.xlsx", boards("石角镇", 3)),
    file("说明.pdf"),
    file("~$石角镇.xlsx"),
    file("Thumbs.db"),
  ];
  const folder = {
    isDirectory: true,
    name: "第一批",
    createReader: () => ({ readEntries: (done: (part: unknown[]) => void) => done(children.splice(0)) }),
  };
  const dataTransfer = {
    types: ["Files"],
    files: [],
    items: [{ kind: "file", webkitGetAsEntry: () => folder }],
  };
  fireEvent.drop(await screen.findByText("选择报表"), { dataTransfer });
  expect(await screen.findByText("未能读取")).toBeVisible();
  const rows = within(screen.getByRole("list", { name: "报表" })).getAllByRole("listitem");
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining("第一批/石角镇.xlsx"),
    expect.stringContaining("第一批/说明.pdf"),
  ]);
});

it("takes a folder that is chosen, but for what programs leave in it", async () => {
  showPane();
  fireEvent.click(screen.getByRole("tab", { name: "汇总" }));
  const inFolder = (path: string, content: Content = "broken") =>
    Object.defineProperty(handed(path.split("/").at(-1)!, content), "webkitRelativePath", { value: path });
  const files = [
    inFolder("第一批/镇/石角镇.xlsx", boards("石角镇", 3)),
    inFolder("第一批/镇/~$石角镇.xlsx"),
    inFolder("第一批/.svn/东溪镇.xlsx", boards("东溪镇", 3)),
  ];
  fireEvent.change(await screen.findByLabelText("选择文件夹"), { target: { files } });
  // Its row is another once it has been read.
  await waitFor(() => expect(screen.getByText("第一批/镇/石角镇.xlsx")).toBeVisible());
  expect(screen.getByText("1 个文件")).toBeVisible();
});
