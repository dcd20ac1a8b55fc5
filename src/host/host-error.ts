/**
 * - `sheet-occupied`: a sheet of the name holds something that is not ours; nothing was written.
 * - `sheet-missing`: the sheet was renamed or deleted meanwhile.
 * - `protected`: the program refuses the change because the sheet or workbook is protected.
 * - `read-only`: the workbook is open for reading only and the program refuses to change it.
 * - `editing`: the program waits for the clerk to finish typing in a cell.
 * - `left-open`: the protection of the sheet was taken off for the work and could not be put back.
 * - `explained`: the message of `cause` says in the clerk's words what happened and what to do, all of it.
 * - `failed`: anything else the program said; see `cause`.
 */
export type HostErrorCode =
  | "sheet-occupied"
  | "sheet-missing"
  | "protected"
  | "read-only"
  | "editing"
  | "left-open"
  | "explained"
  | "failed";

/** A fault of the host program. `sheet` is the sheet it happened on, "" when none. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    readonly sheet: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${sheet}`, options);
  }
}
