import { KnownParts } from "./known-parts";
import type { Package } from "../archive/zip";
import { readXml } from "../xml";

/** A link from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in both dialects of the format: "worksheet", "sharedStrings". */
  readonly type: string;
  /** Full name of the part. */
  readonly target: string;
}

/** The links of a part ("" for the package itself) in file order; links out of the package are left out. */
export function readRelationships(parts: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return parts.known(relationshipsOf(part), KNOWN, (bytes, name) => linksOf(bytes, name, folder)) ?? [];
}

const KNOWN = new KnownParts<readonly Relationship[]>();

function linksOf(bytes: Uint8Array, name: string, folder: string): Relationship[] {
  const links: Relationship[] = [];
  readXml(bytes, name, {
    open(element, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (element !== "Relationship" || id === undefined || target === undefined || mode === "External")
        return;
      links.push({ id, type: (type ?? "").split("/").pop()!, target: resolve(folder, target) });
    },
  });
  return links;
}

/** Name of the part that lists a part's links. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** "xl/worksheets/" and "../styles.xml" → "xl/styles.xml"; "/xl/styles.xml" is taken from the root. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
