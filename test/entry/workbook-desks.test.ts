import { WorkbookDesks } from "../../src/entry/wps/workbook-desks";

/** Workbooks by name, as a program shows them: another object each time, until they are closed. */
function program(...names: string[]) {
  let front: number | null = 0;
  const books = names.map((name) => ({ name, open: true }));
  const seen = (index: number) => ({
    get FullName() {
      if (!books[index]!.open) throw new Error("closed");
      return books[index]!.name;
    },
  });
  const desks = new WorkbookDesks(
    {
      get ActiveWorkbook() {
        return front === null ? null : seen(front);
      },
    },
    (workbook) => ({ of: workbook.FullName }),
  );
  return {
    desks,
    books,
    /** The desk when this workbook is in front; `null` for none. */
    desk(index: number | null) {
      front = index;
      desks.look();
      return desks.current.get();
    },
  };
}

it("keeps a desk for each workbook, and gives it again", () => {
  const { desk } = program("a.xlsx", "b.xlsx");
  const first = desk(0);
  const second = desk(1);
  expect([first?.desk.of, second?.desk.of]).toEqual(["a.xlsx", "b.xlsx"]);
  expect(first?.key).not.toBe(second?.key);
  expect(desk(0)).toBe(first);
});

it("keeps the desk of a workbook that is saved under another name", () => {
  const { desk, books } = program("工作簿1", "b.xlsx");
  const first = desk(0);
  books[0]!.name = "石角镇.xlsx";
  expect(desk(0)).toBe(first);
});

it("gives a workbook that takes the name of a closed one a desk of its own", () => {
  const { desk, books } = program("工作簿1", "工作簿1");
  const first = desk(0);
  books[0]!.open = false;
  expect(desk(1)).not.toBe(first);
});

it("tells only when another workbook came to the front", () => {
  const { desk, desks } = program("a.xlsx", "b.xlsx");
  desk(0);
  let told = 0;
  desks.current.subscribe(() => told++);
  desk(0);
  expect(told).toBe(0);
  desk(1);
  desk(null);
  expect([told, desks.current.get()]).toEqual([2, null]);
});
