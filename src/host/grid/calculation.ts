import { IConfigService, type IExecutionOptions } from "@univerjs/core";
import {
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { Executed, UniverBook } from "./univer-book";

/** Milliseconds after which a calculation counts as failed. */
const PATIENCE = 120_000;

/** Formulas between two breaths of the page; one of 「校验」 takes 3 milliseconds, the dearest 30. */
const SLICE = { intervalCount: 5 };

/**
 * Univer calculates on its own, a tenth of a second after the last change, in slices between which
 * the page stays alive. Here is known whether the figures on the sheets are up to date.
 */
export class Calculation {
  private stale = false;

  constructor(private readonly book: UniverBook) {
    book.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, SLICE, { merge: true });
    book.onExecuted((executed, options) => {
      if (executed.id === SetFormulaCalculationStartMutation.id) this.stale = false;
      else if (this.calls(executed, options)) this.stale = true;
    });
  }

  /** Has all formulas of the workbook calculated; resolves when their results are in the cells. */
  async all(): Promise<void> {
    this.book.run(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      LOCAL,
    );
    this.stale = true;
    await this.settled();
  }

  /** Whether the results in the cells are those of the cells as they stand. */
  get upToDate(): boolean {
    return !this.stale && !isRunning(this.book.get(FormulaCalculationSessionService));
  }

  /** Resolves when no change waits for its calculation; at once when there is none. */
  async settled(): Promise<void> {
    const session = this.book.get(FormulaCalculationSessionService);
    while (!this.upToDate) {
      const before = session.state.id;
      await session.waitForLatestApplied(PATIENCE);
      if (session.state.id === before && !isRunning(session)) this.stale = false;
    }
  }

  /** Whether Univer will calculate because of the change. */
  private calls({ id }: Executed, options?: IExecutionOptions): boolean {
    if (id === SetRangeValuesMutation.id && options?.onlyLocal) return false;
    return Boolean(this.book.get(IActiveDirtyManagerService).get(id));
  }
}

const LOCAL = { onlyLocal: true };

function isRunning({ state }: FormulaCalculationSessionService): boolean {
  const ended = state.stopped || state.completed || state.resultEmitted;
  return state.started && !(state.resultApplied && ended);
}
