import { unitKey } from "../../../consolidation/roster/roster";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { Issued } from "../../../papers/issue";
import type { Office } from "../../../papers/office";
import { fileName } from "../../../sheet/file-name";
import type { OfficeCore } from "../ground/office-core";
import type { Files } from "../ground/files";
import { HandingOut } from "../ground/handing-out";
import type { EarlierReturns } from "./earlier";

/** What was written, and how many forms are in it. */
interface IssuedFile {
  readonly file: string;
  readonly forms: number;
}

/** Writes a blank form for each unit of the roster, all into one file. */
export class Issuing extends HandingOut<IssuedFile> {
  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly earlier: EarlierReturns,
  ) {
    super();
  }

  /** Whether the program lets a page hand the clerk a file. */
  get canWrite(): boolean {
    return this.files.issue !== undefined;
  }

  /** What would be written for these units. */
  issued(units: readonly RosterUnit[]): Issued[] {
    const { core, form } = this;
    const earlier = this.earlier.of(units);
    return core.issuedForms(form, units, ({ unit }) => earlier.get(unitKey(unit)) ?? null);
  }

  async write(issued: readonly Issued[], office: Office): Promise<void> {
    const { files, form } = this;
    const { issue } = files;
    if (!issue) return;
    const forms = issued.length;
    const file = fileName(["下发", form.called, form.period?.of ?? "", `${forms}个单位`], ".zip");
    await this.run(forms, file, { file, forms }, (watch) => issue({ form, issued, office, ...watch }));
  }
}
