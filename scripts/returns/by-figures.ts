import type { Finding } from "../../src/checking/finding";
import { countedCells } from "../../src/consolidation/counted-cell";
import type { Consolidation, Submission, Total } from "../../src/consolidation/consolidation";
import type { Form } from "../../src/form/form";
import { matrices } from "../../src/form/form";
import type { Matrix } from "../../src/form/table";
import { cellName } from "../../src/sheet/address";
import type { ReturnsDocument, Shape } from "./document";

/** The form that ships first, one matrix of numbers: its rows are indicators, its columns subjects and their total. */
export interface Figures {
  /** By indicator and subject, in the form's order; `null` where nothing is counted. */
  readonly figures: readonly (readonly (number | null)[])[];
  readonly findings: readonly FindingDocument[];
}

export interface FindingDocument extends Pick<Finding, "rule" | "severity" | "message" | "state"> {
  readonly cell: string;
  readonly indicator: number | null;
  readonly subject: number | "total" | null;
}

export interface FiguresTotals {
  readonly totals: {
    readonly figures: readonly (readonly Total[])[];
    /** 合计 by indicator. */
    readonly totals: readonly Total[];
  };
}

export type FiguresDocument = ReturnsDocument<Figures, FiguresTotals>;

export const BY_FIGURES: Shape<Figures, FiguresTotals> = {
  ofReturn(form, { return: ret }: Submission, findings) {
    const table = tableOf(form);
    const counted = countedCells(form, table, ret.content.tables[table.index]!);
    const number = (row: number, column: number) => {
      const value = counted(row, column);
      return typeof value === "number" ? value : null;
    };
    return {
      figures: table.rows.lines.map(({ index: row }) =>
        subjectsOf(table).map((column) => number(row, column)),
      ),
      findings: findings.map((finding) => findingDocument(table, finding)),
    };
  },
  ofAll(form, { totals }: Consolidation) {
    const table = tableOf(form);
    const own = totals[table.index]!;
    const cells = own.kind === "matrix" ? own.cells : [];
    return {
      totals: {
        figures: cells.map((line) => subjectsOf(table).map((column) => line[column]!)),
        totals: cells.map((line) => line[totalOf(table)]!),
      },
    };
  },
  valuesIn: ({ figures }) => figures.flat(),
  totalsIn: ({ totals }) => totals.totals,
};

function tableOf(form: Form): Matrix {
  return matrices(form)[0]!;
}

function subjectsOf({ columns }: Matrix): number[] {
  return columns.lines.filter(({ role }) => role === "item").map(({ index }) => index);
}

function totalOf({ columns }: Matrix): number {
  return columns.lines.findIndex(({ role }) => role === "total");
}

function findingDocument(table: Matrix, finding: Finding): FindingDocument {
  const { rule, severity, at, row, column, message, state } = finding;
  const subject = column === null ? -1 : subjectsOf(table).indexOf(column);
  return {
    rule,
    severity,
    cell: at ? cellName(at.row, at.column) : "",
    indicator: row,
    subject: column === totalOf(table) ? "total" : subject < 0 ? null : subject,
    message,
    state,
  };
}
