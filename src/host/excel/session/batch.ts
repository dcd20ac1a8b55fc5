import type { ExcelSession } from "./session";
import type { Step } from "../steps/step";

/** Bytes after which a request is sent: Excel on the web takes five megabytes at most. */
const MOST_BYTES = 4_000_000;

/**
 * What is written to the program in as few requests as its limit allows. Our own changes are not told to
 * us meanwhile, see `ExcelSession.tellOwn`.
 */
export class Batch {
  private bytes = 0;

  constructor(
    readonly session: ExcelSession,
    readonly context: Excel.RequestContext,
  ) {
    this.begin();
  }

  get worksheets(): Excel.WorksheetCollection {
    return this.context.workbook.worksheets;
  }

  async write(sheet: Excel.Worksheet, copy: Excel.Worksheet | null, steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (this.bytes > 0 && this.bytes + step.bytes > MOST_BYTES) await this.send();
      step.apply(sheet, copy);
      this.bytes += step.bytes;
    }
  }

  /** Events are told again from here on. */
  listen(): void {
    this.session.tellOwn(this.context, true);
  }

  private async send(): Promise<void> {
    await this.context.sync();
    this.bytes = 0;
    this.begin();
  }

  private begin(): void {
    this.session.tellOwn(this.context, false);
    if (!this.session.without.has("stillness")) this.context.application.suspendScreenUpdatingUntilNextSync();
  }
}
