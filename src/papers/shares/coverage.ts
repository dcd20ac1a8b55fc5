import type { Book } from "../../book/book";
import { editionsIn } from "../../book/edition";
import { inputOf } from "../../book/in-force";
import { rosterOn } from "../../book/register";
import { remarkPlace } from "../../checking/explanation";
import { isOpen } from "../../checking/finding";
import { consolidate } from "../../consolidation/consolidate";
import type { Consolidation, RosterUnit, UnitReport } from "../../consolidation/consolidation";
import { detailLayout } from "../../consolidation/sheets/detail-layout";
import { groupOf } from "../../form/scheme";
import type { Form } from "../../form/form";
import type { MatrixCell, Share } from "../../form/share";
import type { Matrix } from "../../form/table";
import { unitKey } from "../../reading/unit-key";
import { unitShares } from "../brief";
import { summedIn } from "../summed";

/** So much of so much. */
export interface Done {
  readonly part: number;
  readonly whole: number;
}

/** A unit with what it has done. */
export interface UnitCoverage {
  readonly unit: string;
  readonly group: string;
  /** `null` where nothing of it counts. */
  readonly done: Done | null;
  /** Its rows of 分户明细, from 0. */
  readonly rows: readonly number[];
  /** Why it is not all, as the unit has said; `null` where it was asked and has said nothing. */
  readonly why: string | null;
}

/** A line across which both are filled in: 镇党委, 建制村. */
export interface Category {
  readonly name: string;
  readonly cells: { readonly part: readonly MatrixCell[]; readonly whole: readonly MatrixCell[] };
  readonly done: Done;
}

/** What a consolidation has of a share, by unit and by line. */
export interface Coverage {
  /** Those that have not done all first, least first; then what cannot be, what is complete, and who has not reported. */
  readonly units: readonly UnitCoverage[];
  /** In the order of the roster. */
  readonly groups: readonly string[];
  /** Empty where the form does not say it by line. */
  readonly categories: readonly Category[];
}

/** A total that was sealed, and how it stood then. */
export interface PastEdition {
  readonly edition: number;
  /** "2011-12-20". */
  readonly day: string;
  readonly coverage: Coverage;
}

/** So many editions stand beside each other. */
const EDITIONS = 4;

export function coverageOf(form: Form, consolidation: Consolidation, share: Share): Coverage {
  const known = new Map(unitShares(form, consolidation, share).map((each) => [unitKey(each.unit), each]));
  const units = consolidation.reports
    .filter(({ state }) => state !== "exempt")
    .map((report): UnitCoverage => {
      const own = known.get(unitKey(report.unit));
      return {
        unit: report.unit,
        group: groupOf(form.scheme, report.category),
        done: own ? { part: own.part, whole: own.whole } : null,
        rows: own?.rows ?? [],
        why: reasonOf(form, share, report),
      };
    });
  return {
    units: [...units].sort((a, b) => standing(a) - standing(b) || rateOf(a) - rateOf(b)),
    groups: [...new Set(units.map(({ group }) => group))],
    categories: categoriesOf(form, consolidation, share),
  };
}

/** By the lines that cross the two; none where they stand in one cell. */
function categoriesOf(form: Form, { detail }: Consolidation, { table, part, whole }: Share): Category[] {
  const { rows, columns } = form.tables[table] as Matrix;
  const isRow = new Set(whole.cells.map(({ row }) => row)).size === 1;
  const across = (cell: MatrixCell) => (isRow ? cell.column : cell.row);
  const layout = detailLayout(form.tables[table]!);
  const sum = (cells: readonly MatrixCell[]) =>
    detail[table]!.reduce((all, { values }) => all + summedIn(layout, values, cells), 0);
  if (whole.cells.length < 2) return [];
  return whole.cells.map((cell): Category => {
    const cells = { part: part.cells.filter((each) => across(each) === across(cell)), whole: [cell] };
    const { full } = (isRow ? columns : rows).lines[across(cell)]!;
    return { name: full, cells, done: { part: sum(cells.part), whole: sum(cells.whole) } };
  });
}

/** The editions that were sealed last, each as it stood then. */
export function editionsOf(
  form: Form,
  book: Book,
  roster: readonly RosterUnit[],
  share: Share,
): PastEdition[] {
  return editionsIn(book)
    .slice(-EDITIONS)
    .map(({ sealed, book: then }): PastEdition => {
      const day = sealed.time.slice(0, 10);
      const input = { ...inputOf(form, then), roster: rosterOn(then, roster, day), refused: [], date: day };
      return { edition: sealed.edition, day, coverage: coverageOf(form, consolidate(form, input), share) };
    });
}

function standing({ done }: UnitCoverage): number {
  if (done === null || done.whole === 0) return 3;
  return done.part === done.whole ? 2 : Number(done.part > done.whole);
}

/** Of those that have not done all; the others stay as the roster has them. */
function rateOf(unit: UnitCoverage): number {
  return standing(unit) === 0 ? unit.done!.part / unit.done!.whole : 0;
}

/** What 备注 and the telephone say of the two lines, each once. */
function reasonOf(form: Form, { table, part, whole }: Share, { entry }: UnitReport): string | null {
  if (entry === null) return "";
  const { findings, return: ret } = entry.submission;
  const cells = [...part.cells, ...whole.cells];
  const own = findings.filter(
    (finding) =>
      finding.table === table &&
      cells.some(
        ({ row, column }) => finding.row === row || (finding.row === null && finding.column === column),
      ),
  );
  const said = own
    .filter(({ state }) => state === "explained")
    .map((finding) => finding.answer ?? remarkPlace(form, ret, finding)?.text ?? "");
  const words = [...new Set(said.filter((each) => each !== ""))].join("；");
  return words === "" && own.some(isOpen) ? null : words;
}
