import type { RosterUnit } from "../consolidation/consolidation";
import { rosterLookup } from "../consolidation/roster/roster-lookup";
import { unitKey } from "../reading/unit-key";
import { inForce } from "./act";
import type { Book } from "./book";

/**
 * The units with the names that the clerk has said are theirs: whose return was headed 綦江县篆塘镇 is asked once. Learnt is
 * what resembles that one unit alone; 綦江县, at the head of many, is nobody's name.
 */
export function withLearntNames(book: Book, roster: readonly RosterUnit[]): readonly RosterUnit[] {
  const named = inForce(book, "named").filter(({ from, own }) => !own && unitKey(from) !== "");
  if (named.length === 0) return roster;
  const lookup = rosterLookup(roster);
  const learnt = new Map<string, Set<string>>();
  for (const { unit, from } of named) {
    const key = unitKey(unit);
    const [alike, ...others] = lookup.find(from) ? [] : lookup.resembling(from);
    if (alike && others.length === 0 && unitKey(alike.unit) === key)
      learnt.set(key, (learnt.get(key) ?? new Set()).add(from));
  }
  if (learnt.size === 0) return roster;
  return roster.map((each) => {
    const names = learnt.get(unitKey(each.unit));
    return names ? { ...each, aliases: [...each.aliases, ...names] } : each;
  });
}
