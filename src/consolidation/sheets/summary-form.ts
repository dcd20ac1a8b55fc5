import type { Axis, Line, Member } from "../../form/axis";
import type { Form } from "../../form/form";
import type { Measure } from "../../form/measure";
import { perForm } from "../../form/per-form";
import type { CellRole, List } from "../../form/table";

const UNIT = "填报单位";
const TEXT: Measure = { id: UNIT, unit: null, holds: { type: "text" }, together: { how: "none" } };
const OPEN: CellRole = { kind: "open", measure: TEXT };

/** The form as 汇总表 shows it: its lists have the unit in front of each line. It asks for nothing. */
export const summaryForm = perForm((form: Form): Form => {
  if (form.tables.every(({ kind }) => kind === "matrix")) return form;
  const tables = form.tables.map((table) => (table.kind === "list" ? withUnits(table) : table));
  return { ...form, tables, rules: [] };
});

/** The column line that names the unit: behind 序号, else the first. */
export function unitColumn({ columns: { lines, members } }: List): number {
  const [first] = lines;
  return first?.role === "number" && first.member === 0 && members[0]!.covers.length === 0 ? 1 : 0;
}

/** What was a column line of the list is now that one of 汇总表. */
export function shownColumn(list: List, column: number): number {
  return column < unitColumn(list) ? column : column + 1;
}

function withUnits(list: List): List {
  const at = unitColumn(list);
  const shown = (column: number) => shownColumn(list, column);
  const inserted = <Each>(all: readonly Each[], one: Each) => [...all.slice(0, at), one, ...all.slice(at)];
  return {
    ...list,
    columns: axisWith(list.columns, at),
    remark: list.remark === null ? null : shown(list.remark),
    key: [],
    required: [],
    counted: list.counted.map(shown),
    inLine: inserted(list.inLine, OPEN),
    inTotal: inserted(list.inTotal, OPEN),
  };
}

/** The axis with one more line; members in front of it are none but 序号, so both are counted alike. */
function axisWith({ members, lines }: Axis, at: number): Axis {
  const next = (index: number) => (index < at ? index : index + 1);
  const common = {
    id: UNIT,
    index: at,
    label: UNIT,
    printed: UNIT,
    was: [],
    code: null,
    level: 0,
    parent: null,
    path: [UNIT],
    full: UNIT,
    covers: [],
    asked: null,
    width: null,
  };
  const member: Member = { ...common, role: "item", line: at };
  const line: Line = { ...common, role: "item", member: at, measure: TEXT, parts: [], whole: null };
  const movedMembers = members.map((each): Member => ({
    ...each,
    index: next(each.index),
    parent: each.parent === null ? null : next(each.parent),
    line: each.line === null ? null : next(each.line),
    covers: each.covers.map(next),
  }));
  const movedLines = lines.map((each): Line => ({
    ...each,
    index: next(each.index),
    member: next(each.member),
    parent: each.parent === null ? null : next(each.parent),
    covers: each.covers.map(next),
    parts: each.parts.map(next),
    whole: each.whole === null ? null : next(each.whole),
  }));
  return {
    members: [...movedMembers.slice(0, at), member, ...movedMembers.slice(at)],
    lines: [...movedLines.slice(0, at), line, ...movedLines.slice(at)],
  };
}
