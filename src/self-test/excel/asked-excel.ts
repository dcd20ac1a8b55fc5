import type { Bench } from "../check";
import { threw, type Plain } from "../question";

/** The globals of office.js, as a real program gives them. */
export interface AskedExcel {
  readonly Excel: Pick<typeof Excel, "run">;
  readonly Office: Pick<typeof Office, "context">;
}

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

/** Does the work on a blank sheet of the question's own, in front, and tells what it gives or what Excel says. */
export async function onSheet({ Excel }: AskedExcel, bench: Bench, work: Work<Plain>): Promise<Plain> {
  const name = await blankSheet({ Excel }, bench);
  return told(() => Excel.run((context) => work(context.workbook.worksheets.getItem(name), context)));
}

/** Makes the sheet and brings it to the front. */
export async function blankSheet({ Excel }: Pick<AskedExcel, "Excel">, bench: Bench): Promise<string> {
  const name = bench.sheet("自检");
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name).activate();
    await context.sync();
  });
  return name;
}

/** What the work gives, or the code and the place of what Excel says. */
export async function told(work: () => Promise<Plain>): Promise<Plain> {
  try {
    return await work();
  } catch (fault) {
    const { code, debugInfo } = fault as { code?: string; debugInfo?: { errorLocation?: string } };
    return code === undefined ? threw(fault) : { refused: code, at: debugInfo?.errorLocation ?? "" };
  }
}

/** Asks several things, each by itself: one that is refused leaves the others. */
export async function each(asked: Readonly<Record<string, () => Promise<Plain>>>): Promise<Plain> {
  const answers: Record<string, Plain> = {};
  for (const [name, ask] of Object.entries(asked)) answers[name] = await told(ask);
  return answers;
}

/** Whether the answer says that Excel refused. */
export const isRefused = (answer: Plain): boolean =>
  typeof answer === "object" && answer !== null && "refused" in answer;
