import type { Form } from "../../form/form";
import { perForm } from "../../form/per-form";
import { fittingNames } from "../../sheet/fitting";

/** The sheets of which a form has one each, in the order in which they are named. */
const SINGLE = {
  reports: "报送情况",
  problems: "问题清单",
  journal: "经办记录",
  /** Papers that go to the units. */
  slips: "退改单",
  calls: "催报单",
  /** There once a figure was corrected. */
  corrections: "更正",
  /** One page for those who lead. */
  brief: "简报",
  assessment: "考核评分",
  circular: "通报",
  /** Whom the scores propose for praise, and who has to put something right. */
  honours: "表彰整改",
  satisfaction: "满意度测评",
  /** What the units have handed in over the year. */
  materials: "资料台账",
  /** What was looked at when the units were visited. */
  inspection: "专项督查",
  /** What is to be asked once more beside the period before. */
  suspicions: "上期对照",
} as const;

type Single = keyof typeof SINGLE;

/** What the sheets of a consolidation are called. */
export interface SheetNames extends Readonly<Record<Single, string>> {
  /** 汇总表, by the form's own name of the sheet. */
  readonly totals: ReadonlyMap<string, string>;
  /** 分户明细, by table. */
  readonly detail: readonly string[];
  /** 历次报表, by table: returns that were handed in and do not count. */
  readonly earlier: readonly string[];
  /** What the office keeps of each unit, as the form's scheme has it. */
  readonly directories: readonly string[];
  /** How much each unit has done, by share of the form: 公开覆盖面. */
  readonly shares: readonly string[];
}

/**
 * A form with a short name has it on all its sheets, so that two forms live in one workbook. Where it has several
 * sheets or tables, those are named as well.
 */
export const sheetNames = perForm((form: Form): SheetNames => {
  const { short, tables, scheme, shares } = form;
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const totals = sheets.map((sheet) => named("汇总表", [short, sheets.length > 1 ? sheet : ""]));
  const byTable = (what: string) =>
    tables.map((table) => named(what, [short, tables.length > 1 ? tableName(form, table.index) : ""]));
  const singles = Object.values(SINGLE).map((what) => named(what, [short]));
  const kept = scheme.directories.map(({ item }) => named(item, [short]));
  const done = shares.map(({ label }) => named(label, [short]));
  const names = fittingNames([
    ...[...totals, ...byTable("分户明细"), ...singles, ...byTable("历次报表"), ...kept, ...done],
  ]);
  const [, detail, single, earlier, directories, ofShares] = parted(names, [
    sheets.length,
    tables.length,
    singles.length,
    tables.length,
    kept.length,
    done.length,
  ]) as [string[], string[], string[], string[], string[], string[]];
  return {
    totals: new Map(sheets.map((sheet, index) => [sheet, names[index]!])),
    ...{ detail, earlier, directories, shares: ofShares },
    ...(Object.fromEntries(Object.keys(SINGLE).map((key, at) => [key, single[at]!])) as Record<
      Single,
      string
    >),
  };
});

/** So many of them, then so many. */
function parted(names: readonly string[], counts: readonly number[]): string[][] {
  let from = 0;
  return counts.map((count) => names.slice(from, (from += count)));
}

/** All sheets of a consolidation; what stands there is nobody's return. */
export function namesOf({ totals, ...others }: SheetNames): string[] {
  return [...totals.values(), ...Object.values(others).flat()];
}

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
