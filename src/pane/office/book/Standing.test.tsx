import { screen, waitFor, within } from "@testing-library/react";
import { boards, collecting } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import type { Host } from "../../../host/host";
import { HostError } from "../../../host/host-error";
import { gridOf, type Grid } from "../../../sheet/grid";

const FILES = [handed("石角镇.xlsx", boards("石角镇", 3)), handed("东溪镇.xlsx", boards("东溪镇", 5))];
const WRITTEN = ["汇总表", "分户明细"];

/** The pane with two returns, and a workbook with these sheets. */
async function ready(...grids: Grid[]) {
  const pane = await collecting(FILES, {}, ...grids);
  const start = async () => pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  const done = () => screen.findByText(/^汇总完成/);
  const answer = async (name: string) =>
    pane.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
  const writings = () => pane.calls.filter((call) => call.startsWith("write")).length;
  return { ...pane, start, done, answer, writings };
}
/** The same after a consolidation on whose 分户明细 the clerk has then written a note. */
async function noted() {
  const pane = await ready();
  await pane.start();
  await pane.done();
  pane.type("分户明细", 2, 1, "电话核过");
  pane.calls.length = 0;
  await pane.start();
  return pane;
}

it("nothing is asked where nothing stands, nor where nobody has touched what does", async () => {
  const { start, done, calls } = await ready();
  await start();
  await done();
  await start();
  await waitFor(() => expect(calls).toContain("select 汇总表 0,0"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("sheets that would be the same again are left as they stand, and 汇总表 is shown", async () => {
  const { start, done, calls } = await ready();
  await start();
  await done();
  calls.length = 0;
  await start();
  await waitFor(() => expect(calls).toContain("select 汇总表 0,0"));
  expect(calls.filter((call) => call.startsWith("write"))).toEqual([]);
});

it("a list that the clerk has filtered shows all its rows again, and that is said", async () => {
  const { start, done, sheets, user } = await ready();
  await start();
  await done();
  sheets.set("经办记录", { ...sheets.get("经办记录")!, hiddenRows: [1] });
  await user.upload(screen.getByLabelText("选择报表"), [handed("中峰镇.xlsx", boards("中峰镇", 4))]);
  await start();
  expect(await screen.findByText("「经办记录」原来的筛选已取消，现在显示全部行")).toBeVisible();
});

it("what the clerk has written since is named, and nothing is written before the answer", async () => {
  const { answer, writings, sheets } = await noted();
  expect(await screen.findByRole("dialog")).toHaveTextContent("上次汇总以后，「分户明细」改过");
  await answer("取消");
  expect([writings(), sheets.get("分户明细")!.values[2]![1]]).toEqual([0, "电话核过"]);
});

it("all of the old consolidation is kept, and takes no part in the new one", async () => {
  const { answer, done, sheets, desk } = await noted();
  await answer("保留旧表，再汇总");
  await done();
  expect([...sheets.keys()]).toEqual(expect.arrayContaining([...WRITTEN, "汇总表（旧）", "分户明细（旧）"]));
  expect(sheets.get("分户明细（旧）")!.values[2]![1]).toBe("电话核过");
  expect(sheets.get("分户明细")!.values[2]![1]).not.toBe("电话核过");
  await desk.check.look();
  expect(desk.check.state.get().found).toBeNull();
});

it("it is replaced where the clerk says so", async () => {
  const { answer, done, sheets } = await noted();
  await answer("直接替换");
  await done();
  expect([...sheets.keys()].filter((name) => name.includes("旧"))).toEqual([]);
});

it("a consolidation of an earlier day is asked about: nobody knows what was written then", async () => {
  const { start, answer, done, sheets } = await ready(gridOf("分户明细", [["单位"], ["石角镇"]]));
  await start();
  expect(await screen.findByRole("dialog")).toHaveTextContent("「分户明细」是以前汇总的");
  await answer("保留旧表，再汇总");
  await done();
  expect(sheets.get("分户明细（旧）")!.values[1]).toEqual(["石角镇"]);
});

describe("a consolidation that was written is said to be done", () => {
  const failed = () => Promise.reject(new HostError("failed", "汇总表", { cause: new Error("没有响应") }));
  it.each<[string, (host: Host) => void, RegExp]>([
    [
      "though it cannot be read back",
      (host) => {
        const { readSheet } = host;
        host.readSheet = (sheet) => (sheet === "汇总表" ? failed() : readSheet(sheet));
      },
      /汇总表已写好，只是没能读回来核对/,
    ],
    [
      "though old sheets are left over",
      (host) => {
        const { writeSheets } = host;
        host.writeSheets = async (plans) => {
          await writeSheets(plans);
          throw new HostError({ kind: "old-left", sheets: ["待换表1"] }, "");
        };
      },
      /旧表「待换表1」没有删掉/,
    ],
  ])("%s", async (_, breaks, said) => {
    const { start, done, desk } = await ready();
    breaks(desk.host);
    await start();
    expect((await done()).closest('[role="status"]')).toHaveTextContent(said);
  });
});
