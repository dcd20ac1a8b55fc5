import { checkReturn } from "../../../checking/check-return";
import { remarkPlace } from "../../../checking/explanation";
import { filledShare } from "../../../checking/filling/filled";
import { likelyCells } from "../../../checking/likely-cell";
import { shiftedBlock } from "../../../checking/likely/shifted-block";
import { marksOf } from "../../../checking/marks";
import { priorObstacle } from "../../../checking/prior-return";
import { plainValues, repairsOf } from "../../../checking/repairs";
import { obstacles } from "../../../checking/seal";
import { readRoster } from "../../../consolidation/roster/roster";
import { rosterLookup } from "../../../consolidation/roster/roster-lookup";
import { withAwaitedResults } from "../../../reading/awaited-results";
import { readSheets, showsPart } from "../../../reading/read-sheets";
import { recognised } from "../../../reading/recognise";
import { bareFields } from "../../../template/bare-fields";
import type { CheckingCore } from "./checking-core";

/** The rooms of the core as reading and checking ask for them; every entry gives the pane this one. */
export const checkingCore: CheckingCore = {
  readSheets,
  showsPart,
  withAwaitedResults,
  checkReturn,
  filledShare,
  priorObstacle,
  rosterLookup,
  marksOf,
  repairsOf,
  bareFields,
  obstacles,
  likelyCells,
  shiftedBlock,
  remarkPlace,
  cleanValues: plainValues,
  recognised,
  readRoster,
};
