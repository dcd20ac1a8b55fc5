import type { Host } from "../../../host/host";
import { Observed } from "./observed";

/**
 * What the program around the pane turned out not to do, though the form is there all the same.
 *
 * - `telling`: it does not tell of edits and selections, so nothing is checked or explained by itself.
 * - `printing`: it has not taken the page set-up.
 * - `freezing`: it does not keep the head in view.
 * - `drawing`: it has refused to draw a chart.
 */
export type Lack = "telling" | "printing" | "freezing" | "drawing";

/** Looks for what the program lacks whenever it may have shown. */
export class Lacking {
  readonly state = new Observed<readonly Lack[]>([]);

  constructor(private readonly host: Host) {}

  async look(): Promise<void> {
    const tells = (await this.host.tells?.()) ?? true;
    const lacks: Lack[] = [];
    if (!tells) lacks.push("telling");
    if (!this.host.capabilities.print) lacks.push("printing");
    if (!this.host.capabilities.freezes) lacks.push("freezing");
    if (!this.host.capabilities.charts) lacks.push("drawing");
    if (lacks.join() !== this.state.get().join()) this.state.set(lacks);
  }
}
