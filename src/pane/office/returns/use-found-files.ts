import { useDeferredValue, useMemo, useState, type ComponentProps } from "react";
import { calledSo, chipsOf, type Chip } from "../../desk/returns/list-filter";
import type { ListedFile } from "../../desk/returns/listed-file";
import type { ListedEntry } from "../../desk/returns/preview";
import type { ListFilter } from "./ListFilter";

/** So many files are looked over at a glance. */
const FEW = 8;
const NO_CHIPS: ReadonlySet<Chip> = new Set();

/** The files that the clerk wants to see, and where he says so; `null` for a short list. */
export interface FoundFiles {
  readonly shown: readonly ListedFile[];
  readonly filter: ComponentProps<typeof ListFilter> | null;
}

export function useFoundFiles(files: readonly ListedFile[], entries: readonly ListedEntry[]): FoundFiles {
  const [wanted, onWanted] = useState("");
  const [chip, onChip] = useState<Chip | null>(null);
  const looked = useDeferredValue(wanted);
  const chips = useMemo(() => {
    const byId = new Map(entries.map((entry) => [entry.submission.id, entry]));
    return new Map(files.map((file) => [file, chipsOf(file, (id) => byId.get(id) ?? null)]));
  }, [files, entries]);
  const counts = useMemo(() => {
    const found = new Map<Chip, number>();
    for (const own of chips.values()) for (const each of own) found.set(each, (found.get(each) ?? 0) + 1);
    return found;
  }, [chips]);
  if (files.length <= FEW) return { shown: files, filter: null };
  // What no file is any more shows none: the clerk has done it.
  const isIn = (file: ListedFile) => chip === null || (chips.get(file) ?? NO_CHIPS).has(chip);
  const isCalled = calledSo(looked);
  const shown = files.filter((file) => isIn(file) && isCalled(file));
  return { shown, filter: { wanted, chip, counts, onWanted, onChip } };
}
