import { IConfigService, type IExecutionOptions } from "@univerjs/core";
import {
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import { CalculationRuns } from "./calculation-runs";
import type { Executed, UniverBook } from "../univer-book";

/** Milliseconds after which a calculation counts as failed. */
const PATIENCE = 120_000;

/** Milliseconds after a change in which Univer has begun to calculate, if it does: it waits for 100. */
const BEGUN = 250;

/** Formulas between two breaths of the page; one of 「校验」 takes 3 milliseconds, the dearest 30. */
const SLICE = { intervalCount: 5 };

/**
 * Univer calculates on its own, a tenth of a second after the last change, in slices between which
 * the page stays alive. Here is known whether the figures on the sheets are up to date.
 */
export class Calculation {
  /** Something was changed for which no calculation has begun. */
  private stale = false;
  /** What the cells hold is right though it is not calculated: it came with the formulas, and nothing was changed since. */
  private told = false;
  private readonly runs = new CalculationRuns();
  /** The one that goes on was told to begin anew with what has changed since it began. */
  private stopping = false;
  private since: Executed[] = [];

  constructor(private readonly book: UniverBook) {
    book.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, SLICE, { merge: true });
    book.onExecuted((executed, options) => this.on(executed, options));
  }

  private on(executed: Executed, options: IExecutionOptions | undefined): void {
    switch (executed.id) {
      case SetFormulaCalculationStartMutation.id:
        this.stale = this.stopping = false;
        this.since = [];
        this.runs.ask();
        break;
      case SetFormulaCalculationStopMutation.id:
        this.stopping = true;
        break;
      case SetFormulaCalculationNotificationMutation.id:
        if (!this.runs.tell(executed.params as ISetFormulaCalculationNotificationMutation)) return;
        if (this.stopping) this.again();
        this.stopping = false;
        break;
      default:
        if (!this.calls(executed, options)) return;
        this.stale = true;
        this.told = false;
        this.since.push(executed);
    }
  }

  /**
   * A calculation that comes to its end as it is told to begin anew does not do so: Univer takes it for done with the
   * newer changes, too, and their totals would stay as they were. They are handed in once more.
   */
  private again(): void {
    const known = this.book.get(IActiveDirtyManagerService);
    for (const { id, params = {} } of this.since.splice(0)) {
      const dirty = known.get(id)?.getDirtyData({ id, params });
      if (dirty) this.book.run(SetTriggerFormulaCalculationStartMutation.id, dirty, LOCAL);
    }
  }

  /**
   * Has all formulas of the workbook calculated; their results are in the cells when all is `settled`. `told`: what they
   * hold until then is right, too.
   */
  begin(told: boolean): void {
    this.book.run(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      LOCAL,
    );
    this.stale = true;
    this.told = told;
  }

  /** Resolves when what the cells hold is right, calculated or as it came. */
  right(): Promise<void> {
    return this.told ? Promise.resolve() : this.settled();
  }

  /** Whether the results in the cells are those of the cells as they stand. */
  get upToDate(): boolean {
    return !this.stale && !this.runs.areGoing && !isRunning(this.book.get(FormulaCalculationSessionService));
  }

  /** Resolves when no change waits for its calculation; at once when there is none. */
  async settled(): Promise<void> {
    const session = this.book.get(FormulaCalculationSessionService);
    while (!this.upToDate) {
      await this.runs.over();
      const [before, wasRunning] = [session.state.id, isRunning(session)];
      await session.waitForLatestApplied(PATIENCE, BEGUN);
      // Nothing has begun in the while in which it would have: the change was none that formulas look at.
      const isIdle = !wasRunning && !isRunning(session) && !this.runs.areGoing;
      if (isIdle && session.state.id === before) this.stale = false;
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
