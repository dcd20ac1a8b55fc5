import type { Member } from "../axis";

/** 其中：, 1., （一）, A in front of a label; what is left is what people call it. */
const NUMBERING =
  /^(?:其中[:：]?|\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,4}|[A-Z])(?:[.、．)）]|\s)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）])\s*/u;

/** The label as people call it: without numbering in front and without the unit of measure in brackets behind. */
export function calledName(label: string): string {
  let name = label.normalize("NFKC").trim();
  for (let next = name.replace(NUMBERING, ""); next !== name; next = name.replace(NUMBERING, "")) name = next;
  return name.replace(/\s+/g, "");
}

/**
 * The member that an author means by an id, a label, a path (社区/城市) or a code. A text says why it is
 * none, or that it may be several.
 */
export function findMember(members: readonly Member[], ref: string): Member | string {
  const { found, loose } = candidates(members, ref);
  if (found.length === 1) return found[0]!;
  const close = found.length > 1 ? found : loose;
  if (close.length === 0) return `没有这一行或列 (unknown row or column): ${ref}`;
  const paths = close.slice(0, 4).map(({ path }) => path.join("/"));
  return `“${ref}”可能是 (may be): ${paths.join("、")}`;
}

function candidates(members: readonly Member[], ref: string): { found: Member[]; loose: Member[] } {
  const steps = ref.split("/").map((step) => step.trim());
  const last = steps.at(-1)!;
  const under = (member: Member) =>
    steps
      .slice(0, -1)
      .every((step) =>
        member.path.slice(0, -1).some((label) => label === step || calledName(label) === calledName(step)),
      );
  const ways: ((member: Member) => boolean)[] = [
    ({ id }) => id === ref,
    ({ path }) => path.join("/") === ref,
    (member) => member.label === last && under(member),
    ({ code }) => code === ref,
    (member) => calledName(member.label) === calledName(last) && under(member),
  ];
  for (const way of ways) {
    const found = members.filter(way);
    if (found.length === 1) return { found, loose: [] };
    if (found.length > 1) return { found, loose: [] };
  }
  return { found: [], loose: members.filter(({ label }) => label.includes(last) || last.includes(label)) };
}
