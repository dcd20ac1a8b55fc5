import type { Book } from "../../../book/book";
import type { RosterUnit } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import { fileName } from "../../../sheet/file-name";
import type { OfficeCore } from "../ground/office-core";
import type { Files, LongKind } from "../ground/files";
import { HandingOut } from "../ground/handing-out";

/** Hands out what the workbook remembers as a long table, for programs that count more than a workbook holds. */
export class Exporting extends HandingOut<string> {
  constructor(
    private readonly files: Files,
    private readonly form: Form,
    private readonly core: OfficeCore,
    private readonly today: () => string,
  ) {
    super();
  }

  /** Whether the program lets a page hand the clerk a file. */
  get canWrite(): boolean {
    return this.files.writeLong !== undefined;
  }

  async write(format: LongKind, book: Book, units: readonly RosterUnit[]): Promise<void> {
    const { files, form, core } = this;
    const { writeLong } = files;
    if (!writeLong) return;
    const beside = { roster: units, refused: [], reports: null, date: this.today() };
    const { standing, roster } = core.standingNow(form, book, beside);
    const input = { form, book, standing, roster, parent: form.authority };
    const file = fileName(["长表", form.called, form.period?.of ?? "", format], ".zip");
    await this.run(standing.entries.length, file, file, (watch) => writeLong({ input, format, ...watch }));
  }
}
