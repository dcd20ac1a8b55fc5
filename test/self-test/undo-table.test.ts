import { benchOver } from "../../src/self-test/bench";
import { memoryHost } from "../../src/host/memory/memory-host";
import type { AskedProgram } from "../../src/self-test/wps/asked-program";
import { undoQuestions } from "../../src/self-test/wps/undo-questions";

/** What a program makes of a write that stands in no transaction. */
type Bare = "leaves" | "step" | "empties";

/**
 * As much of a program as the undo table needs: two cells of one sheet, and the list of steps, each a value of
 * A1 to go back to. Plays no real program.
 */
function program(bare: Bare): AskedProgram {
  type Cells = Readonly<Record<string, unknown>>;
  let cells: Cells = {};
  let steps: Cells[] = [];
  let begun: Cells | null = null;
  const write = (address: string, value: unknown) => {
    if (!begun && bare === "step") steps.push(cells);
    if (!begun && bare === "empties") steps = [];
    cells = { ...cells, [address]: value };
  };
  const range = (address: string) => ({
    get Value2() {
      return cells[address] ?? null;
    },
    set Value2(value: unknown) {
      write(address, value);
    },
    set NumberFormat(value: unknown) {
      write(`${address}'s format`, value);
    },
  });
  const used = { EntireRow: { Hidden: false } };
  const sheet = { Name: "", Activate() {}, Range: range, UsedRange: used };
  return {
    ActiveWorkbook: { Worksheets: { Count: 1, Item: () => sheet, Add: () => sheet } },
    DebugTools: {
      UndoTransBegin: () => void (begun = cells),
      UndoTransEnd(_: unknown, cancel: boolean) {
        if (cancel) cells = begun!;
        else steps.push(begun!);
        begun = null;
      },
    },
    Undo() {
      const step = steps.pop();
      if (!step) throw new Error("nothing to take back");
      cells = step;
    },
  } as unknown as AskedProgram;
}

/** What the table says of a call, on a program of its own. */
async function effectOf(app: AskedProgram, name: string) {
  const question = undoQuestions(app).find(({ id }) => id === `wps.undo.${name}`)!;
  const { bench } = benchOver(memoryHost([]), [], () => Promise.resolve());
  return question.ask(bench);
}

const BARE: readonly (readonly [string, Bare])[] = [
  ["is no step and empties nothing", "leaves"],
  ["is a step of its own", "step"],
  ["empties the list of steps", "empties"],
];

it.each(BARE)("knows a bare write that %s, and reading and transactions besides", async (_name, bare) => {
  const expected = {
    reads: "leaves",
    value: bare,
    "value-bracketed": "step",
    "value-cancelled": "leaves",
    "number-format": bare,
  };
  const found = Object.keys(expected).map(async (name) => [name, await effectOf(program(bare), name)]);
  expect(Object.fromEntries(await Promise.all(found))).toEqual(expected);
});

it.each(["DebugTools", "Undo"])("fails where the program knows no %s", async (missing) => {
  const app = { ...program("step"), [missing]: undefined };
  await expect(effectOf(app, "value")).rejects.toThrow();
});
