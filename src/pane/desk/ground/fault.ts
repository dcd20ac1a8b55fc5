import { HostError, type HostErrorCode, type HostReason } from "../../../host/host-error";

/**
 * What the pane itself has to say, beside what the host says.
 * - `refused`: the file cannot be read; `unexpected`: a fault of the code.
 * - `unseen`: what was to be done is done; only looking at it afterwards failed.
 * - `meanwhile`: the sheet was no longer what the clerk had seen, so nothing was done.
 * - `replaced`: another form stands where the one stood that was shown.
 * - `not-fetched`: a part of the program that is fetched when it is needed did not come.
 */
type PaneFaultCode = "refused" | "unexpected" | "unseen" | "meanwhile" | "replaced" | "not-fetched";

/** Something that could not be done, as the pane tells it. */
export type Fault = Told | Explained;

interface Told {
  readonly code: Exclude<HostErrorCode, "explained"> | PaneFaultCode;
  /** The sheet or file it happened on, "" when none. */
  readonly subject: string;
  /** What the program or the reader said, "" when nothing worth reading. */
  readonly detail: string;
}

interface Explained {
  readonly code: "explained";
  /** The sheet it happened on, "" when none. */
  readonly subject: string;
  readonly reason: HostReason;
}

/** The pane's own reason not to go on. */
export class PaneError extends Error {
  override readonly name = "PaneError";

  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

export function faultOf(error: unknown): Fault {
  if (error instanceof PaneError) return error.fault;
  if (!(error instanceof HostError)) return { code: "unexpected", subject: "", detail: messageOf(error) };
  const { what, sheet: subject } = error;
  if (typeof what !== "string") return { code: "explained", subject, reason: what };
  return { code: what, subject, detail: messageOf(error.cause) };
}

/** The fault of looking at what has been done. That a sheet is open has to be said whatever it was about. */
export function unseen(error: unknown): Fault {
  const fault = faultOf(error);
  if (fault.code === "left-open" || fault.code === "explained") return fault;
  return { ...fault, code: "unseen" };
}

/** Whether what was to be done is done all the same. */
export function isDone(fault: Fault): boolean {
  if (fault.code === "explained")
    return fault.reason.kind === "copies-left" || fault.reason.kind === "old-left";
  return fault.code === "unseen";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
