import type { RefusedFile } from "../../consolidation/consolidation";
import type { Severity } from "../../form/form-spec";
import type { CorrectionKind, LabelMatch, UnitSource } from "../../reading/return";
import type { OpenMatters } from "../consolidate/run";
import type { Fault } from "../fault";

/** Every word that the pane shows, in one place per language. Findings speak Chinese, as the form does. */
export interface Words {
  readonly tabs: { readonly label: string; readonly fillIn: string; readonly consolidate: string };
  readonly severity: Readonly<Record<Severity, string>>;
  /** "2 处错误" */
  count(severity: Severity, number: number): string;
  /** What stands between the members of a list that is read as text. */
  readonly comma: string;

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
    readonly liveOn: string;
    readonly liveOff: string;
    readonly noUnit: string;
    readonly noDate: string;
    filled(share: number): string;
    readonly untouched: string;
    readonly fine: string;
    readonly fineNext: string;
    readonly findings: string;
    group(severity: Severity, number: number): string;
    more(number: number): string;
    readonly wholeForm: string;
    /** Said after a check that the clerk asked for. */
    checked(counts: string): string;
    /** Heading of what concerns the spelling of figures. */
    readonly spelling: string;
    misspelt(number: number, kinds: readonly CorrectionKind[]): string;
    readonly clean: string;
    cleaned(done: number, left: number): string;
    /** Heading of rows and columns that nobody can tell. */
    readonly doubts: string;
    doubt(axis: "row" | "column", line: string, found: string): string;
  };

  readonly keep: {
    title(sheet: string): string;
    figures(keepAs: string): string;
    other(keepAs: string): string;
    readonly carry: string;
    readonly empty: string;
    readonly cancel: string;
  };

  readonly collect: {
    readonly choose: string;
    readonly orDrop: string;
    readonly dropHere: string;
    readonly firstStep: string;
    readonly samples: string;
    readonly samplesHint: string;
    readonly list: string;
    listed(number: number): string;
    readonly clear: string;
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
  };

  readonly entry: {
    readonly waiting: string;
    readonly cancelled: string;
    readonly read: string;
    readonly superseded: string;
    readonly hidden: string;
    readonly noUnit: string;
    readonly noUnitNext: string;
    readonly unclear: string;
    /** What is asked before a return is counted whose unit is not on the roster but resembles these. */
    unclearNext(candidates: readonly string[]): string;
    /** Names the field for the unit of a file. */
    unitOf(file: string): string;
    readonly unitHere: string;
    readonly confirm: string;
    confirmOf(file: string): string;
    readonly ownUnit: string;
    ownUnitOf(file: string): string;
    readonly named: string;
    readonly unname: string;
    unnameOf(file: string): string;
    doubt(line: string, found: string): string;
    doubtNext(axis: "row" | "column"): string;
    readonly pick: string;
    readonly noneOfThem: string;
    readonly refused: string;
    reason(refused: RefusedFile): string;
    readonly prefer: string;
    preferOf(file: string): string;
    readonly late: string;
  };

  /** How a return was read, where it is not as the form prints it. */
  readonly reading: {
    readonly title: string;
    /** The button that opens it: the status of the return and what opens. */
    toggle(status: string): string;
    /** "第 46 行", "L 列" */
    line(axis: "row" | "column", name: string): string;
    corrected(kind: CorrectionKind, number: number, example: string): string;
    /** C6“12个”→12 */
    example(cell: string, raw: string, value: string | null): string;
    evidence(line: string, found: string, takenFor: string, how: LabelMatch, share: number): string;
    own(line: string, label: string): string;
    hidden(line: string): string;
    unitFrom(source: UnitSource): string | null;
    more(number: number): string;
  };

  readonly outcome: {
    done(units: number): string;
    readonly agree: string;
    disagree(number: number): string;
    readonly notCompared: string;
    difference(workbook: string, memory: string): string;
    open(matters: OpenMatters): string;
    readonly nothingOpen: string;
  };

  readonly trace: {
    readonly title: string;
    readonly select: string;
    readonly noDetail: string;
    readonly nobody: string;
    units(number: number): string;
    weight(value: string): string;
    more(number: number): string;
    readonly total: string;
    readonly blank: string;
  };

  readonly workbook: { readonly label: string; readonly open: string; readonly save: string };

  readonly page: {
    readonly sheet: string;
    readonly pane: string;
    readonly view: string;
    readonly resize: string;
    readonly loading: string;
    readonly failed: string;
  };

  fault(fault: Fault): { readonly title: string; readonly remedy: string };
  readonly dismiss: string;
}
