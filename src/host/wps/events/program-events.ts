import type { Unsubscribe } from "../../host";
import type { WpsApplication, WpsEventName, WpsListener } from "../program/object-model";

/**
 * The events of the program, each asked for once a page whoever wants to hear it. By the manual a listener is
 * taken away by the event's name alone, which would take all others of the page with it, and whether a second
 * one takes the place of the first nobody has told: so there is never a second.
 */
class ProgramEvents {
  private readonly heard = new Map<WpsEventName, Set<WpsListener>>();

  constructor(private readonly app: WpsApplication) {}

  hear(event: WpsEventName, listener: WpsListener): Unsubscribe {
    const own: WpsListener = (...given) => listener(...given);
    const hearers = this.heard.get(event) ?? this.ask(event);
    hearers.add(own);
    return () => void hearers.delete(own);
  }

  private ask(event: WpsEventName): Set<WpsListener> {
    const hearers = new Set<WpsListener>();
    this.app.ApiEvent.AddApiEventListener(event, (...given) => {
      for (const hearer of [...hearers]) hearer(...given);
    });
    this.heard.set(event, hearers);
    return hearers;
  }
}

/** A page has one program. */
const known = new WeakMap<WpsApplication, ProgramEvents>();

/**
 * Calls back at the event until the end. Throws when the program refuses to tell. The program goes on telling
 * the page, which passes nothing on: taking the listener away is what might silence others.
 */
export function hear(app: WpsApplication, event: WpsEventName, listener: WpsListener): Unsubscribe {
  const events = known.get(app) ?? new ProgramEvents(app);
  known.set(app, events);
  return events.hear(event, listener);
}
