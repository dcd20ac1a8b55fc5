import { FORMS } from "../form/definitions";
import type { Host } from "../host/host";
import { FormDesks } from "../pane/desk/form-desks";
import { Shelf } from "../pane/desk/forms/shelf";
import type { Files } from "../pane/desk/ground/files";
import { core } from "../pane/desk/ground/real-core";
import { office } from "./office";
import { now, today } from "./today";

/** One for all workbooks of a page: a definition that was opened beside one is there for the next. */
const shelf = new Shelf(FORMS);

/** What the pane keeps of a workbook, with all that is the same in every entry: forms, core, calendar. */
export function standardDesks(host: Host, files: Files): FormDesks {
  return new FormDesks({ host, files, shelf, core, office, today, now });
}
