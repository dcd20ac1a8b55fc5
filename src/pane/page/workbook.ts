import type { Host, Keyboard } from "../../host/host";

/** The workbook that stands beside the pane. */
export interface Workbook {
  readonly host: Host;
  readonly keyboard: Keyboard;
}
