import { HostError } from "../../host-error";
import { hostError, refusedNicety, type Nicety } from "./excel-fault";
import { OwnWrites } from "./own-writes";

/** Whether the program has the version of ExcelApi, "1.13". */
export type Supports = (version: string) => boolean;

/** What of the global `Excel` the adapter uses. */
export type ExcelGlobal = Pick<typeof Excel, "run">;

type Work<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** One way to the program: every batch goes through here, and every fault comes out as a `HostError`. */
export class ExcelSession {
  /** What the program has refused, and is not asked for again. */
  readonly without = new Set<Nicety>();
  /** Whether the workbook was read-only when it was last asked; then a refusal is no protection's. */
  readOnly = false;
  readonly own = new OwnWrites();
  private grouping: "unknown" | "known" | "refused" = "unknown";

  constructor(
    private readonly excel: ExcelGlobal,
    readonly supports: Supports,
  ) {}

  /**
   * Runs a batch; where the clerk is typing into a cell it waits for the end of it, as far as the
   * program can. `sheet` is the sheet that a fault is about, "" for the workbook.
   */
  run<Result>(sheet: string, work: Work<Result>): Promise<Result> {
    return this.batch(sheet, work, false);
  }

  /**
   * Runs a batch that changes cells and nothing else as one step for the clerk to take back, where add-ins can be
   * taken back at all. Program or library may refuse that, and did: the batch is then run once more without, which
   * writes the same again.
   */
  async runAsOneStep<Result>(sheet: string, work: Work<Result>): Promise<Result> {
    if (this.grouping === "refused") return this.run(sheet, work);
    try {
      return await this.batch(sheet, work, true);
    } catch (fault) {
      if (!this.groups || !(fault instanceof HostError) || fault.code !== "failed") throw fault;
      this.grouping = "refused";
      return this.run(sheet, work);
    }
  }

  /** Whether program and library are known to make one step of a batch. */
  get groups(): boolean {
    return this.grouping === "known";
  }

  private async batch<Result>(sheet: string, work: Work<Result>, asOne: boolean): Promise<Result> {
    try {
      return await this.excel.run(this.options(asOne), work);
    } catch (cause) {
      throw cause instanceof HostError ? cause : hostError(cause, sheet, this.readOnly);
    }
  }

  /**
   * The library does not say what it knows, and the one that can be served along knows nothing of groups. One that does
   * reads the option, of every batch.
   */
  private options(asOne: boolean): Excel.RunOptions {
    if (!this.supports("1.20")) return { delayForCellEdit: true };
    const group = (): boolean => {
      if (this.grouping === "unknown") this.grouping = "known";
      return asOne;
    };
    return {
      delayForCellEdit: true,
      get mergeUndoGroup() {
        return group();
      },
    };
  }

  /** Whether the work may be done once more, because what the program refused is left out from now on. */
  goWithout(fault: unknown): boolean {
    const nicety = refusedNicety(fault);
    if (nicety === null || this.without.has(nicety)) return false;
    this.without.add(nicety);
    return true;
  }

  /**
   * Whether what follows in the batch is told to listeners. From 1.14 on events say who did it, and are left
   * alone: a pane that is closed halfway would leave them off for every other add-in.
   */
  tellOwn(context: Excel.RequestContext, told: boolean): void {
    if (!this.supports("1.14") && !this.without.has("silence")) context.runtime.enableEvents = told;
  }

  /** Goes on in the context of an event handler, as its removal has to. */
  async again(
    context: Excel.RequestContext,
    work: (context: Excel.RequestContext) => Promise<void>,
  ): Promise<void> {
    try {
      await this.excel.run(context, work);
    } catch (cause) {
      throw hostError(cause, "", this.readOnly);
    }
  }
}
