import { editionOf } from "../book/edition";
import { inForce } from "../book/act";
import type { Book } from "../book/book";
import type { Entry, RosterUnit, Standing } from "../consolidation/consolidation";
import { unitKey } from "../consolidation/roster/roster";
import type { Form } from "../form/form";
import { FigureWriter } from "./figure-writer";
import { partitionFolder, PartitionedTable, writeTable, type LongFormat, type Target } from "./files";
import { grouped } from "./grouped";
import { MAKEUP, makeupRows, SHARES, shareRows } from "./makeup";
import { packFigures, type Corrected } from "./packed-figures";
import { columnsOfRows, rowsOf } from "./parts";
import { partitionOf, returnHead, type LongOf, type ReturnHead } from "./return-head";
import { UNITS, unitRow } from "./units";

/** What is handed out, and what of it an office says. */
export interface LongInput {
  readonly form: Form;
  readonly roster: readonly RosterUnit[];
  /** Whom units belong to of which the roster does not say it. */
  readonly parent: string;
  readonly book: Book;
  readonly standing: Pick<Standing, "entries" | "reports" | "counted" | "counts">;
}

/**
 * Writes the long table of a book: every return that came, one after the other, and beside it who has reported and what
 * the form's totals are made of. Yields after each return how many are written, so that a page can draw in between.
 */
export function* writeLong(input: LongInput, format: LongFormat, target: Target): Generator<number> {
  const { form, book, standing } = input;
  const edition = editionOf(form, book, standing);
  const of: LongOf = { form, parent: input.parent, edition: edition?.holds ? edition.sealed.edition : null };
  const writer = new LongWriter(of, input.roster, [format], target);
  writer.form();
  writer.units(standing.reports);
  const corrected = correctedIn(book);
  let done = 0;
  for (const entry of writer.sorted(standing.entries)) {
    writer.figures(entry, corrected(entry));
    yield ++done;
  }
  writer.end();
}

/** Which cells of a return the office has corrected. */
function correctedIn(book: Book): (entry: Pick<Entry, "submission">) => Corrected {
  const ids = new Map(book.receipts.map(({ number, submission }) => [number, submission.id]));
  const cells = new Set(
    inForce(book, "corrected").map(({ receipt, table, row, column }) =>
      [ids.get(receipt), table, row, column].join("/"),
    ),
  );
  return ({ submission }) =>
    (...cell) =>
      cells.size > 0 && cells.has([submission.id, ...cell].join("/"));
}

/** The files of a long table, whoever brings its returns. */
export class LongWriter {
  private readonly rows: FigureWriter;
  private readonly listed: ReadonlyMap<string, RosterUnit>;

  constructor(
    private readonly of: LongOf,
    roster: readonly RosterUnit[],
    private readonly formats: readonly LongFormat[],
    private readonly target: Target,
  ) {
    this.listed = new Map(roster.map((each) => [unitKey(each.unit), each]));
    this.rows = new FigureWriter(of.form, formats, target);
  }

  /** What the form's totals and rates are made of. */
  form(): void {
    const { form } = this.of;
    for (const format of this.formats) {
      writeTable("form/makeup", MAKEUP, makeupRows(form), format, this.target);
      writeTable("form/shares", SHARES, shareRows(form), format, this.target);
    }
  }

  /** Who has reported, folder after folder: the rows of none but one are in memory. */
  units(reports: Standing["reports"]): void {
    const folders = grouped(reports, ({ unit, entry }) => this.folderOf(unit, entry));
    for (const [, same] of folders) {
      const rows = same.map((report) => unitRow(this.of, report, this.listedAs(report.unit)));
      for (const format of this.formats) {
        const table = new PartitionedTable("units", columnsOfRows(rows, UNITS), format, this.target);
        table.write(rows[0]!.head, rowsOf(rows.keys()));
        table.end();
      }
    }
  }

  /** The returns of one folder follow one another. */
  sorted(entries: readonly Entry[]): Entry[] {
    return [...grouped(entries, (entry) => this.folderOf(entry.unit, entry)).values()].flat();
  }

  /** The folders that are written, of all tables. */
  folders({ entries, reports }: Pick<Standing, "entries" | "reports">): string[] {
    const own = new Set<string>();
    for (const entry of entries) own.add(this.folderOf(entry.unit, entry));
    for (const { unit, entry } of reports) own.add(this.folderOf(unit, entry));
    return [...own].flatMap((folder) => [`figures/${folder}`, `units/${folder}`]);
  }

  /** What every row says of a return. */
  head(entry: Entry): ReturnHead {
    return returnHead(this.of, entry, this.listedAs(entry.unit));
  }

  figures(entry: Entry, corrected: Corrected): void {
    const figures = packFigures(this.of.form, entry.submission.return, corrected);
    this.rows.write(this.head(entry), figures);
  }

  end(): void {
    this.rows.end();
  }

  /** period=2011/county=綦江县 */
  private folderOf(unit: string, entry: Entry | null): string {
    return partitionFolder(partitionOf(this.of, this.listedAs(unit), entry));
  }

  private listedAs(unit: string): RosterUnit | null {
    return this.listed.get(unitKey(unit)) ?? null;
  }
}
