import type { Saying } from "./worker-pool";
import { packOutcome, type PackedOutcome } from "./packed-outcome";
import { readEach, type FileToRead } from "./read-file";
import { KnownForms, type OfForms, type Told } from "./told-forms";

/** Reads files away from the page, so that typing stays quick while hundreds are read. */
export interface ReadingJob extends FileToRead, OfForms {}

/** What is said while a file is read: which file of an archive comes next, and what one has yielded. */
export type ReadingWord =
  | { readonly kind: "begun"; readonly path: string }
  | { readonly kind: "read"; readonly path: string; readonly outcome: PackedOutcome };

const known = new KnownForms();

function say(word: ReadingWord): void {
  self.postMessage({ word } satisfies Saying<ReadingWord>);
}

self.onmessage = ({ data: { form, others, ...job } }: MessageEvent<Told<ReadingJob>>) => {
  for (const each of [form, ...others]) known.hear(each);
  const given = { ...job, otherForms: () => others.map((other) => known.get(other)) };
  const begin = (path: string) => say({ kind: "begun", path });
  for (const { path, outcome } of readEach(known.get(form), given, begin))
    say({ kind: "read", path, outcome: packOutcome(outcome) });
  self.postMessage(null);
};
