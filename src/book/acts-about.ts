import { perForm } from "../form/per-form";
import { unitKey } from "../reading/unit-key";
import type { Act } from "./act";
import type { Book } from "./book";

/* A register of a thousand units asks for the acts of each: they are sorted out once a book. */

const byReceipt = perForm(({ acts }: Book) =>
  grouped(acts, (act) => ("receipt" in act ? act.receipt : null)),
);
const byUnit = perForm(({ acts }: Book) => grouped(acts, ({ unit }) => unitKey(unit)));

type AboutReceipt = Extract<Act, { readonly receipt: number }>;

/** All acts about a receipt in their order, those that were taken back among them. */
export function actsAbout(book: Book, receipt: number): readonly AboutReceipt[] {
  return (byReceipt(book).get(receipt) ?? []) as readonly AboutReceipt[];
}

/** The same of those about a unit, however its name is written. */
export function actsOf(book: Book, unit: string): readonly Act[] {
  return unit === "" ? [] : (byUnit(book).get(unitKey(unit)) ?? []);
}

function grouped<Key>(acts: readonly Act[], keyOf: (act: Act) => Key): ReadonlyMap<Key, readonly Act[]> {
  const groups = new Map<Key, Act[]>();
  for (const act of acts) {
    const key = keyOf(act);
    const known = groups.get(key);
    if (known) known.push(act);
    else groups.set(key, [act]);
  }
  return groups;
}
