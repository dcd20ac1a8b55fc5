import { checkReturn } from "../src/checking/check-return";
import type { CheckContext } from "../src/checking/check-context";
import type { Finding } from "../src/checking/finding";
import { rosterLookup } from "../src/consolidation/roster-lookup";
import type { CompareRule, Condition, Form, ImpliesRule, Rule, Subject } from "../src/form/form";
import { readReturns } from "../src/reading/read-return";
import type { CellValue } from "../src/sheet/grid";
import { gridOfPlan, isFormula } from "../src/sheet/sheet-plan";
import { formPlan } from "../src/template/form-plan";
import { layoutOf } from "../src/template/layout";

/** A small return that breaks a rule, and the check's own words about it. */
export interface RuleExample {
  /** What is written where: "已办结（条）·镇党委" and "12". */
  readonly written: readonly (readonly [string, string])[];
  readonly finding: Finding;
}

/** What stands on an otherwise blank form; places are "indicator,subject" by index, or "indicator,total". */
interface Written {
  readonly unit?: string;
  readonly date?: string | null;
  readonly cells?: Readonly<Record<string, CellValue>>;
  /** Labels of rows and columns by index, other than the form's. */
  readonly rows?: Readonly<Record<number, string>>;
  readonly columns?: Readonly<Record<number, string>>;
  readonly prior?: Written;
  readonly roster?: readonly string[];
}

const UNIT = "石角镇";

/** Breaks the rule on a form of its own. Throws when the check does not find it broken: an example never lies. */
export function exampleOf(form: Form, rule: Rule): RuleExample {
  const written = breaking(form, rule);
  const findings = checkReturn(form, returnOf(form, written), contextOf(form, written));
  const finding = findings.find((each) => each.rule === rule.id);
  if (!finding) throw new Error(`the example of ${rule.id} does not break it`);
  return { written: namesOf(form, written), finding };
}

function contextOf(form: Form, { prior, roster }: Written): CheckContext {
  const listed = roster?.map((unit) => ({ unit, category: "", contact: "", phone: "", aliases: [] }));
  return { ...(prior && { prior: returnOf(form, prior) }), ...(listed && { roster: rosterLookup(listed) }) };
}

function returnOf(form: Form, written: Written) {
  const layout = layoutOf(form);
  const date = written.date === undefined ? form.spec.due : written.date;
  const plan = formPlan(form, { unit: written.unit ?? UNIT, date, checks: false });
  const cells = plan.cells.map((line) => line.map((cell) => (isFormula(cell) ? null : cell)));
  for (const [place, value] of Object.entries(written.cells ?? {})) {
    const [indicator, subject] = place.split(",");
    const column = subject === "total" ? layout.totalColumn : layout.columns[Number(subject)]!;
    cells[layout.rows[Number(indicator)]!]![column] = value;
  }
  for (const [row, label] of Object.entries(written.rows ?? {})) {
    cells[layout.rows[Number(row)]!]![layout.labelColumn] = label;
  }
  for (const [column, label] of Object.entries(written.columns ?? {})) {
    const at = layout.columns[Number(column)]!;
    for (let row = layout.head.from + 1; row <= layout.head.to; row++)
      if (cells[row]![at] !== null) cells[row]![at] = label;
  }
  const [ret] = readReturns(form, gridOfPlan({ ...plan, cells }));
  return ret!;
}

function namesOf(
  form: Form,
  { unit, date, cells = {}, rows = {}, columns = {}, prior, roster }: Written,
): (readonly [string, string])[] {
  const { head, total } = form.spec;
  const place = (name: string) => {
    const [indicator, subject] = name.split(",");
    const column = subject === "total" ? total : form.subjects[Number(subject)]!.full;
    return `${form.indicators[Number(indicator)]!.printed}·${column}`;
  };
  const text = (value: CellValue) =>
    value === null ? "（空着）" : typeof value === "object" ? value.error : String(value);
  return [
    ...(unit === undefined ? [] : [[head.unit, unit || "（空着）"] as const]),
    ...(date === undefined ? [] : [[head.date, date ?? "（空着）"] as const]),
    ...(roster ? [["名册", roster.join("、")] as const] : []),
    ...(prior?.unit === undefined ? [] : [[`上年的${head.unit}`, prior.unit] as const]),
    ...Object.entries(prior?.cells ?? {}).map(
      ([name, value]) => [`上年 ${place(name)}`, text(value)] as const,
    ),
    ...Object.entries(cells).map(([name, value]) => [place(name), text(value)] as const),
    ...Object.entries(rows).map(
      ([row, label]) =>
        [`“${form.indicators[Number(row)]!.printed}”这一行的行名`, label || "（空着）"] as const,
    ),
    ...Object.entries(columns).map(
      ([column, label]) =>
        [`“${form.subjects[Number(column)]!.full}”这一列的列名`, label || "（空着）"] as const,
    ),
  ];
}

/** The day after the last on which a return is on time. */
function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function breaking(form: Form, rule: Rule): Written {
  const count = form.indicators.findIndex(({ kind }) => kind === "count");
  const percentage = form.indicators.findIndex(({ kind }) => kind === "percentage");
  const at = (indicator: number, value: CellValue, subject: number | "total" = 0) => ({
    [`${indicator},${subject}`]: value,
  });
  switch (rule.kind) {
    case "cell":
      return {
        cells: {
          "not-a-number": at(count, "若干"),
          negative: at(count, -3),
          "not-whole": at(count, 2.5),
          "not-a-percentage": at(percentage, 980),
          fraction: at(percentage, 0.95),
          "formula-error": at(count, { error: "#REF!" }),
        }[rule.check],
      };
    case "total":
      return {
        cells: {
          ...at(count, 3),
          ...at(count, 4, 1),
          ...at(count, rule.check === "total-differs" ? 8 : 7, "total"),
        },
      };
    case "head":
      return {
        "unit-missing": { unit: "" },
        "date-missing": { date: null },
        late: { date: dayAfter(form.spec.due) },
        "not-on-roster": { unit: "石用镇", roster: ["石角镇", "东溪镇"] },
        "prior-unit-differs": { unit: UNIT, prior: { unit: "东溪镇" } },
      }[rule.check];
    case "structure": {
      const [first, second] = [form.indicators[0]!, form.indicators[1]!];
      const [one, other] = alikeSubjects(form);
      return {
        "row-missing": { rows: { [second.index]: "" } },
        "column-missing": { columns: { [other.index]: "" } },
        "row-undecided": { rows: { [second.index]: first.printed }, cells: { ...at(0, 5), ...at(1, 3) } },
        "column-undecided": {
          columns: { [other.index]: one.label },
          cells: { ...at(0, 5, one.index), ...at(0, 3, other.index) },
        },
      }[rule.check];
    }
    case "filling":
      return rule.check === "nothing-filled" ? {} : { cells: { ...at(count, 3), ...at(count + 1, null) } };
    case "compare":
      return { cells: compared(rule, at) };
    case "implies":
      return { cells: implied(form, rule, at) };
    case "change": {
      const { of, factor, least } = rule;
      const indicator = of === "count" ? count : percentage;
      const before = factor === null ? 60 : Math.ceil(least / factor) * 2;
      const now = before * (factor ?? 1) + least;
      return { prior: { cells: at(indicator, before) }, cells: at(indicator, now) };
    }
  }
}

/** Two columns under one spanner when there are any: their labels are told apart by it. */
function alikeSubjects({ subjects }: Form): readonly [Subject, Subject] {
  const second = subjects.findIndex(
    ({ spanner }, index) => spanner !== null && subjects[index - 1]?.spanner === spanner,
  );
  const at = Math.max(second, 1);
  return [subjects[at - 1]!, subjects[at]!];
}

type At = (indicator: number, value: CellValue) => Record<string, CellValue>;

function compared({ left, relation, right }: CompareRule, at: At): Record<string, CellValue> {
  const [small, large] = [9, 12];
  const [a, b] = relation === "<=" ? [large, small] : [small, large];
  return { ...at(left[0]!, a), ...at(right[0]!, b) };
}

function implied(form: Form, { when, then }: ImpliesRule, at: At): Record<string, CellValue> {
  const cause = when.indicators[0]!;
  const value = form.indicators[cause]!.kind === "count" ? 3 : 95;
  const missing = ({ is, indicators }: Condition) => at(indicators[0]!, is === "filled" ? null : 0);
  return { ...at(cause, value), ...Object.assign({}, ...then.map(missing)) };
}
