import type { Axis, Line, Member } from "../axis";
import type { Measure } from "../measure";
import type { MemberSpec } from "../spec/form-spec";
import type { Issues, FormIssue } from "./form-issue";
import { findMember } from "./find-member";
import { ANY_MEASURE, unknownMeasure } from "./measures-of";

/** A member with what its specification says, while the axis is being built. */
interface Draft {
  readonly spec: MemberSpec;
  readonly path: FormIssue["path"];
  readonly member: Member;
}

export interface AxisOptions {
  /** "r" or "c", in front of the number of a member that has no id. */
  readonly letter: "r" | "c";
  /** Whether the unit of measure stands behind each label in brackets. */
  readonly unitsInLabel: boolean;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** Rows or columns as a tree and as a list of lines. What is wrong is reported, and the axis is usable all the same. */
export function buildAxis(
  specs: readonly MemberSpec[],
  path: FormIssue["path"],
  options: AxisOptions,
  issues: Issues,
): Axis {
  const drafts = draftsOf(specs, path, options, issues);
  const lines = drafts.filter(({ member }) => member.line !== null);
  const members = withFullNames(
    drafts.map(({ member }) => member),
    options.letter,
  );
  return { members, lines: lines.map((draft) => lineOf(draft, drafts, members, options, issues)) };
}

function draftsOf(
  specs: readonly MemberSpec[],
  path: FormIssue["path"],
  options: AxisOptions,
  issues: Issues,
): Draft[] {
  const drafts: Draft[] = [];
  const ids = new Set<string>();
  const named = idsIn(specs);
  let lines = 0;
  const walk = (each: readonly MemberSpec[], at: FormIssue["path"], parent: Member | null) => {
    each.forEach((spec, place) => {
      const here = [...at, place];
      const role = roleOf(spec);
      if (role === "heading" && !spec.members)
        issues.report([...here, "members"], "标题下面要有行或列 (a heading needs members)", null);
      const line = role === "heading" ? null : lines++;
      const labels = [...(parent?.path ?? []), spec.label];
      const unit = options.unitsInLabel ? (options.measures.get(spec.measure ?? "")?.unit ?? null) : null;
      const index = drafts.length;
      const member: Member = {
        id: spec.id ?? freeId(`${options.letter}${index + 1}`, named),
        index,
        label: spec.label,
        printed: unit === null ? spec.label : `${spec.label}（${unit}）`,
        was: spec.was ?? [],
        code: spec.code ?? null,
        role,
        level: labels.length - 1,
        parent: parent?.index ?? null,
        path: labels,
        full: spec.label,
        line,
        covers: [],
        asked: spec.asked ?? null,
        width: spec.width ?? null,
      };
      issues.unique(ids, member.id, [...here, "id"]);
      drafts.push({ spec, path: here, member });
      if (spec.members) walk(spec.members, [...here, "members"], member);
      const covers = drafts
        .slice(index + 1)
        .flatMap((below) => (below.member.line === null ? [] : [below.member.line]));
      drafts[index] = { ...drafts[index]!, member: { ...member, covers } };
    });
  };
  walk(specs, path, null);
  twinFaults(drafts, issues);
  return drafts;
}

/** What stands over parts of it and nothing else is what they are parts of; over all else it is a heading, if nothing measures it. */
function roleOf({ role, members, measure }: MemberSpec): Member["role"] {
  if (role) return role;
  const isWhole = members?.every((each) => each.role === "of-which" && each.of === undefined) ?? true;
  return isWhole || measure !== undefined ? "item" : "heading";
}

function idsIn(specs: readonly MemberSpec[]): Set<string> {
  return new Set(specs.flatMap(({ id, members }) => [...(id ? [id] : []), ...idsIn(members ?? [])]));
}

/** An id that the author has given to no other. */
function freeId(id: string, named: ReadonlySet<string>): string {
  return named.has(id) ? freeId(`${id}-`, named) : id;
}

/** Labels may be met twice where what they stand under, or their codes, tell them apart; codes only once. */
function twinFaults(drafts: readonly Draft[], issues: Issues): void {
  const [codes, names] = [new Set<string>(), new Map<string, string | null>()];
  for (const { member, path } of drafts) {
    const { code } = member;
    if (code !== null) issues.unique(codes, code, [...path, "code"]);
    const name = member.path.join("/");
    if (names.has(name) && (code === null || names.get(name) === null))
      issues.report([...path, "label"], `同一处有两个，分不清 (there twice in one place): ${name}`, null);
    names.set(name, names.get(name) === null ? null : code);
  }
}

/**
 * The shortest name that is unmistakable: of a row its label, with as many labels above it as are needed; of a
 * column with the heading it stands under, for a head is read from above. What stands over the whole
 * axis says nothing.
 */
function withFullNames(members: readonly Member[], letter: AxisOptions["letter"]): Member[] {
  const filled = members.flatMap(({ role, line }) => (role === "item" || role === "of-which" ? [line] : []));
  const spoken = members.map(({ path, parent, level }) => {
    const above = ancestors(members, parent);
    const silent = above.filter(
      ({ role, covers }) => role === "heading" && filled.every((line) => covers.includes(line!)),
    );
    return path.filter((_, at) => at === level || !silent.some((each) => each.level === at));
  });
  const least = (index: number): number => {
    const parent = members[index]!.parent;
    return letter === "c" && parent !== null && members[parent]!.role === "heading" ? 2 : 1;
  };
  const name = (index: number, labels: number) => spoken[index]!.slice(-labels).join("·");
  return members.map((member, index) => {
    let labels = least(index);
    const isTwin = (other: number) =>
      other !== index && members[other]!.line !== null && name(other, labels) === name(index, labels);
    while (labels < spoken[index]!.length && members.some((_, other) => isTwin(other))) labels += 1;
    return { ...member, full: name(index, labels) };
  });
}

function ancestors(members: readonly Member[], parent: number | null): Member[] {
  if (parent === null) return [];
  const member = members[parent]!;
  return [...ancestors(members, member.parent), member];
}

function lineOf(
  { spec, path, member }: Draft,
  drafts: readonly Draft[],
  members: readonly Member[],
  { measures }: AxisOptions,
  issues: Issues,
): Line {
  const { line, role, index: place, ...rest } = members[member.index]!;
  const measure =
    spec.measure === undefined
      ? null
      : (measures.get(spec.measure) ??
        issues.report([...path, "measure"], unknownMeasure(spec.measure, measures), ANY_MEASURE));
  const find = (ref: string, at: FormIssue["path"]): Member | null => {
    const found = findMember(members, ref);
    return typeof found === "string" ? issues.report(at, found, null) : found;
  };
  const lineAt = (ref: string, at: FormIssue["path"]): number[] => {
    const found = find(ref, at);
    return found === null ? [] : found.line === null ? [...found.covers] : [found.line];
  };
  const parts =
    role !== "total"
      ? []
      : spec.sums
        ? spec.sums.flatMap((ref, i) => {
            const found = find(ref, [...path, "sums", i]);
            return found === null ? [] : addedUp(found, spec, drafts);
          })
        : impliedParts(member, drafts);
  if (role === "total" && parts.length === 0 && !spec.sums)
    issues.report([...path, "sums"], "看不出合计加的是哪些 (nothing to take together)", null);
  if (parts.includes(line!)) issues.report([...path, "sums"], "合计不能加自己 (a total within itself)", null);
  const whole =
    spec.of !== undefined ? (lineAt(spec.of, [...path, "of"])[0] ?? null) : impliedWhole(member, members);
  if (role === "of-which" && whole === null)
    issues.report([...path, "of"], "看不出“其中”是哪一项的，请写 of (part of what? write “of”)", null);
  if (whole === line) issues.report([...path, "of"], "不能是自己的其中项 (part of itself)", null);
  if (spec.sums && role !== "total")
    issues.report([...path, "sums"], '只有合计才写 sums：再写 "role": "total" (of totals only)', null);
  return {
    ...rest,
    index: line!,
    member: place,
    role: role as Line["role"],
    measure,
    parts: [...new Set(parts)].filter((part) => part !== line),
    whole: role === "of-which" || spec.of !== undefined ? whole : null,
  };
}

/**
 * Of a total: what it stands over, else its siblings; headings give their members. What is a part of something
 * else is left out, as is what another total among them has already, what is measured otherwise, and what is computed.
 */
function impliedParts(total: Member, drafts: readonly Draft[]): number[] {
  const { spec } = drafts[total.index]!;
  const under = (parent: number | null) => drafts.filter(({ member }) => member.parent === parent);
  const own = added(under(total.index), spec, drafts);
  const parts = own.length > 0 ? own : added(under(total.parent), spec, drafts);
  // Two totals beside one another have each other only where one says so.
  const had = linesHad(
    parts.filter((draft) => draft.spec.sums),
    drafts,
  );
  return parts.flatMap(({ member }) => (had.has(member.line!) ? [] : [member.line!]));
}

/** What a member adds to a total: itself, or what stands under it, each line once. */
function addedUp(member: Member, total: MemberSpec, drafts: readonly Draft[]): number[] {
  if (member.line !== null) return [member.line];
  return added([drafts[member.index]!], total, drafts).map((draft) => draft.member.line!);
}

function added(among: readonly Draft[], total: MemberSpec, drafts: readonly Draft[]): Draft[] {
  return among.flatMap((draft): Draft[] => {
    const { member, spec } = draft;
    switch (member.role) {
      case "heading": {
        const below = drafts.filter((each) => each.member.parent === member.index);
        const inside = added(below, total, drafts);
        const had = linesHad(inside, drafts);
        return inside.filter((each) => !had.has(each.member.line!));
      }
      case "item":
      case "total":
        return spec !== total && spec.measure === total.measure && spec.equals === undefined ? [draft] : [];
      case "of-which":
      case "remark":
      case "number":
        return [];
    }
  });
}

/** Lines that are in one of the totals among these. */
function linesHad(among: readonly Draft[], drafts: readonly Draft[]): ReadonlySet<number> {
  const members = drafts.map(({ member }) => member);
  return new Set(
    among.flatMap(({ member, spec }): readonly number[] => {
      if (member.role !== "total") return [];
      if (!spec.sums) return impliedParts(member, drafts);
      const named = spec.sums.map((ref) => findMember(members, ref));
      return named.flatMap((each) => (typeof each === "string" ? [] : (each.line ?? each.covers)));
    }),
  );
}

/** What a part stands under, else the nearest item or total in front of it. */
function impliedWhole({ index, parent, role }: Member, members: readonly Member[]): number | null {
  if (role !== "of-which") return null;
  const over = parent === null ? null : members[parent]!;
  if (over && over.line !== null) return over.line;
  const before = members.slice(0, index).filter((each) => each.parent === parent);
  return before.findLast((each) => each.role === "item" || each.role === "total")?.line ?? null;
}
