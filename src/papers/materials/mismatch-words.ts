import type { Material } from "../../form/scheme";
import type { Mismatch } from "./materials";

/** What a clerk reads in 提示. */
export function mismatchWords(materials: readonly Material[], mismatch: Mismatch): string {
  const { item, owed, claim } = materials[mismatch.material]!;
  switch (mismatch.kind) {
    case "claimed":
      return `报表里“${claim?.line.name ?? item}”是 ${mismatch.claimed}，没有收到${item}`;
    case "range": {
      const asked = owed.kind === "counted" ? rangeWords(owed) : "";
      return mismatch.of === "return"
        ? `报表里“${claim?.line.name ?? item}”是 ${mismatch.number}，${asked}`
        : `${item}收到 ${mismatch.number}，${asked}`;
    }
  }
}

/** How many are asked for: 应为 1 至 3. */
export function rangeWords({ from, to }: { readonly from: number; readonly to: number | null }): string {
  if (to === null) return `应不少于 ${from}`;
  return from === to ? `应为 ${from}` : `应为 ${from} 至 ${to}`;
}
