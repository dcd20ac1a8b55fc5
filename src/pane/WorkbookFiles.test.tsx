import { screen, waitFor, within } from "@testing-library/react";
import { boards } from "../../test/pane/collecting";
import { handed } from "../../test/pane/handed";
import { showPane } from "../../test/pane/shown-pane";
import { gridOf } from "../sheet/grid";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";

const OTHER = sheetPlan("上年", { cells: [["上年"]] });

/** The pane over a workbook of its own, in which there is work that no file holds, or none. */
function atWorkbook(unsaved: boolean) {
  const done: string[] = [];
  const openWorkbook = async (sheets: readonly SheetPlan[]) =>
    void done.push(`opened ${sheets.map(({ sheet }) => sheet).join()}`);
  const saveWorkbook = async () => (done.push("saved"), new Uint8Array([1]));
  const pane = showPane(
    [gridOf("Sheet1", [])],
    { openWorkbook: async () => ({ ok: true, sheets: [OTHER] }) },
    { files: true },
    () => ({ openWorkbook, saveWorkbook, unsaved: () => unsaved }),
  );
  const open = () =>
    pane.user.upload(
      pane.container.querySelector<HTMLInputElement>("footer input[type=file]")!,
      new File(["x"], "上年.xlsx"),
    );
  const answer = async (name: string) =>
    pane.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
  return { ...pane, done, open, answer };
}

beforeEach(() => {
  // jsdom has no files to hand out.
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
});

describe("another workbook", () => {
  it("is opened at once where all is in a file", async () => {
    const { open, done } = atWorkbook(false);
    await open();
    await waitFor(() => expect(done).toEqual(["opened 上年"]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each([
    ["先下载，再打开", ["saved", "opened 上年"]],
    ["不下载，直接打开", ["opened 上年"]],
    ["取消", []],
  ])("is opened over work that is in no file as the clerk says: %s", async (answer, expected) => {
    const { open, done, answer: say } = atWorkbook(true);
    await open();
    expect(await screen.findByRole("dialog")).toHaveTextContent("有改动还没有下载");
    expect(done).toEqual([]);
    await say(answer);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(done).toEqual(expected));
  });
});

describe("leaving the page", () => {
  const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

  it.each([
    ["asks while there is work that is in no file", true],
    ["asks nothing else", false],
  ])("%s", (_, unsaved) => {
    const { unmount } = atWorkbook(unsaved);
    expect(asks()).toBe(unsaved);
    unmount();
    expect(asks()).toBe(false);
  });

  it("asks while the clerk has answered about returns", async () => {
    const { user, desk } = atWorkbook(false);
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    await user.upload(screen.getByLabelText("选择报表"), [handed("无名.xlsx", boards("", 3))]);
    await screen.findByText("缺填报单位");
    expect(asks()).toBe(false);
    const { id } = desk.collection.state.get().files[0]!.submissions[0]!;
    desk.collection.name(id, { unit: "石角镇", own: false });
    expect(asks()).toBe(true);
  });
});
