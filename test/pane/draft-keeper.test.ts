import type { Host } from "../../src/host/host";
import { keepDrafts } from "../../src/pane/desk/workbook/draft-keeper";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A workbook that somebody types into, and what its browser has kept of it. */
function typing() {
  const done: string[] = [];
  let [unsaved, change] = [false, () => {}];
  const host: Partial<Host> = {
    unsaved: () => unsaved,
    saveWorkbook: async () => ({ bytes: async () => new Uint8Array(), inFile: () => undefined }),
    onUnsaved: (listener) => ((change = listener), () => undefined),
  };
  const drafts = {
    keep: async () => void done.push("kept"),
    drop: async () => void done.push("dropped"),
    left: async () => [],
    remove: async () => undefined,
  };
  keepDrafts(host as Host, drafts, () => ({ unit: "石角镇", units: null, file: "石角镇.xlsx" }));
  const type = () => ((unsaved = true), change());
  const save = () => ((unsaved = false), change());
  return { done, type, save, wait: (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000) };
}

test("a draft is kept when the clerk pauses, once", async () => {
  const { done, type, wait } = typing();
  for (let key = 0; key < 3; key++) {
    type();
    await wait(1);
  }
  expect(done).toEqual([]);
  await wait(60);
  expect(done).toEqual(["kept"]);
});

test("a clerk who never pauses has one all the same", async () => {
  const { done, type, wait } = typing();
  for (let key = 0; key < 20; key++) {
    type();
    await wait(1);
  }
  expect(done).toEqual(["kept"]);
});

test("it goes away when the workbook is saved", async () => {
  const { done, type, save, wait } = typing();
  type();
  save();
  await wait(60);
  expect(done).toEqual(["dropped"]);
});
