import { consolidationPlans } from "../../consolidation/sheets/consolidation-plans";
import type { Consolidation } from "../../consolidation/consolidation";
import { cellsOfDetail, detailOf, MOST_DETAIL_CELLS } from "../../consolidation/detail";
import { rowsPlan } from "../../consolidation/sheets/detail-plan";
import { seriesOf } from "../../consolidation/series";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import type { Form } from "../../form/form";
import type { Grid } from "../../sheet/grid";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { Book } from "../book";
import { editionOf, editionWords } from "../edition";
import { submissionIn } from "../in-force";
import { registerOf } from "../register";
import { behindOf, type Numbered } from "./behind";
import { clerkColumns } from "./clerk-columns";
import { correctionsPlan } from "./corrections-plan";
import { journalPlan } from "./journal-plan";

/** What the workbook has beside the book. */
export interface Beside {
  /** 报送情况 as it stands: what the clerk has written there is written again. */
  readonly reports?: Grid | null;
}

/**
 * The sheets of a consolidation that remember the book it was made of: what counts stands in 分户明细, every other
 * return in 历次报表, every act in 经办记录; what was corrected, once something was, in 更正. Where their figures are too many
 * to be listed, the returns stand there all the same, each in its record.
 */
export function bookPlans(
  form: Form,
  book: Book,
  consolidation: Consolidation,
  { reports = null }: Beside = {},
): SheetPlan[] {
  const numbered = numberedIn(form, book, consolidation);
  const byId = new Map(numbered.map((each) => [each.receipt.submission.id, each]));
  const counted = consolidation.counted.map(({ submission }) => byId.get(submission.id)!);
  const counts = new Set(counted);
  const others = numbered.filter((each) => !counts.has(each));
  const earlier = detailOf(form, others);
  const detailed = consolidation.detailed && cellsOfDetail(form, earlier) <= MOST_DETAIL_CELLS;
  const behind = behindOf(form, others);
  const names = sheetNames(form).earlier;
  const edition = editionOf(form, book, consolidation);
  const wasCorrected = book.acts.some(({ kind }) => kind === "corrected");
  return [
    ...consolidationPlans(form, consolidation, {
      behind: behindOf(form, counted),
      register: registerOf(book, consolidation, clerkColumns(form, reports)),
      edition: edition ? editionWords(edition) : undefined,
    }),
    ...form.tables.map((table, index) =>
      rowsPlan(names[index]!, table, earlier[index]!, { detailed, behind: behind[index]! }),
    ),
    ...(wasCorrected ? [correctionsPlan(form, book, consolidation)] : []),
    journalPlan(form, book),
  ];
}

/** All receipts with their returns as the acts have them, and each with its number among those of its unit. */
function numberedIn(
  form: Form,
  book: Book,
  { entries }: Consolidation,
): (Numbered & Parameters<typeof detailOf>[1][number])[] {
  const known = new Map(entries.map((entry) => [entry.submission.id, entry]));
  const soFar = new Map<string, number>();
  return book.receipts.map((receipt) => {
    const entry = known.get(receipt.submission.id);
    const submission = entry?.submission ?? submissionIn(form, book, receipt);
    const unit = entry?.unit ?? submission.return.content.unit;
    const series = seriesOf({ unit, otherPeriod: entry?.otherPeriod ?? false });
    const nth = (soFar.get(series) ?? 0) + 1;
    soFar.set(series, nth);
    return { receipt, nth, submission, unit };
  });
}
