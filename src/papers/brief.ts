import type { Consolidation, UnitReport } from "../consolidation/consolidation";
import { detailLayout } from "../consolidation/sheets/detail-layout";
import { NOTE_TITLES } from "../consolidation/notes/note-titles";
import { problemsOf, type Problem } from "../consolidation/sheets/problems-plan";
import { countsOf, owingIn } from "../consolidation/standing";
import type { Form } from "../form/form";
import type { Share } from "../form/share";
import { unitKey } from "../reading/unit-key";
import { summedIn, type Addends } from "./summed";

/** How units of one kind have reported. */
export interface Group {
  /** "" for units of which the roster names none. */
  readonly category: string;
  readonly due: number;
  readonly reported: number;
  readonly inTime: number;
}

/** How much a unit has done of what it has to. */
export interface UnitShare {
  readonly unit: string;
  readonly part: number;
  readonly whole: number;
  /** Its rows of 分户明细, from 0: two returns may count together. */
  readonly rows: readonly number[];
}

export interface ShareView {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** By unit, lowest first; units that have nothing to do are left out. */
  readonly units: readonly UnitShare[];
}

/** What came of a rule. */
export interface RuleView {
  readonly rule: string;
  /** What it asks, or what the consolidation says by it. */
  readonly title: string;
  /** Units that it was said of. */
  readonly units: readonly string[];
  /** The first of its lines, from 0. */
  readonly first: number;
  /** Lines of 问题清单: all of them, those that are to be settled, those that are explained. */
  readonly lines: number;
  readonly open: number;
  readonly explained: number;
}

/** What a consolidation shows at a glance. */
export interface Brief {
  readonly groups: readonly Group[];
  readonly shares: readonly ShareView[];
  /** Those that say most first. */
  readonly rules: readonly RuleView[];
  /** Units of which anything was read: what is said of a rule is said of those that do not count, too. */
  readonly units: number;
}

export function briefOf(form: Form, consolidation: Consolidation): Brief {
  return {
    groups: groupsOf(consolidation.reports),
    shares: form.shares.map((share) => shareView(form, consolidation, share)),
    rules: rulesOf(form, consolidation),
    units: unitsIn(consolidation.entries.map(({ submission }) => submission.return.content.unit)).length,
  };
}

function groupsOf(reports: readonly UnitReport[]): Group[] {
  const listed = owingIn(reports);
  return [...new Set(listed.map(({ category }) => category))].map((category): Group => {
    const { due, reported, late } = countsOf(listed.filter((report) => report.category === category));
    return { category, due, reported, inTime: reported - late };
  });
}

function shareView(form: Form, consolidation: Consolidation, share: Share): ShareView {
  const all = unitShares(form, consolidation, share);
  const total = (of: "part" | "whole") => all.reduce((sum, each) => sum + each[of], 0);
  return {
    ...{ label: share.label, part: total("part"), whole: total("whole") },
    // Of what has nothing to do there is no share.
    units: all.filter((each) => each.whole > 0).sort((a, b) => a.part / a.whole - b.part / b.whole),
  };
}

/** What each unit of 分户明细 has done of what it has to. */
export function unitShares(
  form: Form,
  { counted, detail }: Addends,
  { table, part, whole }: Share,
): UnitShare[] {
  const layout = detailLayout(form.tables[table]!);
  const units = new Map<string, UnitShare>();
  detail[table]!.forEach(({ values }, row) => {
    const { unit } = counted[row]!;
    const known = units.get(unitKey(unit)) ?? { unit, part: 0, whole: 0, rows: [] };
    units.set(unitKey(unit), {
      unit: known.unit,
      part: known.part + summedIn(layout, values, part.cells),
      whole: known.whole + summedIn(layout, values, whole.cells),
      rows: [...known.rows, row],
    });
  });
  return [...units.values()];
}

function rulesOf(form: Form, consolidation: Consolidation): RuleView[] {
  const titles = new Map(form.rules.map(({ id, title }) => [id, title]));
  const all = problemsOf(form, consolidation);
  const byRule = new Map<string, Problem[]>();
  for (const problem of all) {
    const known = byRule.get(problem.rule);
    if (known) known.push(problem);
    else byRule.set(problem.rule, [problem]);
  }
  return [...byRule]
    .map(([rule, problems]): RuleView => {
      const explained = problems.filter(({ level }) => level === "explained" || level === "by-phone").length;
      const said = problems.filter(({ level }) => level === "error" || level === "query").length;
      const units = unitsIn(problems.map(({ unit }) => unit));
      return {
        rule,
        title: titles.get(rule) ?? NOTE_TITLES[rule] ?? "",
        units,
        first: all.indexOf(problems[0]!),
        lines: problems.length,
        open: said,
        explained,
      };
    })
    .sort((a, b) => b.open - a.open || b.lines - a.lines || (a.rule < b.rule ? -1 : 1));
}

/** Each of them once. */
function unitsIn(units: readonly string[]): string[] {
  return [...new Set(units.filter((unit) => unit !== ""))];
}
