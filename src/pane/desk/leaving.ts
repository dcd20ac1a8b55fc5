import type { Unsubscribe } from "../../host/host";
import type { FormDesks } from "./form-desks";
import type { OfficeDesk } from "./office-desk";

/**
 * Where the page itself holds the workbook, the browser asks before it leaves the page with work that is in no
 * file: what was changed in the workbook, and what the clerk has answered about returns.
 */
export function askBeforeLeaving(desks: FormDesks): Unsubscribe {
  const ask = (event: BeforeUnloadEvent) => {
    if (!wouldBeLost(desks)) return;
    event.preventDefault();
    // Browsers before 2023 want it said so; none shows the words.
    event.returnValue = "unsaved";
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

function wouldBeLost({ current, offices }: FormDesks): boolean {
  const { host } = current.get();
  return host.unsaved?.() === true || [...offices.get().values()].some(hasAnswers);
}

function hasAnswers({ collection }: OfficeDesk): boolean {
  const { named, preferred, decisions } = collection.state.get();
  const answered = [...decisions.values()].some(({ length }) => length > 0);
  return named.size > 0 || preferred.length > 0 || answered;
}
