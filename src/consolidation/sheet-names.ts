import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import { fittingNames } from "../sheet/fitting";

/** What the sheets of a consolidation are called. */
export interface SheetNames {
  /** 汇总表, by the form's own name of the sheet. */
  readonly totals: ReadonlyMap<string, string>;
  /** 分户明细, by table. */
  readonly detail: readonly string[];
  readonly reports: string;
  readonly problems: string;
}

/**
 * A form with a short name has it on all its sheets, so that two forms live in one workbook. Where it has several
 * sheets or tables, those are named as well.
 */
export const sheetNames = perForm((form: Form): SheetNames => {
  const { short, tables } = form;
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const totals = sheets.map((sheet) => named("汇总表", [short, sheets.length > 1 ? sheet : ""]));
  const detail = tables.map((table) =>
    named("分户明细", [short, tables.length > 1 ? tableName(form, table.index) : ""]),
  );
  const [reports, problems] = [named("报送情况", [short]), named("问题清单", [short])];
  const names = fittingNames([...totals, ...detail, reports, problems]);
  return {
    totals: new Map(sheets.map((sheet, index) => [sheet, names[index]!])),
    detail: names.slice(sheets.length, sheets.length + tables.length),
    reports: names.at(-2)!,
    problems: names.at(-1)!,
  };
});

/** What a table is called beside others: by its sheet where it has that alone, else by its title or number. */
export function tableName({ tables }: Form, index: number): string {
  const { sheet, title } = tables[index]!;
  const isAlone = tables.every((other) => other.index === index || other.sheet !== sheet);
  return isAlone ? sheet : (title ?? `表${index + 1}`);
}

function named(what: string, of: readonly string[]): string {
  const parts = [...new Set(of.filter((part) => part !== ""))];
  return parts.length === 0 ? what : `${what}（${parts.join("·")}）`;
}
