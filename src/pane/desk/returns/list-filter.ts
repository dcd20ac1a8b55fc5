import { isOpen } from "../../../checking/finding";
import { isAsked } from "../../../consolidation/standing";
import { labelKey } from "../../../reading/labels/label-key";
import type { ListedFile } from "./listed-file";
import type { ListedEntry } from "./preview";
import type { OpenMatters } from "./run";

/** What files of the list can be shown by themselves: what has to be done about them. */
export const CHIPS = ["errors", "queries", "waiting", "unread", "superseded"] as const;
export type Chip = (typeof CHIPS)[number];

/** Which files an open matter of a consolidation is about; `null` for one that is about no file. */
export const CHIP_OF: Readonly<Record<keyof OpenMatters, Chip | null>> = {
  errors: "errors",
  queries: "queries",
  refused: "unread",
  unread: "unread",
  noUnit: "waiting",
  unclear: "waiting",
  doubts: "waiting",
  missing: null,
};

/** Which of them a file belongs to; `entryOf` knows what became of its returns. */
export function chipsOf(
  { submissions, refused, state }: ListedFile,
  entryOf: (submission: string) => ListedEntry | null,
): ReadonlySet<Chip> {
  const found = new Set<Chip>();
  if (refused.length > 0 || state === "cancelled") found.add("unread");
  for (const { id, findings, return: ret } of submissions) {
    const entry = entryOf(id);
    const replaced = entry !== null && (entry.status === "superseded" || entry.same);
    if (replaced) found.add("superseded");
    if (entry && isAsked(entry.status)) found.add("waiting");
    // What is replaced is nobody's work any more.
    if (replaced) continue;
    if (ret.account.doubts.length > 0) found.add("waiting");
    const open = findings.filter(isOpen);
    if (open.some(({ severity }) => severity === "error")) found.add("errors");
    if (open.some(({ severity }) => severity !== "error")) found.add("queries");
  }
  return found;
}

/** Whether a file, or the unit of a return in it, is called so; all are where nothing is looked for. */
export function calledSo(wanted: string): (file: ListedFile) => boolean {
  const key = labelKey(wanted);
  if (key === "") return () => true;
  return ({ picked: { path }, submissions }) => {
    const names = [path, ...submissions.flatMap(({ file, return: { content } }) => [file, content.unit])];
    return names.some((name) => labelKey(name).includes(key));
  };
}
