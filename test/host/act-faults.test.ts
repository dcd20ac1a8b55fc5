import { readBook } from "../../src/book/sheets/read-book";
import type { Book } from "../../src/book/book";
import type { Doing } from "../../src/book/act";
import type { Host } from "../../src/host/host";
import { runAct, runConsolidation, runHistory, type OfficeDesk } from "../../src/pane/desk/office-desk";
import { pickedFile, type Files } from "../../src/pane/desk/ground/files";
import type { Grid } from "../../src/sheet/grid";
import { handed } from "../support/consolidated";
import { loneDesk } from "../support/lone-desk";
import { RECEIVED, SMALL, sheetsOf } from "../support/office-acts";
import { closePages } from "./excel/opened";
import { failingExcel, failingWps, type FailingProgram } from "./failing-program";

afterAll(closePages);

/* Whatever call of an act of the office fails: the book is as before or complete, and doing it again works. */

/** One more return, of a unit that has handed in two. */
const MORE = handed(SMALL, { unit: "甲镇", tables: [[[41, 5], [7, 9]]] }, { file: "甲镇3.xlsx", modified: 3 }); // prettier-ignore
const FILES: Files = {
  accept: "",
  readReturns: async ([file], { onResult }) => {
    onResult({ id: file!.id, submissions: [{ ...MORE, id: file!.id }], refused: [] });
  },
};

const NAMES = sheetsOf(RECEIVED).map(({ sheet }) => sheet);
const OUT: Doing = { kind: "excluded", receipt: 4, unit: "乙镇", reason: "重复" };
const CORRECTED: Doing = { kind: "corrected", receipt: 6, table: 0, row: 0, column: 0, from: 22, to: 23, unit: "丙镇", reason: "电话" }; // prettier-ignore

type Step = (desk: OfficeDesk) => Promise<void>;
const ADD: Step = ({ collection }) =>
  collection.add([pickedFile(new File(["x"], "甲镇3.xlsx"), "甲镇3.xlsx")]);
const ACTS: readonly (readonly [what: string, before: readonly Step[], act: Step])[] = [
  ["a return is left out", [], (desk) => runAct(desk, OUT)],
  ["a figure is corrected", [], (desk) => runAct(desk, CORRECTED)],
  ["an act is taken back", [(desk) => runAct(desk, OUT)], (desk) => runHistory(desk, "undo")],
  [
    "and done again",
    [(desk) => runAct(desk, OUT), (desk) => runHistory(desk, "undo")],
    (desk) => runHistory(desk, "redo"),
  ],
  ["one more return comes", [ADD], (desk) => runConsolidation(desk)],
  [
    "one more return comes on the same day",
    [(desk) => runAct(desk, OUT), ADD],
    (desk) => runConsolidation(desk),
  ],
];

/** A desk at a book of eight receipts, after some steps. */
async function atBook(make: () => Promise<FailingProgram>, steps: readonly Step[]) {
  const program = await make();
  await program.host.writeSheets(sheetsOf(RECEIVED));
  const desk = loneDesk(program.host, FILES, "2012-07-03", SMALL);
  await desk.book.look();
  for (const step of steps) await step(desk);
  return { ...program, desk };
}

/** What the sheets remember, and what they show. */
async function standing({ readSheet }: Host): Promise<{ readonly book: Book; readonly shown: unknown }> {
  const grids = new Map<string, Grid>();
  for (const name of NAMES) grids.set(name, (await readSheet(name))!);
  const reading = readBook(SMALL, (sheet) => grids.get(sheet) ?? null);
  if (reading.kind !== "book") throw new Error(JSON.stringify(reading));
  return { book: reading.book, shown: [...grids].map(([name, { values }]) => [name, values]) };
}

describe.each<[string, () => Promise<FailingProgram>, number]>([
  // An act takes hundreds of calls: not every one of them is worth a workbook.
  ["excel", failingExcel, 97],
  ["wps", failingWps, 211],
])("%s", (_, make, stride) => {
  test.each(ACTS)("%s, or nothing has happened", async (_, steps, act) => {
    const whole = await atBook(make, steps);
    const before = await standing(whole.host);
    const first = whole.count();
    await act(whole.desk);
    const count = whole.count() - first;
    const after = await standing(whole.host);
    expect(after.book).not.toEqual(before.book);
    for (let failing = 1; failing <= count; failing += stride) {
      const { host, desk, failAt } = await atBook(make, steps);
      failAt(failing);
      await act(desk);
      const { fault, outcome } = desk.consolidating.state.get();
      const done = outcome !== null;
      expect([failing, done || fault !== null]).toEqual([failing, true]);
      expect([failing, await standing(host)]).toEqual([failing, done ? after : before]);
      if (done) continue;
      await act(desk);
      expect([failing, await standing(host)]).toEqual([failing, after]);
    }
    expect(count).toBeGreaterThan(20);
  });
});
