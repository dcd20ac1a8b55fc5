import type { RefusedFile } from "../../consolidation/consolidation";
import type { Severity } from "../../form/form-spec";
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
    readonly noUnit: string;
    readonly noUnitNext: string;
    readonly refused: string;
    reason(refused: RefusedFile): string;
    readonly prefer: string;
    preferOf(file: string): string;
    readonly late: string;
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
