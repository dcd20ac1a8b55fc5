import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Target } from "../../src/long-table/files";
import type { Found } from "./gather";

/**
 * Every file below these folders, by name; what programs leave beside open files, and hidden ones, are none. Nor are
 * `written`, files and folders that the command itself writes: the sums of all returns are no return.
 */
export function filesBelow(folders: readonly string[], written: readonly string[] = []): Found[] {
  return folders.flatMap((folder) => {
    const own = written.filter((path) => !isWithin(folder, path));
    const inFront = folders.length === 1 ? "" : `${basename(folder)}/`;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !own.some((each) => isWithin(path, each)))
      .map((path) => ({ path, inside: relative(folder, path).split(sep) }))
      .filter(({ inside }) => !inside.some((part) => /^(?:\.|~\$)/.test(part)))
      .map(({ path, inside }) => ({ path, file: `${inFront}${inside.join("/")}` }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  });
}

function isWithin(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

/** The files of a long table in a folder, those of a table in parts as parts of this number: part-3-1.csv. */
export function folderTarget(folder: string, part?: number): Target {
  return {
    open(path) {
      const own = part === undefined ? path : path.replace(/part-(?=\d+\.\w+$)/, `part-${part}-`);
      const at = join(folder, ...own.split("/"));
      mkdirSync(dirname(at), { recursive: true });
      const file = openSync(at, "w");
      return { write: (bytes) => void writeSync(file, bytes), end: () => closeSync(file) };
    },
  };
}
