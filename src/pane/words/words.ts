import type { Shift } from "../../checking/likely/shifted-block";
import type { Saying } from "../../checking/explanation-text";
import type { Progress } from "../../checking/filling/progress";
import type { Refusal } from "../desk/form/refusal";
import type { Draft, LongKind } from "../desk/ground/files";
import type { ActOf, DeedKind } from "../../book/act";
import type { NotCorrectable } from "../../book/correctable";
import type { DamagedCell } from "../../book/sheets/read-book";
import type { Finding } from "../../checking/finding";
import type { EntryStatus, RefusedFile } from "../../consolidation/consolidation";
import type { UnitState } from "../../consolidation/register";
import type { Severity } from "../../form/rules/rule";
import type { PeriodKind } from "../../form/period";
import type { CorrectionKind, LabelMatch, OtherUnit, UnitSource } from "../../reading/return";
import type { PaperCode } from "../../book/paper-code";
import type { CallCase } from "../../papers/calls";
import type { Chip } from "../desk/returns/list-filter";
import type { ListStep } from "../desk/returns/collection";
import type { OpenMatters } from "../desk/returns/run";
import type { StandingSheets } from "../desk/returns/standing-sheets";
import type { Fault } from "../desk/ground/fault";
import type { Carried } from "../desk/form/making";
import type { PriorRefusal } from "../desk/form/choose-prior";
import type { Lack } from "../desk/ground/lacking";

/** Why the pane cannot be shown. */
export type Ground = "from-file" | "too-old" | "not-excel" | "no-library" | "no-answer" | "failed";

/** Buttons and fields of the browser workbook, which has no words for them. */
type PartOfWorkbook =
  | "undo"
  | "redo"
  | "fontBigger"
  | "fontSmaller"
  | "bold"
  | "italic"
  | "underline"
  | "moreDecimals"
  | "fewerDecimals"
  | "font"
  | "fontSize"
  | "nameBox"
  | "names"
  | "formulaBar"
  | "cell"
  | "wideFormulaBar"
  | "newSheet"
  | "sheets"
  | "zoomOut"
  | "zoomIn"
  | "zoom"
  | "choices"
  | "closeMessage";

/** Every word that the pane shows, in one place per language. What a finding says comes with it in either. */
/** A sentence with what is open in its middle. */
export interface OpenWords {
  readonly before: string;
  readonly items: readonly { readonly matter: keyof OpenMatters; readonly text: string }[];
  readonly after: string;
}

export interface Words {
  readonly tabs: Readonly<Record<"label" | "fillIn" | "consolidate" | "hide", string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  /** "2 处错误" */
  count(severity: Severity, number: number): string;
  /** The sentence of a finding. */
  finding(finding: Pick<Finding, "message" | "english">): string;
  /** What stands between the members of a list that is read as text. */
  readonly comma: string;

  /** 表样: which form it is about, and one that is opened from its definition. */
  readonly forms: {
    readonly label: string;
    /** Of what time it is, where it comes several times a year. */
    readonly period: string;
    readonly open: string;
    /** Opens it in the program's own dialogue. */
    readonly orProgram: string;
    /** Of the dialogue in which the file is chosen. */
    readonly choose: string;
    notOpened(file: string): string;
    /** It may be used, and has doubtful places. */
    opened(file: string): string;
    /** How many those are, and who should look at them. */
    doubts(number: number): string;
    /** What is wrong with a file that is no JSON; where, if the browser says so. */
    notJson(at: { readonly line: number; readonly column: number } | null): string;
    /** How many faults a definition has, and who can put them right. */
    faults(number: number): string;
    /** Where a fault is; `place` is "" for the definition as a whole. */
    faultAt(place: string): string;
    more(number: number): string;
    /** So many files in the list are returns of another form. */
    ofOther(files: number, title: string): string;
    /** Chooses that form and takes those files along. */
    readonly turnTo: string;
  };

  readonly fillIn: {
    readonly looking: string;
    readonly unit: string;
    readonly date: string;
    readonly make: string;
    readonly making: string;
    readonly orOpen: string;
    readonly back: string;
    readonly check: string;
    readonly live: string;
    /** Edits are followed, on a form that colours itself. */
    readonly liveOn: string;
    /** On another, which is coloured when the clerk asks. */
    readonly liveReads: string;
    readonly liveOff: string;
    readonly noUnit: string;
    readonly noDate: string;
    /** Labels of the head that were typed over. */
    bare(labels: readonly string[]): string;
    readonly labelBack: string;
    filled(share: number): string;
    /** "6 栏，270/270 项，已填完": of what is begun. */
    progress(share: number, progress: Progress): string;
    /** Names the button that opens the sections of the form. */
    bySection(share: number, progress: Progress): string;
    /** The share of a section, in a column of such. */
    part(share: number): string;
    readonly untouched: string;
    readonly fine: string;
    /** What comes next; `files`: the workbook is handed out here, else the program saves it. */
    fineNext(files: boolean): string;
    sealedNext(files: boolean): string;
    /** How many findings wait for cells that are still blank, and where; `more`: in other cells, too. */
    later(number: number, cells: readonly string[], said: { more: boolean; coloured: boolean }): string;
    readonly findings: string;
    group(severity: Severity, number: number): string;
    more(number: number): string;
    readonly fewer: string;
    /** Over many findings of one rule that do not all say the same. */
    ofRule(id: string, title: string): string;
    /** What so many findings say, or their rule. */
    many(said: string, number: number): string;
    readonly wholeForm: string;
    /** Said after a check that the clerk asked for. */
    checked(counts: string): string;
  };

  /** Figures that lie a row or a column off. */
  readonly shifted: {
    said(shift: Shift, settles: number): string;
    readonly moveBack: string;
  };

  /** Single cells that may be to blame for several findings. */
  readonly likely: {
    readonly heading: string;
    /** The value that a cell would have to have, `null` where it has no such bound, and how many findings go. */
    said(place: string, least: number | null, most: number | null, settles: number): string;
  };

  /** 上年报表, 上期报表: the return of the period before, to compare with. */
  prior(kind: PeriodKind): {
    readonly title: string;
    readonly purpose: string;
    readonly choose: string;
    /** Takes another in the place of the one that is named. */
    readonly another: string;
    readonly remove: string;
    readonly reading: string;
    /** Stands where its date would. */
    readonly undated: string;
    /** What stood then in the selected cell; "" when it was blank. */
    before(figure: string): string;
    /** What comparing has shown; `absent` rows and columns of the earlier one could not be. */
    compared(changes: number, absent: number): string;
    unread(file: string, reason: string): string;
    refused(refusal: Exclude<PriorRefusal, { why: "unread" }>): string;
  };

  /** 定稿: nothing is open any more, the form carries its check code and is locked. */
  readonly seal: {
    readonly title: string;
    readonly set: string;
    readonly setAgain: string;
    readonly remove: string;
    readonly ready: string;
    /** What is in the way. */
    notYet(errors: number, queries: number): string;
    intact(date: string, code: string): string;
    /** The code fits and is of the kind that proves less. */
    readonly old: string;
    readonly changed: string;
    /** The code is none: it was miswritten, or changed. */
    readonly spoilt: string;
    /** The sheet could not be written to, and no seal is there that would say why. */
    readonly locked: string;
    readonly unlock: string;
    /** The clerk has brought a seal back, and the lock did not come with it. */
    readonly open: string;
    readonly lock: string;
  };

  /** What a button has written, where the program's undo is not certain to know it. */
  readonly lastWritten: {
    readonly title: string;
    written(cells: number): string;
    readonly takeBack: string;
    /** `left`: cells that were changed since. */
    takenBack(cells: number, left: number): string;
  };

  /** What can be done about a finding. */
  /** Why a finding is one. */
  readonly why: {
    readonly ask: string;
    askOf(place: string): string;
    readonly example: string;
    readonly remedy: string;
    readonly source: string;
  };

  readonly settling: {
    /** Puts a finding right that needs no answer from anybody. */
    readonly repair: string;
    repairOf(place: string): string;
    /** Clears the cell, with what makes a date of a number in it. */
    readonly empty: string;
    emptyOf(place: string): string;
    readonly explain: string;
    explainOf(place: string): string;
    /** Where the text will stand, for the box it is typed into. */
    box(cell: string): string;
    /** What makes a text an explanation; `characters` is the least number of them. */
    asked(characters: number): string;
    /** "4/6", while it is typed. */
    typed(saying: Saying): string;
    /** Why it is not written yet. */
    lacking(saying: Saying): string;
    readonly write: string;
    readonly cancel: string;
    /** "已说明 2" */
    explained(number: number): string;
    readonly explanation: string;
  };

  /** Figures that are read as numbers though they are not written as such. */
  readonly spelling: {
    readonly title: string;
    /** "585 个数不是用普通数字写的" */
    heading(number: number): string;
    /** What kinds there are, that they are read all the same, and one example. */
    said(kinds: readonly CorrectionKind[], example: string): string;
    readonly cleanAll: string;
    readonly oneByOne: string;
    readonly fewer: string;
    readonly clean: string;
    cleanOf(cell: string): string;
    others(number: number): string;
    /** How many cells were written plainly, how many are left, and how to take it back if that is certain. */
    done(number: number, left: number, undo: boolean): string;
    /** What to do first where the program may not take it back. */
    readonly noUndo: string;
    /** Formulas with a text for a result. */
    byHand(number: number): string;
  };

  /** `keptAs` are the names that the sheets get. */
  readonly keep: {
    title(sheets: readonly string[]): string;
    figures(keptAs: readonly string[]): string;
    other(keptAs: readonly string[]): string;
    /** What was not carried over. */
    left(carried: Carried): string;
    /** Names the button that goes to a cell of it. */
    goTo(sheet: string, cell: string): string;
    readonly carry: string;
    readonly empty: string;
    readonly cancel: string;
  };

  readonly collect: {
    /** While this part of the program is fetched. */
    readonly opening: string;
    readonly choose: string;
    readonly chooseFolder: string;
    readonly orDrop: string;
    readonly dropHere: string;
    /** Opens the program's own dialogue. */
    readonly orProgram: string;
    readonly firstStep: string;
    readonly samples: string;
    readonly samplesHint: string;
    readonly list: string;
    /** "15 个文件" */
    listed(files: number): string;
    /** What files have yielded: "16 份报表，1 个未能读取". */
    yielded(returns: number, refused: number): string;
    /** "287 个没有读取", after reading was cancelled. */
    unread(files: number): string;
    readonly resume: string;
    /** Of an archive some of whose files were read. */
    readonly unfinished: string;
    readonly clear: string;
    /** So many returns whose units can be confirmed at once, and some of them. */
    suggested(number: number, first: readonly (readonly [found: string, unit: string])[]): string;
    confirmAll(number: number): string;
    /** What was done to the list, and is taken back by one press. */
    listStep(step: ListStep): string;
    readonly takeBack: string;
    remove(file: string): string;
    readonly progress: string;
    reading(done: number, of: number): string;
    readonly cancel: string;
    readonly start: string;
    readonly running: string;
    readonly due: string;
    readonly reported: string;
    readonly late: string;
    rate(share: number): string;
    readonly noRoster: string;
    /** What is about the units, and what is drawn up: lines that stand together. */
    readonly units: string;
    readonly papers: string;
  };

  readonly entry: {
    readonly waiting: string;
    readonly cancelled: string;
    readonly read: string;
    /** "3 处写法已转成数字": cells that hold a number in another spelling. */
    corrected(number: number): string;
    /** Names the button that opens the details of a return, by the return and what the button shows. */
    detailsOf(title: string, summary: string): string;
    /** Why a return that was read does not count. */
    readonly uncounted: Readonly<Record<Exclude<EntryStatus, "counted">, string>>;
    /** The file, or the sheet of the same file, that counts in place of this one. */
    replacedBy(place: string): string;
    /** The unit is on no roster. */
    readonly unlisted: string;
    readonly noUnitNext: string;
    /** What is asked before a return is counted whose unit is not on the roster but resembles these. */
    unclearNext(candidates: readonly string[]): string;
    /** … whose unit has become part of another. */
    absorbedNext(candidates: readonly string[]): string;
    /** What is asked before a return is counted that bears the names of several units. */
    twoNamesNext(names: readonly string[]): string;
    /** … whose date or title is of another period. */
    otherPeriodNext(written: readonly string[]): string;
    /** … which says that it counts in hundreds or ten thousands. */
    otherMeasureNext(written: readonly string[]): string;
    /** Names the field for the unit of a file. */
    unitOf(file: string): string;
    readonly unitHere: string;
    /** The button that lists the units that are known. */
    readonly knownUnits: string;
    readonly confirm: string;
    confirmOf(file: string): string;
    readonly ownUnit: string;
    ownUnitOf(file: string): string;
    readonly named: string;
    readonly unname: string;
    unnameOf(file: string): string;
    /** Says that it is another unit's return than its head says. */
    readonly rename: string;
    renameOf(file: string): string;
    doubt(line: string, found: string): string;
    /** Why a line is in doubt that is the form's for certain, and what the answer does; a sentence before the next one. */
    otherUnit(units: OtherUnit): string;
    doubtNext(axis: "row" | "column"): string;
    readonly pick: string;
    readonly noneOfThem: string;
    moreDoubts(number: number): string;
    readonly fewerDoubts: string;
    readonly rereading: string;
    /** So many rows and columns the clerk has said what they are. */
    decided(number: number): string;
    readonly undecide: string;
    undecideOf(file: string): string;
    readonly refused: string;
    reason(refused: RefusedFile): string;
    /** It says what an earlier return of its unit says. */
    readonly same: string;
    readonly prefer: string;
    preferOf(file: string): string;
    readonly late: string;
  };

  /** How a return was read, where it is not as the form prints it. */
  readonly reading: {
    readonly title: string;
    /** "第 46 行", "L 列" */
    line(axis: "row" | "column", name: string): string;
    /** "第 3 条": a line of a list, counted from 1. */
    listLine(number: number): string;
    /** The place with its sheet in front; without one when that is "". */
    onSheet(sheet: string, place: string): string;
    /** Heads what was read from one sheet of several. */
    sheet(name: string): string;
    /** "3 处带单位：C6“12个”→12" */
    corrected(kind: CorrectionKind, number: number, examples: string): string;
    /** C6“12个”→12; `raw` is `null` for a formula. */
    example(cell: string, raw: string | null, value: string | null): string;
    evidence(line: string, found: string, takenFor: string, how: LabelMatch, share: number): string;
    own(line: string, label: string): string;
    /** So many other rows are the unit's own, too. */
    moreOwn(rows: number): string;
    hidden(line: string): string;
    /** A sheet whose content the file has lost. */
    lost(sheet: string): string;
    /** `cell` is where it stands when it is from the head. */
    unitFrom(source: UnitSource, cell: string): string | null;
    /** Nothing is written otherwise than the form prints it. */
    readonly asPrinted: string;
    more(number: number): string;
    readonly fewer: string;
  };

  readonly outcome: {
    done(units: number): string;
    readonly agree: string;
    /** The same where the totals stand as figures, because the units are too many for formulas over theirs. */
    readonly figuresAgree: string;
    readonly tooMany: string;
    /** What 问题清单 does not list for being too much. */
    leftOut(left: { readonly returns: number; readonly lines: number }): string;
    readonly comparing: string;
    /** Lists that were filtered and show all their rows again. */
    unfiltered(sheets: readonly string[]): string;
    disagree(number: number): string;
    readonly notCompared: string;
    /** The totals stand there, but could not be read again: `why`. */
    notReadBack(why: string): string;
    difference(place: string, workbook: string, memory: string): string;
    /** What is open, matter by matter, in a sentence. */
    open(matters: OpenMatters): OpenWords;
    /** Shows the returns of the list that one of them is about. */
    show(matter: string): string;
    readonly nothingOpen: string;
  };

  /** What the workbook remembers. */
  readonly book: {
    readonly title: string;
    kept(returns: number): string;
    /** Begins again with nothing. */
    readonly anew: string;
    undo(act: string, unit: string): string;
    redo(act: string, unit: string): string;
    readonly acts: Readonly<Record<DeedKind, string>>;
    readonly damagedTitle: string;
    /** Some of so many cells. */
    damaged(cells: readonly DamagedCell[], number: number): string;
  };

  /** What goes back to the units. */
  readonly papers: {
    readonly title: string;
    makeSlips(slips: number): string;
    /** Units to call, and files of which nobody knows whose they are. */
    makeCalls(units: number, files: number): string;
    done(paper: "slips" | "calls"): string;
    /** It stands in the workbook as matters were earlier. */
    old(paper: "slips" | "calls"): string;
    readonly contact: string;
    readonly phone: string;
    readonly by: string;
    /** Opens the list of messages. */
    readonly messages: string;
    slip(must: number, explain: number): string;
    because(because: CallCase, file: string): string;
    called(rounds: number, last: string): string;
    readonly copy: string;
    copyOf(whom: string): string;
    copied(whom: string): string;
    readonly notCopied: string;
    readonly reminded: string;
    remindedOf(unit: string): string;
  };

  /** What is shown of a long list. */
  readonly filter: {
    readonly search: string;
    /** What the buttons are for. */
    readonly only: string;
    chip(chip: Chip, files: number): string;
    readonly none: string;
  };

  /** The code on stamped paper. */
  readonly paperCode: {
    readonly label: string;
    found(code: PaperCode): string;
  };

  /** What the units handed in for the period before; `title` is what that is called. */
  readonly earlier: {
    /** How many units have one among so many returns. */
    found(title: string, units: number, returns: number): string;
    readonly notUsed: string;
    /** Why a file is not used; `reason` is a sentence. */
    refused(file: string, reason: string): string;
    /** Of files that are not used, so many more. */
    moreRefused(number: number): string;
    readonly forget: string;
    compare(title: string): string;
    purpose(title: string): string;
    suspicions(number: number): string;
    /** None of the returns is of a unit of now and of the period before. */
    readonly noneFound: string;
    readonly list: string;
    suspicion(what: string, now: number | "", before: number | "", why: string): string;
    more(number: number): string;
    readonly make: string;
    readonly made: string;
  };

  /** 下发: a blank form for each unit. */
  readonly issue: {
    readonly title: string;
    readonly purpose: string;
    /** The program gives a page no way to hand out files. */
    readonly notHere: string;
    /** That figures of the period before can go along; `title` is what their returns are called. */
    withEarlier(title: string): string;
    make(units: number): string;
    writing(done: number, of: number): string;
    written(forms: number, file: string): string;
    readonly stopped: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };

  /** 数据导出: the long table. */
  readonly long: {
    readonly title: string;
    readonly purpose: string;
    /** The program gives a page no way to hand out files. */
    readonly notHere: string;
    make(kind: LongKind): string;
    writing(done: number, of: number): string;
    written(file: string): string;
    readonly stopped: string;
  };

  /** The units that owe a return: their sheet. */
  readonly roster: {
    readonly title: string;
    /** `canOpen`: whether a file of last year's can be opened here. */
    purpose(units: number, canOpen: boolean): string;
    /** Writes what is known of so many units. */
    fill(units: number): string;
    readonly takeOver: string;
    done(how: "filled" | "taken" | "none", units: number): string;
  };

  /** 资料台账. */
  readonly materials: {
    readonly title: string;
    /** `byLines`: whether what files say is looked at, beside what they are called. */
    purpose(byLines: boolean): string;
    readonly choose: string;
    /** `ready`: files of which all is known. */
    write(ready: number): string;
    /** What the list of the files is called. */
    readonly arrived: string;
    readonly asked: string;
    cameOn(date: string): string;
    whose(file: string): string;
    what(file: string): string;
    readonly pick: string;
    readonly leaveOut: string;
    /** `left`: files of which the clerk has not said all. */
    written(entered: number, left: number): string;
    /** A list that the office keeps of each unit, and what is said once it stands on its sheet. */
    makeDirectory(item: string): string;
    listed(sheet: string): string;
  };

  /** 考核评分 and 通报. */
  readonly circular: {
    readonly title: string;
    /** How the units of 考核评分 are put in order. */
    readonly order: string;
    readonly byRoster: string;
    readonly byScore: string;
    readonly makeAssessment: string;
    readonly makeInspection: string;
    readonly makeSatisfaction: string;
    readonly makeHonours: string;
    readonly makeCircular: string;
    readonly saveCircular: string;
    /** `kept`: the name under which the one before was kept, "" for none. */
    done(
      paper: "inspection" | "satisfaction" | "assessment" | "honours" | "circular" | "document",
      kept: string,
    ): string;
  };

  /** What the book comes to, at a glance. */
  readonly brief: {
    readonly title: string;
    /** Opens it. */
    readonly show: string;
    readonly make: string;
    readonly done: string;
    /** The sheet of what a share compares. */
    makeShare(label: string): string;
    readonly shareDone: string;
    readonly reports: string;
    readonly noCategory: string;
    /** 按时 16/17 = 94.1 % */
    inTime(part: number, whole: number): string;
    share(part: number, whole: number): string;
    readonly tooMuch: string;
    /** So many units of which all is done. */
    complete(units: number): string;
    readonly rules: string;
    readonly noProblems: string;
    /** 3 个单位（3/42 = 7.1 %），未了结 4，已说明 1 */
    hits(units: number, counted: number, open: number, explained: number): string;
    /** What a press on the rule shows. */
    goTo(rule: string): string;
  };

  /** A return of a unit of which another one came before. */
  readonly again: {
    /** 第 2 次，12-19（前次 12-10） */
    came(nth: number, date: string | null, before: string | null): string;
    changed(cells: number): string;
    cell(place: string, from: string, to: string): string;
    more(cells: number): string;
    /** Of the totals, the first of so many that change. */
    total(place: string, before: string, after: string): string;
    totals(number: number): string;
    rules(broken: number, settled: number): string;
    readonly details: string;
    readonly reason: string;
    readonly take: string;
    readonly keep: string;
    /** Both, which fill in nothing twice, are one return. */
    readonly merge: string;
    /** What the clerk has chosen, until it stands in the book. */
    taken(isLater: boolean): string;
  };

  /** Asks about figures that somebody has changed by hand. */
  readonly edited: {
    readonly title: string;
    /** Some of so many. */
    text(cells: readonly string[], number: number): string;
    cell(at: string, unit: string, place: string, from: string, to: string): string;
    readonly take: string;
    readonly putBack: string;
    readonly cancel: string;
  };

  /** What the office does about a return of the book. */
  readonly office: {
    readonly reason: string;
    readonly returned: string;
    readonly passed: string;
    readonly excluded: string;
    readonly readmitted: string;
    readonly paper: string;
    actOf(act: string, unit: string): string;
  };

  /** What the office does about a unit, whether it has sent anything or not. */
  readonly units: {
    readonly title: string;
    readonly unit: string;
    stands(unit: string, state: UnitState, note: string, paper: string): string;
    readonly from: string;
    readonly until: string;
    readonly why: string;
    readonly exempt: string;
    readonly owing: string;
  };

  /** A file that came and could not be read. */
  readonly unread: {
    readonly dismiss: string;
    dismissOf(file: string): string;
  };

  /** What a unit says by telephone about its return. */
  readonly phone: {
    readonly answer: string;
    answerOf(cell: string, unit: string): string;
    readonly by: string;
    readonly said: string;
    readonly settle: string;
    readonly saysNothing: string;
    readonly correct: string;
    correctOf(unit: string): string;
    readonly cell: string;
    readonly to: string;
    readonly basis: string;
    readonly record: string;
    /** What stands there now. */
    now(place: string, figure: string): string;
    readonly blank: string;
    readonly not: Readonly<Record<NotCorrectable, string>>;
    readonly notHeld: string;
  };

  /** The total as it goes up. */
  readonly edition: {
    seal(edition: number): string;
    /** There is no edition. */
    readonly none: string;
    holds(sealed: ActOf<"sealed">): string;
    changed(sealed: ActOf<"sealed">, changes: string): string;
  };

  /** Asks before the sheets of an earlier consolidation are replaced. */
  readonly standing: {
    readonly title: string;
    text(standing: StandingSheets): string;
    readonly keep: string;
    readonly replace: string;
    readonly cancel: string;
  };

  readonly trace: {
    readonly title: string;
    readonly select: string;
    readonly noDetail: string;
    /** Figures of units are listed nowhere, and what the workbook remembers of them cannot be read. */
    readonly noRecord: string;
    readonly nobody: string;
    units(number: number): string;
    weight(value: string): string;
    more(number: number): string;
    readonly total: string;
    readonly blank: string;
    /** A line of 问题清单 is selected that speaks of one cell. */
    problem(unit: string, file: string, cell: string): string;
    goTo(sheet: string, cell: string): string;
    /** A figure of the unit was corrected by telephone. */
    corrected(from: string, to: string, basis: string): string;
  };

  /** What the program does not do, and what to do instead. */
  readonly lacking: Readonly<Record<Lack, string>>;

  /** Opening and saving it; what is asked before work is lost that is in no file. */
  /** Why nothing was typed or pasted, and what to do. */
  refused(refusal: Refusal): string;

  readonly workbook: Readonly<
    Record<"label" | "open" | "save" | "saveAs" | "download" | "cancel" | "restore" | "giveUp", string>
  > & {
    /** The clerk is asked before work that no file holds is replaced. */
    readonly replace: Readonly<Record<"title" | "text" | "saveFirst" | "discard", string>>;
    /** He is asked before a file is written that another program has written. */
    readonly overwrite: Readonly<Record<"title" | "text" | "other" | "same", string>>;
    written(file: string): string;
    /** What a page that is gone has left. */
    left(draft: Pick<Draft, "unit" | "units" | "file" | "saved">): string;
  };

  readonly page: {
    /** Of the browser's window. */
    readonly title: string;
    readonly sheet: string;
    readonly pane: string;
    readonly view: string;
    readonly resize: string;
    readonly loading: string;
    readonly failed: string;
    /** What the workbook's own buttons and fields are called. */
    readonly parts: Readonly<Record<PartOfWorkbook, string>>;
  };

  /** What stands where the pane cannot be. */
  readonly ground: {
    readonly preparing: string;
    readonly why: Readonly<Record<Ground, { readonly title: string; readonly remedy: readonly string[] }>>;
    found(detail: string): string;
  };

  /** The link to the licences of what the program contains. */
  readonly licences: string;

  /** The page that asks a real program for what a host must do. */
  readonly selfTest: {
    readonly title: string;
    /** From the pane to the self-test and back. */
    readonly link: string;
    readonly back: string;
    readonly what: string;
    readonly start: string;
    running(done: number, of: number): string;
    done(passed: number, failed: number, notHere: number): string;
    readonly changed: string;
    readonly send: string;
    readonly report: string;
    readonly copy: string;
    readonly save: string;
    broken(detail: string): string;
    /** Of the questions: as believed, otherwise, only noted. */
    answered(asBelieved: number, otherwise: number, noted: number): string;
    /** The part in which a person helps. */
    readonly withPerson: string;
    readonly startSteps: string;
    step(number: number, of: number): string;
    /** What the person does in the workbook. */
    readonly steps: {
      readonly typing: string;
      readonly undo: string;
      readonly paste: string;
      readonly copying: string;
      readonly windows: string;
      readonly "undo-table": string;
    };
    readonly stepDone: string;
    readonly passOver: string;
    readonly stepsDone: string;
  };

  fault(fault: Fault): { readonly title: string; readonly remedy: string };
  readonly dismiss: string;
}
