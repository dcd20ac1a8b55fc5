import type { WpsApplication, WpsUndoTools, WpsWorkbook } from "./object-model";

/** What the program calls a step of ours in the list of what the clerk can take back. */
const STEP = "党务公开统计";

/**
 * What is written at a press of a button, as one step for the clerk to take back. Others have seen that the
 * program does so for what lies between the two calls, and does not take back what an add-in writes otherwise;
 * where it has them not, the work is done all the same.
 */
export class UndoSteps {
  private depth = 0;

  constructor(private readonly app: WpsApplication) {}

  /** Begins a step, or goes on in the one that is open; the answer ends it, `cancelled` when it is to leave nothing. */
  begin(document: () => WpsWorkbook): (cancelled: boolean) => void {
    const end = this.depth === 0 ? this.opened(document) : null;
    this.depth++;
    return (cancelled) => {
      this.depth--;
      end?.(cancelled);
    };
  }

  private opened(document: () => WpsWorkbook): ((cancelled: boolean) => void) | null {
    try {
      const workbook = document();
      const { DebugTools: tools } = this.app;
      if (typeof tools?.UndoTransBegin !== "function" || typeof tools.UndoTransEnd !== "function")
        return null;
      tools.UndoTransBegin(workbook);
      return (cancelled) => end(tools as WpsUndoTools, workbook, cancelled);
    } catch {
      return null;
    }
  }
}

/**
 * One that stays open would take in whatever the clerk does next, so the program is asked twice. What was written
 * stands, or was put back, whether it ends or not: nothing of that is a fault of the work.
 */
function end(tools: WpsUndoTools, workbook: WpsWorkbook, cancelled: boolean): void {
  for (const cancel of [cancelled, false]) {
    try {
      return tools.UndoTransEnd(workbook, cancel, STEP);
    } catch {
      continue;
    }
  }
}
