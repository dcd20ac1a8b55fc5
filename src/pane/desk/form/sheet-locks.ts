import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import { sheetsOf, type Return } from "../../../reading/return";
import type { Core } from "../ground/core";

/**
 * Which sheets are locked, of those whose seal was set or taken away here. The clerk may undo or redo a seal: the
 * text comes and goes by itself, the lock has to be told.
 */
export class SheetLocks {
  private readonly locked = new Map<string, boolean>();

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
  ) {}

  keep(sheet: string, locked: boolean): void {
    this.locked.set(sheet, locked);
  }

  knows(sheet: string): boolean {
    return this.locked.has(sheet);
  }

  forget(): void {
    this.locked.clear();
  }

  /** Locks and opens the sheets as their seals say. */
  async follow(returns: readonly Return[]): Promise<void> {
    for (const [sheet, ret] of this.strayed(returns)) {
      const sealed = isSealed(sheet, returns);
      const { unsealing } = await this.core.later.fetched();
      const opened = unsealing(this.form, ret).find((change) => change.sheet === sheet);
      await this.host.setProtection(sheet, sealed ? [] : (opened?.unlocked ?? null));
      this.locked.set(sheet, sealed);
    }
  }

  /** How a sheet was left that does not agree with its seal; `null` where all do. */
  astray(returns: readonly Return[]): "locked" | "open" | null {
    const [first] = this.strayed(returns);
    return first ? (this.locked.get(first[0]) ? "locked" : "open") : null;
  }

  /** Sheets that are not as their seals say, each with a return that stands there. */
  private strayed(returns: readonly Return[]): [string, Return][] {
    const there = new Map(returns.flatMap((ret) => sheetsOf(ret).map((sheet) => [sheet, ret])));
    return [...there].filter(([sheet]) => {
      const locked = this.locked.get(sheet);
      return locked !== undefined && locked !== isSealed(sheet, returns);
    });
  }
}

function isSealed(sheet: string, returns: readonly Return[]): boolean {
  return returns.some((ret) => ret.content.seal !== null && sheetsOf(ret).includes(sheet));
}
