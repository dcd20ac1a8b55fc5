import { FormDesks } from "../../src/pane/desk/form-desks";
import { Shelf } from "../../src/pane/desk/forms/shelf";
import type { Files } from "../../src/pane/desk/ground/files";
import { core } from "../../src/pane/desk/ground/real-core";
import { officeCore } from "../../src/pane/desk/ground/real-office-core";
import { officeDeskFor, type OfficeDesk } from "../../src/pane/desk/office-desk";
import type { Form } from "../../src/form/form";
import type { Host } from "../../src/host/host";
import { FORM } from "./paper";

/** The desk of one form, of that of 2011 where none is named, without others beside it. */
export function loneDesk(host: Host, files: Files, today: string, form: Form = FORM): OfficeDesk {
  const desks = new FormDesks({
    host,
    shelf: new Shelf([form]),
    core,
    files,
    office: () => Promise.reject(new Error("it is open")),
    today: () => today,
    now: () => `${today} 09:32`,
  });
  const alone = { handOver: () => undefined, otherForms: () => [], lastSelected: () => null };
  return officeDeskFor(desks.current.get(), officeCore, alone);
}
