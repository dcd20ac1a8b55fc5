import { isKeptPrior, keptPriorPlace } from "../../../book/kept-prior-sheet";
import { sheetNames } from "../../../consolidation/sheets/sheet-names";
import { ROSTER_SHEET } from "../../../consolidation/roster/roster-sheet";
import type { Core } from "./core";
import { Late } from "./late";

/** The rooms of the core as filling in asks for them; every entry gives the pane this one. */
export const core: Core = {
  isKeptPrior,
  keptPriorPlace,
  sheetNames,
  rosterSheet: ROSTER_SHEET,
  checking: new Late(() =>
    import(/* webpackChunkName: "checking" */ "./real-checking-core").then(
      ({ checkingCore }) => checkingCore,
    ),
  ),
  later: new Late(() =>
    import(/* webpackChunkName: "later" */ "./real-later-core").then(({ laterCore }) => laterCore),
  ),
};
