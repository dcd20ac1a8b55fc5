import { writeWorkbook } from "../files/writing/write-workbook";
import type { SheetPlan } from "../sheet/sheet-plan";

/** Writes a workbook away from the page: hundreds of units take a second or two. */
export interface WritingJob {
  readonly plans: readonly SheetPlan[];
  /** Index of the sheet in front. */
  readonly active: number;
}

async function answer({ plans, active }: WritingJob): Promise<void> {
  const bytes = await writeWorkbook(plans, active);
  self.postMessage(bytes, { transfer: [bytes.buffer] });
}

self.onmessage = ({ data }: MessageEvent<WritingJob>) => {
  answer(data).catch((fault: unknown) => {
    // A rejection would stay in here; thrown from a task of its own it reaches whoever waits.
    setTimeout(() => {
      throw fault;
    });
  });
};
