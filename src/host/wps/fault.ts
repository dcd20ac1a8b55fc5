import { HostError, type Undone } from "../host-error";
import type { WpsApplication } from "./object-model";

/** Does the work and turns whatever the program throws into a `HostError`. `sheet`: "" when of none. */
export async function guarded<T>(app: WpsApplication, sheet: string, work: () => T): Promise<T> {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof HostError) throw thrown;
    // What comes out of the object model is not always an Error.
    const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
    throw new HostError(isBusy(app) ? "editing" : "failed", sheet, { cause });
  }
}

/** Whether the program says that it waits for the clerk; one that does not even say that is not known to. */
function isBusy(app: WpsApplication): boolean {
  try {
    return app.Ready === false;
  } catch {
    return false;
  }
}

/** The program says nothing and has not done it. `at`: where it was to be, "" when the sheet says enough. */
export function notKept(sheet: string, undone: Undone, at = ""): HostError {
  return new HostError({ kind: "not-kept", undone, at }, sheet);
}
