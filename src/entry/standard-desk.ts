import type { Host } from "../host/host";
import { deskFor, type Desk } from "../pane/desk/desk";
import type { Files } from "../pane/desk/ground/files";
import { core } from "../pane/desk/ground/real-core";
import { FORM } from "./form";
import { today } from "./today";

/** What the pane keeps, with all that is the same in every entry: form, core, calendar. */
export function standardDesk(host: Host, files: Files): Desk {
  return deskFor({ host, files, form: FORM, core, today });
}
