import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { FormContent } from "../../../template/form-content";
import type { Core } from "../ground/core";
import { faultOf, type Fault } from "../ground/fault";
import { Late } from "../ground/late";
import { Observed } from "../ground/observed";
import type { LiveCheck } from "./live-check";
import type { KeptNames, LeftBehind, MakingCore, Standing } from "./make-form";

/** It looks at cells as the check does, and comes with that. */
export const MAKE_FORM = new Late(() => import(/* webpackChunkName: "checking" */ "./make-form"));

/** What is to become of the figures that stand in the way; the old sheets are kept in any case. */
export type Answer = "carry" | "empty";

/** What was not carried over, its cells where they still stand, and the sheets of them. */
export interface Carried extends LeftBehind {
  readonly keptAs: readonly string[];
}

/** What a new form says at its head. */
export interface Heading {
  readonly unit: string;
  /** "2011-12-15"; "" leaves the form's blank pattern. */
  readonly date: string;
}

export interface MakingState {
  /** A new form is wanted although one is there. */
  readonly wanted: boolean;
  readonly busy: boolean;
  /** What stands in the way, until the clerk has said what is to become of it. */
  readonly asked: Standing | null;
  /** `null` when everything was carried over, or nothing was to be. */
  readonly carried: Carried | null;
  readonly fault: Fault | null;
}

const IDLE: MakingState = { wanted: false, busy: false, asked: null, carried: null, fault: null };

/** Writes the form, asking first when something stands in its place; one at a time. */
export class Making {
  readonly state = new Observed<MakingState>(IDLE);
  private given: Heading = { unit: "", date: "" };

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: Core,
    private readonly check: LiveCheck,
    private readonly today: () => string,
  ) {}

  /** The head that the form in the workbook has, else no unit and today. */
  heading(): Heading {
    const first = this.check.found()?.checked[0]?.return.content;
    return { unit: first?.unit ?? "", date: first?.date ?? this.today() };
  }

  want(): void {
    this.state.change({ wanted: true });
  }

  giveUp(): void {
    this.state.set(IDLE);
  }

  /** Writes the form where nothing stands, else leaves the question in `state.asked`. */
  begin(heading: Heading): Promise<void> {
    this.given = heading;
    return this.trying(async (core) => {
      const there = await MAKE_FORM.there.standing(this.host, this.form, core);
      if (there.kind === "nothing") await this.write(core, {}, null);
      else this.state.change({ asked: there, wanted: true });
    });
  }

  /** The answer to what was asked. The sheet is read anew: the clerk may have typed meanwhile. */
  answer(answer: Answer): Promise<void> {
    this.state.change({ asked: null });
    return this.trying(async (core) => {
      const there = await MAKE_FORM.there.standing(this.host, this.form, core);
      if (there.kind === "nothing") return this.write(core, {}, null);
      const { kept } = there;
      if (answer === "empty" || there.kind === "other") return this.write(core, keeping(kept), null);
      const cells = there.left.cells.map((cell) => ({ ...cell, sheet: kept.get(cell.sheet) ?? cell.sheet }));
      const carried = isAll(there.left) ? null : { ...there.left, cells, keptAs: [...kept.values()] };
      return this.write(core, { ...keeping(kept), ...there.carried }, carried);
    });
  }

  /** The question is taken back, the wish is not. */
  withdraw(): void {
    this.state.change({ asked: null });
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  dismissCarried(): void {
    this.state.change({ carried: null });
  }

  private async write(
    core: MakingCore,
    content: Omit<FormContent, keyof Heading>,
    carried: Carried | null,
  ): Promise<void> {
    const { unit, date } = this.given;
    const period = this.form.period?.of ?? null;
    const head = { unit, date: date || null, period };
    const fault = await MAKE_FORM.there.makeForm(this.host, this.form, core, { ...head, ...content });
    await this.check.look();
    this.state.change({ wanted: false, carried, fault });
  }

  private async trying(task: (core: MakingCore) => Promise<void>): Promise<void> {
    if (this.state.get().busy) return;
    this.state.change({ busy: true, fault: null });
    try {
      const { checking, later } = this.core;
      await MAKE_FORM.fetched();
      await task({ ...(await checking.fetched()), ...(await later.fetched()) });
    } catch (error) {
      this.state.change({ fault: faultOf(error) });
    } finally {
      this.state.change({ busy: false });
    }
  }
}

const keeping = (kept: KeptNames): Pick<FormContent, "keepAs"> => ({
  keepAs: (sheet) => kept.get(sheet) ?? null,
});

const isAll = ({ cells, forms, lines }: LeftBehind) => cells.length + forms + lines === 0;
