import { bytesOf, readJob, type ReadingJob, type ReadingWord } from "./reading-job";
import { KnownForms, type Told } from "./told-forms";
import type { Saying } from "./worker-pool";

const known = new KnownForms();

function say(word: ReadingWord): void {
  self.postMessage({ word } satisfies Saying<ReadingWord>);
}

/** One file after the other, as they came: whoever gets the answers knows them by that. After a fault comes no answer. */
let working: Promise<void> = Promise.resolve();

self.onmessage = ({ data: { content, ...job } }: MessageEvent<Told<ReadingJob>>) => {
  // They are on their way while the file before is still read.
  const bytes = bytesOf(content);
  working = working.then(async () => self.postMessage(readJob(known, job, await bytes, say)));
  working.catch((fault: unknown) => {
    // A rejection would stay in here; thrown from a task of its own it reaches whoever waits.
    setTimeout(() => {
      throw fault;
    });
  });
};
