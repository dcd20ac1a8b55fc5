import {
  DEFAULT_HONOURS,
  DEFAULT_SCORES,
  type Directory,
  type InspectedItem,
  type Material,
  type Owed,
  type Scheme,
} from "../scheme";
import type { FormSpec } from "../spec/form-spec";
import type { Table } from "../table";
import { sharedLine } from "./build-shares";
import type { Issues } from "./form-issue";

/** What the office draws up, with what is left out. An item has one name, and a category one group. */
export function buildScheme({ scheme, title }: FormSpec, tables: readonly Table[], issues: Issues): Scheme {
  const { addressees = "各单位", basis = "", demands, groups, scores, honours } = scheme;
  const [items, labels, categories] = [new Set<string>(), new Set<string>(), new Set<string>()];
  scores?.forEach(({ item, by }, index) => {
    issues.unique(items, item, ["scheme", "scores", index, "item"]);
    if (by === "inspection" && scheme.inspection.length === 0)
      issues.report(["scheme", "scores", index, "by"], "要先写 inspection (no inspection is said)", null);
  });
  groups.forEach((group, index) => {
    const path = ["scheme", "groups", index];
    issues.unique(labels, group.label, [...path, "label"]);
    group.categories.forEach((category, at) =>
      issues.unique(categories, category, [...path, "categories", at]),
    );
  });
  return {
    ...{ addressees, basis, demands, work: scheme.work ?? `《${title}》` },
    groups: groups.map(({ praised = null, ...group }) => ({ ...group, praised })),
    honours: {
      praised: honours.praised ?? DEFAULT_HONOURS.praised,
      enough: honours.enough ?? DEFAULT_HONOURS.enough,
    },
    scores:
      scores?.map((score) =>
        score.by === "hand"
          ? { ...score, deduct: 0, noneFrom: null }
          : { ...score, noneFrom: score.noneFrom ?? null },
      ) ?? DEFAULT_SCORES,
    materials: buildMaterials(scheme.materials, tables, issues),
    directories: buildDirectories(scheme.directories, tables, issues),
    inspection: buildInspection(scheme.inspection, issues),
  };
}

function buildDirectories(
  directories: FormSpec["scheme"]["directories"],
  tables: readonly Table[],
  issues: Issues,
): Directory[] {
  const items = new Set<string>();
  return directories.map(({ item, columns, from, to, claim }, index) => {
    const path = ["scheme", "directories", index];
    const labels = new Set<string>();
    issues.unique(items, item, [...path, "item"]);
    columns.forEach((label, at) => issues.unique(labels, label, [...path, "columns", at]));
    return {
      ...{ item, columns, from, to: to ?? null },
      claim: claim === undefined ? null : sharedLine(tables, claim, [...path, "claim"], issues),
    };
  });
}

function buildInspection(inspection: FormSpec["scheme"]["inspection"], issues: Issues): InspectedItem[] {
  const items = new Set<string>();
  return inspection.map(({ about = "", item, asks = "" }, index) => {
    issues.unique(items, item, ["scheme", "inspection", index, "item"]);
    return { about, item, asks };
  });
}

type MaterialSpec = FormSpec["scheme"]["materials"][number];

function buildMaterials(materials: readonly MaterialSpec[], tables: readonly Table[], issues: Issues) {
  const items = new Set<string>();
  return materials.map(({ item, words, owed, form = null, claim }, index): Material => {
    const path = ["scheme", "materials", index];
    issues.unique(items, item, [...path, "item"]);
    return {
      ...{ item, words: [...new Set([item, ...words])], owed: owedBy(owed), form },
      claim: claim === undefined ? null : sharedLine(tables, claim, [...path, "claim"], issues),
    };
  });
}

function owedBy(owed: MaterialSpec["owed"]): Owed {
  if (owed === "return") return { kind: "return" };
  if (typeof owed === "string") return { kind: "dated", due: owed };
  return { kind: "counted", from: owed.from, to: owed.to ?? null };
}
