import type { Host } from "../host/host";
import { HostError, type HostErrorCode } from "../host/host-error";
import type { Grid } from "../sheet/grid";

/** What a check works on: a host, whose workbook it shares with the clerk's own sheets. */
export interface Bench {
  readonly host: Host;
  /** A name for a sheet of the check's own, which is removed after it: "表" may come as "表 自检2". */
  sheet(label: string): string;
  /** Resolves when what was done last has had time to be told to the listeners. */
  settle(): Promise<void>;
}

/** Something that a host must do, told as a sentence. `run` throws when it does not. */
export interface Check {
  readonly name: string;
  run(bench: Bench): Promise<void>;
}

/** What was found is not what the contract says. */
export class CheckFailure extends Error {
  override readonly name = "CheckFailure";
  constructor(
    readonly found: unknown,
    readonly expected: unknown,
  ) {
    super(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
}

/** The host does not do this; why. Neither a pass nor a failure. */
export class NotHere extends Error {
  override readonly name = "NotHere";
}

/** Throws `CheckFailure` when the two differ as JSON. */
export function same(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new CheckFailure(found, expected);
}

/** The sheet, which must be there. */
export async function read({ host }: Bench, sheet: string): Promise<Grid> {
  const grid = await host.readSheet(sheet);
  if (!grid) throw new CheckFailure(null, sheet);
  return grid;
}

/** Throws unless the work is refused in this way, on this sheet. */
export async function refused(work: Promise<unknown>, code: HostErrorCode, sheet: string): Promise<void> {
  const fault = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (fault === null || fault instanceof HostError) same(fault && [fault.code, fault.sheet], [code, sheet]);
  else throw fault;
}

export function mustCalculate({ host }: Bench): void {
  if (!host.capabilities.calculates) throw new NotHere("the host does not calculate");
}
