import { DEFAULT_SCORES, type Scheme } from "../scheme";
import type { FormSpec } from "../spec/form-spec";
import type { Issues } from "./form-issue";

/** What the office draws up, with what is left out. An item has one name, and a category one group. */
export function buildScheme({ scheme }: FormSpec, issues: Issues): Scheme {
  const { addressees = "各单位", basis = "", demands, groups, scores } = scheme;
  const [items, labels, categories] = [new Set<string>(), new Set<string>(), new Set<string>()];
  scores?.forEach(({ item }, index) => issues.unique(items, item, ["scheme", "scores", index, "item"]));
  groups.forEach((group, index) => {
    const path = ["scheme", "groups", index];
    issues.unique(labels, group.label, [...path, "label"]);
    group.categories.forEach((category, at) =>
      issues.unique(categories, category, [...path, "categories", at]),
    );
  });
  return {
    ...{ addressees, basis, demands, groups },
    scores:
      scores?.map((score) =>
        score.by === "hand"
          ? { ...score, deduct: 0, noneFrom: null }
          : { ...score, noneFrom: score.noneFrom ?? null },
      ) ?? DEFAULT_SCORES,
  };
}
