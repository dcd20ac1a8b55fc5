import { HostError, type Undone } from "../../host-error";
import type { WpsApplication } from "./object-model";

/** Does the work and turns whatever the program throws into a `HostError`. `sheet`: "" when of none. */
export async function guarded<T>(app: WpsApplication, sheet: string, work: () => T): Promise<T> {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof HostError && !mayBeEditing(thrown)) throw thrown;
    // What comes out of the object model is not always an Error.
    const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (isEditing(app)) throw new HostError("editing", sheet, { cause });
    throw thrown instanceof HostError ? thrown : new HostError("failed", sheet, { cause });
  }
}

/** While the clerk types, what is to be changed is dropped without a word, and a sheet stays protected. */
const mayBeEditing = ({ code, what }: HostError) =>
  code === "protected" || (typeof what !== "string" && what.kind === "not-kept");

/**
 * Whether the clerk is typing into a cell. Where that was tried, `Ready` stayed true and everything could be
 * read; but whether editing is done in the cell could not be set, not even to what it was. It is only asked to
 * explain a fault: an edition in which it cannot be set at all must not be taken for one in which nobody ever
 * ends typing.
 */
export function isEditing(app: WpsApplication): boolean {
  try {
    if (app.Ready === false) return true;
    const { EditDirectlyInCell: inCell } = app;
    if (typeof inCell !== "boolean") return false;
    return !canSet(app, inCell);
  } catch {
    // A program that does not even say that is not known to wait for the clerk.
    return false;
  }
}

function canSet(app: WpsApplication, inCell: boolean): boolean {
  try {
    app.EditDirectlyInCell = inCell;
    return true;
  } catch {
    return false;
  }
}

/** The program says nothing and has not done it. `at`: where it was to be, "" when the sheet says enough. */
export function notKept(sheet: string, undone: Undone, at = ""): HostError {
  return new HostError({ kind: "not-kept", undone, at }, sheet);
}
