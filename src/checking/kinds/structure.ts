import type { StructureRule } from "../../form/rules/rule";
import type { Line } from "../../form/axis";
import type { Place } from "../../form/placement";
import type { Table } from "../../form/table";
import { isTwin } from "../../reading/labels/evidence";
import type { Doubt } from "../../reading/return";
import { categoryOf } from "../check-context";
import type { TypedCell } from "../examples/example";
import { findingOf, type Finding, type Said } from "../finding";
import type { Seen } from "../seen";
import type { Judge } from "./judge";

/** Rows and columns of the form that are not on the sheet, or that may be several things. */
export const STRUCTURE: Judge<"structure"> = {
  check: (rule, seen) => seen.form.tables.flatMap((table) => checkTable(rule, table, seen)),

  /** A sheet of our own has its rows and columns where the formulas look. */
  onSheet: () => [],

  brokenWhen: ({ check }) => SENTENCES[check],

  operands: () => [],

  *examples({ check }, { form }) {
    const axis = check === "row-missing" || check === "row-undecided" ? "row" : "column";
    const isMissing = check === "row-missing" || check === "column-missing";
    for (const table of form.tables) {
      const pairs = alikeIn(linesOf(table, axis));
      if (pairs.length > 0) yield { cells: [] };
      for (const [one, other] of pairs) {
        const at = { table: table.index, axis, line: other.index } as const;
        const cells = [one, other].map(({ index }, nth): TypedCell => {
          const spot = axis === "row" ? { row: index, column: 0 } : { row: 0, column: index };
          return { spot: { table: table.index, ...spot }, value: [5, 3][nth]! };
        });
        // A column without label may be known by what stands beside it; another one's it is not.
        const labels = isMissing ? ["", "另外的"] : [axis === "row" ? one.printed : one.label];
        for (const label of labels) yield { cells: isMissing ? [] : cells, labels: [{ ...at, label }] };
      }
    }
  },
};

/** Pairs of neighbours, those first over which most stands: by that they are told apart. */
function alikeIn(lines: readonly Line[]): [Line, Line][] {
  const own = lines.filter(({ role }) => role === "item" || role === "of-which");
  const pairs = own.slice(1).map((line, before): [Line, Line] => [own[before]!, line]);
  const depth = ([one, other]: [Line, Line]) => (one.parent === other.parent ? one.level : -1);
  return pairs.sort((a, b) => depth(b) - depth(a)).slice(0, FEW);
}

const FEW = 3;

const SENTENCES: Readonly<Record<StructureRule["check"], string>> = {
  "row-missing": "表上找不到表样的某一行，或者整张表。",
  "column-missing": "表上找不到表样的某一列，或者整张表。",
  "row-undecided": "一行的行名可能是表样里的好几行，认不准。",
  "column-undecided": "一列的列名可能是表样里的好几列，认不准。",
};

/** What is said of a line that is the form's, and counts in something else. */
const OTHER_UNIT = {
  row: {
    message: "“{found}”这一行写的计量单位是“{said}”，表样是“{own}”，没有读。请按表样的单位填。",
    english:
      "The row “{found}” says that it counts in “{said}”, the form in “{own}”; it was not read. Please fill it in as the form counts.",
  },
  column: {
    message: "“{found}”这一列写的计量单位是“{said}”，表样是“{own}”，没有读。请按表样的单位填。",
    english:
      "The column “{found}” says that it counts in “{said}”, the form in “{own}”; it was not read. Please fill it in as the form counts.",
  },
};

/** What is said of a table that is not there, once for all that it has. */
const WHOLE_TABLE = {
  message: "没有“{found}”这张表，里面的数都没有读到。请补上。",
  english: "The table “{found}” is not there, and none of its figures was read. Please add it.",
};

/** What is said of lines that are called alike. */
const TWINS = {
  row: {
    message: "叫“{found}”的不止一行，看不出哪一行是表样的，没有读。请只留一行，别的改名。",
    english:
      "Several rows are called “{found}”; nobody can say which is the form's, and none was read. Please keep one and call the others something else.",
  },
  column: {
    message: "叫“{found}”的不止一列，看不出哪一列是表样的，没有读。请只留一列，别的改名。",
    english:
      "Several columns are called “{found}”; nobody can say which is the form's, and none was read. Please keep one and call the others something else.",
  },
};

function checkTable(rule: StructureRule, table: Table, seen: Seen): Finding[] {
  switch (rule.check) {
    case "row-missing":
      return missing(rule, table, "row", seen);
    case "column-missing":
      return missing(rule, table, "column", seen);
    case "row-undecided":
      return undecided(rule, table, "row", seen);
    case "column-undecided":
      return undecided(rule, table, "column", seen);
  }
}

function missing(rule: StructureRule, table: Table, axis: Doubt["axis"], seen: Seen): Finding[] {
  const placed = seen.ret.placement.tables[table.index]!;
  if (isAbsent(table, seen)) return axis === mainAxis(table) ? absent(rule, table, seen) : [];
  const isThere = (line: number) =>
    (axis === "row" ? placed.rows[line] : placed.columns[line]) !== null || inDoubt(seen, table, axis, line);
  return linesOf(table, axis)
    .filter((line) => isExpected(line, table, seen) && !isThere(line.index))
    .map((line) => {
      const name = axis === "row" ? line.printed : line.full;
      const about = { table: table.index, [axis]: line.index, at: corner(seen, table), expected: name };
      return findingOf(rule, about, { indicator: name, subject: name });
    });
}

/** Whether nothing of a table was found, nor anything that may be of it. */
function isAbsent(table: Table, seen: Seen): boolean {
  const { rows, columns } = seen.ret.placement.tables[table.index]!;
  const isNone = [...rows, ...columns].every((place) => place === null);
  return isNone && seen.ret.account.doubts.every((doubt) => doubt.table !== table.index);
}

function absent(rule: StructureRule, table: Table, seen: Seen): Finding[] {
  if (!linesOf(table, mainAxis(table)).some((line) => isExpected(line, table, seen))) return [];
  const title = table.title ?? seen.form.title;
  const about = { table: table.index, at: corner(seen, table), expected: title };
  return [findingOf({ ...rule, ...WHOLE_TABLE }, about, { found: title })];
}

/** The lines that a form gives a table, and of which it is said that it is not there. */
function mainAxis({ kind }: Table): Doubt["axis"] {
  return kind === "matrix" ? "row" : "column";
}

/** Of a list the lines are what the unit has. */
function linesOf(table: Table, axis: Doubt["axis"]): readonly Line[] {
  if (axis === "column") return table.columns.lines;
  return table.kind === "matrix" ? table.rows.lines : [];
}

/** Totals that are computed, 备注 and 序号 are nothing that a unit leaves out; nor is what it is not asked for. */
function isExpected({ role, asked }: Line, table: Table, { ret, context }: Seen): boolean {
  if (role === "remark" || role === "number") return false;
  if (role === "total" && table.kind === "matrix" && table.totals === "computed") return false;
  return asked === null || asked.includes(categoryOf(ret.content.unit, context) ?? "");
}

function undecided(rule: StructureRule, table: Table, axis: Doubt["axis"], seen: Seen): Finding[] {
  const lines = linesOf(table, axis);
  const beside = corner(seen, table);
  return doubtsOf(seen, table, axis).map((doubt) => {
    const { sheet, at, found, candidates, units } = doubt;
    const names = candidates.map((index) => (axis === "row" ? lines[index]!.printed : lines[index]!.full));
    const place: Place =
      axis === "row" ? { sheet, row: at, column: beside.column } : { sheet, row: beside.row, column: at };
    const about = { table: table.index, [axis]: candidates[0]!, at: place, actual: found };
    if (units) return findingOf({ ...rule, ...OTHER_UNIT[axis] }, about, { found: found.trim(), ...units });
    if (isTwin(doubt, seen.ret))
      return findingOf({ ...rule, ...TWINS[axis] }, about, { found: found.trim() });
    return findingOf(rule, about, doubtWords(found, names));
  });
}

function doubtsOf({ ret }: Seen, { index }: Table, axis: Doubt["axis"]): Doubt[] {
  return ret.account.doubts.filter((doubt) => doubt.table === index && doubt.axis === axis);
}

/** What may stand in a doubtful row is not said to be missing as well. */
function inDoubt(seen: Seen, table: Table, axis: Doubt["axis"], line: number): boolean {
  return doubtsOf(seen, table, axis).some(({ candidates }) => candidates.includes(line));
}

/** The head beside the figures; where no column is known, at the edge of the sheet. */
function corner({ ret }: Seen, { index }: Table): Place {
  const { sheet, top, columns } = ret.placement.tables[index]!;
  const there = columns.filter((column) => column !== null);
  return { sheet, row: top, column: there.length === 0 ? 0 : Math.max(0, Math.min(...there) - 1) };
}

function doubtWords(found: string, names: readonly string[]): Record<string, Said> {
  const candidates = { chinese: names.join("”或“"), english: names.join("” or “") };
  return { found: found.trim(), candidates };
}
