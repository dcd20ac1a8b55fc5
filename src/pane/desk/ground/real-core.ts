import { checkReturn } from "../../../checking/check-return";
import { remarkPlace } from "../../../checking/explanation";
import { likelyCells } from "../../../checking/likely-cell";
import { shiftedBlock } from "../../../checking/likely/shifted-block";
import { isKeptPrior, keptPriorPlace } from "../../../book/kept-prior-sheet";
import { marksOf } from "../../../checking/marks";
import { plainValues, repairsOf } from "../../../checking/repairs";
import { obstacles } from "../../../checking/seal";
import { readRoster, ROSTER_SHEET } from "../../../consolidation/roster";
import { sheetNames } from "../../../consolidation/sheet-names";
import { withAwaitedResults } from "../../../reading/awaited-results";
import { readSheets, showsPart } from "../../../reading/read-sheets";
import { bareFields } from "../../../template/bare-fields";
import type { Core } from "./core";
import { fetched } from "./fault";

/** The rooms of the core as filling in asks for them; every entry gives the pane this one. */
export const core: Core = {
  isKeptPrior,
  keptPriorPlace,
  sheetNames,
  rosterSheet: ROSTER_SHEET,
  readSheets,
  showsPart,
  withAwaitedResults,
  checkReturn,
  marksOf,
  repairsOf,
  bareFields,
  obstacles,
  likelyCells,
  shiftedBlock,
  remarkPlace,
  cleanValues: plainValues,
  readRoster,
  later: () =>
    fetched(import(/* webpackChunkName: "later" */ "./real-later-core").then(({ laterCore }) => laterCore)),
};
