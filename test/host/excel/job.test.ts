import { startDesk } from "../../../src/pane/desk/desk";
import { runConsolidation, type OfficeDesk } from "../../../src/pane/desk/office-desk";
import type { Checked } from "../../../src/pane/desk/form/live-check";
import { pickedFile, type Files } from "../../../src/pane/desk/ground/files";
import { figureAt } from "../../../src/consolidation/trace";
import type { Cell } from "../../../src/reading/return";
import { filledPaper } from "../../support/filled-paper";
import { loneDesk } from "../../support/lone-desk";
import { cells, COLUMNS, FORM, place, readOne, ROWS } from "../../support/paper";
import { submission } from "../../support/whole-job";
import { NEWEST } from "./declarations";
import { closePages, opened, quiet, type Opened, type OpenedOptions } from "./opened";

afterAll(closePages);

/* The desk of the pane at work in Excel, without its components. */

const UNITS = 12;

/** Each file is a return without a fault; its name is the unit, its size the seed. */
const FILES: Files = {
  accept: "",
  readReturns: async (files, { onResult }) => {
    for (const { id, name, file } of files) {
      onResult({ id, submissions: [{ ...submission(name, file.size), id, file: name }], refused: [] });
    }
  },
};

const file = (unit: string, seed: number) => pickedFile(new File(["x".repeat(seed)], unit), unit);

interface Job extends Opened {
  readonly desk: OfficeDesk;
}

/** The form that the pane shows. */
function shown({ desk }: Job): Checked {
  const { found, fault } = desk.check.state.get();
  if (fault) throw new Error(JSON.stringify(fault));
  if (!found || found === "looking") throw new Error("no form");
  return found.checked[0]!;
}

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 400; time++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never: ${String(holds)}`);
}

/** What a unit fills in, by row and column. */
const figuresOf = (ret: Checked["return"]): Cell[][] =>
  cells(ret).map((line) => line.slice(0, COLUMNS.length));
const rowOf = (id: string) => ROWS.findIndex((each) => each.id === id);

/** The clerk types the figures of a return without a fault into the form. */
async function fill(job: Job): Promise<void> {
  const filled = figuresOf(readOne(filledPaper("石角镇", 3)));
  figuresOf(shown(job).return).forEach((line, row) =>
    line.forEach(({ at }, column) => {
      const { value } = filled[row]![column]!;
      if (value !== null) job.fake.clerk.type("统计表", at!.row, at!.column, value);
    }),
  );
  await until(() =>
    figuresOf(shown(job).return).every((line, row) =>
      line.every(({ value }, column) => value === filled[row]![column]!.value),
    ),
  );
}

/** The oldest, one that does not group edits, and the newest; the contract is asked of those between as well. */
const PROGRAMS: readonly OpenedOptions[] = [
  { version: "1.9" },
  { version: "1.17" },
  { version: NEWEST, library: "current" },
];

describe.each(PROGRAMS)("the whole job in ExcelApi %j:", (program) => {
  let job: Job;
  let stop: () => void;

  beforeAll(async () => {
    const book = await opened(program);
    const desk = loneDesk(book.host, FILES, "2011-12-15");
    job = { ...book, desk };
    const stops = [startDesk(desk), desk.start()];
    stop = () => stops.forEach((each) => each());
    await until(() => desk.check.state.get().found === null);
  });
  afterAll(() => stop());

  test("the form is made", async () => {
    await job.desk.making.begin({ unit: "石角镇", date: "2011-12-15" });
    expect([shown(job).return.content.unit, job.fake.tabs]).toContainEqual("石角镇");
  });

  test("a figure too large is found while it is typed, one request an edit besides the mark", async () => {
    await fill(job);
    const figures = figuresOf(shown(job).return);
    const column = figures[rowOf("opinions-collected")]!.findIndex(({ value }) => value !== null);
    const [collected, resolved] = ["opinions-collected", "opinions-resolved"].map(
      (id) => figures[rowOf(id)]![column]!,
    );
    const over = Number(collected!.value) + 1;
    const before = job.fake.requests.length;
    const type = (value: number | null) =>
      job.fake.clerk.type("统计表", resolved!.at!.row, resolved!.at!.column, value);
    type(over);
    const found = () => shown(job).findings.filter(({ severity }) => severity === "error");
    await until(() => found().length > 0);
    await quiet(job.host);
    expect(job.fake.requests.length - before).toBeLessThanOrEqual(2);
    type(resolved!.value);
    await until(() => found().length === 0);
  });

  test("a spelling is put right", async () => {
    const { at, value } = figuresOf(shown(job).return)[0]!.find((each) => each.value !== null)!;
    const { row, column } = at!;
    job.fake.clerk.type("统计表", row, column, `${String(value)}个`);
    await until(() => figuresOf(shown(job).return)[0]!.some(({ raw }) => raw === `${String(value)}个`));
    expect(await job.desk.edits.clean()).toBe(1);
    expect(job.fake.grid("统计表").values[row]![column]).toBe(value);
  });

  test("it is sealed, opened and sealed again", async () => {
    const { desk, fake } = job;
    for (const query of shown(job).findings.filter(({ severity }) => severity === "query")) {
      await desk.edits.explain(shown(job).place, query, `已向${ROWS[query.row ?? 0]!.label}经办人核实`);
    }
    const sealed = () => [shown(job).return.content.seal !== null, fake.book.sheet("统计表").isLocked(9, 3)];
    await desk.edits.finalise(shown(job).place, "2011-12-16");
    expect(sealed()).toEqual([true, true]);
    await desk.edits.takeBack(shown(job).place);
    expect(sealed()).toEqual([false, false]);
    await desk.edits.finalise(shown(job).place, "2011-12-16");
    expect(sealed()).toEqual([true, true]);
  });

  test("returns are added up, and the workbook's own totals agree", async () => {
    const { collection, consolidating } = job.desk;
    await collection.add(Array.from({ length: UNITS }, (_, index) => file(`单位${index + 1}`, index)));
    await runConsolidation(job.desk);
    const { outcome, fault } = consolidating.state.get();
    expect([fault, outcome?.units, outcome?.disagreements]).toEqual([null, UNITS, []]);
  });

  test("a total is traced to the units", async () => {
    const grid = job.fake.grid("汇总表");
    const { row, column } = place(FORM, `${ROWS[0]!.id} ${COLUMNS[0]!.id}`);
    expect(figureAt(FORM, grid, row, column)).toEqual({ table: 0, row: 0, column: 0 });
    const value = grid.values[row]![column];
    job.fake.clerk.select("汇总表", row, column);
    await until(() => job.desk.tracing.state.get().kind === "traced");
    const state = job.desk.tracing.state.get();
    const addends = state.kind === "traced" ? state.traced.addends : [];
    expect(addends.reduce((sum, each) => sum + Number(each.value), 0)).toBe(value);
  });

  test("one more return is added up in the same sheets", async () => {
    const { collection, consolidating } = job.desk;
    await collection.add([file(`单位${UNITS + 1}`, UNITS)]);
    await runConsolidation(job.desk);
    const { outcome, fault, asked } = consolidating.state.get();
    expect([fault, asked, outcome?.units, outcome?.disagreements]).toEqual([null, null, UNITS + 1, []]);
    expect(job.fake.tabs.filter((name) => name.startsWith("~"))).toEqual([]);
  });
});
