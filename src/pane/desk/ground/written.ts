import type { Host, Writing } from "../../../host/host";
import { HostError } from "../../../host/host-error";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { faultOf, type Fault } from "./fault";

/** Writes the sheets. That something of the old is left over is no failure: it is said beside what is done. */
export async function written(
  host: Host,
  plans: readonly SheetPlan[],
  writing?: Writing,
): Promise<Fault | null> {
  try {
    await host.writeSheets(plans, writing);
    return null;
  } catch (error) {
    if (error instanceof HostError && error.isDone) return faultOf(error);
    throw error;
  }
}
