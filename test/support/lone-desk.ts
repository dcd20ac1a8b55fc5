import type { Desk } from "../../src/pane/desk/desk";
import { FormDesks } from "../../src/pane/desk/form-desks";
import { Shelf } from "../../src/pane/desk/forms/shelf";
import type { Files } from "../../src/pane/desk/ground/files";
import { core } from "../../src/pane/desk/ground/real-core";
import type { Form } from "../../src/form/form";
import type { Host } from "../../src/host/host";
import { FORM } from "./paper";

/** The desk of one form, of that of 2011 where none is named, without others beside it. */
export function loneDesk(host: Host, files: Files, today: string, form: Form = FORM): Desk {
  const shelf = new Shelf([form]);
  return new FormDesks({
    host,
    shelf,
    core,
    files,
    today: () => today,
    now: () => `${today} 09:32`,
  }).current.get();
}
