import type { KeptPrior } from "../../../book/kept-prior";
import type { CheckContext } from "../../../checking/check-context";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { Return } from "../../../reading/return";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import type { FileResult, Files, PickedFile } from "../ground/files";
import { Observed } from "../ground/observed";
import { choosePrior, type PriorRefusal, type PriorReturn } from "./choose-prior";

/** What is known of last year's return beside one form of the workbook. */
export interface PriorState {
  /** `null` when there is none to compare with. */
  readonly prior: PriorReturn | null;
  readonly reading: boolean;
  /** Why the file that was chosen last is not taken; the prior is still the one before. */
  readonly refusal: PriorRefusal | null;
  readonly fault: Fault | null;
}

const NOTHING: PriorState = { prior: null, reading: false, refusal: null, fault: null };

/** Last year's returns that the clerk has named, one for each form of the workbook, by its place there. */
export class PriorReturns {
  readonly state = new Observed<ReadonlyMap<string, PriorState>>(new Map());
  /** The reading that each place waits for; what an older one yields comes too late. */
  private readonly latest = new Map<string, symbol>();

  constructor(
    private readonly host: Host,
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: Core,
    private readonly roster: () => readonly RosterUnit[],
  ) {}

  at(place: string): PriorState {
    return this.state.get().get(place) ?? NOTHING;
  }

  /** Whether any form is compared with last year's. */
  any(): boolean {
    return [...this.state.get().values()].some(({ prior }) => prior !== null);
  }

  /**
   * Takes last year's return of the same unit out of the files that the clerk chooses, true when there is
   * one. Nothing changes when none is chosen.
   */
  async choose(place: string, own: Return, chosen: Promise<readonly PickedFile[]>): Promise<boolean> {
    const mine = Symbol(place);
    this.latest.set(place, mine);
    this.change(place, { reading: true });
    const outcome = await this.outcomeOf(own, chosen);
    if (this.latest.get(place) !== mine) return false;
    this.change(place, { ...outcome, reading: false });
    return "prior" in outcome;
  }

  /** Nothing is compared any more; a reading that is under way is not waited for. */
  remove(place: string): void {
    this.latest.delete(place);
    this.change(place, NOTHING);
  }

  /** Has the workbook keep what is named now, so that it is there when it is opened again. */
  async keep(place: string): Promise<void> {
    const { host, form, core } = this;
    try {
      const { prior } = this.at(place);
      const { keptPriorPlan } = await core.later.fetched();
      await host.writeSheets([keptPriorPlan(form, place, prior)]);
    } catch (error) {
      this.change(place, { fault: faultOf(error) });
    }
  }

  /** Takes what the workbook keeps, where the clerk has named nothing yet; true when there was any. */
  async restore(): Promise<boolean> {
    let any = false;
    for (const { place, ...prior } of await this.kept()) {
      if (this.latest.has(place) || this.at(place).prior) continue;
      this.change(place, { prior });
      any = true;
    }
    return any;
  }

  private async kept(): Promise<KeptPrior[]> {
    const { host, form, core } = this;
    const found: KeptPrior[] = [];
    try {
      const { sheets } = await host.workbook();
      for (const { name } of sheets.filter((sheet) => core.isKeptPrior(sheet.name))) {
        const grid = await host.readSheet(name);
        const place = grid && core.keptPriorPlace(grid);
        if (place === null) continue;
        const prior = await core.later.fetched().then(
          ({ keptPriorOf }) => keptPriorOf(form, grid!),
          // Nothing is compared in silence with nothing.
          (error: unknown) => void this.change(place, { fault: faultOf(error) }),
        );
        if (prior) found.push(prior);
      }
    } catch {
      // A workbook that cannot be read says so where its form is looked for.
    }
    return found;
  }

  dismiss(place: string): void {
    this.change(place, { refusal: null, fault: null });
  }

  /** Another workbook is open: what was named belongs to the last one. */
  clear(): void {
    this.latest.clear();
    this.state.set(new Map());
  }

  /** What a check of this return may know of last year. */
  contextOf(place: string, ret: Return): CheckContext {
    const prior = this.at(place).prior?.return;
    if (!prior) return {};
    const obstacle = this.obstacle(ret, prior);
    if (obstacle === "other-period") return {};
    // The roster may know both names for one unit; the check is only told of the one.
    return { prior: obstacle === null ? named(prior, ret.content.unit) : prior };
  }

  /** Why nothing is compared though a prior is named: unit or date of the return may have been changed since. */
  refusalOf(prior: PriorReturn, own: Return): PriorRefusal | null {
    const why = this.obstacle(own, prior.return);
    return why && { why, own, prior, units: [prior.return.content.unit] };
  }

  private obstacle(own: Return, prior: Return) {
    const { priorObstacle, rosterLookup } = this.core.checking.there;
    return priorObstacle(this.form, own, prior, { roster: rosterLookup(this.roster()) });
  }

  /** What the choice changes. */
  private async outcomeOf(own: Return, chosen: Promise<readonly PickedFile[]>): Promise<Partial<PriorState>> {
    const results: FileResult[] = [];
    try {
      const picked = await chosen;
      if (picked.length === 0) return {};
      await this.files.readReturns(picked, {
        form: this.form,
        others: [],
        signal: new AbortController().signal,
        decisionsFor: () => [],
        onResult: (result) => void results.push(result),
      });
    } catch (error) {
      return { fault: faultOf(error), refusal: null };
    }
    return {
      refusal: null,
      fault: null,
      ...choosePrior(this.core.checking.there, this.form, own, results, this.roster()),
    };
  }

  private change(place: string, part: Partial<PriorState>): void {
    this.state.set(new Map(this.state.get()).set(place, { ...this.at(place), ...part }));
  }
}

function named(ret: Return, unit: string): Return {
  return { ...ret, content: { ...ret.content, unit } };
}
