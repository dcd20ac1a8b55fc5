import { BODY, HEADING, heightsOf, listPage } from "../../consolidation/sheets/looks";
import { columnWords, rowWords } from "../../consolidation/notes/line-words";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { periodBefore, periodText } from "../../form/period";
import type { Form } from "../../form/form";
import { SUSPICIONS_FRONT } from "../../reading/about-returns";
import { cellName, range } from "../../sheet/address";
import { sheetPlan, type SheetPlan } from "../../sheet/sheet-plan";
import { figureWords } from "../words";
import type { Suspicion } from "./suspicions";

const WIDTHS = [6, 18, 26, 12, 34, 12, 12, 44];
const RIGHT = WIDTHS.length - 1;
const HEAD = 1;

/** One suspicion in words. */
export interface SuspicionWords {
  readonly unit: string;
  readonly file: string;
  /** Where the first of its figures stood in the unit's own file; "" where that is not known. */
  readonly cell: string;
  readonly what: string;
  readonly now: number | "";
  readonly before: number | "";
  readonly why: string;
}

/** What a suspicion says to the office. */
export function suspicionWords(form: Form, suspicion: Suspicion): SuspicionWords {
  const { unit, submission, table } = suspicion;
  const period = beforeWords(form);
  const rows = (of: readonly number[]) => {
    const first = rowWords(form, table, of[0]!);
    return of.length > 1 ? `${first}等 ${of.length} 行` : first;
  };
  const at = (row: number, column: number) => {
    const content = submission.return.content.tables[table]!;
    const place = content.kind === "matrix" ? (content.cells[row]?.[column]?.at ?? null) : null;
    return place ? cellName(place.row, place.column) : "";
  };
  const common = { unit, file: submission.file };
  switch (suspicion.kind) {
    case "scale": {
      const { now, before, factor, column } = suspicion;
      const how = factor > 1 ? `是${period}的 ${figureWords(factor)} 倍` : `是${period}的 ${figureWords(Math.round(1 / factor))} 分之一`;
      const what = `${rows(suspicion.rows)}·${columnWords(form, table, column)}`;
      return { ...common, what, now, before, cell: at(suspicion.rows[0]!, column), why: `${how}，可能写错了计量单位` };
    }
    case "swapped": {
      const [a, b] = suspicion.columns.map((column) => columnWords(form, table, column));
      const cell = at(suspicion.rows[0]!, suspicion.columns[0]);
      return { ...common, what: rows(suspicion.rows), now: "", before: "", cell, why: `“${a}”和“${b}”和${period}正好对调，可能填错了列` };
    }
    case "outlier": {
      const { now, before, row, column } = suspicion;
      const of = column === null ? "合计" : columnWords(form, table, column);
      const cell = column === null ? "" : at(row, column);
      return { ...common, what: `${rowWords(form, table, row)}·${of}`, now, before, cell, why: "变动和同类单位都不一样，请核实" };
    }
    case "relation": {
      const { finding } = suspicion;
      const of = [
        ...(finding.row === null ? [] : [rowWords(form, table, finding.row)]),
        ...(finding.column === null ? [] : [columnWords(form, table, finding.column)]),
      ];
      const now = Number(finding.actual || NaN);
      const cell = finding.at ? cellName(finding.at.row, finding.at.column) : "";
      return { ...common, what: of.join("·"), now: Number.isFinite(now) ? now : "", before: "", cell, why: finding.message };
    }
  } // prettier-ignore
}

/** 2010年 */
function beforeWords({ period }: Form): string {
  return period ? periodText(periodBefore(period)) : "上期";
}

/** 上期对照: what is to be asked once more, unit by unit; the last column is for the pen. */
export function suspicionsPlan(form: Form, suspicions: readonly Suspicion[]): SheetPlan {
  const before = beforeWords(form);
  const said = suspicions.map((each) => suspicionWords(form, each));
  const rows = said.map((each, at) => [
    ...[at + 1, each.unit, each.file, each.cell, each.what, each.now, each.before, each.why],
  ]);
  const body = rows.length > 0 ? rows : [["", "没有", "", "", "", "", "", "没有要再核实的"]];
  const bottom = HEAD + body.length;
  return sheetPlan(sheetNames(form).suspicions, {
    identity: SUSPICIONS_FRONT.map((text, column) => ({ row: HEAD, column, text })),
    cells: [
      [`《${form.title}》和${before}对照`],
      [...SUSPICIONS_FRONT, "指标", "本期", before, "怎么回事"],
      ...body,
    ],
    merges: [range(0, 0, 0, RIGHT)],
    formats: [
      {
        range: range(0, 0, 0, RIGHT),
        format: { font: { name: "宋体", size: 16, bold: true }, horizontal: "center", vertical: "middle" },
      },
      { range: range(HEAD, 0, bottom, RIGHT), format: { ...BODY, wrap: true } },
      { range: range(HEAD, 0, HEAD, RIGHT), format: HEADING },
    ],
    columnWidths: WIDTHS,
    rowHeights: [{ from: 0, to: 0, height: 30 }, ...heightsOf(body, WIDTHS, HEAD + 1)],
    page: { ...listPage(bottom, RIGHT, { head: HEAD }), titleRows: { from: HEAD, to: HEAD } },
    filter: range(HEAD, 0, bottom, RIGHT),
    freeze: { rows: HEAD + 1, columns: 2 },
  });
}
