import { act, screen, waitFor, within } from "@testing-library/react";
import { boards } from "../../test/pane/collecting";
import { handed } from "../../test/pane/handed";
import { showPane } from "../../test/pane/shown-pane";
import { FORM } from "../../test/support/paper";
import { gridOf } from "../sheet/grid";
import { sheetPlan } from "../sheet/sheet-plan";
import { pickedFile, type Draft, type Files } from "./desk/ground/files";

const OTHER = sheetPlan("上年", { cells: [["上年"]] });
const DRAFT: Draft = {
  ...{ id: "gone", saved: new Date(2011, 11, 11, 9, 32).getTime(), unit: "石角镇", units: null },
  ...{ file: "石角镇_党务公开统计表_2011.xlsx", bytes: new Uint8Array([1]) },
};

interface Given {
  readonly unsaved?: boolean;
  /** Whether the browser lets pages write files. */
  readonly places?: boolean;
  /** Whether nobody else has written the file that is opened. */
  readonly ours?: boolean;
  readonly left?: readonly Draft[];
  readonly fails?: boolean;
}

/** The pane over a workbook of its own; `done` says what became of it and of the clerk's files. */
function atWorkbook({ unsaved = false, places = false, ours = true, left = [], fails = false }: Given = {}) {
  const done: string[] = [];
  const drafts = [...left];
  const place = (name: string) => ({
    name,
    write: async (make: () => Promise<Uint8Array>) => {
      await make();
      if (fails) throw new DOMException("full", "QuotaExceededError");
      done.push(`wrote ${name}`);
    },
  });
  const files: Partial<Files> = {
    openWorkbook: async () => ({ ok: true, sheets: [OTHER], ours }),
    drafts: {
      keep: async ({ file }) => void done.push(`kept ${file}`),
      drop: async () => void done.push("dropped"),
      left: async () => [...drafts],
      remove: async (id) => {
        drafts.splice(
          drafts.findIndex((draft) => draft.id === id),
          1,
        );
      },
    },
    ...(places && {
      places: {
        open: async () => ({ file: pickedFile(new File(["x"], "上年.xlsx")), place: place("上年.xlsx") }),
        choose: async (name) => (done.push(`chose ${name}`), place(name)),
      },
    }),
  };
  const pane = showPane([gridOf("Sheet1", [])], files, { files: true }, () => ({
    openWorkbook: async (sheets, isNew) =>
      void done.push(`opened ${sheets.map(({ sheet }) => sheet).join()}${isNew ? " unsaved" : ""}`),
    saveWorkbook: async () => ({
      bytes: async () => new Uint8Array([1]),
      inFile: () => void done.push("saved"),
    }),
    unsaved: () => unsaved,
    onUnsaved: () => () => undefined,
  }));
  const press = (name: string) => pane.user.click(screen.getByRole("button", { name }));
  const open = () =>
    places
      ? press("打开工作簿")
      : pane.user.upload(
          pane.container.querySelector<HTMLInputElement>("footer input[type=file]")!,
          new File(["x"], "上年.xlsx"),
        );
  const answer = async (name: string) =>
    pane.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
  return { ...pane, done, open, answer, press };
}

beforeEach(() => {
  // jsdom has no files to hand out.
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
});

describe("another workbook", () => {
  it("is opened at once where all is in a file", async () => {
    const { open, done } = atWorkbook();
    await open();
    await waitFor(() => expect(done).toEqual(["opened 上年"]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each([
    ["先保存，再打开", ["saved", "opened 上年"]],
    ["不保存，直接打开", ["opened 上年"]],
    ["取消", []],
  ])("is opened over work that is in no file as the clerk says: %s", async (answer, expected) => {
    const { open, done, answer: say } = atWorkbook({ unsaved: true });
    await open();
    expect(await screen.findByRole("dialog")).toHaveTextContent("有改动还没有保存");
    expect(done).toEqual([]);
    await say(answer);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(done).toEqual(expected));
  });
});

describe("saving where the browser lets pages write files", () => {
  const NEW = `${FORM.called}_${FORM.period!.of}.xlsx`;

  it("asks for the file once", async () => {
    const { press, done } = atWorkbook({ places: true });
    await press("保存");
    await waitFor(() => expect(done).toEqual([`chose ${NEW}`, `wrote ${NEW}`, "saved"]));
    expect(await screen.findByText(`已保存：${NEW}`)).toBeVisible();
    await press("保存");
    await waitFor(() => expect(done.slice(3)).toEqual([`wrote ${NEW}`, "saved"]));
  });

  it("goes back into the file that we have written, by Ctrl+S too", async () => {
    const { open, press, done, user } = atWorkbook({ places: true });
    await open();
    await waitFor(() => expect(done).toEqual(["opened 上年"]));
    await press("保存");
    await waitFor(() => expect(done.slice(1)).toEqual(["wrote 上年.xlsx", "saved"]));
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(done.slice(3)).toEqual(["wrote 上年.xlsx", "saved"]));
  });

  it.each([
    ["存回原来的文件", ["wrote 上年.xlsx", "saved"]],
    ["另存一份", ["chose 上年.xlsx", "wrote 上年.xlsx", "saved"]],
    ["取消", []],
  ])("asks before a file that another program has written is written over: %s", async (answer, expected) => {
    const { open, press, done, answer: say } = atWorkbook({ places: true, ours: false });
    await open();
    await waitFor(() => expect(done).toEqual(["opened 上年"]));
    await press("保存");
    await say(answer);
    await waitFor(() => expect(done.slice(1)).toEqual(expected));
  });

  it("is not done when the file could not be written", async () => {
    const { press, done } = atWorkbook({ places: true, fails: true });
    await press("另存为");
    expect(await screen.findByText(/操作没有完成/)).toBeVisible();
    expect(done).toEqual([`chose ${NEW}`]);
  });
});

describe("what a page that is gone has left", () => {
  const SAYS = "上次有内容没有保存（石角镇，12-11 09:32）";

  it.each([
    ["恢复", ["opened 上年 unsaved"]],
    ["不要", []],
  ])("is offered by its unit and time: %s", async (answer, expected) => {
    const { press, done } = atWorkbook({ left: [DRAFT] });
    expect(await screen.findByText(SAYS)).toBeVisible();
    await press(answer);
    await waitFor(() => expect(screen.queryByText(SAYS)).toBeNull());
    expect(done).toEqual(expected);
  });

  it("is not offered where there is nothing", async () => {
    const { desks } = atWorkbook();
    await act(async () => undefined);
    await waitFor(() => expect(desks.file!.state.get().busy).toBe(false));
    expect(screen.queryByText(/没有保存/)).toBeNull();
  });
});

describe("leaving the page", () => {
  const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

  it.each([
    ["asks while there is work that is in no file", true],
    ["asks nothing else", false],
  ])("%s", (_, unsaved) => {
    const { unmount } = atWorkbook({ unsaved });
    expect(asks()).toBe(unsaved);
    unmount();
    expect(asks()).toBe(false);
  });

  it("asks while the clerk has answered about returns", async () => {
    const { user, desk, desks } = atWorkbook();
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    await user.upload(screen.getByLabelText("选择报表"), [handed("无名.xlsx", boards("", 3))]);
    await screen.findByText("缺填报单位");
    expect(asks()).toBe(false);
    const { collection } = desks.offices.get().get(desk)!;
    const { id } = collection.state.get().files[0]!.submissions[0]!;
    collection.name(id, { unit: "石角镇", own: false });
    expect(asks()).toBe(true);
  });
});
