import { carriedDefinition } from "../form/carried-definition";
import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { hasTooManyTexts } from "./labels/texts-like-labels";
import { readSheets } from "./read-sheets";
import type { Return } from "./return";

/**
 * Which of these forms stands on the sheets of a workbook: that whose definition it carries, else the one of which most
 * is there. `null` when it is none of them. Of two that show as much, the earlier in the list.
 */
export function recognised(forms: readonly Form[], grids: readonly Grid[]): Form | null {
  const carried = grids.map(carriedDefinition).filter((each) => each !== null);
  const own = forms.find((form) =>
    carried.some(({ id, version }) => id === form.id && version === form.version),
  );
  if (own) return own;
  const found = forms.flatMap((form) => {
    const returns = hasTooManyTexts(form, grids) ? [] : readSheets(form, grids);
    return returns.length === 0 ? [] : [{ form, shown: Math.max(...returns.map(shownOf)) }];
  });
  const most = Math.max(...found.map(({ shown }) => shown));
  return found.find(({ shown }) => shown === most)?.form ?? null;
}

/**
 * How much of its form a return shows, 0–1: what is not there counts against it, and what was known by likeness alone.
 * One that speaks of another period is rather of another version.
 */
function shownOf({ placement, content, account }: Return): number {
  const places = placement.tables.flatMap(({ rows, columns }, table): unknown[] =>
    content.tables[table]!.kind === "matrix" ? [...rows, ...columns] : [...columns],
  );
  const there = places.filter((place) => place !== null).length;
  const alike = account.evidence.length + account.doubts.length + account.own.length;
  const isOfOther = account.reservations.some(({ kind }) => kind === "period");
  return Math.max(0, there - alike) / Math.max(places.length, 1) - (isOfOther ? 0.5 : 0);
}
