import type { Job } from "./jobs";

/**
 * The sheets that a writing has added and copied, by their ids. They are asked for at once where a sheet is made, and a batch
 * that breaks off still answers what came before. Names are no help: another pane may have made a sheet of the same.
 */
export class MadeSheets {
  private readonly added: Excel.Worksheet[] = [];
  private readonly copies = new Map<Job, Excel.Worksheet>();

  add(sheet: Excel.Worksheet): Excel.Worksheet {
    this.added.push(asked(sheet));
    return sheet;
  }

  copy(job: Job, copy: Excel.Worksheet): Excel.Worksheet {
    this.copies.set(job, asked(copy));
    return copy;
  }

  /** Ids of all of them. */
  get ids(): readonly string[] {
    return [...this.added, ...this.copies.values()].flatMap((sheet) => idOf(sheet) ?? []);
  }

  /** The id of the hidden copy of the sheet that the job is over; `null` where it was not made. */
  copyOf(job: Job): string | null {
    const copy = this.copies.get(job);
    return copy ? idOf(copy) : null;
  }
}

function asked(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.load("id");
  return sheet;
}

/** What was not answered would throw if it were read. */
const idOf = (sheet: Excel.Worksheet): string | null => sheet.toJSON().id ?? null;
