import type { Material } from "../../form/scheme";
import type { Mismatch } from "./materials";

/** What a clerk reads in 提示, a line each; what is claimed and has not come stands in one. */
export function mismatchWords(materials: readonly Material[], mismatches: readonly Mismatch[]): string {
  const claimed = mismatches.flatMap((each) =>
    each.kind === "claimed" ? [`${materials[each.material]!.item} ${each.claimed}`] : [],
  );
  const lines = mismatches.flatMap((each) =>
    each.kind === "range"
      ? [outOfRange(materials, each)]
      : each.kind === "blank"
        ? [
            `报表“${nameOf(materials, each)}”填了 ${each.claimed}，报来的${materials[each.material]!.item}一条也没有`,
          ]
        : [],
  );
  return [...(claimed.length > 0 ? [`报表填了、资料没收到：${claimed.join("，")}`] : []), ...lines].join(
    "\n",
  );
}

/** What the return calls it. */
function nameOf(materials: readonly Material[], { material }: Pick<Mismatch, "material">): string {
  const { claim, item } = materials[material]!;
  return claim?.line.name ?? item;
}

function outOfRange(
  materials: readonly Material[],
  { material, number, of }: Extract<Mismatch, { kind: "range" }>,
): string {
  const { item, owed } = materials[material]!;
  const asked = owed.kind === "counted" ? rangeWords(owed) : "";
  return of === "return"
    ? `报表“${nameOf(materials, { material })}”填了 ${number}，${asked}`
    : `${item}收到 ${number}，${asked}`;
}

/** How many are asked for: 应为 1 至 3. */
export function rangeWords({ from, to }: { readonly from: number; readonly to: number | null }): string {
  if (to === null) return `应不少于 ${from}`;
  return from === to ? `应为 ${from}` : `应为 ${from} 至 ${to}`;
}
