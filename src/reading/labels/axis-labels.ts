import { calledName } from "../../form/compile/find-member";
import type { Axis, Member } from "../../form/axis";
import { perForm } from "../../form/per-form";
import { codeKey, unnumbered } from "./label-key";
import { labelBook, withEarlier, type LabelBook, type LabelEntry } from "./label-book";

/** The labels of an axis as they are looked for; indexes are those of its members, headings among them. */
export interface AxisLabels {
  readonly axis: Axis;
  readonly book: LabelBook;
  /** Members by their codes, as `codeKey` writes them. */
  readonly codes: ReadonlyMap<string, number>;
}

/** Labels of rows: alone, or with what they stand under in front. */
export const rowLabels = perForm((axis: Axis): AxisLabels =>
  labelsOf(axis, (member, names) => {
    const over = spokenParent(axis, member);
    return names.flatMap((each) => [
      each,
      ...(over === null
        ? []
        : [{ ...each, printed: over.label + each.printed, name: over.label + each.name }]),
    ]);
  }),
);

/**
 * Labels of columns. One under a heading is known by both together, in whatever order; alone it may be another's: 其他,
 * 计.
 */
export const columnLabels = perForm((axis: Axis): AxisLabels =>
  labelsOf(axis, (member, names) => {
    const over = headingsOver(axis, member);
    if (over.length === 0) return names;
    const all = over.map(({ label }) => label).join("");
    return names.flatMap((each) =>
      [...new Set([all, over.at(-1)!.label])].flatMap((above) =>
        [above + each.printed, each.printed + above, `${above}（${each.printed}）`].map((printed) => {
          return { ...each, printed, name: printed, called: [] };
        }),
      ),
    );
  }),
);

type Entries = (member: Member, names: readonly LabelEntry[]) => readonly LabelEntry[];

function labelsOf(axis: Axis, entries: Entries): AxisLabels {
  const book = (names: (member: Member) => readonly LabelEntry[]) =>
    labelBook(axis.members.flatMap((member) => entries(member, names(member))));
  const now = book((member) => namesOf(member, member.printed, member.label));
  const hasEarlier = axis.members.some(({ was }) => was.length > 0);
  const coded = axis.members.flatMap(({ code, index }) =>
    code === null ? [] : [[codeKey(code), index] as const],
  );
  return {
    axis,
    book: hasEarlier
      ? withEarlier(
          now,
          book((member) => member.was.flatMap((label) => namesOf(member, label, label))),
        )
      : now,
    codes: new Map(coded),
  };
}

/** A label with and without what stands in brackets behind it. */
function namesOf({ index }: Member, printed: string, label: string): LabelEntry[] {
  const entry = { index, printed, name: label, called: [unnumbered(label), calledName(label)] };
  const bare = label.replace(/[（(][^（()）]*[）)]$/, "");
  return bare === "" ? [entry] : [entry, { ...entry, name: bare }];
}

/** Whether a heading stands over all of an axis that is filled in, and so says nothing: 公开主体, 申请人情况. */
export function isSilent({ lines }: Axis, { role, covers }: Member): boolean {
  return (
    role === "heading" &&
    lines.every((line) => (line.role !== "item" && line.role !== "of-which") || covers.includes(line.index))
  );
}

/** What a member stands under, outermost first. */
export function ancestors({ members }: Axis, { parent }: Pick<Member, "parent">): Member[] {
  const found: Member[] = [];
  for (let at = parent; at !== null; at = members[at]!.parent) found.unshift(members[at]!);
  return found;
}

/** Headings that a member stands under and that say something, outermost first. */
export function headingsOver(axis: Axis, member: Pick<Member, "parent">): Member[] {
  return ancestors(axis, member).filter((each) => each.role === "heading" && !isSilent(axis, each));
}

function spokenParent(axis: Axis, { parent }: Member): Member | null {
  const over = parent === null ? null : axis.members[parent]!;
  return over === null || isSilent(axis, over) ? null : over;
}
