import { sheetNames } from "../../src/consolidation/sheet-names";
import { deskFor, type Desk } from "../../src/pane/desk/desk";
import type { Files } from "../../src/pane/desk/ground/files";
import { Observed } from "../../src/pane/desk/ground/observed";
import { core } from "../../src/pane/desk/ground/real-core";
import type { Host } from "../../src/host/host";
import { FORM } from "./paper";

const { totals, detail, reports, problems } = sheetNames(FORM);
const OURS: readonly string[] = [...totals.values(), ...detail, reports, problems];

/** The desk of the form of 2011 without others beside it. */
export function loneDesk(host: Host, files: Files, today: string): Desk {
  return deskFor({
    ...{ host, form: FORM, core, files, today: () => today },
    task: new Observed("fill-in"),
    otherForms: () => [],
    isOurs: (sheet) => OURS.includes(sheet),
    notFound: () => Promise.resolve(),
  });
}
