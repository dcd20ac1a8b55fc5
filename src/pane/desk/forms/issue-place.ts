import type { FormIssue } from "../../../form/compile/form-issue";

/** By what a part of a definition is called, the plainest first. */
const NAMES = ["label", "title", "id", "says", "sheet"];

/**
 * Where a fault is, as the author of the definition would find it: the names of the parts that it is in, by what they are
 * called themselves, else by their number. "tables › 统计表 › rows › 已办结 › measure".
 */
export function issuePlace(definition: unknown, { path }: FormIssue): string {
  const parts: string[] = [];
  let part = definition;
  for (const step of path) {
    part =
      isRecord(part) || Array.isArray(part) ? (part as Record<string | number, unknown>)[step] : undefined;
    parts.push(typeof step === "number" ? (nameOf(part) ?? String(step + 1)) : step);
  }
  return parts.join(" › ");
}

function nameOf(part: unknown): string | null {
  if (!isRecord(part)) return typeof part === "string" ? part : null;
  const said = NAMES.map((name) => part[name]).find((value) => typeof value === "string" && value !== "");
  return typeof said === "string" ? said : null;
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
