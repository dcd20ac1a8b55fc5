import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { LARGEST_FILE } from "../../src/files/limits";
import type { Refused } from "../../src/pane/words/refusal-reason";

/** A file as it lies on the disk. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What is in a file, or why nothing is read of it. */
export function contentOf(path: string): Content | Refused {
  try {
    const { size, mtimeMs: modified } = statSync(path);
    if (size > LARGEST_FILE) return { code: "too-large" };
    const bytes = new Uint8Array(readFileSync(path));
    return { bytes, size, hash: createHash("sha256").update(bytes).digest("base64"), modified };
  } catch (fault) {
    // What the system says of a file that is not there, or may not be read.
    if (typeof fault === "object" && fault !== null && "syscall" in fault) return { code: "unreadable" };
    throw fault;
  }
}
