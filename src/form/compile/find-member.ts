import type { Member } from "../axis";
import { nearest } from "./near";

/** 其中：, 1., （一）, A in front of a label in half-width signs; what is left is what people call it. */
const NUMBERING = /^(?:其中:?|\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,4}|[A-Z])(?:[.、)]|\s))\s*/u;
/** 环比（%） */
const MEASURE = /(?<=.)\([^()]{1,8}\)$/;

/** The label as people call it: without numbering in front and without the unit of measure in brackets behind. */
export function calledName(label: string): string {
  let name = label.normalize("NFKC").trim();
  for (let next = name.replace(NUMBERING, ""); next !== name; next = name.replace(NUMBERING, "")) name = next;
  return name.replace(/\s+/g, "").replace(MEASURE, "");
}

/**
 * The member that an author means by an id, a label, a path (社区/城市) or a code. A text says why it is
 * none, or that it may be several.
 */
export function findMember(members: readonly Member[], ref: string): Member | string {
  const found = candidates(members, ref);
  if (found.length === 1) return found[0]!;
  return found.length > 1 ? severalOf(ref, found) : unknownName(members, ref);
}

/** Several of one name: what tells them apart, their paths or else their codes and ids. */
function severalOf(ref: string, found: readonly Member[]): string {
  const paths = found.map(({ path }) => path.join("/"));
  const apart = new Set(paths).size === paths.length;
  const names = found.map(({ code, id }, at) => (apart ? paths[at]! : (code ?? id)));
  return `“${ref}”有几个，请写成其中之一: ${names.slice(0, 4).join("、")} (there are several; write one of these)`;
}

/** What nobody is called, with what is called nearly so. */
export function unknownName(members: readonly Member[], ref: string): string {
  const last = calledName(ref.split("/").at(-1)!);
  const near = nearest(
    members.map(({ label }) => calledName(label)),
    last,
  );
  const also = near.length === 0 ? "" : `，相近的有 (perhaps): ${near.join("、")}`;
  return `没有这一行或列 (unknown row or column): ${ref}${also}`;
}

function candidates(members: readonly Member[], ref: string): Member[] {
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
    if (found.length > 0) return found;
  }
  return [];
}
