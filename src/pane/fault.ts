import { HostError, type HostErrorCode } from "../host/host-error";

/** Something that could not be done, as the pane tells it. */
export interface Fault {
  readonly code: HostErrorCode | "refused" | "unexpected";
  /** The sheet or file it happened on, "" when none. */
  readonly subject: string;
  /** What the program or the reader said, "" when nothing worth reading. */
  readonly detail: string;
}

export function faultOf(error: unknown): Fault {
  if (error instanceof HostError) {
    return { code: error.code, subject: error.sheet, detail: messageOf(error.cause) };
  }
  return { code: "unexpected", subject: "", detail: messageOf(error) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
