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
  begin(workbook: WpsWorkbook): (cancelled: boolean) => void {
    const tools = this.depth === 0 ? this.opened(workbook) : null;
    this.depth++;
    return (cancelled) => {
      this.depth--;
      if (tools) end(tools, workbook, cancelled);
    };
  }

  private opened(workbook: WpsWorkbook): WpsUndoTools | null {
    try {
      const { DebugTools: tools } = this.app;
      if (typeof tools?.UndoTransBegin !== "function" || typeof tools.UndoTransEnd !== "function")
        return null;
      tools.UndoTransBegin(workbook);
      return tools as WpsUndoTools;
    } catch {
      return null;
    }
  }
}

/** One that stays open would take in whatever the clerk does next, so it is ended without cancelling if need be. */
function end(tools: WpsUndoTools, workbook: WpsWorkbook, cancelled: boolean): void {
  try {
    tools.UndoTransEnd(workbook, cancelled, STEP);
  } catch {
    tools.UndoTransEnd(workbook, false, STEP);
  }
}
