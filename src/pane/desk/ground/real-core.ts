import { checkReturn } from "../../../checking/check-return";
import { remarkPlace } from "../../../checking/explanation";
import { likelyCells } from "../../../checking/likely-cell";
import { shiftedBlock } from "../../../checking/likely/shifted-block";
import { isKeptPrior, keptPriorOf, keptPriorPlan } from "../../../book/kept-prior";
import { marksOf } from "../../../checking/marks";
import { plainValues, repairsOf } from "../../../checking/repairs";
import { readRoster, ROSTER_SHEET } from "../../../consolidation/roster";
import { sheetNames } from "../../../consolidation/sheet-names";
import { definitionPlan } from "../../../form/carried-definition";
import { explainRule } from "../../../proof/rule-explained";
import { withAwaitedResults } from "../../../reading/awaited-results";
import { readSheets, showsPart } from "../../../reading/read-sheets";
import { bareFields } from "../../../template/bare-fields";
import { formPlans } from "../../../template/form-plan";
import { sealing, unsealing } from "../../../template/sealing";
import type { Core } from "./core";

/** The rooms of the core as filling in asks for them; every entry gives the pane this one. */
export const core: Core = {
  isKeptPrior,
  keptPriorPlan,
  keptPriorOf,
  sheetNames,
  rosterSheet: ROSTER_SHEET,
  readSheets,
  showsPart,
  withAwaitedResults,
  checkReturn,
  explainRule,
  marksOf,
  repairsOf,
  bareFields,
  sealing,
  unsealing,
  likelyCells,
  shiftedBlock,
  remarkPlace,
  cleanValues: plainValues,
  formPlans,
  definitionPlan,
  readRoster,
};
