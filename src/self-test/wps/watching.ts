import type { WpsListener } from "../../host/wps/program/object-model";
import type { Bench } from "../check";
import type { Belief, Plain, Step, Watch } from "../question";
import { taken, type AskedProgram } from "./asked-program";

/** How often the program is looked at while somebody works in it. */
const EVERY = 300;

/** The most that is told of one step. */
const MOST = 60;

export type Stops = (() => void)[];

/** Does the work again and again; one that throws tells so. */
export function often(stops: Stops, look: () => void): void {
  const timer = setInterval(look, EVERY);
  stops.push(() => clearInterval(timer));
}

/** Keeps what is told until it is too much. */
export class Log {
  readonly told: Plain[] = [];

  add(each: Plain): void {
    if (this.told.length < MOST) this.told.push(each);
  }

  /** Leaves it out where nothing has changed since. */
  look(each: Plain): void {
    if (JSON.stringify(this.told.at(-1)) !== JSON.stringify(each)) this.add(each);
  }
}

export function hear(
  app: AskedProgram,
  stops: Stops,
  event: "SheetChange" | "WorkbookActivate",
  listener: WpsListener,
) {
  app.ApiEvent.AddApiEventListener(event, listener);
  const events = app.ApiEvent as unknown as {
    RemoveApiEventListener(event: string, listener: WpsListener): void;
  };
  stops.push(() => events.RemoveApiEventListener(event, listener));
}

/** What is looked at in one step; `stops` takes it all back. */
export type Begin = (
  app: AskedProgram,
  bench: Bench,
  stops: Stops,
) => Promise<() => Readonly<Record<string, Plain>>>;

export function step(app: AskedProgram, id: Step["id"], beliefs: readonly Belief[], begin: Begin): Step {
  return {
    id,
    beliefs,
    async begin(bench): Promise<Watch> {
      const stops: Stops = [];
      const stop = () => stops.splice(0).forEach((each) => taken(each));
      try {
        const answers = await begin(app, bench, stops);
        return { answers: async () => answers(), stop };
      } catch (fault) {
        stop();
        throw fault;
      }
    },
  };
}
