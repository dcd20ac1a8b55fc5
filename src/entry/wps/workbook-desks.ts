import { Observed } from "../../pane/desk/ground/observed";

/** Says its name even after it was saved under another one; throws when it was closed. */
interface Named {
  readonly FullName: string;
}

export interface Kept<Workbook, Desk> {
  /** Tells desks apart; never used twice. */
  readonly key: number;
  readonly workbook: Workbook;
  readonly desk: Desk;
}

/** A desk for each open workbook, so that what is kept for one is never seen beside another. */
export class WorkbookDesks<Workbook extends Named, Desk> {
  /** That of the workbook in front; `null` while none is open. */
  readonly current = new Observed<Kept<Workbook, Desk> | null>(null);
  private kept: readonly Kept<Workbook, Desk>[] = [];
  private opened = 0;

  constructor(
    private readonly program: { readonly ActiveWorkbook: Workbook | null },
    private readonly open: (workbook: Workbook) => Desk,
  ) {}

  /** Looks which workbook is in front now. */
  look(): void {
    const workbook = this.program.ActiveWorkbook;
    this.current.set(workbook ? this.keptFor(workbook) : null);
  }

  private keptFor(workbook: Workbook): Kept<Workbook, Desk> {
    const name = workbook.FullName;
    // The program gives another object each time it is asked; the name is what they have in common.
    const known = this.kept.find((each) => nameOf(each.workbook) === name);
    if (known) return known;
    const kept = { key: ++this.opened, workbook, desk: this.open(workbook) };
    this.kept = [...this.kept.filter((each) => nameOf(each.workbook) !== null), kept];
    return kept;
  }
}

/** `null` when the workbook was closed. */
function nameOf(workbook: Named): string | null {
  try {
    return workbook.FullName;
  } catch {
    return null;
  }
}
