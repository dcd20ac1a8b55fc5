import type { Axis, Line } from "./axis";
import { findMember } from "./compile/find-member";
import type { Form } from "./form";
import type { FormSpec } from "./spec/form-spec";
import type { Table } from "./table";

/** Lines of an earlier version and those that they have become: one, several when split, one of several when merged. */
export interface Became {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What became of a table; its rows are empty for a list. */
export interface TableMapping {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Became[];
  readonly columns: readonly Became[];
}

type Entry = NonNullable<FormSpec["replaces"]>["entries"][number];

/**
 * 新旧对照: the lines of an earlier version that can be compared with lines of this one. What was dropped or added is in
 * none; a split line stands against the sum of its parts, and lines that were merged against their sum.
 */
export function mappingBetween(old: Form, now: Form): TableMapping[] {
  const { replaces } = now.spec;
  const entries = replaces?.form === old.id && replaces.version === old.version ? replaces.entries : [];
  return old.tables.flatMap((from): TableMapping[] => {
    const to = counterpart(old, from, now);
    if (!to) return [];
    const rows = from.kind === "matrix" && to.kind === "matrix" ? becameOn(from.rows, to.rows, entries) : [];
    return [{ from: from.index, to: to.index, rows, columns: becameOn(from.columns, to.columns, entries) }];
  });
}

/** The table of the same name, else the only one of both forms. */
function counterpart(old: Form, { id, kind }: Table, now: Form): Table | undefined {
  const alike = now.tables.filter((table) => table.kind === kind);
  return (
    alike.find((table) => table.id === id) ??
    (old.tables.length === 1 && now.tables.length === 1 ? alike[0] : undefined)
  );
}

function becameOn(old: Axis, now: Axis, entries: readonly Entry[]): Became[] {
  const said = entries.map((entry) => becameBy(old, now, entry)).filter((became) => became !== null);
  const settled = new Set(said.flatMap(({ from }) => from));
  const taken = new Set(said.flatMap(({ to }) => to));
  const same = old.lines.flatMap((line): Became[] => {
    if (settled.has(line.index)) return [];
    const found = sameLine(
      line,
      now.lines.filter(({ index }) => !taken.has(index)),
    );
    return found ? [{ from: [line.index], to: [found.index] }] : [];
  });
  const changed = said.filter(({ from, to }) => from.length > 0 && to.length > 0);
  return [...same, ...changed].sort((a, b) => a.from[0]! - b.from[0]!);
}

/** What an author says of lines of these axes; `null` when it is about lines of others. */
function becameBy(old: Axis, now: Axis, entry: Entry): Became | null {
  const linesOf = (axis: Axis, refs: readonly string[]) => {
    const found = refs.map((ref) => findMember(axis.members, ref));
    return found.some((member) => typeof member === "string")
      ? null
      : found.flatMap((member) =>
          typeof member === "string" ? [] : member.line === null ? member.covers : [member.line],
        );
  };
  const became = (from: readonly string[], to: readonly string[]): Became | null => {
    const [before, after] = [linesOf(old, from), linesOf(now, to)];
    return before && after && { from: before, to: after };
  };
  if ("dropped" in entry) return became([entry.dropped], []);
  if ("added" in entry) return became([], [entry.added]);
  if ("renamed" in entry) return became([entry.renamed], [entry.to]);
  if ("split" in entry) return became([entry.split], entry.into);
  return became(entry.merged, [entry.into]);
}

/** Ids that the program gave by place say nothing about another version. */
const GIVEN = /^[rc]\d+-*$/;

function sameLine(line: Line, others: readonly Line[]): Line | undefined {
  const path = line.path.join("/");
  return (
    others.find((other) => other.id === line.id && !GIVEN.test(line.id)) ??
    others.find((other) => other.path.join("/") === path && other.code === line.code) ??
    others.find((other) => other.path.join("/") === path) ??
    others.find(({ was }) => was.includes(line.label))
  );
}
