import { Desk } from "./desk";
import { nextPage } from "./one-browser";
import { servedPage, type Served, type ServedPage } from "./served-page";

/** The browser workbook, ready, with a clerk in front of it. */
export interface AtDesk {
  readonly served: ServedPage;
  readonly desk: Desk;
}

export async function atDesk(given: Served = {}): Promise<AtDesk> {
  const served = await servedPage({ blank: nextPage, seldomDrawn: true, ...given });
  const desk = new Desk(served.page);
  await desk.open();
  return { served, desk };
}

/** Shuts the page; fails when it asked another origin for anything, or threw or logged an error. */
export async function leave({ foreign, faults, close }: ServedPage): Promise<void> {
  await close();
  expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
}
