import { act } from "../../../book/act";
import { queryOf, settles } from "../../../book/answers";
import { correctableAt, correctedTo } from "../../../book/correctable";
import { correctionsBehind, correctionsIn } from "../../../book/corrections";
import { changedTotals, differenceOf } from "../../../book/difference";
import { changesSince, editionOf, sealing as sealingTotal } from "../../../book/edition";
import { withEffects } from "../../../book/effects";
import { asCorrection, handChanges } from "../../../book/hand-changes";
import { excludedIn, inputOf } from "../../../book/in-force";
import { standingNow } from "../../../book/now";
import { withLearntNames } from "../../../book/learnt-names";
import { paperOfCode } from "../../../book/paper-code";
import { rosterOn } from "../../../book/register";
import { bookPlans } from "../../../book/sheets/book-plans";
import { bookSheets, readBook } from "../../../book/sheets/read-book";
import { takeIn } from "../../../book/take-in";
import { refusedNow, unreadIn } from "../../../book/unread";
import { redo, redoable, undo, undoable } from "../../../book/undo";
import { checkReturn } from "../../../checking/check-return";
import { remarkPlace } from "../../../checking/explanation";
import { likelyCells } from "../../../checking/likely-cell";
import { shiftedBlock } from "../../../checking/likely/shifted-block";
import { isKeptPrior, keptPriorOf, keptPriorPlan } from "../../../book/kept-prior";
import { marksOf } from "../../../checking/marks";
import { plainValues, repairsOf } from "../../../checking/repairs";
import { compareTotals } from "../../../consolidation/compare-totals";
import { consolidate } from "../../../consolidation/consolidate";
import { readRoster, ROSTER_SHEET, rosterPlan } from "../../../consolidation/roster";
import { rosterEdits } from "../../../consolidation/roster-edits";
import { differingUnits, rosterFilled, rosterTakenOver } from "../../../consolidation/roster-filled";
import { sheetNames } from "../../../consolidation/sheet-names";
import { standingOf } from "../../../consolidation/standing";
import { problemPlace } from "../../../consolidation/problem-place";
import { figureAt, trace } from "../../../consolidation/trace";
import { definitionPlan } from "../../../form/carried-definition";
import { callText } from "../../../papers/call-words";
import { briefOf } from "../../../papers/brief";
import { briefPlan } from "../../../papers/brief-plan";
import { assess } from "../../../papers/assessment";
import { assessmentPlan, rubricIn } from "../../../papers/assessment-plan";
import { circularOf } from "../../../papers/circular";
import { circularPlan } from "../../../papers/circular-plan";
import { callsPlan } from "../../../papers/calls-plan";
import { earlierReturns } from "../../../papers/before/earlier-returns";
import { suspicionsOf } from "../../../papers/before/suspicions";
import { suspicionsPlan, suspicionWords } from "../../../papers/before/suspicions-plan";
import { directoryIn, directoryPlan } from "../../../papers/directories/directory-plan";
import { honoursOf } from "../../../papers/honours";
import { honoursPlan, promisedIn } from "../../../papers/honours-plan";
import { inspectionIn, inspectionPlan } from "../../../papers/inspection/inspection-plan";
import { issuedForms, issueText } from "../../../papers/issue";
import { officeIn } from "../../../papers/office";
import { withArrivals } from "../../../papers/materials/materials";
import { ledgerIn, materialsPlan } from "../../../papers/materials/materials-plan";
import { handedForms } from "../../../papers/materials/other-form";
import { recogniseMaterial } from "../../../papers/materials/recognise";
import { papersOf } from "../../../papers/papers";
import { satisfactionPlan, tallyIn } from "../../../papers/satisfaction-plan";
import { coverageOf, editionsOf } from "../../../papers/shares/coverage";
import { coveragePlan } from "../../../papers/shares/coverage-plan";
import { slipText } from "../../../papers/slips";
import { slipsPlan } from "../../../papers/slips-plan";
import { stillSays } from "../../../papers/still-says";
import { explainRule } from "../../../proof/rule-explained";
import { withAwaitedResults } from "../../../reading/awaited-results";
import { readSheets, showsPart } from "../../../reading/read-sheets";
import { bareFields } from "../../../template/bare-fields";
import { formPlans } from "../../../template/form-plan";
import { sealing, unsealing } from "../../../template/sealing";
import type { Core } from "./core";

/** The rooms of the core as the pane asks for them; every entry gives it this one. */
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
  rosterPlan,
  standingOf,
  consolidate,
  bookSheets,
  readBook,
  takeIn,
  inputOf,
  bookPlans,
  rosterOn,
  withLearntNames,
  rosterFilled,
  rosterTakenOver,
  differingUnits,
  rosterEdits,
  handChanges,
  asCorrection,
  excludedIn,
  withEffects,
  act,
  standingNow,
  refusedNow,
  unreadIn,
  queryOf,
  settles,
  correctableAt,
  correctedTo,
  correctionsIn,
  correctionsBehind,
  editionOf,
  changesSince,
  paperOfCode,
  sealingTotal,
  differenceOf,
  changedTotals,
  undoable,
  redoable,
  undo,
  redo,
  papersOf,
  stillSays,
  slipsPlan,
  callsPlan,
  briefOf,
  briefPlan,
  coverageOf,
  editionsOf,
  coveragePlan,
  tallyIn,
  satisfactionPlan,
  ledgerIn,
  withArrivals,
  recogniseMaterial,
  handedForms,
  materialsPlan,
  directoryIn,
  directoryPlan,
  inspectionIn,
  inspectionPlan,
  rubricIn,
  assessmentPlan,
  assess,
  honoursOf,
  promisedIn,
  honoursPlan,
  circularOf,
  circularPlan,
  slipText,
  callText,
  officeIn,
  earlierReturns,
  suspicionsOf,
  suspicionWords,
  suspicionsPlan,
  issuedForms,
  issueText,
  compareTotals,
  figureAt,
  trace,
  problemPlace,
};
