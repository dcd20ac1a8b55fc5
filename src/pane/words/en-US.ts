import { shareWords } from "../../consolidation/notes/share-words";
import type { UnitState } from "../../consolidation/register";
import { periodText, type PeriodKind } from "../../form/period";
import { dayAndTime } from "./day-and-time";
import type { CallCase } from "../../papers/calls";
import type { Refusal } from "../desk/form/refusal";
import type { CorrectionKind, LabelMatch, Return, UnitSource } from "../../reading/return";
import type { OpenMatters } from "../desk/returns/run";
import type { Fault } from "../desk/ground/fault";
import type { PriorRefusal } from "../desk/form/choose-prior";
import { ENGLISH_REASONS } from "./refusal-reason-en";
import { reasonOf } from "./host-reason-en";
import type { Progress } from "../../checking/filling/progress";
import { openItems } from "./open-items";
import type { OpenWords, Words } from "./words";

const SEVERITY = { error: "Errors", query: "To be explained", hint: "Hints" } as const;

const STATES: Readonly<Record<UnitState, string>> = {
  missing: "not reported",
  unread: "came and cannot be read",
  waiting: "to be confirmed",
  empty: "blank form",
  exempt: "exempt",
  received: "received",
  open: "to be explained",
  returned: "sent back",
  again: "reported again",
  passed: "passed",
  sealed: "sealed",
};

/** What stands as a title, within a sentence. */
const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
const plural = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
/** Rounded down: 99.9% is not all. */
const percent = (share: number) => (share > 0 && share < 0.01 ? "under 1%" : `${Math.floor(share * 100)}%`);

const count: Words["count"] = (severity, number) =>
  severity === "query" ? `${number} to be explained` : plural(number, severity);

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

function open(matters: OpenMatters): OpenWords {
  const { unread, refused, noUnit, unclear, doubts, missing } = matters;
  const texts: Readonly<Record<keyof OpenMatters, string>> = {
    errors: count("error", matters.errors),
    queries: count("query", matters.queries),
    unread: `${plural(unread, "file")} left unread`,
    refused: `${plural(refused, "file")} not read`,
    noUnit: `${plural(noUnit, "return")} without a unit`,
    unclear: `${plural(unclear, "return")} to be confirmed`,
    doubts: `${plural(doubts, "row or column", "rows or columns")} to be decided`,
    missing: `${plural(missing, "unit")} not reported`,
  };
  return { before: "Still open: ", items: openItems(matters, texts), after: ". See 问题清单 and 报送情况." };
}

function fault(fault: Fault): { title: string; remedy: string } {
  const { subject } = fault;
  switch (fault.code) {
    case "sheet-occupied":
      return {
        title: `The sheet “${subject}” holds something else; nothing was written.`,
        remedy: "Rename that sheet and try again.",
      };
    case "sheet-missing":
      return {
        title: `The sheet “${subject}” is not there; it was renamed or deleted.`,
        remedy: "Give it its name back, or make it again.",
      };
    case "protected":
      return {
        title: subject ? `The sheet “${subject}” is protected.` : "The workbook is protected.",
        remedy: "Unprotect it on the Review tab and try again.",
      };
    case "read-only":
      return { title: "The workbook is read-only.", remedy: "Enable editing, or save a copy and try again." };
    case "editing":
      return { title: "A cell is being edited; nothing was changed.", remedy: "Press Enter and try again." };
    case "left-open":
      return {
        title: `The protection of the sheet “${subject}” was not put back.`,
        remedy: "Locked cells can be changed now. Press Protect Sheet on the Review tab.",
      };
    case "explained":
      return reasonOf(subject, fault.reason);
    case "failed":
      return {
        title: "The spreadsheet program did not finish.",
        remedy: `${asSentence(fault.detail)}Finish editing the cell and try again.`,
      };
    case "refused":
      return { title: `“${subject}” was not opened.`, remedy: fault.detail };
    case "unseen":
      return {
        title: "Done; only the sheet could not be read again afterwards.",
        remedy: `${asSentence(fault.detail)}Press “Check” to look once more.`,
      };
    case "meanwhile":
      return {
        title: `“${subject}” is no longer what was shown, so it was not finalised.`,
        remedy: "It may have been changed in another window. It was read again: look at it, then finalise.",
      };
    case "replaced":
      return {
        title: `Another form stands on “${subject}” now.`,
        remedy:
          "It may have been made anew in another window; the former one was probably renamed: look for a sheet that ends in （旧）.",
      };
    case "not-fetched":
      return {
        title: "This part of the add-in was not opened.",
        remedy:
          "Its server is probably out of reach. Look whether the network is there, then try again; failing that, close the pane and open it again.",
      };
    case "unexpected":
      return {
        title: "This did not work.",
        remedy: `${asSentence(fault.detail)}Try again.`,
      };
  }
}

function asSentence(detail: string): string {
  return detail === "" ? "" : `${detail.replace(/[。.]$/, "")}. `;
}

const CALL_CASES: Readonly<Record<CallCase, string>> = {
  missing: "nothing came",
  unread: "what came cannot be read",
  empty: "an empty form came",
  returned: "sent back, not here again",
  waiting: "came, to be confirmed",
  nameless: "came without a unit",
};

const CORRECTED: Readonly<Record<CorrectionKind, string>> = {
  text: "stored as text",
  spelling: "full-width or with spaces",
  thousands: "with thousands separators",
  unit: "with a unit",
  magnitude: "with 万 or 亿",
  negative: "negative in another spelling",
  chinese: "in Chinese numerals",
  fraction: "in a percentage format",
  scaled: "by the unit of measure of its row or format",
  unseen: "a number that its format does not show",
  none: "“无” for 0",
  "not-stated": "“—” or “/” for blank",
  dated: "figures shown as dates",
  position: "by the place of an option that bears no number",
  computed: "formulas stored without a result or with an old one, computed",
};

const MATCHED: Readonly<Record<LabelMatch, string>> = {
  spelling: "other spaces or punctuation",
  unit: "another unit of measure",
  scaled: "a larger unit of measure, figures multiplied",
  numbered: "numbered",
  traditional: "traditional characters",
  misspelt: "a few characters differ",
  code: "known by its code",
  renamed: "an earlier name",
  decided: "decided by you",
};

const SOURCES: Readonly<Partial<Record<UnitSource, string>>> = {
  cover: "Unit taken from another sheet",
  sheet: "Unit taken from the name of the sheet",
  file: "Unit taken from the name of the file",
  clerk: "Unit named by you",
};

const inQuotes = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");

function bound(least: number | null, most: number | null): string {
  if (least === null) return `at most ${most}`;
  if (most === null) return `at least ${least}`;
  return least === most ? String(least) : `between ${least} and ${most}`;
}

function priorRefused(kind: PeriodKind, refusal: Exclude<PriorRefusal, { why: "unread" }>): string {
  if (refusal.why === "stopped") return "It was not read to the end; choose it again.";
  const { own, prior, units } = refusal;
  const others = units.slice(0, 3).map((unit) => `“${unit}”`);
  const more = units.length > 3 ? ` and ${units.length - 3} more` : "";
  switch (refusal.why) {
    case "own-unit-missing":
      return "This form names no reporting unit yet; write it to compare.";
    case "unit-missing":
      return `“${prior.file}” names no reporting unit, so nobody knows whose it is; not compared.`;
    case "other-unit":
      return `“${prior.file}” is of ${others.join(", ")}${more}, not of “${own.content.unit}”; not compared.`;
    case "other-period": {
      const [before, now] = [prior.return, own].map((ret) => timeOf(kind, ret));
      return `“${prior.file}” is ${before} and this form ${now}: not ${beforeThis(kind)}; not compared.`;
    }
  }
}

function timeOf(kind: PeriodKind, { content: { period, date } }: Return): string {
  return period === null ? `dated ${date}` : `of ${periodText({ kind, of: period })}`;
}

const beforeThis = (kind: PeriodKind) =>
  kind === "year" || kind === "school-year" ? "last year's" : "the last period's";

function progress(share: number, { columns, filled, asked }: Progress): string {
  const parts = [
    columns > 1 && `${columns} columns`,
    asked > 0 && `${filled} of ${asked} cells`,
    share === 1 && "complete",
  ];
  return parts.filter(Boolean).join(", ");
}

function refused({ kind, sealed, computed, room, grows }: Refusal): string {
  if (sealed)
    return "The form is finalised and locked; nothing was changed. Take the finalising back in the pane first.";
  const where =
    computed && (computed.column === null ? `row ${computed.row + 1}` : `column ${computed.column}`);
  if (kind === "typing") {
    return computed
      ? `${computed.label} (${where}) computes itself; there is nothing to fill in.`
      : "This cell is locked; there is nothing to fill in. Type into the white cells.";
  }
  const covered = computed ? `${computed.label} (${where})` : "cells that are locked or merged";
  const more = grows ? " Where that is too little, insert blank rows in between first." : "";
  const next = room
    ? `Paste ${room.rows} rows and ${room.columns} columns from ${room.cell}.${more}`
    : more.trim() || "Paste only what is to be filled in.";
  return `The block would have covered ${covered}; nothing was pasted. ${next}`;
}

export const enUS: Words = {
  tabs: { label: "Tasks", fillIn: "Fill in", consolidate: "Consolidate", hide: "Hide" },
  severity: SEVERITY,
  count,
  finding: ({ english }) => english,
  comma: ", ",

  forms: {
    label: "Form",
    period: "Period",
    open: "Open a form…",
    orProgram: "Nothing opens? Use the dialogue of WPS",
    choose: "Choose the definition of a form",
    notOpened: (file) => `“${file}” is no definition of a form.`,
    opened: (file) => `“${file}” can be used.`,
    doubts: (number) => `${plural(number, "place")} may be written wrongly, for whoever has written it:`,
    notJson: (at) =>
      at
        ? `Something is written wrongly near line ${at.line}, character ${at.column}: most likely a comma, quotation mark or bracket too few or too many.`
        : "It is no JSON, or not whole.",
    faults: (number) => `${plural(number, "fault")}, for whoever has written it:`,
    faultAt: (place) => (place === "" ? "the whole" : place),
    more: (number) => `${number} more are listed when these are put right.`,
    ofOther: (files, title) =>
      `${plural(files, "file")} ${files === 1 ? "is a return" : "are returns"} of “${title}”.`,
    turnTo: "Turn to that form",
  },

  fillIn: {
    looking: "Looking at the workbook…",
    unit: "Reporting unit",
    date: "Date",
    make: "Make the form",
    making: "Making the form…",
    orOpen: "Or open a return you already have; it is checked at once.",
    back: "Cancel",
    check: "Check",
    live: "Check while typing",
    liveOn: "Checked as you type; cells with a finding change colour by themselves.",
    liveReads: "Checked as you type; press Check to colour cells with a finding.",
    liveOff: "Stopped. Press Check to check.",
    noUnit: "No reporting unit",
    noDate: "No date",
    bare: (labels) => `${labels.map((label) => `“${label}”`).join(", ")} was typed over.`,
    labelBack: "Put back",
    filled: (share) => `${percent(share)} filled`,
    progress,
    bySection: (share, done) => `${progress(share, done)}, by section`,
    part: (share) => (share > 0 && share < 0.01 ? "<1%" : percent(share)),
    untouched: "No figure is filled in yet. Click a white cell of the form and type.",
    fine: "Nothing found",
    fineNext: (files) =>
      `Next: finalise it, then ${files ? "download" : "save"}, print, stamp and hand it in.`,
    sealedNext: (files) => `Now ${files ? "download" : "save"}, print and stamp it.`,
    later: (number, cells, { more, coloured }) => {
      const named = `${cells.join(", ")}${more ? " and others" : ""}${coloured ? ", coloured already" : ""}`;
      return `${number} more${cells.length > 0 ? ` (${named})` : ""} wait until their cells are filled in; to see them now, press Check.`;
    },
    findings: "Findings",
    group: (severity, number) => `${SEVERITY[severity]} ${number}`,
    more: (number) => `Show ${number} more`,
    fewer: "Show fewer",
    ofRule: (id) => `Rule ${id}`,
    many: (said, number) => `${number} times: ${said}`,
    wholeForm: "Whole form",
    checked: (counts) => `Checked: ${counts}`,
  },

  shifted: {
    said: ({ rows, columns }, settles) => {
      const far =
        rows === 0
          ? `one column too far ${columns > 0 ? "right" : "left"}`
          : `one row too ${rows > 0 ? "low" : "high"}`;
      return `The figures seem to lie ${far}. Moved back, ${settles} findings are gone`;
    },
    moveBack: "Move back",
  },

  likely: {
    heading: "One cell that may be wrong",
    said: (place, least, most, settles) =>
      `If ${place} were ${bound(least, most)}, ${settles} problems would be gone`,
  },

  prior: (kind) => ({
    title: kind === "year" || kind === "school-year" ? "Last year's return" : "The return before",
    purpose: `With ${beforeThis(kind)} return, figures that changed much are to be explained.`,
    choose: `Choose ${beforeThis(kind)}`,
    another: "Another one",
    remove: "Stop comparing",
    reading: "Reading…",
    undated: `No date; make sure that it is ${beforeThis(kind)}`,
    before: (figure) => `${beforeThis(kind)}: ${figure || "blank"}`,
    compared: (changes, absent) =>
      [
        changes === 0
          ? "Compared: no figure changed much."
          : `Compared: ${plural(changes, "figure")} changed much; check or explain.`,
        absent > 0 &&
          `${plural(absent, "row or column", "rows or columns")} of ${beforeThis(kind)} missing or unclear, not compared.`,
      ]
        .filter(Boolean)
        .join(" "),
    unread: (file, reason) => `“${file}” was not read: ${reason}`,
    refused: (refusal) => priorRefused(kind, refusal),
  }),

  seal: {
    title: "Finalise",
    set: "Finalise",
    setAgain: "Finalise again",
    remove: "Undo finalising",
    ready:
      "Ready: date and check code are written below the table and the sheet is locked, so that the stamped paper proves the file.",
    notYet: (errors, queries) =>
      `Before finalising: ${[errors > 0 && plural(errors, "error"), queries > 0 && `${queries} to be explained`].filter(Boolean).join(", ")}.`,
    intact: (date, code) => `Finalised ${date}, check code ${code}.`,
    old: "This is a check code of the old kind, which notices accidental changes only; undo finalising and finalise again for a new one.",
    changed: "Changed after it was finalised: the check code no longer fits.",
    spoilt:
      "The check code is miswritten or was changed: compare it with the stamped paper, then finalise again.",
    locked: "The sheet is locked though it is not finalised. Unlock it to fill in its cells again.",
    unlock: "Unlock",
    open: "The seal is back; the sheet may not be locked.",
    lock: "Lock the sheet",
  },

  lastWritten: {
    title: "What was just written",
    written: (cells) => `${plural(cells, "cell")} changed.`,
    takeBack: "Take back",
    takenBack: (cells, left) =>
      `${plural(cells, "cell")} taken back.${left > 0 ? ` ${plural(left, "cell")} changed since and left alone.` : ""}`,
  },

  why: {
    ask: "Why",
    askOf: (place) => `Why: ${place}`,
    example: "Example",
    remedy: "What to do",
    source: "Basis",
  },

  settling: {
    repair: "Put right",
    repairOf: (place) => `Put right ${place}`,
    empty: "Clear",
    emptyOf: (place) => `Clear ${place}`,
    explain: "Explain",
    explainOf: (place) => `Explain: ${place}`,
    box: (cell) => `Explanation, written into remarks ${cell}`,
    asked: (characters) =>
      `At least ${characters} characters that say why; "checked, correct" does not count.`,
    typed: ({ characters, asked }) => `${characters}/${asked}`,
    lacking: ({ characters, asked, boilerplate }) =>
      `${boilerplate !== "" ? `“${boilerplate}” gives no reason; ` : ""}${
        characters < asked ? `${asked - characters} more characters are needed` : "it gives no reason"
      }. Nothing was written.`,
    write: "Write into remarks",
    cancel: "Cancel",
    explained: (number) => `Explained ${number}`,
    explanation: "Remarks",
  },

  spelling: {
    title: "Spelling of figures",
    heading: (number) => `${plural(number, "figure")} in another spelling`,
    said: (kinds, example) =>
      `Read as numbers though ${kinds.map((kind) => CORRECTED[kind]).join(", ")}, as ${example}.`,
    cleanAll: "Make all plain",
    oneByOne: "One by one",
    fewer: "Show fewer",
    clean: "Make plain",
    cleanOf: (cell) => `Make plain ${cell}`,
    others: (number) => `${number} more are shown when these are done.`,
    done: (number, left, undo) =>
      `${plural(number, "figure")} made plain${left > 0 ? `, ${left} left` : ""}.${undo ? " Ctrl+Z in the sheet takes it back." : ""}`,
    noUndo: "This can be taken back here, until the cells are changed again.",
    byHand: (number) =>
      `${plural(number, "figure")} come from formulas whose result is a text; please change the formula.`,
  },

  keep: {
    title: (sheets) => `${inQuotes(sheets)} ${sheets.length > 1 ? "are" : "is"} there already`,
    figures: (keptAs) =>
      `What is filled in there is kept as ${inQuotes(keptAs)}. What goes into the new form?`,
    other: (keptAs) => `What stands there is kept as ${inQuotes(keptAs)}.`,
    left: ({ cells, forms, lines, keptAs }) => {
      const parts = [
        cells.length > 0 && `${plural(cells.length, "cell")} with something else than is asked for`,
        forms > 0 && `${plural(forms, "other form")} on the sheet`,
        lines > 0 && `${plural(lines, "row or column", "rows or columns")} of your own`,
      ];
      return `The figures were carried over, save ${parts.filter(Boolean).join("; ")}. All of that still stands on ${inQuotes(keptAs)}.`;
    },
    goTo: (sheet, cell) => `Go to ${cell} on “${sheet}”`,
    carry: "Carry the figures over",
    empty: "Make an empty form",
    cancel: "Cancel",
  },

  collect: {
    opening: "Opening…",
    choose: "Choose returns",
    chooseFolder: "Choose a folder",
    orDrop: "or drop them here",
    dropHere: "Drop to add",
    orProgram: "Nothing opens? Use WPS's own dialogue",
    firstStep: "Choose the files that the units handed in; look them over, then consolidate.",
    samples: "Load samples",
    samplesHint: "No returns at hand?",
    list: "Returns",
    listed: (files) => plural(files, "file"),
    yielded: (returns, refused) =>
      [returns > 0 && plural(returns, "return"), refused > 0 && `${refused} not read`]
        .filter(Boolean)
        .join(", "),
    unread: (files) => `${files} left unread`,
    resume: "Go on reading",
    unfinished: "not read to its end",
    clear: "Clear",
    suggested: (number, first) =>
      `${plural(number, "return")} named much like units of the roster: ${first.map(([found, unit]) => `${found}→${unit}`).join(", ")}${number > first.length ? "…" : ""}`,
    confirmAll: (number) => `Confirm all (${number})`,
    listStep: ({ kind, number }) =>
      `${{ cleared: "List cleared", removed: "Removed", named: "Units confirmed" }[kind]}: ${number}`,
    takeBack: "Undo",
    remove: (file) => `Remove ${file}`,
    progress: "Reading",
    reading: (done, of) => `Reading ${done} / ${of}`,
    cancel: "Cancel",
    start: "Consolidate",
    running: "Consolidating…",
    due: "Due",
    reported: "Reported",
    late: "Late",
    rate: (share) => `${percent(share)} reported`,
    units: "Units",
    papers: "Papers",
    noRoster:
      "The roster (填报单位名册) names no unit yet. Where the sheet is missing, a consolidation adds it; fill it in and consolidate again.",
  },

  entry: {
    waiting: "Waiting",
    cancelled: "Cancelled, not read",
    read: "Read",
    corrected: (number) => plural(number, "spelling read as a number", "spellings read as numbers"),
    detailsOf: (title, summary) => `${title}: ${summary}`,
    uncounted: {
      superseded: "Superseded",
      hidden: "On a hidden sheet",
      old: "Old copy",
      part: "In the total of the same file",
      sum: "Total of the others",
      "no-unit": "No reporting unit",
      unclear: "Unit to be confirmed",
      "two-names": "Unit to be confirmed",
      "other-period": "Period to be confirmed",
      "other-measure": "Measure to be confirmed",
    },
    replacedBy: (place) => `“${place}” counts in its place.`,
    unlisted: "Not on the roster",
    noUnitNext: "Not counted. Say which unit it is from.",
    unclearNext: (candidates) =>
      `Not on the roster; not counted until confirmed. Is it ${quoted(candidates, " or ")}?`,
    absorbedNext: (candidates) =>
      `By the roster it is part of ${quoted(candidates, " or ")} now; not counted until confirmed, lest it is counted twice. If its figures are not among those, press “It is another unit”.`,
    twoNamesNext: (names) =>
      `The form and its file, sheet or cover name different units; not counted until confirmed. Is it ${quoted(names, " or ")}?`,
    otherPeriodNext: (written) =>
      `It says ${quoted(written, ", ")}, which is another period; not counted. To count it all the same, press “Use this one”.`,
    otherMeasureNext: (written) =>
      `The form says that it counts in ${quoted(written, ", ")}; not counted. If its figures count one by one, press “Use this one”.`,
    unitOf: (file) => `Reporting unit: ${file}`,
    unitHere: "Choose or type a unit",
    knownUnits: "List known units",
    confirm: "OK",
    confirmOf: (file) => `OK, the unit: ${file}`,
    ownUnit: "It is another unit",
    ownUnitOf: (file) => `It is another unit: ${file}`,
    named: "Unit named by you",
    unname: "Take back",
    unnameOf: (file) => `Take back: ${file}`,
    rename: "It is another unit's",
    renameOf: (file) => `It is another unit's: ${file}`,
    doubt: (line, found) => `${line} “${found}” may be:`,
    otherUnit: ({ said, own }) =>
      `It says that it counts in “${said}”, the form in “${own}”. Figures that have to be converted are the unit's to correct; once you choose they are counted as they stand. `,
    doubtNext: (axis) => `Until you choose, no figure of this ${axis} is counted.`,
    pick: "Choose",
    noneOfThem: "None of them",
    moreDoubts: (number) => `${plural(number, "more row or column", "more rows or columns")} to be decided`,
    fewerDoubts: "Show fewer",
    rereading: "Reading again with your answer…",
    decided: (number) => `${plural(number, "row or column", "rows or columns")} decided by you`,
    undecide: "Take back",
    undecideOf: (file) => `Take back what was decided: ${file}`,
    refused: "Not read",
    // The reason is written on a Chinese sheet, too, and comes in Chinese.
    reason: ({ code, reason, form }) =>
      form
        ? `It is a return of “${form.title}”. Choose that form to read it.`
        : (ENGLISH_REASONS[code] ?? reason),
    same: "says what an earlier one says, not counted",
    prefer: "Use this one",
    preferOf: (file) => `Use this one: ${file}`,
    late: "Late",
  },

  reading: {
    title: "How it was read",
    onSheet: (sheet, place) => (sheet === "" ? place : `${sheet}, ${place}`),
    sheet: (name) => `Sheet ${name}`,
    listLine: (number) => `line ${number}`,
    line: (axis, name) => (axis === "row" ? `Row ${name}` : `Column ${name}`),
    corrected: (kind, number, examples) => `${number} ${CORRECTED[kind]}: ${examples}`,
    example: (cell, raw, value) =>
      `${cell} ${raw === null ? "(a formula)" : `“${raw}”`} → ${value ?? "blank"}`,
    evidence: (line, found, takenFor, how, share) =>
      `${line} “${found}” read as “${takenFor}” (${MATCHED[how]}${how === "misspelt" ? `, ${percent(share)} alike` : ""})`,
    moreOwn: (rows) => `${plural(rows, "more row")} of its own, not counted`,
    own: (line, label) => `${line}${label === "" ? "" : ` “${label}”`} is not on the form; not counted`,
    hidden: (line) => `${line} hidden, read all the same`,
    lost: (sheet) => `Of the sheet “${sheet}” the file has nothing but the name; it was not read`,
    unitFrom: (source, cell) =>
      source === "head" ? `Unit taken from the head, ${cell}` : (SOURCES[source] ?? null),
    asPrinted: "Rows and columns are named as on the form; figures are read as they stand",
    more: (number) => `Show ${number} more`,
    fewer: "Show fewer",
  },

  outcome: {
    done: (units) => `Consolidated: ${plural(units, "unit")}`,
    agree: "The workbook's formulas agree with the returns added up",
    figuresAgree: "The figures of 汇总表 agree with the returns added up",
    tooMany:
      "There are too many units: 分户明细 does not list their figures, and 汇总表 holds figures in place of formulas. Use Export data below for the figures of each unit; select a total to see, as ever, which units make it up",
    leftOut: ({ returns, lines }) =>
      `There are too many findings: 问题清单 does not list ${plural(lines, "line")} of ${plural(returns, "return")}. How many each unit has is in 报送情况; what has to be corrected or explained, one by one, in 退改单`,
    unfiltered: (sheets) => `${sheets.join(", ")}: no longer filtered, all rows are shown`,
    comparing: "The totals are written; comparing the workbook's formulas…",
    disagree: (number) => `${plural(number, "figure")} differ from the returns added up`,
    notReadBack: (why) => `The totals are written, but could not be read back to compare: ${why}`,
    notCompared: "This program gives no formula results; totals were not compared",
    difference: (place, workbook, memory) => `${place}: ${workbook} on the sheet, ${memory} expected`,
    open,
    show: (matter) => `Show only: ${matter}`,
    nothingOpen: "Nothing is open",
  },

  book: {
    title: "Returns in this workbook",
    kept: (returns) => `In this workbook: ${returns} returns`,
    anew: "Consolidate anew (from nothing)",
    undo: (act, unit) => `Undo: ${act}${unit === "" ? "" : ` ${unit}`}`,
    redo: (act, unit) => `Redo: ${act}${unit === "" ? "" : ` ${unit}`}`,
    acts: {
      received: "received",
      reread: "rows or columns named",
      unread: "came and could not be read",
      sender: "sender named",
      dismissed: "not asked for again",
      named: "named",
      adopted: "taken",
      kept: "earlier one kept",
      merged: "two put together",
      excluded: "not counted",
      readmitted: "counted again",
      corrected: "corrected",
      answered: "answered",
      returned: "sent back",
      passed: "passed",
      reminded: "reminded",
      exempt: "exempt",
      owing: "owing again",
      paper: "paper received",
      sealed: "sealed",
    },
    damagedTitle: "The records in this workbook are not whole; nothing was consolidated",
    damaged: (cells, number) =>
      `${cells.map(({ sheet, cell }) => `${sheet} ${cell}`).join(", ")}${number > cells.length ? ` and others, ${number} in all,` : ""} do not hold what was written there. Restore them with Ctrl+Z or from a copy and consolidate again; else consolidate anew and choose the returns again.`,
  },

  papers: {
    title: "To the units",
    makeSlips: (slips) => `Make 退改单 (${plural(slips, "slip")})`,
    makeCalls: (units, files) =>
      `Make 催报单 (${[units > 0 && plural(units, "unit"), files > 0 && `${plural(files, "file")} of unknown units`].filter(Boolean).join(", ")})`,
    done: (paper) =>
      paper === "slips"
        ? "退改单 is written, a page for each unit: print it."
        : "催报单 is written: print it, or call by it.",
    old: (paper) =>
      `${paper === "slips" ? "退改单" : "催报单"} in this workbook is of an earlier state: make it anew before using it.`,
    contact: "Contact at this office",
    phone: "Telephone",
    by: "To be answered by",
    messages: "Messages one by one",
    slip: (must, explain) =>
      [must > 0 && `${must} to be changed`, explain > 0 && `${explain} to be explained`]
        .filter(Boolean)
        .join(", "),
    because: (because, file) =>
      `${CALL_CASES[because]}${file === "" || because === "returned" ? "" : ` (${file})`}`,
    called: (rounds, last) => `reminded ${rounds} times, last on ${last}`,
    copy: "Copy",
    copyOf: (whom) => `Copy the message to ${whom}`,
    copied: (whom) => `The message to ${whom} is copied; paste it where you write.`,
    notCopied: "Copying is not possible here; copy from 退改单 or 催报单.",
    reminded: "Reminded",
    remindedOf: (unit) => `Reminded: ${unit}`,
  },

  filter: {
    search: "Find a unit or file",
    only: "Only",
    chip: (chip, files) =>
      `${{ errors: "Errors", queries: "Queries", waiting: "To confirm", unread: "Not read", superseded: "Replaced" }[chip]} ${files}`,
    none: "No such file.",
  },

  paperCode: {
    label: "Code on the paper (may be scanned)",
    found: (code) => {
      switch (code.kind) {
        case "return": {
          const which = `${code.unit}, return no. ${code.nth}`;
          if (code.changed)
            return `${which}: the file was changed after it was finalised and differs from the paper.`;
          return code.counts
            ? `${which}: the same as the one that counts.`
            : `${which}, finalised on ${code.date}: it does not count (replaced or left out); ask for the new paper.`;
        }
        case "edition":
          return `The total, edition ${code.edition} of ${code.date}${code.holds ? "; nothing has changed since." : "; the total has changed since."}`;
        case "miswritten":
          return "The code is miswritten; compare it once more.";
        case "unknown":
          return "No return that came bears this code.";
      }
    },
  },

  earlier: {
    found: (title, units, returns) => `${title}: ${returns} read, ${units} units found among them.`,
    notUsed: "Files that are not used",
    refused: (file, reason) => `“${file}”: ${reason}`,
    moreRefused: (number) => `${plural(number, "file", "files")} more not read.`,
    forget: "Leave them out",
    compare: (title) => `Compare with ${inSentence(title)}`,
    purpose: (title) =>
      `With ${inSentence(title)} of all units chosen, or the workbook consolidated then, figures in the wrong unit (万, 元), swapped columns and changes unlike those of similar units are found.`,
    suspicions: (number) => (number === 0 ? "Nothing to ask about." : `${number} to be asked about:`),
    noneFound:
      "No unit was found, so nothing is compared. Choose the files that the units handed in for the period before, or the workbook that was consolidated then.",
    list: "To be asked about",
    suspicion: (what, now, before, why) =>
      `${what}${now === "" ? "" : `: now ${now}, before ${before}`}; ${why}`,
    more: (number) => `${number} more on the sheet 上期对照.`,
    make: "Make 上期对照 (comparison)",
    made: "上期对照 is made and can be printed.",
  },

  issue: {
    title: "Send out blank forms",
    purpose:
      "One form for each unit of the roster, its name filled in, with a list of the files and a message, as one .zip file.",
    notHere:
      "Several files cannot be made here. Open the page of this tool in a browser (with this workbook, or its roster) and make them there.",
    withEarlier: (title) => `With ${title} chosen, each unit's form carries its own and compares by itself.`,
    make: (units) => `Make all (${units} units)`,
    writing: (done, of) => `Making ${done} of ${of}`,
    written: (forms, file) => `${forms} forms made; they are in “${file}” among your downloads.`,
    stopped: "Stopped; no file was made.",
    copy: "Copy the message",
    copied: "Copied; paste it into a message.",
    notCopied: "Copying is not possible here; the .zip file holds the message as 下发通知.txt.",
  },

  long: {
    title: "Export data",
    purpose:
      "Every figure of every return as one row: unit, indicator, subject, value, what stood there, where it comes from and whether it counts, with who has reported, as one .zip file for databases and statistics. Spreadsheets open the CSV too.",
    notHere:
      "No file can be handed out here. Open the page of this tool in a browser, open this workbook there, and download it at the same place.",
    make: (kind) => ({ csv: "Download long table (CSV)", parquet: "Download long table (Parquet)" })[kind],
    writing: (done, of) => `Exporting ${done} of ${of}`,
    written: (file) => `Exported; it is in “${file}” among your downloads.`,
    stopped: "Stopped; no file was made.",
  },

  roster: {
    title: "Roster",
    purpose: (units, canOpen) =>
      [
        units === 0 ? "填报单位名册 names no units yet." : `填报单位名册 names ${units} units.`,
        " Beside kind, contact, telephone and aliases it may have columns 分管领导 (leader), 次序 (order), 原名 (former names), 并入单位 (units that have become part of it), 免报起, 免报止 and 免报原因 (owes none from, until, why).",
        canOpen
          ? " Choose last year's workbook to take its roster over."
          : " To take last year's roster over, copy its sheet into this workbook.",
      ].join(""),
    fill: (units) => `Write what is known (${units} ${units === 1 ? "unit" : "units"})`,
    takeOver: "Take over last year's roster…",
    done: (how, units) =>
      ({
        filled: `${units} ${units === 1 ? "unit" : "units"} completed: names that you have said are theirs, contacts of returns and register, units that reported without being on it. Please enter their kind.`,
        taken:
          units === 0
            ? "Last year's roster has nothing to add."
            : `Last year's roster is taken over: ${units} ${units === 1 ? "unit" : "units"} written. What stood there is unchanged; of units that were there only blanks are filled.`,
        none: "That file has no roster (no column 单位).",
      })[how],
  },

  materials: {
    title: "Materials (资料台账)",
    purpose: (byLines) =>
      `What the notice asks for beside the return: who has handed in what, on which day, how late. Choose the files or drop them here; unit and kind are told by ${byLines ? "their names and first lines" : "their names"}, and you say the rest. Days and numbers may also be typed on the sheet.`,
    choose: "Choose files…",
    write: (ready) => (ready === 0 ? "Make 资料台账" : `Enter ${ready} in 资料台账`),
    arrived: "Chosen files",
    asked: "Choose its unit and kind",
    cameOn: (date) => `${date} (last changed; may be changed on the sheet)`,
    whose: (file) => `Unit of ${file}`,
    what: (file) => `Kind of ${file}`,
    pick: "Kind",
    leaveOut: "Leave out",
    makeDirectory: (item) => `Make ${item}名册`,
    listed: (sheet) =>
      `${sheet} is made. Fill in a line for each; how many there are, how many the return has and what does not go together stands beside them, and what you enter is kept.`,
    written: (entered, left) =>
      [
        `资料台账 is up to date${entered > 0 ? `, ${entered} entered` : ""}. Days and numbers may be changed, and the states follow; what you enter is kept.`,
        left > 0 && ` ${left} without unit or kind: not entered.`,
      ]
        .filter(Boolean)
        .join(""),
  },

  circular: {
    title: "Scores and circular",
    order: "Order of the scores",
    byRoster: "As on the roster",
    byScore: "By score",
    makeAssessment: "Make 考核评分 (scores)",
    makeInspection: "Make 专项督查 (checklists)",
    makeSatisfaction: "Make 满意度测评 (ballots)",
    makeHonours: "Make 表彰整改 (praise and faults)",
    makeCircular: "Make 通报 (circular)",
    saveCircular: "Download 通报 (Word)",
    done: (paper, kept) =>
      ({
        inspection:
          "专项督查 is made, a page for each unit, ready to be printed and taken along. Enter results, days and answers in the same place afterwards: scores and circular count them, and what you enter is kept when it is made again.",
        satisfaction:
          "满意度测评 is made. Enter the ballots of each unit; rates and ranks follow, and what you enter is kept when it is made again.",
        assessment:
          "考核评分 is made. Points, deductions and points by hand may be changed, and the scores follow; what you change is kept when it is made again.",
        honours:
          "表彰整改 is made: the first of each group, and units that have not reported, have errors open or too few points. What you enter there is kept.",
        circular: `通报 is made; every word may be changed.${kept === "" ? "" : ` The one before is kept as ${kept}.`}`,
        document: "通报 is downloaded as a Word file; every word may be changed.",
      })[paper],
  },

  brief: {
    title: "At a glance",
    show: "See the consolidation at a glance",
    make: "Make 简报",
    done: "「简报」 is made: one page, ready to be printed.",
    makeShare: (label) => `Make ${label}`,
    shareDone:
      "Made: totals, groups and columns first, then the units, those below 100% in front with why; beside them the editions that were sealed.",
    reports: "Returns",
    noCategory: "no category",
    inTime: (part, whole) => `in time ${shareWords(part, whole)}`,
    share: shareWords,
    tooMuch: "more than 100%: a figure is wrong",
    complete: (units) => `${units} other ${units === 1 ? "unit has" : "units have"} 100%`,
    rules: "Checks",
    noProblems: "No problems were found.",
    hits: (units, counted, open, explained) =>
      [
        units > 0 && `${units} ${units === 1 ? "unit" : "units"} (${shareWords(units, counted)})`,
        open > 0 && `${open} open`,
        explained > 0 && `${explained} explained`,
      ]
        .filter(Boolean)
        .join(", "),
    goTo: (rule) => `${rule}, to the list of problems`,
  },

  again: {
    came: (nth, date, before) => `return no. ${nth}, ${date ?? "undated"} (before: ${before ?? "undated"})`,
    changed: (cells) =>
      cells === 0 ? "no figure changed" : `${cells} ${cells === 1 ? "cell" : "cells"} changed`,
    cell: (place, from, to) => `${place} ${from} → ${to}`,
    more: (cells) => `and ${cells} more`,
    total: (place, before, after) => `total ${place} ${before} → ${after}`,
    totals: (number) => (number === 0 ? "no total changes" : `${number} totals change`),
    rules: (broken, settled) => `${broken} findings new, ${settled} settled`,
    details: "Compare with the one before",
    reason: "Reason",
    take: "Take this one",
    keep: "Keep the earlier one",
    merge: "Put both together",
    taken: (isLater) =>
      isLater
        ? "This one is taken; recorded when you consolidate"
        : "The earlier one is kept; recorded when you consolidate",
  },

  edited: {
    title: "Figures were changed by hand",
    text: (cells, number) =>
      `${cells.join("; ")}${number > cells.length ? `; ${number} in all` : ""}. As corrections they enter the totals and the journal; put back, the figures are again as the units reported them.`,
    cell: (at, unit, place, from, to) => `${at} ${unit} ${place} ${from} → ${to}`,
    take: "Take them as corrections",
    putBack: "Put the reported figures back",
    cancel: "Cancel",
  },

  office: {
    reason: "Reason (may be blank)",
    returned: "Send back",
    passed: "Pass",
    excluded: "Do not count",
    readmitted: "Count again",
    paper: "Paper received",
    actOf: (act, unit) => `${act}: ${unit}`,
  },

  units: {
    title: "By unit: exempt, paper received",
    unit: "Unit",
    stands: (unit, state, note, paper) =>
      [`${unit}: ${STATES[state]}`, note, paper && `paper ${paper}`].filter(Boolean).join(", "),
    from: "From",
    until: "Until (blank: without end)",
    why: "Why it owes none",
    exempt: "Exempt",
    owing: "Owes again",
  },

  unread: {
    dismiss: "Do not ask again",
    dismissOf: (file) => `Do not ask again: ${file}`,
  },

  phone: {
    answer: "Answered by telephone",
    answerOf: (cell, unit) => `Answered by telephone: ${unit} ${cell}`.trim(),
    by: "By whom, when",
    said: "What was said",
    settle: "Record",
    saysNothing: "Say who explained it and why; that it is correct explains nothing.",
    correct: "Correct one figure",
    correctOf: (unit) => `Correct one figure: ${unit}`,
    cell: "Cell (as E7)",
    to: "To (nothing for blank)",
    basis: "Basis: who said so, when and how",
    record: "Record the correction",
    now: (place, figure) => `${place}: now ${figure}`,
    blank: "blank",
    not: {
      none: "The form has no such cell; write that of the return, as E7.",
      several: "Several sheets have this cell: write the name of the sheet in front of it.",
      computed: "This cell is computed, or nobody fills it in: correct the figure that it is computed from.",
    },
    notHeld: "That cannot stand in this cell.",
  },

  edition: {
    seal: (edition) => `Seal (edition ${edition})`,
    none: "Not sealed yet",
    holds: ({ edition, time, code, reported, due }) =>
      `Edition ${edition}: sealed on ${time.slice(0, 10)}, ${due > 0 ? `${reported} of ${due}` : reported} reported, code ${code}`,
    changed: ({ edition, time }, changes) =>
      `Edition ${edition}, sealed on ${time.slice(0, 10)}, has changed since${changes === "" ? "" : `. ${changes}`}`,
  },

  standing: {
    title: "The workbook has a consolidation already",
    text: ({ sheets, changed, anew }) =>
      anew !== null && anew > 0
        ? `Beginning again leaves out the ${anew} returns and the record of acts in this workbook. Replacing loses them; keeping renames the old sheets with （旧）.`
        : changed
          ? `${sheets.join(", ")} changed after the last consolidation. Replacing loses what was changed or noted; keeping renames the old sheets with （旧）.`
          : `${sheets.join(", ")} are of an earlier consolidation that kept no returns, so nothing can be added to it; somebody may have noted or changed something there. Replacing loses it; keeping renames the old sheets with （旧）.`,
    keep: "Keep the old sheets and consolidate",
    replace: "Replace them",
    cancel: "Cancel",
  },

  trace: {
    title: "Where this figure comes from",
    select:
      "Select a figure on 汇总表 to see which units make it up, or a line of 问题清单 to go to its figure from here.",
    problem: (unit, file, cell) => `${unit}, ${cell} of ${file}`,
    goTo: (sheet, cell) => `Go to ${cell} on “${sheet}”`,
    noDetail: "The sheet 分户明细 is gone. Consolidate again.",
    noRecord: "The returns that this workbook holds could not be read. Consolidate again.",
    nobody: "No unit filled this cell.",
    units: (number) => plural(number, "unit"),
    weight: (value) => `weight ${value}`,
    more: (number) => `Show ${plural(number, "more unit")}`,
    total: "Total",
    blank: "blank",
    corrected: (from, to, basis) => `corrected ${from} → ${to}${basis === "" ? "" : `: ${basis}`}`,
  },

  lacking: {
    telling:
      "The spreadsheet program does not say which cell was changed or selected, so nothing is checked while you type. Press Check when you are done; 分户明细 says where figures come from.",
    printing:
      "The page set-up was not written; this computer may have no printer. Look at paper, orientation and print titles before printing.",
    freezing:
      "The head is not frozen and will scroll out of view. If you need it there, choose View, Normal, then Freeze Panes.",
    drawing: "The chart beside the table was not drawn. The bars in its cells say the same.",
  },

  refused,

  workbook: {
    label: "Workbook",
    open: "Open workbook",
    save: "Save",
    saveAs: "Save as",
    download: "Download workbook",
    cancel: "Cancel",
    replace: {
      title: "There are changes that were not saved",
      text: "Opening another workbook takes the place of this one. Save it first?",
      saveFirst: "Save, then open",
      discard: "Open without saving",
    },
    overwrite: {
      title: "Another program has written this file",
      text: "Pictures, comments, macros and the like cannot be kept here; saving over the file loses them.",
      other: "Save a copy",
      same: "Save over the file",
    },
    written: (file) => `Saved: ${file}`,
    left: ({ unit, units, file, saved }) => {
      const about = units === null ? unit || file.replace(/\.xlsx$/, "") : `totals of ${units} units`;
      return `There is unsaved work from last time (${about}, ${dayAndTime(saved)})`;
    },
    restore: "Restore",
    giveUp: "Discard",
  },

  page: {
    title: "Party disclosure statistics: fill in, check, consolidate",
    sheet: "Sheet",
    pane: "Pane",
    view: "View",
    resize: "Resize the pane",
    loading: "Preparing the workbook…",
    failed: "The workbook could not be loaded. Reload the page.",
    parts: {
      undo: "Undo",
      redo: "Redo",
      fontBigger: "Larger font",
      fontSmaller: "Smaller font",
      bold: "Bold",
      italic: "Italic",
      underline: "Underline",
      moreDecimals: "More decimals",
      fewerDecimals: "Fewer decimals",
      font: "Font",
      fontSize: "Font size",
      nameBox: "Name box",
      names: "Defined names",
      formulaBar: "Formula bar",
      cell: "Cell",
      wideFormulaBar: "Expand the formula bar",
      newSheet: "New sheet",
      sheets: "All sheets",
      zoomOut: "Zoom out",
      zoomIn: "Zoom in",
      zoom: "Zoom",
      choices: "More choices",
      closeMessage: "Close",
    },
  },

  ground: {
    preparing: "Getting ready…",
    why: {
      "from-file": {
        title: "Open this by the address that your administrator gave you.",
        remedy: [
          "Opened as a file, the page can read no returns and save nothing. The address begins with http; ask your administrator for it.",
        ],
      },
      "too-old": {
        title: "This Excel is not new enough.",
        remedy: [
          "This add-in needs Excel LTSC 2021 or later: LTSC 2021, LTSC 2024, Microsoft 365 or Excel on the web. Excel 2016 and 2019 will not do.",
          "The form itself works as it is: its column 校验 goes on naming what is wrong. Consolidate on another computer, or in the browser workbook.",
        ],
      },
      "not-excel": {
        title: "Open this in Excel.",
        remedy: [
          "This page is a task pane of Excel; the buttons on its tab open it. Without Excel there is the browser workbook.",
        ],
      },
      "no-library": {
        title: "Office's script office.js did not load.",
        remedy: [
          "Check the network, close the pane and open it again.",
          "Where Microsoft's site cannot be reached, an administrator can serve office.js with the add-in; see “Installing in Excel”.",
        ],
      },
      "no-answer": {
        title: "Excel has not answered yet.",
        remedy: [
          "Finish editing the cell and close any dialog of Excel; else close the pane and open it again.",
        ],
      },
      failed: {
        title: "The pane did not open.",
        remedy: ["Close the pane and open it again; else tell your administrator the line below."],
      },
    },
    found: (detail) => `Found: ${detail}`,
  },

  licences: "Third-party licences",

  selfTest: {
    link: "Self-test (for administrators)",
    back: "Back to the pane",
    title: "Self-test",
    what: "Asks this program for everything that the add-in needs. Run it in a blank workbook and leave that alone for about a minute. The sheets it uses are removed as it goes. Cancel a dialogue that asks for a password.",
    start: "Run the self-test",
    running: (done, of) => `Checking ${done} of ${of}`,
    done: (passed, failed, notHere) => `${passed} passed, ${failed} failed, ${notHere} do not apply.`,
    changed: "The workbook is not as it was; do not save it.",
    send: "Copy the report and send it to whoever gave you the add-in. Apart from names of sheets, nothing of the workbook is in it.",
    report: "Report",
    copy: "Copy the report",
    save: "Save the report",
    answered: (asBelieved, otherwise, noted) =>
      `${asBelieved + otherwise + noted} questions besides: ${asBelieved} answered as believed, ${otherwise} otherwise, ${noted} only noted.`,
    withPerson:
      "Some things show only when somebody works in the workbook. It takes two minutes more; what you cannot do you may pass over.",
    startSteps: "Start the steps",
    step: (number, of) => `Step ${number} of ${of}`,
    steps: {
      typing:
        "Double-click B2, type something, do not press Enter, count to five. Then press Esc and “Done”.",
      undo: "Type 7 into B2 and press Enter. After two seconds press Ctrl+Z, after two more Ctrl+Y, after two more “Done”.",
      paste:
        "Select A1:A3 and press Ctrl+C; select B1, press Ctrl+V, then Esc. Select B3:B6 and press Ctrl+D. Select B1 and press Delete. After two seconds press “Done”.",
      copying:
        "Select A1 and press Ctrl+C; once there is a frame around it wait three seconds. Press Esc and “Done”.",
      windows:
        "Press Ctrl+N for a new workbook and wait two seconds; come back to this one and wait two seconds. Press “Done”; the new one may be closed.",
      "undo-table":
        "One yellow cell after the other, from the top: type 1, press Enter, count to three, press Ctrl+Z once, count to two. After the last one press “Done”.",
    },
    stepDone: "Done",
    passOver: "Pass over this step",
    stepsDone: "That was all. The report has it now; copy it again.",
    broken: (detail) => `The self-test broke off: ${detail}. Do not save the workbook.`,
  },

  fault,
  dismiss: "Dismiss",
};
