import { cellsOf } from "../../form/expression/expression";
import type { Form } from "../../form/form";
import type { FillingRule, Rule } from "../../form/rules/rule";
import { spotsOf, type Spot } from "../../form/totals/amount";
import type { Return } from "../../reading/return";
import type { Finding } from "../finding";
import { judgeOf } from "../kinds/judges";
import { Seen } from "../seen";
import { isFollowing, roleAt } from "../spots";
import { blankColumns } from "./blank-columns";
import { isFilled } from "./progress";
import { openSpots } from "./nothing";

/** What of the findings is worth telling while a clerk is still filling in. */
export interface Timed {
  readonly now: readonly Finding[];
  /** What hangs on cells that he has not come to yet; told when he asks for a check. */
  readonly later: readonly Finding[];
}

/**
 * A finding that looks at a cell which is blank, with nothing filled in behind it, waits: he has not come there yet. One
 * of a total that only says again what its rule says of a part is left out; it goes with that one, or stays alone.
 */
export function timed(form: Form, ret: Return, findings: readonly Finding[]): Timed {
  const seen = Seen.asRead(form, ret);
  const reached = new Reached(seen);
  const rules = new Map(form.rules.map((rule) => [rule.id, rule]));
  const told = findings.filter((finding) => !saysAgain(seen, rules.get(finding.rule), finding, findings));
  const waits = (finding: Finding): boolean => {
    const rule = rules.get(finding.rule);
    return finding.state === "open" && rule !== undefined && isEarly(rule, finding, seen, reached);
  };
  return { now: told.filter((each) => !waits(each)), later: told.filter(waits) };
}

function isEarly(rule: Rule, finding: Finding, seen: Seen, reached: Reached): boolean {
  const isAhead = (spot: Spot) => isBlank(seen, spot) && !reached.has(spot);
  const spot = seen.spotOf(finding);
  switch (rule.kind) {
    case "relation":
    case "part":
      return spot !== null && lookedAt(rule, spot, seen).some(isAhead);
    case "filling":
      return isUnfinished(rule, spot, seen, isAhead);
    case "cell":
    case "total":
    case "head":
    case "structure":
    case "change":
      return false;
  }
}

function isUnfinished(
  { check }: FillingRule,
  spot: Spot | null,
  seen: Seen,
  isAhead: (spot: Spot) => boolean,
): boolean {
  switch (check) {
    case "nothing-filled":
    case "too-few-lines":
      return true;
    case "blank-in-used-column":
      return spot !== null && blanksOf(seen, spot).some(isAhead);
    case "required-blank":
      return spot !== null && isAhead(spot);
    case "key-repeated":
    case "too-many-lines":
      return false;
  }
}

/** The cells of this period that a rule relates to the one that a finding is at. */
function lookedAt(rule: Rule, spot: Spot, seen: Seen): Spot[] {
  const expressions = judgeOf(rule).operands(rule as never, seen.form);
  return expressions.flatMap((expression) => {
    const spots = cellsOf(expression)
      .filter(({ period }) => period === "this")
      .flatMap((cells) => spotsOf(cells, spot, (table) => seen.lines(table)));
    return spots.some((each) => isSame(each, spot)) ? spots : [];
  });
}

const isSame = (one: Spot, other: Spot) =>
  one.table === other.table && one.row === other.row && one.column === other.column;

function blanksOf(seen: Seen, { table, column }: Spot): Spot[] {
  return blankColumns(seen).flatMap(({ spots }) =>
    spots.filter((each) => each.table === table && each.column === column),
  );
}

/** A total is blank where nothing adds up to it. */
function isBlank(seen: Seen, spot: Spot): boolean {
  const role = roleAt(seen, spot);
  if (role === null || role.kind === "closed") return false;
  return role.kind === "open" ? !isFilled(seen, spot) : seen.amount(spot) === null;
}

/** Where the clerk has been: what stands behind a cell in its column, of a list in its line or a later one. */
class Reached {
  /** The last line that is filled, by table and column, or line. */
  private readonly last = new Map<string, number>();

  constructor(private readonly seen: Seen) {
    for (const table of seen.form.tables)
      for (const spot of openSpots(table, seen)) if (isFilled(seen, spot)) this.take(spot);
  }

  has({ table, row, column }: Spot): boolean {
    if (this.isList(table)) {
      return this.lastIn(`${table} lines`) > row || this.lastIn(`${table} ${row}`) > column;
    }
    const isOpen = roleAt(this.seen, { table, row, column })?.kind === "open";
    return this.lastIn(isOpen ? `${table} ${column}` : `${table} lines`) > row;
  }

  private take({ table, row, column }: Spot): void {
    const [across, place] = this.isList(table) ? [row, column] : [column, row];
    this.raise(`${table} ${across}`, place);
    this.raise(`${table} lines`, row);
  }

  private raise(key: string, place: number): void {
    this.last.set(key, Math.max(place, this.lastIn(key)));
  }

  private lastIn(key: string): number {
    return this.last.get(key) ?? -1;
  }

  private isList(table: number): boolean {
    return this.seen.form.tables[table]!.kind === "list";
  }
}

/** Whether a total breaks a relation that a cell of its row, or of its column, breaks as well. */
function saysAgain(
  seen: Seen,
  rule: Rule | undefined,
  finding: Finding,
  findings: readonly Finding[],
): boolean {
  const isOfTotal = (each: Finding): boolean => {
    const spot = seen.spotOf(each);
    return isFollowing(spot && roleAt(seen, spot));
  };
  if (rule?.kind !== "relation" && rule?.kind !== "part" && rule?.kind !== "change") return false;
  return (
    isOfTotal(finding) &&
    findings.some(
      (each) =>
        each.rule === finding.rule &&
        each.table === finding.table &&
        // What is explained speaks for nothing that is still open.
        (each.state === "open" || finding.state !== "open") &&
        (each.row === finding.row || each.column === finding.column) &&
        !isOfTotal(each),
    )
  );
}
