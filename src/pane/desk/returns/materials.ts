import type { Consolidation, RosterUnit } from "../../../consolidation/consolidation";
import type { Register } from "../../../consolidation/register";
import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { HandedForms } from "../../../papers/materials/other-form";
import type { Arrival } from "../../../papers/materials/materials";
import type { OfficeCore } from "../ground/office-core";
import { faultOf, type Fault } from "../ground/fault";
import type { Files, PickedFile } from "../ground/files";
import { Observed } from "../ground/observed";
import { written } from "../ground/written";

/** A file that came, and what it is taken for; the clerk says what is `null`. */
export interface ArrivedFile {
  /** As of `PickedFile`. */
  readonly id: string;
  readonly file: string;
  /** The local day on which it was written last, ISO. */
  readonly date: string;
  readonly unit: string | null;
  readonly material: number | null;
}

export interface MaterialsState {
  /** Files that are not yet entered. */
  readonly arrived: readonly ArrivedFile[];
  readonly running: boolean;
  /** How many files were entered when the ledger was written last; `null` before. */
  readonly entered: number | null;
  /** The sheet of the directory that was written last; "" for none. */
  readonly listed: string;
  readonly fault: Fault | null;
}

const NOTHING: MaterialsState = { arrived: [], running: false, entered: null, listed: "", fault: null };

/** Enters what the units hand in on 资料台账, and keeps lists of the office's own, such as 联系点. */
export class Materials {
  readonly state = new Observed<MaterialsState>(NOTHING);

  constructor(
    private readonly host: Host,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly files: Files,
    private readonly otherForms: () => readonly Form[],
  ) {}

  /** Says of each file what it is taken for; one that was chosen before is not listed twice. */
  choose(chosen: Promise<readonly PickedFile[]>, roster: readonly RosterUnit[]): Promise<void> {
    return this.trying(async () => {
      for (const picked of await chosen) {
        if (this.state.get().arrived.some(({ id }) => id === picked.id)) continue;
        const known = await this.recognised(picked, roster);
        const date = localDay(picked.file.lastModified);
        const arrived: ArrivedFile = { id: picked.id, file: picked.path, date, ...known };
        this.state.change({ arrived: [...this.state.get().arrived, arrived] });
      }
      return {};
    });
  }

  private async recognised({ path, file }: PickedFile, roster: readonly RosterUnit[]) {
    const { core, form, files } = this;
    const byName = core.recogniseMaterial(form, roster, path, []);
    if ((byName.unit !== null && byName.material !== null) || !files.firstLines) return byName;
    // What cannot be read is asked about by its name alone.
    const lines = await files.firstLines(file).catch(() => []);
    return core.recogniseMaterial(form, roster, path, lines);
  }

  /** What the clerk says of a file. */
  say(id: string, part: Partial<Pick<ArrivedFile, "unit" | "material">>): void {
    const { arrived } = this.state.get();
    this.state.change({ arrived: arrived.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  }

  /** Takes a file off the list; it is not entered. */
  leaveOut(id: string): void {
    this.state.change({ arrived: this.state.get().arrived.filter((each) => each.id !== id) });
  }

  /** Writes the ledger with the files of which all is known; the others stay to be asked about. */
  write(consolidation: Consolidation, register: Register): Promise<void> {
    return this.trying(async () => {
      const { core, form, host } = this;
      const ready = this.state.get().arrived.flatMap((each) => arrivalOf(each) ?? []);
      const standing = await host.readSheet(core.sheetNames(form).materials);
      const ledger = core.withArrivals(form, core.ledgerIn(form, standing), ready);
      const fault = await written(host, [
        core.materialsPlan(form, consolidation, register, ledger, await this.handedForms()),
      ]);
      const arrived = this.state.get().arrived.filter((each) => arrivalOf(each) === null);
      return { arrived, entered: ready.length, fault };
    });
  }

  /** By material, what has come of it as a form that is consolidated in this workbook. */
  private async handedForms() {
    const { core, form, host } = this;
    const all: HandedForms[] = [];
    for (const { form: id } of form.scheme.materials) {
      const other = this.otherForms().find((each) => each.id === id);
      const [detail] = other ? core.sheetNames(other).detail : [];
      const grid = detail === undefined ? null : await host.readSheet(detail);
      all.push(other && grid ? core.handedForms(other, grid) : new Map());
    }
    return all;
  }

  /** Writes a list that the office keeps of each unit; what was entered there stays. */
  writeDirectory(index: number, consolidation: Consolidation): Promise<void> {
    return this.trying(async () => {
      const { core, form, host } = this;
      const listed = core.sheetNames(form).directories[index]!;
      const entered = core.directoryIn(form, index, await host.readSheet(listed));
      const fault = await written(host, [core.directoryPlan(form, index, consolidation, entered)]);
      return { listed, fault };
    });
  }

  private async trying(task: () => Promise<Partial<MaterialsState>>): Promise<void> {
    if (this.state.get().running) return;
    this.state.change({ running: true, entered: null, listed: "", fault: null });
    try {
      const done = await task();
      this.state.change({ running: false, ...done });
    } catch (error) {
      this.state.change({ running: false, fault: faultOf(error) });
    }
  }

  dismissFault(): void {
    this.state.change({ fault: null });
  }
}

/** Milliseconds since 1970 → "2011-06-03", where the clerk is. */
function localDay(time: number): string {
  const at = new Date(time);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${at.getFullYear()}-${month}-${day}`;
}

/** `null` as long as the clerk has not said all of it. */
export function arrivalOf({ unit, material, file, date }: ArrivedFile): Arrival | null {
  return unit === null || unit === "" || material === null ? null : { unit, material, file, date };
}
