import { core } from "../pane/desk/ground/real-core";

/** Milliseconds: what the clerk sees and does first goes before it. */
const AFTER = 5_000;

/** Fetches all that filling in may come to need, so that the server may be away from then on. */
export function fetchAhead(): void {
  setTimeout(() => void fetchAll(), AFTER);
}

async function fetchAll(): Promise<void> {
  try {
    await core.checking.fetched();
    await core.later.fetched();
  } catch {
    // Nobody has asked for it yet; who does is told.
  }
}
