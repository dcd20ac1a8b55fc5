import type { Book } from "../../../book/book";
import type { Consolidation, RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Share } from "../../../form/share";
import type { Host } from "../../../host/host";
import type { Suspicion } from "../../../papers/before/suspicions";
import type { CircularInput } from "../../../papers/circular";
import type { Inspection } from "../../../papers/inspection/inspection";
import { NO_OFFICE, type Office } from "../../../papers/office";
import type { Papers } from "../../../papers/papers";
import { fileName } from "../../../sheet/file-name";
import { isEmpty, type Grid } from "../../../sheet/grid";
import { keptNames } from "../../../sheet/kept-name";
import { gridOfPlan, type SheetPlan } from "../../../sheet/sheet-plan";
import type { OfficeCore } from "../ground/office-core";
import { downloadBlob } from "../ground/download";
import { faultOf, type Fault } from "../ground/fault";
import type { Files } from "../ground/files";
import { Observed } from "../ground/observed";
import { readCells } from "../ground/read-once";
import { written } from "../ground/written";

/** The papers: 退改单, 催报单, 简报, 公开覆盖面 and the like, 上期对照, 专项督查, 满意度测评, 考核评分, 表彰整改, 通报, and that as a file. */
export type Paper =
  | "slips"
  | "calls"
  | "brief"
  | "share"
  | "suspicions"
  | "inspection"
  | "satisfaction"
  | "assessment"
  | "honours"
  | "circular"
  | "document";

type Made = SheetPlan | readonly SheetPlan[];

/** How the units stand in 考核评分. */
export type Order = "roster" | "score";

/** What 考核评分 and 通报 are drawn up from, beside what stands in the workbook. */
export type DrawnFrom = Omit<CircularInput, "rubric" | "inspection" | "office">;

export interface OfficePapersState {
  /** Whom the units may ask, as the clerk has said it here or on a paper that was written earlier. */
  readonly office: Office;
  /** 报送情况 as it was read last. */
  readonly reports: Grid | null;
  /** The papers as they stand in the workbook. */
  readonly standing: Readonly<Record<"slips" | "calls", Grid | null>>;
  readonly running: boolean;
  /** The paper that was written last, while it still says what the book does. */
  readonly done: Paper | null;
  /** Under which name the one that stood there before was kept, as somebody had written on it; "" for none. */
  readonly kept: string;
  readonly fault: Fault | null;
}

const NOTHING: OfficePapersState = {
  office: NO_OFFICE,
  reports: null,
  standing: { slips: null, calls: null },
  running: false,
  done: null,
  kept: "",
  fault: null,
};

/** Writes what goes back to the units, and keeps whom they turn to. */
export class OfficePapers {
  readonly state = new Observed<OfficePapersState>(NOTHING);

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly files: Files,
    private readonly today: () => string,
  ) {}

  /** Reads what the workbook says beside the book. What cannot be read now is a line to be written on. */
  async look(): Promise<void> {
    const { slips, calls, reports } = this.core.sheetNames(this.form);
    const read = (sheet: string) => readCells(this.host, sheet).catch(() => null);
    const register = await this.host.readSheet(reports).catch(() => null);
    const standing = { slips: await read(slips), calls: await read(calls) };
    const known = this.core.officeIn(standing.calls) ?? this.core.officeIn(standing.slips);
    const { office } = this.state.get();
    this.state.change({
      reports: register,
      standing,
      office: office === NO_OFFICE && known ? known : office,
      done: null,
    });
  }

  say(part: Partial<Office>): void {
    this.state.change({ office: { ...this.state.get().office, ...part }, done: null });
  }

  writeSlips({ slips }: Papers): Promise<void> {
    const { office } = this.state.get();
    return this.write("slips", () => this.core.slipsPlan(this.form, slips, office, this.today()));
  }

  writeCalls({ calls }: Papers): Promise<void> {
    const { office } = this.state.get();
    return this.write("calls", () => this.core.callsPlan(this.form, calls, office, this.today()));
  }

  /** 简报 of a consolidation. */
  writeBrief(consolidation: Consolidation): Promise<void> {
    return this.write("brief", () => this.core.briefPlan(this.form, consolidation));
  }

  /** How much each unit has done of what a share compares, beside the editions of the total. */
  writeShare(
    share: Share,
    consolidation: Consolidation,
    book: Book,
    units: readonly RosterUnit[],
  ): Promise<void> {
    return this.write("share", () => {
      const { core, form } = this;
      const editions = core.editionsOf(form, book, units, share);
      const coverage = core.coverageOf(form, consolidation, share);
      return core.coveragePlan(form, share, consolidation, coverage, editions);
    });
  }

  /** 上期对照. */
  writeSuspicions(suspicions: readonly Suspicion[]): Promise<void> {
    return this.write("suspicions", () => this.core.suspicionsPlan(this.form, suspicions));
  }

  /** 满意度测评; ballots that were entered stay. */
  writeSatisfaction(units: readonly RosterUnit[]): Promise<void> {
    return this.write("satisfaction", async () => {
      const { satisfaction } = this.core.sheetNames(this.form);
      const tally = this.core.tallyIn(await this.host.readSheet(satisfaction));
      return this.core.satisfactionPlan(this.form, units, tally);
    });
  }

  /** 专项督查; what was entered about a unit stays. */
  writeInspection(units: readonly RosterUnit[]): Promise<void> {
    return this.write("inspection", async () => this.inspectionPlan(units, await this.inspection()));
  }

  private inspectionPlan(units: readonly RosterUnit[], inspection: Inspection) {
    return this.core.inspectionPlan(this.form, units, inspection);
  }

  /**
   * 考核评分; what the clerk has changed in its rubric and entered by hand stays. A rubric that counts on 专项督查 has that
   * written where it is not yet there.
   */
  writeAssessment(
    { consolidation, register }: DrawnFrom,
    order: Order,
    units: readonly RosterUnit[],
  ): Promise<void> {
    return this.write("assessment", async () => {
      const { core, form } = this;
      const rubric = await this.rubric();
      const standing = await this.inspection();
      const isMissing = standing.rows === 0 && rubric.items.some(({ by }) => by === "inspection");
      const blank = isMissing ? [this.inspectionPlan(units, standing)] : [];
      const inspection = blank[0] ? core.inspectionIn(gridOfPlan(blank[0])) : standing;
      return [core.assessmentPlan(form, consolidation, register, rubric, order, inspection), ...blank];
    });
  }

  /** 表彰整改, by the rubric of 考核评分; what was entered about a unit stays. */
  writeHonours({ consolidation, register }: DrawnFrom): Promise<void> {
    return this.write("honours", async () => {
      const { core, form } = this;
      const rubric = await this.rubric();
      const scores = core.assess(form, consolidation, register, rubric, await this.inspection());
      const honours = core.honoursOf(form.scheme, scores, rubric.items);
      const promised = core.promisedIn(await this.host.readSheet(core.sheetNames(form).honours));
      return core.honoursPlan(form, honours, promised, consolidation.date);
    });
  }

  /** 通报; one on which somebody has written is kept under another name. */
  writeCircular(from: DrawnFrom): Promise<void> {
    return this.write("circular", async () => {
      const plan = this.core.circularPlan(this.form, await this.circular(from));
      const standing = await this.host.readSheet(plan.sheet);
      if (!standing || isEmpty(standing) || this.core.stillSays(plan, standing)) return plan;
      const { sheets } = await this.host.workbook();
      const names = keptNames(
        [plan.sheet],
        sheets.map(({ name }) => name),
      );
      return { ...plan, keepAs: names.get(plan.sheet) ?? null };
    });
  }

  /** The same as a file, to be edited elsewhere. */
  saveCircular(from: DrawnFrom): Promise<void> {
    return this.trying("document", async () => {
      const { writeDocument } = this.files;
      if (!writeDocument) return null;
      const text = await this.circular(from);
      const { called, period } = this.form;
      downloadBlob(await writeDocument(text), fileName(["通报", called, period?.of ?? ""], ".docx"));
      return null;
    });
  }

  private async circular(from: DrawnFrom) {
    const { office } = this.state.get();
    const [rubric, inspection] = [await this.rubric(), await this.inspection()];
    return this.core.circularOf(this.form, { ...from, office, rubric, inspection });
  }

  private async inspection() {
    const { inspection } = this.core.sheetNames(this.form);
    return this.core.inspectionIn(await this.host.readSheet(inspection));
  }

  private async rubric() {
    const { assessment } = this.core.sheetNames(this.form);
    return this.core.rubricIn(this.form, await this.host.readSheet(assessment));
  }

  /** The paper itself is the first of the plans. */
  private write(paper: Paper, made: () => Made | Promise<Made>): Promise<void> {
    return this.trying(paper, async () => {
      const plans = [await made()].flat();
      const [plan] = plans as [SheetPlan];
      const fault = await written(this.host, plans);
      const standing = { ...this.state.get().standing, [paper]: gridOfPlan(plan) };
      this.state.change({ standing, kept: plan.keepAs ?? "" });
      return fault;
    });
  }

  /** Answers with what could not be done besides. */
  private async trying(paper: Paper, task: () => Promise<Fault | null>): Promise<void> {
    if (this.state.get().running) return;
    this.state.change({ running: true, done: null, kept: "", fault: null });
    try {
      const fault = await task();
      this.state.change({ running: false, done: paper, fault });
    } catch (error) {
      this.state.change({ running: false, fault: faultOf(error) });
    }
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }

  /** Another workbook has taken the place of this one. */
  leaveWorkbook(): void {
    this.state.set(NOTHING);
  }
}
