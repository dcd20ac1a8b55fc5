import { packOutcome, type PackedOutcome } from "./packed-outcome";
import { readEach, type FileToRead } from "./read-file";
import type { KnownForms, OfForms, Told } from "./told-forms";

/** A file that a worker reads, away from the page, so that typing stays quick while hundreds are read. */
export interface ReadingJob extends Omit<FileToRead, "bytes">, OfForms {
  /** A blob's bytes never come by the page: the worker takes them itself. */
  readonly content: Blob | Uint8Array;
}

/** What is said while an archive is read: which file of it comes next, and what one has yielded. */
export type ReadingWord =
  | { readonly kind: "begun"; readonly path: string }
  | { readonly kind: "read"; readonly path: string; readonly outcome: PackedOutcome };

/**
 * What a file that is no archive has yielded, `null` for an archive, of which all has been said; "unreadable" for a file
 * that was moved or is locked by another program.
 */
export type ReadingAnswer = PackedOutcome | null | "unreadable";

/** Reads the file; `bytes` are `null` where the browser does not give them. */
export function readJob(
  known: KnownForms,
  { form, others, ...job }: Omit<Told<ReadingJob>, "content">,
  bytes: Uint8Array | null,
  say: (word: ReadingWord) => void,
): ReadingAnswer {
  for (const each of [form, ...others]) known.hear(each);
  if (bytes === null) return "unreadable";
  const given = { ...job, bytes, otherForms: () => others.map((other) => known.get(other)) };
  const begin = (path: string) => say({ kind: "begun", path });
  let whole: PackedOutcome | null = null;
  for (const { path, outcome } of readEach(known.get(form), given, begin)) {
    const packed = packOutcome(outcome);
    if (path === "") whole = packed;
    else say({ kind: "read", path, outcome: packed });
  }
  return whole;
}

/** All bytes of a file, `null` where the browser does not give them. */
export function bytesOf(content: Blob | Uint8Array): Promise<Uint8Array | null> {
  if (content instanceof Uint8Array) return Promise.resolve(content);
  return content.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}
