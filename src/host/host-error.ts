/**
 * - `sheet-occupied`: a sheet of the name holds something that is not ours; nothing was written.
 * - `sheet-missing`: the sheet was renamed or deleted meanwhile.
 * - `protected`: the program refuses the change because the sheet or workbook is protected.
 * - `read-only`: the workbook is open for reading only and the program refuses to change it.
 * - `editing`: the program waits for the clerk to finish typing in a cell.
 * - `left-open`: the protection of the sheet was taken off for the work and could not be put back.
 * - `explained`: what happened and what to do is known; see `HostReason`.
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

/** What a program may leave undone without saying so. */
export type Undone =
  | "cell"
  | "formula"
  | "number-format"
  | "merge"
  | "validation"
  | "conditional-format"
  | "mark"
  | "open-cells"
  | "locked-cells"
  | "protection"
  | "name"
  | "sheet-name";

/**
 * Why something could not be done, as data; `pane/words` says it in the clerk's language.
 * - `not-kept`: the program has taken the call without a word and not done it; `at` is the address or name, "" when the sheet says enough.
 * - `no-workbook`: none is open.
 * - `too-much`: the sheet has more cells than can be read.
 * - `too-small`: a sheet of this workbook cannot hold what was to be written; nothing was.
 * - `choices`: the choices of a validation hold a comma or too many characters; nothing was written.
 * - `not-deleted`: these sheets could not be deleted.
 * - `copies-left`: the new sheets stand; the hidden copies of the old ones could not be deleted.
 * - `old-left`: the new sheets stand; these of the old ones could not be deleted.
 * - `not-restored`: a writing broke off and could not be put back; the old sheets are in these hidden copies.
 */
export type HostReason =
  | { readonly kind: "not-kept"; readonly undone: Undone; readonly at: string }
  | { readonly kind: "no-workbook" | "too-much" }
  | { readonly kind: "too-small"; readonly rows: number; readonly columns: number }
  | { readonly kind: "choices"; readonly most: number }
  | {
      readonly kind: "not-deleted" | "copies-left" | "old-left" | "not-restored";
      readonly sheets: readonly string[];
    };

/** A fault of the host program. `sheet` is the sheet it happened on, "" when none. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly what: Exclude<HostErrorCode, "explained"> | HostReason,
    readonly sheet: string,
    options?: ErrorOptions,
  ) {
    super(`${typeof what === "string" ? what : JSON.stringify(what)}: ${sheet}`, options);
  }

  /** Whether all that was asked for is done, and only something of the old could not be cleared away. */
  get isDone(): boolean {
    return (
      typeof this.what !== "string" && (this.what.kind === "copies-left" || this.what.kind === "old-left")
    );
  }

  get code(): HostErrorCode {
    return typeof this.what === "string" ? this.what : "explained";
  }
}
