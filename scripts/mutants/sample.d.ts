import type { Mutant } from "@stryker-mutator/api/core";

export function isDrawn(
  mutant: Pick<Mutant, "fileName" | "location" | "replacement">,
  draw: { readonly seed: number; readonly oneIn: number },
): boolean;
