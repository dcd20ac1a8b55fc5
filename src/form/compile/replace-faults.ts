import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import { findMember } from "./find-member";
import type { Issues } from "./form-issue";

/** Rows and columns of this version that its list of changes names and that are not there; those of the old one are not known here. */
export function replaceFaults(
  { replaces }: Pick<FormSpec, "replaces">,
  tables: readonly Table[],
  issues: Issues,
): void {
  const axes = tables.flatMap((table) => [
    table.columns.members,
    ...(table.kind === "matrix" ? [table.rows.members] : []),
  ]);
  const ask = (ref: string, path: (string | number)[]) => {
    const found = axes.map((members) => findMember(members, ref));
    const several = found.find((each) => typeof each === "string" && !each.includes("unknown"));
    if (found.every((each) => typeof each === "string"))
      issues.report(["replaces", "entries", ...path], (several ?? found[0]) as string, null);
  };
  for (const [i, entry] of (replaces?.entries ?? []).entries()) {
    if ("added" in entry) ask(entry.added, [i, "added"]);
    else if ("renamed" in entry) ask(entry.to, [i, "to"]);
    else if ("split" in entry) entry.into.forEach((ref, at) => ask(ref, [i, "into", at]));
    else if ("merged" in entry) ask(entry.into, [i, "into"]);
  }
}
