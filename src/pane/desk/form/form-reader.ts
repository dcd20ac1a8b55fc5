import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { Return } from "../../../reading/return";
import type { Core } from "../ground/core";
import { SheetReader } from "../ground/sheet-reader";

/** Reads the forms of a sheet over and over while the clerk types. */
export class FormReader extends SheetReader {
  constructor(
    private readonly program: Host,
    private readonly form: Form,
    private readonly core: Core,
  ) {
    super(program);
  }

  /** The forms on the sheet, its formulas calculated; none when it is not there. */
  async returns(sheet: string): Promise<readonly Return[]> {
    const grid = await this.read(sheet);
    return grid ? this.core.readReturns(this.form, grid) : [];
  }

  /** The same as soon as they can be known: where the program takes its time to calculate, before it has. */
  async returnsSoon(sheet: string): Promise<readonly Return[]> {
    return (await this.atOnce(sheet)) ?? (await this.returns(sheet));
  }

  /** `null` where what formulas come to has to be waited for. */
  private async atOnce(sheet: string): Promise<readonly Return[] | null> {
    const grid = await this.program.readAtOnce?.(sheet);
    if (!grid) return null;
    const returns = this.core
      .readReturns(this.form, grid)
      .map((ret) => this.core.withAwaitedResults(grid, ret));
    return returns.length > 0 && returns.every((ret) => ret !== null) ? returns : null;
  }
}
