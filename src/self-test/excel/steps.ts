import type { Belief, Plain, Step } from "../question";
import { isRefused, type AskedExcel } from "./asked-excel";
import { UNDO_TABLE, undoTable } from "./undo-table";
import { Log, step, type Begin } from "./watching";

const TYPING: readonly Belief[] = [
  {
    id: "excel.editing.moments",
    topic: "editing",
    question: "While a cell is being typed into: what does a reading get that does not wait?",
    belief: "InvalidOperationInCellEditMode, on the desktop; on the web it reads on",
    source: "maker",
    published: "the page on errors",
    agrees: (answer) => (answer as Plain[]).some((each) => !isRefused(each)),
  },
  {
    id: "excel.editing.delayed",
    topic: "editing",
    question: "How many milliseconds did a reading take that asked to be delayed (delayForCellEdit)?",
    belief: "it waits for the end of the typing and is not refused",
    source: "maker",
    published: "Excel.RunOptions.delayForCellEdit",
    agrees: (answer) => typeof answer === "number",
  },
];

const typing: Begin = async (look) => {
  await look.change((sheet) => (sheet.getRange("A1").values = [[5]]));
  const log = new Log();
  let longest = 0;
  let refused: Plain = null;
  look.often(async () => log.look(await look.values("A1")));
  look.often(async () => {
    const started = Date.now();
    const read = await look.values("A1", { delayForCellEdit: true });
    longest = Math.max(longest, Date.now() - started);
    if (isRefused(read)) refused = read;
  });
  return () =>
    Promise.resolve({ "excel.editing.moments": log.told, "excel.editing.delayed": refused ?? longest });
};

const UNDO: readonly Belief[] = [
  {
    id: "excel.events.undo",
    topic: "events",
    question: "Is a change told when the clerk types, presses Ctrl+Z and Ctrl+Y, and as what?",
    belief: "each time, as RangeEdited",
    source: "nobody",
    agrees: (answer) => (answer as Plain[]).length >= 3,
  },
  {
    id: "excel.events.undo-values",
    topic: "events",
    question: "What stood in B2 all the while?",
    belief: "nothing, 7, nothing, 7: Ctrl+Z and Ctrl+Y work while the page reads values",
    source: "maker",
    published: "the page on undo, 2025-05",
    agrees: (answer) => JSON.stringify(answer) === '[[""],[7],[""],[7]]',
  },
];

const PASTE: readonly Belief[] = [
  {
    id: "excel.events.paste",
    topic: "events",
    question: "Is a change told on pasting, filling down and Delete, and with which cells?",
    belief: "each time, with the whole block",
    source: "maker",
    published: "Excel.WorksheetChangedEventArgs",
    agrees: (answer) => {
      const at = (answer as { at: string }[]).map((each) => each.at);
      return at.includes("B1:B3") && at.includes("B1");
    },
  },
  {
    id: "excel.events.paste-values",
    topic: "events",
    question: "What stood in B1:B6 all the while?",
    belief: "what was pasted, filled and deleted",
    source: "nobody",
  },
];

/** Writes down which changes are told, and what stands in the cells each time somebody has changed them. */
const changes =
  (cells: string, ids: { readonly events: string; readonly values: string }): Begin =>
  async (look) => {
    await look.change((sheet) => (sheet.getRange("A1:A3").values = [[1], [2], [3]]));
    await look.bench.settle();
    const events = new Log();
    const values = new Log();
    values.look(await look.values(cells));
    await look.hear(({ address, changeType, source, triggerSource }) => {
      events.add({ at: address, changeType, source, by: triggerSource ?? "not said" });
      return Promise.resolve();
    });
    look.often(async () => values.look(await look.values(cells)));
    return () => Promise.resolve({ [ids.events]: events.told, [ids.values]: values.told });
  };

const WINDOWS: readonly Belief[] = [
  {
    id: "excel.windows.told",
    topic: "windows",
    question: "Is the page told of what is selected in another workbook?",
    belief: "it is not: a pane belongs to its workbook",
    source: "nobody",
    agrees: (answer) => answer === 0,
  },
];

const windows: Begin = async ({ bench: { host } }) => {
  const own = (await host.workbook()).sheets.map(({ name }) => name);
  let foreign = 0;
  const stop = host.onSelected(({ sheet }) => {
    if (!own.includes(sheet)) foreign++;
  });
  return () => {
    stop();
    return Promise.resolve({ "excel.windows.told": foreign });
  };
};

/** The five steps in which a person helps, in their order. */
export function excelSteps(asked: AskedExcel): readonly Step[] {
  return [
    step(asked, "typing", TYPING, typing),
    step(
      asked,
      "undo",
      UNDO,
      changes("B2", { events: "excel.events.undo", values: "excel.events.undo-values" }),
    ),
    step(
      asked,
      "paste",
      PASTE,
      changes("B1:B6", { events: "excel.events.paste", values: "excel.events.paste-values" }),
    ),
    step(asked, "undo-table", UNDO_TABLE, undoTable),
    step(asked, "windows", WINDOWS, windows),
  ];
}
