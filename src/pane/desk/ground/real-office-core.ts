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
import { keptDetail } from "../../../book/kept-detail";
import { withLearntNames } from "../../../book/learnt-names";
import { paperOfCode } from "../../../book/paper-code";
import { rosterOn } from "../../../book/register";
import { bookPlans } from "../../../book/sheets/book-plans";
import { bookSheets, readBook } from "../../../book/sheets/read-book";
import { workOut } from "../../../book/sheets/work-out";
import { takeIn } from "../../../book/take-in";
import { refusedNow, unreadIn } from "../../../book/unread";
import { redo, redoable, undo, undoable } from "../../../book/undo";
import { compareTotals } from "../../../consolidation/compare-totals";
import { consolidate } from "../../../consolidation/consolidate";
import { rosterPlan } from "../../../consolidation/roster/roster";
import { rosterEdits } from "../../../consolidation/roster/roster-edits";
import { differingUnits, rosterFilled, rosterTakenOver } from "../../../consolidation/roster/roster-filled";
import { standingOf } from "../../../consolidation/standing";
import { listedProblems } from "../../../consolidation/sheets/problems-plan";
import { problemPlace } from "../../../consolidation/sheets/problem-place";
import { figureAt, trace, traceIn } from "../../../consolidation/trace";
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
import type { OfficeCore } from "./office-core";
import { checkingCore } from "./real-checking-core";
import { core } from "./real-core";
import { laterCore } from "./real-later-core";

/** The same with the rooms that the office needs. */
export const officeCore: OfficeCore = {
  ...core,
  ...checkingCore,
  ...laterCore,
  rosterPlan,
  standingOf,
  consolidate,
  bookSheets,
  readBook,
  takeIn,
  inputOf,
  bookPlans,
  workOut,
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
  traceIn,
  keptDetail,
  listedProblems,
  problemPlace,
};
