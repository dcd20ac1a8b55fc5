import { HostError, type HostErrorCode, type HostReason } from "../host/host-error";

/** Something that could not be done, as the pane tells it. */
export type Fault = Told | Explained;

interface Told {
  readonly code: Exclude<HostErrorCode, "explained"> | "refused" | "unexpected";
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

export function faultOf(error: unknown): Fault {
  if (!(error instanceof HostError)) return { code: "unexpected", subject: "", detail: messageOf(error) };
  const { what, sheet: subject } = error;
  if (typeof what !== "string") return { code: "explained", subject, reason: what };
  return { code: what, subject, detail: messageOf(error.cause) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
