import type { Form } from "../form/form";
import type { Consolidation, TableTotals } from "./consolidation";
import { cellsOfDetail, detailOf, MOST_DETAIL_CELLS, type Detail } from "./detail";
import { listTotals } from "./list/totals";
import { matrixTotals } from "./matrix/totals";
import { isAsked, standingOf, type ConsolidationInput } from "./standing";

/** Totals of all units. Pure: the same submissions in any order give the same totals. */
export function consolidate(form: Form, input: ConsolidationInput): Consolidation {
  const standing = standingOf(form, input);
  const { counts, counted, entries } = standing;
  const { refused, unread = [], date, mostDetailCells = MOST_DETAIL_CELLS } = input;
  const detail = detailOf(form, counted);
  const waits = entries.some(
    ({ status, submission }) => isAsked(status) || submission.return.account.doubts.length > 0,
  );
  return {
    ...standing,
    refused,
    unread,
    detail,
    detailed: cellsOfDetail(form, detail) <= mostDetailCells,
    totals: totalsOf(form, detail),
    provisional:
      counts.due === 0 ||
      counts.missing > 0 ||
      unread.length > 0 ||
      waits ||
      counted.some(({ errors }) => errors > 0),
    date,
  };
}

/** What the details come to, whether they were just taken from returns or read back from 分户明细. */
export function totalsOf(form: Form, detail: Detail): TableTotals[] {
  return form.tables.map((table) => {
    const rows = detail[table.index]!;
    return table.kind === "matrix" ? matrixTotals(table, rows) : listTotals(table, rows);
  });
}
