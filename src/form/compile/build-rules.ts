import type { Line } from "../axis";
import { cellsOf, type Cells, type Condition, type Expression } from "../expression/expression";
import { isFault, parseCondition, parseExpression, type Fault } from "../expression/parse-expression";
import { BUILT_IN, type BuiltIn } from "../rules/built-in";
import { CHANGES } from "../rules/changes";
import { relationWords } from "../rules/relation-words";
import type { ChangeRule, HeadRule, RelationRule, Rule, RuleHead } from "../rules/rule";
import type { FormSpec, RuleSpec } from "../spec/form-spec";
import type { Table } from "../table";
import type { Field } from "../form";
import type { Issues } from "./form-issue";
import { namesIn } from "./names";

/** What rules are made from. */
export interface RuleSources {
  readonly spec: FormSpec;
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
}

/** All rules of a form: V, the author's own, S, L, P; findings are listed in this order. */
export function buildRules(sources: RuleSources, issues: Issues): Rule[] {
  const { spec } = sources;
  const ids = new Set(BUILT_IN.map(({ id }) => id));
  const written = spec.rules.flatMap((rule, index) => {
    issues.unique(ids, rule.id, ["rules", index, "id"]);
    return writtenRule(sources, rule, index, issues);
  });
  for (const key of Object.keys(spec.checks))
    if (
      !BUILT_IN.some(({ id, check }) => id === key || check === key) &&
      !CHANGES.some(({ id }) => id === key)
    )
      issues.report(["checks", key], `没有这条规则 (unknown rule): ${key}`, null);
  const builtIn = BUILT_IN.filter((rule) => applies(rule, sources)).flatMap((rule) => ruleOf(rule, spec));
  const inFront = builtIn.filter(({ id }) => id.startsWith("V"));
  const behind = builtIn.filter(({ id }) => !id.startsWith("V"));
  return [...inFront, ...written, ...behind, ...changeRules(spec)];
}

/** Whether the form has what the rule speaks of. */
function applies({ id }: BuiltIn, { spec, tables, fields }: RuleSources): boolean {
  const has = (is: Field["is"]) => fields.some((field) => field.is === is);
  switch (id) {
    case "S01":
      return has("unit");
    case "S02":
      return has("date");
    case "S09":
      return spec.period !== undefined && has("period");
    case "S10":
      return spec.period !== undefined;
    case "L01":
      return spec.due !== undefined;
    case "S12":
    case "S13":
    case "S14":
    case "S15":
      return tables.some(({ kind }) => kind === "list");
    default:
      return true;
  }
}

function ruleOf(rule: BuiltIn, spec: FormSpec): Rule[] {
  const { check, severity, ...texts } = rule;
  const said = spec.checks[rule.id] ?? spec.checks[check];
  const own = typeof said === "object" ? said : { level: said };
  const level = own.level ?? severity;
  if (level === "off") return [];
  const head: RuleHead = {
    id: texts.id,
    name: check,
    severity: level,
    title: own.title ?? texts.title,
    message: own.note?.chinese ?? texts.message,
    english: own.note?.english ?? texts.english,
    remedy: own.remedy ?? texts.remedy,
    source: own.source ?? spec.source ?? "",
  };
  return [{ ...head, kind: rule.kind, check } as Rule];
}

function changeRules({ changes, checks, source = "" }: FormSpec): Rule[] {
  const { numbers, percentages } = changes;
  if (!numbers && !percentages) return [];
  return CHANGES.flatMap((each): Rule[] => {
    const said = checks[each.id];
    const own = typeof said === "object" ? said : { level: said };
    if (own.level === "off") return [];
    const { id, name, title, severity, message, english, remedy } = each;
    const head: RuleHead = {
      id,
      name,
      title,
      severity: own.level ?? severity,
      message,
      english,
      remedy,
      source,
    };
    switch (each.of) {
      case "unit":
        return [{ ...head, kind: "head", check: "prior-unit-differs" } satisfies HeadRule];
      case "number":
        return numbers
          ? [{ ...head, kind: "change", of: "number", onTotals: false, ...numbers } satisfies ChangeRule]
          : [];
      case "percentage":
        return percentages
          ? [
              {
                ...head,
                kind: "change",
                of: "percentage",
                onTotals: false,
                ...percentages,
              } satisfies ChangeRule,
            ]
          : [];
    }
  });
}

function writtenRule(sources: RuleSources, rule: RuleSpec, index: number, issues: Issues): RelationRule[] {
  const path = ["rules", index];
  const read = homeOf(sources.tables, rule);
  if (isFault(read)) return issues.report([...path, "says"], read.fault, []);
  const { table, expression } = read;
  const placed = perOf(table, expression);
  if (isFault(placed)) return issues.report([...path, "says"], placed.fault, []);
  const over = overOf(table, placed.per, rule, path, expression, issues);
  const words = relationWords(expression, rule.level);
  return [
    {
      kind: "relation",
      id: rule.id,
      name: rule.name ?? rule.id,
      title: rule.title ?? rule.says,
      severity: rule.level,
      message: rule.note?.chinese ?? words.chinese,
      english: rule.note?.english ?? words.english,
      remedy: rule.remedy ?? "核对这些数，改正填错的；确实如此的，在备注说明。",
      source: rule.source ?? sources.spec.source ?? "",
      says: rule.says,
      expression,
      table: table.index,
      per: placed.per,
      over,
      onTotal: rule.totals,
      tolerance: rule.tolerance ?? null,
    },
  ];
}

/** The table that a relation speaks of: the first in which all its names are found. */
function homeOf(tables: readonly Table[], rule: RuleSpec): { table: Table; expression: Expression } | Fault {
  const tried = tables.map((table) => ({ table, expression: parseIn(tables, table, rule) }));
  const found = tried.find(
    (each): each is { table: Table; expression: Expression } => !isFault(each.expression),
  );
  return found ?? (tried[0]!.expression as Fault);
}

function parseIn(tables: readonly Table[], table: Table, { says, when }: RuleSpec): Expression | Fault {
  const names = namesIn(tables, table, says);
  const expression = parseExpression(says, names);
  if (isFault(expression) || when === undefined) return expression;
  const condition = parseCondition(when, namesIn(tables, table, when));
  if (isFault(condition)) return condition;
  return withCondition(expression, condition);
}

function withCondition(expression: Expression, when: Condition): Expression | Fault {
  switch (expression.kind) {
    case "compare":
      return { kind: "implies", when, then: expression };
    case "implies":
      return { ...expression, when: { kind: "and", of: [when, expression.when] } };
    case "unique":
      return { fault: "“不重复”不能带条件 (不重复 takes no condition)" };
  }
}

/** What a relation is judged in: rows named alone are judged in each column, columns named alone in each row. */
function perOf(home: Table, expression: Expression): { per: RelationRule["per"] } | Fault {
  if (expression.kind === "unique") return { per: "once" };
  const cells = cellsOf(expression).filter(({ table }) => table === home.index);
  const each = {
    rows: cells.some(({ rows }) => rows === "each"),
    columns: cells.some(({ columns }) => columns === "each"),
  };
  if (each.rows && each.columns)
    return { fault: "一条里有的写行、有的写列，看不出在哪里比 (rows and columns are mixed)" };
  if (each.rows) return { per: home.kind === "list" ? "line" : "row" };
  return { per: each.columns ? "column" : "once" };
}

function overOf(
  table: Table,
  per: RelationRule["per"],
  rule: RuleSpec,
  path: (string | number)[],
  expression: Expression,
  issues: Issues,
): number[] {
  if (per === "line" || per === "once") {
    if (rule.over)
      issues.report([...path, "over"], "这条规则不分行列判断 (judged in no row or column)", null);
    return [];
  }
  const lines = per === "column" ? table.columns.lines : table.kind === "matrix" ? table.rows.lines : [];
  const named = rule.over?.flatMap((ref, i) => {
    const found = namesIn([table], table, "").cells({
      table: null,
      prior: false,
      names: [{ kind: "name", text: ref }],
      written: ref,
    });
    if (isFault(found)) return issues.report([...path, "over", i], found.fault, [] as number[]);
    const axis = per === "column" ? found.columns : found.rows;
    return axis === "each"
      ? issues.report(
          [...path, "over", i],
          "不是要判断的行或列 (not on the axis gone through)",
          [] as number[],
        )
      : [...axis];
  });
  const chosen =
    named ??
    lines
      .filter((line) => isJudged(line) && hasCells(table, per, line, expression))
      .map(({ index }) => index);
  return chosen.filter((index) => rule.totals || lines[index]!.role !== "total");
}

function isJudged({ role }: Line): boolean {
  return role !== "remark" && role !== "number";
}

/** Whether something may stand on every side of the relation in this row or column: not ×. */
function hasCells(table: Table, per: "row" | "column", line: Line, expression: Expression): boolean {
  if (table.kind !== "matrix") return true;
  const isOpen = ({ rows, columns }: Cells) => {
    const of = per === "column" ? rows : columns;
    if (of === "each") return true;
    return of.some((other) => {
      const cell = per === "column" ? table.cells[other]![line.index]! : table.cells[line.index]![other]!;
      return cell.kind !== "closed";
    });
  };
  return sidesOf(expression).every((side) => side.length === 0 || side.some(isOpen));
}

/** The cells of each side of each comparison, and of each thing that is to be filled. */
function sidesOf(of: Expression | Condition): (readonly Cells[])[] {
  switch (of.kind) {
    case "compare":
      return [cellsOf(of.left), cellsOf(of.right)];
    case "implies":
      return [...sidesOf(of.when), ...sidesOf(of.then)];
    case "and":
    case "or":
      return of.of.flatMap(sidesOf);
    case "filled":
    case "blank":
    case "one-of":
      return [[of.cells]];
    case "unique":
      return [];
  }
}
