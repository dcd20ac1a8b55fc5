import { editDistance } from "../../reading/labels/edit-distance";
import type { RosterUnit } from "../consolidation";
import { unitKey } from "./roster";

/** Which unit of a roster a name means. */
export interface RosterLookup {
  /** The unit of that name or alias, `null` when there is none. */
  find(name: string): RosterUnit | null;
  /** Units that a name may mean which is none of theirs, likeliest first. */
  resembling(name: string): readonly RosterUnit[];
  /** The unit that one of that name has become part of (并入单位), `null` for none. */
  absorbing(name: string): RosterUnit | null;
}

interface Known {
  readonly unit: RosterUnit;
  /** Keys of its name and aliases. */
  readonly keys: readonly string[];
}

export function rosterLookup(roster: readonly RosterUnit[]): RosterLookup {
  const known = roster.map((unit): Known => {
    return { unit, keys: [...new Set(namesOf(unit).map(unitKey))] };
  });
  const byKey = keysOf(known);
  const absorbing = new Map(
    roster.flatMap((unit) => (unit.absorbed ?? []).map((name) => [unitKey(name), unit] as const)),
  );
  return {
    find: (name) => byKey.get(unitKey(name)) ?? null,
    resembling: (name) => alike(unitKey(name), known),
    absorbing: (name) => absorbing.get(unitKey(name)) ?? null,
  };
}

/** All that a unit is or was called. */
export function namesOf({ unit, aliases, former = [] }: RosterUnit): string[] {
  return [unit, ...aliases, ...former];
}

/** A name always means its unit; an alias only when no other unit has it. */
function keysOf(known: readonly Known[]): ReadonlyMap<string, RosterUnit> {
  const owners = new Map<string, Set<RosterUnit>>();
  for (const { unit, keys } of known) {
    for (const key of keys) owners.set(key, (owners.get(key) ?? new Set()).add(unit));
  }
  const found = new Map<string, RosterUnit>();
  for (const [key, units] of owners) if (units.size === 1) found.set(key, [...units][0]!);
  for (const { unit } of known) found.set(unitKey(unit.unit), unit);
  return found;
}

function alike(key: string, known: readonly Known[]): RosterUnit[] {
  const found = known.flatMap(({ unit, keys }) => {
    const near = keys.filter((each) => resembles(key, each));
    const gaps = near.map((each) => Math.abs(each.length - key.length));
    return near.length > 0 ? [{ unit, gap: Math.min(...gaps) }] : [];
  });
  return found.sort((a, b) => a.gap - b.gap).map(({ unit }) => unit);
}

/** What says the same of a unit in more words, or is misspelt: 石用镇 and 石角镇. */
function resembles(a: string, b: string): boolean {
  return isLonger(a, b) || (Math.min(a.length, b.length) >= 3 && editDistance(a, b, 1) <= 1);
}

/** Whether one says the other in more words: 綦江县石角镇 and 石角镇, 石角镇党委 and 石角镇, 县教委 and 綦江县教育委员会. */
export function isLonger(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (short.length >= 2 && long.includes(short)) || (short.length >= 3 && abbreviates(short, long));
}

/** Whether all letters of the short name stand in the long one, in their order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
