import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import type { Target } from "../../src/long-table/files";
import type { Found } from "./gather";

/** Every file below these folders, by name; what programs leave beside open files, and hidden ones, are none. */
export function filesBelow(folders: readonly string[]): Found[] {
  return folders.flatMap((folder) => {
    const inFront = folders.length === 1 ? "" : `${basename(folder)}/`;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => ({ path, inside: relative(folder, path).split(sep) }))
      .filter(({ inside }) => !inside.some((part) => /^(?:\.|~\$)/.test(part)))
      .map(({ path, inside }) => ({ path, file: `${inFront}${inside.join("/")}` }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  });
}

/** The files of a long table in a folder. What lay in the folder of a period and county is replaced, others stay. */
export function folderTarget(folder: string): Target {
  const begun = new Set<string>();
  return {
    open(path) {
      const at = join(folder, ...path.split("/"));
      const [within, ending] = [dirname(at), extname(at)];
      mkdirSync(within, { recursive: true });
      if (!begun.has(`${within}${ending}`)) {
        begun.add(`${within}${ending}`);
        const old = readdirSync(within).filter((name) => /^part-\d+\./.test(name) && name.endsWith(ending));
        for (const name of old) rmSync(join(within, name));
      }
      const file = openSync(at, "w");
      return { write: (bytes) => void writeSync(file, bytes), end: () => closeSync(file) };
    },
  };
}
