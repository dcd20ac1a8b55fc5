import type { Bench } from "../check";
import { threw, type Belief, type Plain, type Step, type StepId, type Watch } from "../question";
import { blankSheet, told, type AskedExcel } from "./asked-excel";

/** How often the program is looked at while somebody works in it. */
const EVERY = 300;
/** The most that is told of one step. */
const MOST = 60;

/** What is looked at while a person works on the sheet of a step. */
export class Look {
  private readonly stops: (() => unknown)[] = [];

  constructor(
    readonly asked: AskedExcel,
    readonly bench: Bench,
    readonly sheet: string,
  ) {}

  /** Does the work again and again, one at a time. */
  often(look: () => Promise<void>): void {
    let going = true;
    const again = async (): Promise<void> => {
      while (going) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, EVERY));
      }
    };
    void again();
    this.stops.push(() => void (going = false));
  }

  /** Tells of every change of the step's sheet. */
  async hear(listener: (change: Excel.WorksheetChangedEventArgs) => Promise<void>): Promise<void> {
    const { Excel } = this.asked;
    const listening = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem(this.sheet);
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      const registered = worksheets.onChanged.add(async (change) => {
        if (change.worksheetId === id) await listener(change);
      });
      await context.sync();
      return registered;
    });
    this.stops.push(() =>
      Excel.run(listening.context as Excel.RequestContext, async (context) => {
        listening.remove();
        await context.sync();
      }),
    );
  }

  /** The values of cells of the sheet, or what Excel says instead. */
  values(address: string, options: Excel.RunOptions = {}): Promise<Plain> {
    return told(() =>
      this.asked.Excel.run(options, async (context) => {
        const cells = context.workbook.worksheets.getItem(this.sheet).getRange(address);
        cells.load("values");
        await context.sync();
        return cells.values.flat() as Plain[];
      }),
    );
  }

  /** Changes something on the sheet. */
  change(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
    return this.asked.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(this.sheet), context);
      await context.sync();
    });
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) void Promise.resolve(stop()).catch(threw);
  }
}

/** Keeps what is told until it is too much. */
export class Log {
  readonly told: Plain[] = [];

  add(each: Plain): void {
    if (this.told.length < MOST) this.told.push(each);
  }

  /** Leaves it out where nothing has changed since. */
  look(each: Plain): void {
    if (JSON.stringify(this.told.at(-1)) !== JSON.stringify(each)) this.add(each);
  }
}

/** Begins to look on; gives what is to be answered when the person is done. */
export type Begin = (look: Look) => Promise<() => Promise<Readonly<Record<string, Plain>>>>;

export function step(asked: AskedExcel, id: StepId, beliefs: readonly Belief[], begin: Begin): Step {
  return {
    id,
    beliefs,
    async begin(bench): Promise<Watch> {
      const look = new Look(asked, bench, await blankSheet(asked, bench));
      try {
        return { answers: await begin(look), stop: () => look.stop() };
      } catch (fault) {
        look.stop();
        throw fault;
      }
    },
  };
}
