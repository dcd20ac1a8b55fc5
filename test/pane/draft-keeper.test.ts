import type { Host } from "../../src/host/host";
import type { Draft } from "../../src/pane/desk/ground/files";
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
    keep: async ({ unit }: Omit<Draft, "id">) => void done.push(`kept ${unit}`),
    drop: async () => void done.push("dropped"),
    left: async () => [],
    remove: async () => undefined,
  };
  let name = { unit: "石角镇", units: null, file: "石角镇.xlsx" };
  const call = (unit: string, file = `${unit}.xlsx`) => (name = { unit, units: null, file });
  keepDrafts(host as Host, drafts, () => name);
  const type = () => ((unsaved = true), change());
  const save = () => ((unsaved = false), change());
  return { done, call, type, save, wait: (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000) };
}

test("a draft is kept when the clerk pauses, once", async () => {
  const { done, type, wait } = typing();
  for (let key = 0; key < 3; key++) {
    type();
    await wait(1);
  }
  expect(done).toEqual([]);
  await wait(60);
  expect(done).toEqual(["kept 石角镇"]);
});

test("a clerk who never pauses has one all the same", async () => {
  const { done, type, wait } = typing();
  for (let key = 0; key < 20; key++) {
    type();
    await wait(1);
  }
  expect(done).toEqual(["kept 石角镇"]);
});

test("it goes away when the workbook is saved", async () => {
  const { done, type, save, wait } = typing();
  type();
  save();
  await wait(60);
  expect(done).toEqual(["dropped"]);
});

test("what was kept before it was known whose it is, is kept again", async () => {
  const { done, call, type, wait } = typing();
  call("");
  type();
  await wait(5);
  call("石角镇");
  await wait(60);
  expect(done).toEqual(["kept ", "kept 石角镇"]);
});

test("and where its file is called the same", async () => {
  const { done, call, type, wait } = typing();
  call("", "石角镇.xlsx");
  type();
  await wait(2);
  call("石角镇", "石角镇.xlsx");
  await wait(60);
  expect(done).toEqual(["kept ", "kept 石角镇"]);
});
