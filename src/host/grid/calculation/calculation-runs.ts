import {
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";

/** Milliseconds without a word from Univer after which what goes on is taken for over. */
const SILENCE = 10_000;

/**
 * The calculations of Univer that are going on. There may be several: one that is stopped for newer changes begins anew, and
 * the stop is told once more after that; one may begin while another has not come to its end. Univer's own account of them
 * takes each such word for the end of all.
 */
export class CalculationRuns {
  /** One was asked for and has not begun. */
  private asked = false;
  private open = 0;
  private waiting: (() => void)[] = [];
  private silence: ReturnType<typeof setTimeout> | undefined;

  get areGoing(): boolean {
    return this.asked || this.open > 0;
  }

  /** One was asked for. */
  ask(): void {
    this.asked = true;
    this.listen();
  }

  /** What Univer tells of them; true when one has come to its end, and was not stopped. */
  tell({ stageInfo, functionsExecutedState: end }: ISetFormulaCalculationNotificationMutation): boolean {
    if (stageInfo?.stage === FormulaExecuteStageType.START) {
      this.asked = false;
      this.open++;
    }
    if (end !== undefined) this.open = Math.max(0, this.open - 1);
    if (this.areGoing) this.listen();
    else this.rest();
    return end !== undefined && end !== FormulaExecutedStateType.STOP_EXECUTION;
  }

  /** Resolves when none goes on. */
  over(): Promise<void> {
    return this.areGoing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.rest(), SILENCE);
  }

  private rest(): void {
    clearTimeout(this.silence);
    this.asked = false;
    this.open = 0;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
