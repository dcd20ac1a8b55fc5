import type { FormSpec } from "../form/spec/form-spec";
import { formFrom } from "../form/compile/compile-form";
import type { Form } from "../form/form";
import type { Saying } from "./worker-pool";
import { readEach, type FileOutcome, type FileToRead } from "./read-file";

/** Reads files away from the page, so that typing stays quick while hundreds are read. */
export interface ReadingJob extends FileToRead {
  /** A compiled form cannot cross to a worker cheaply; its definition can. */
  readonly spec: FormSpec;
}

/** What is said while a file is read: which file of an archive comes next, and what one has yielded. */
export type ReadingWord =
  | { readonly kind: "begun"; readonly path: string }
  | { readonly kind: "read"; readonly path: string; readonly outcome: FileOutcome };

let compiled: Form | null = null;

function formOf(spec: FormSpec): Form {
  if (compiled?.spec.id !== spec.id) compiled = formFrom(spec);
  return compiled;
}

function say(word: ReadingWord): void {
  self.postMessage({ word } satisfies Saying<ReadingWord>);
}

self.onmessage = ({ data: job }: MessageEvent<ReadingJob>) => {
  const begin = (path: string) => say({ kind: "begun", path });
  for (const { path, outcome } of readEach(formOf(job.spec), job, begin))
    say({ kind: "read", path, outcome });
  self.postMessage(null);
};
