import type { Unsubscribe } from "../../host/host";
import type { Desk } from "./desk";

/**
 * Where the page itself holds the workbook, the browser asks before it leaves the page with work that is in no
 * file: what was changed in the workbook, and what the clerk has answered about returns.
 */
export function askBeforeLeaving(desk: Desk): Unsubscribe {
  if (!desk.host.capabilities.files) return () => undefined;
  const ask = (event: BeforeUnloadEvent) => {
    if (!wouldBeLost(desk)) return;
    event.preventDefault();
    // Browsers before 2023 want it said so; none shows the words.
    event.returnValue = "unsaved";
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

function wouldBeLost({ host, collection }: Desk): boolean {
  const { named, preferred, decisions } = collection.state.get();
  const answered = [...decisions.values()].some(({ length }) => length > 0);
  return host.unsaved?.() === true || named.size > 0 || preferred.length > 0 || answered;
}
