import type { Belief, Plain, Source } from "../question";
import type { Begin, Look } from "./watching";

/**
 * What one Ctrl+Z takes back after something was done: what the clerk typed before it ("leaves"), the thing itself
 * ("step"), or nothing any more ("empties").
 */
type Effect = "leaves" | "step" | "empties";

interface Done {
  readonly name: string;
  readonly what: string;
  readonly believed?: Effect;
  readonly source: Source;
  readonly published?: string;
  /** Done at once when the clerk has typed into the row. */
  readonly work: (sheet: Excel.Worksheet, row: number) => unknown;
  /** Whether what was done still stands; left out for what leaves no trace. */
  readonly stands?: (look: Look, row: number) => Promise<boolean>;
}

const MAKER = { source: "maker", published: "the page on undo, 2025-05" } as const;

/** A cell of the row that the page writes into. */
const own = (row: number) => `D${row}`;

/** Each has a row of the sheet, from the second on. */
const TABLE: readonly Done[] = [
  {
    name: "nothing",
    what: "the page does nothing",
    believed: "leaves",
    source: "nobody",
    work: () => undefined,
  },
  {
    name: "reads",
    what: "values, formulas and number formats are read",
    believed: "leaves",
    source: "analogy",
    published: "reading is no change",
    work: (sheet) => sheet.getUsedRange(true).load("values,valueTypes,formulas,numberFormat"),
  },
  {
    name: "merges",
    what: "merged cells are listed (getMergedAreasOrNullObject)",
    source: "report",
    published: "empties it in build 16.0.18827 on Windows; not asked for while the clerk types",
    work: (sheet) => sheet.getUsedRange().getMergedAreasOrNullObject().load("address"),
  },
  {
    name: "properties",
    what: "hidden rows and columns are asked for (getRowProperties, getColumnProperties)",
    source: "declarations",
    published: "office-js 1.1.110 sends both as changes; not asked for while the clerk types",
    work: (sheet) => {
      sheet.getUsedRange().getRowProperties({ rowHidden: true });
      sheet.getUsedRange().getColumnProperties({ columnHidden: true });
    },
  },
  {
    name: "value",
    what: "another cell is written",
    ...MAKER,
    work: (sheet, row) => (sheet.getRange(own(row)).values = [[5]]),
    stands: async (look, row) => JSON.stringify(await look.values(own(row))) === "[5]",
  },
  {
    name: "mark",
    what: "a conditional format is added",
    ...MAKER,
    work: (sheet, row) =>
      (sheet.getRange(own(row)).conditionalFormats.add("Custom").custom.rule.formula = "=1=1"),
    stands: async (look, row) => {
      let count = 0;
      await look.asked.Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem(look.sheet).getRange(own(row)).conditionalFormats;
        formats.load("items/id");
        await context.sync();
        count = formats.items.length;
      });
      return count > 0;
    },
  },
  {
    name: "protect",
    what: "the sheet is protected and opened again",
    ...MAKER,
    work: ({ protection }) => {
      protection.protect();
      protection.unprotect();
    },
  },
];

const SAID: Readonly<Record<Effect, string>> = {
  leaves: "what was typed before it",
  step: "itself, as one step",
  empties: "nothing: the list of steps is empty",
};

/** One belief a row; what is not relied upon is only written down. */
export const UNDO_TABLE: readonly Belief[] = TABLE.map(({ name, what, believed, source, published }) => ({
  id: `excel.undo.${name}`,
  topic: "undo",
  question: `What does one Ctrl+Z take back after something was typed and ${what}?`,
  belief: believed ? SAID[believed] : "not relied upon: nothing of the kind is done while the clerk types",
  source,
  ...(published !== undefined && { published }),
  ...(believed && { agrees: (answer: Plain) => answer === believed }),
}));

/** The first row that the clerk types into. */
const FIRST = 2;

/** Paints the cells that the clerk types into, and does what belongs to each when it is typed into. */
export const undoTable: Begin = async (look) => {
  const last = FIRST + TABLE.length - 1;
  await look.change((sheet) => (sheet.getRange(`B${FIRST}:B${last}`).format.fill.color = "#FFEB9C"));
  await look.bench.settle();
  const done = new Set<number>();
  await look.hear(async ({ address }) => {
    const row = Number(/^B(\d+)$/.exec(address)?.[1]);
    const entry = TABLE[row - FIRST];
    if (!entry || done.has(row)) return;
    done.add(row);
    await look.change((sheet) => entry.work(sheet, row));
  });
  return async () => {
    const answers: Record<string, Plain> = {};
    for (const [index, { name, stands }] of TABLE.entries()) {
      const row = FIRST + index;
      answers[`excel.undo.${name}`] = done.has(row) ? await effectOn(look, row, stands) : "not typed into";
    }
    return answers;
  };
};

async function effectOn(look: Look, row: number, stands: Done["stands"]): Promise<Effect> {
  if (JSON.stringify(await look.values(`B${row}`)) === '[""]') return "leaves";
  return stands && !(await stands(look, row)) ? "step" : "empties";
}
