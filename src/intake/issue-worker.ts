import { ArchiveWriter } from "../files/archive/write-archive";
import { writeWorkbook } from "../files/writing/write-workbook";
import { issuedListPlan, issuedWorkbook, issueText, type Issued } from "../papers/issue";
import type { Office } from "../papers/office";
import { KnownForms, type OfForms, type Told } from "./told-forms";
import type { Saying } from "./worker-pool";

/** Writes the forms of many units away from the page; each takes some hundredths of a second. */
export interface IssuingJob extends OfForms {
  readonly issued: readonly Issued[];
  readonly office: Office;
}

/** A piece of the archive, and how many forms are in it so far. */
export interface IssuingWord {
  readonly bytes: Uint8Array;
  readonly done: number;
}

const known = new KnownForms();

async function answer({ form: told, others, issued, office }: Told<IssuingJob>): Promise<void> {
  for (const each of [told, ...others]) known.hear(each);
  const form = known.get(told);
  const now = new Date();
  let done = 0;
  const archive = new ArchiveWriter((bytes) => {
    // What fflate hands out may be a view of something larger.
    const word: IssuingWord = { bytes: bytes.slice(), done };
    self.postMessage({ word } satisfies Saying<IssuingWord>, { transfer: [word.bytes.buffer] });
  });
  archive.add("下发清单.xlsx", await writeWorkbook([issuedListPlan(form, issued, office)]), now);
  archive.add("下发通知.txt", utf8(issueText(form, issued, office)), now);
  for (const each of issued) {
    const bytes = await writeWorkbook(issuedWorkbook(form, each));
    done++;
    archive.add(each.file, bytes, now);
  }
  archive.end();
  self.postMessage(null);
}

/** With the mark by which old editors know it. */
function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

self.onmessage = ({ data }: MessageEvent<Told<IssuingJob>>) => {
  answer(data).catch((fault: unknown) => {
    // A rejection would stay in here; thrown from a task of its own it reaches whoever waits.
    setTimeout(() => {
      throw fault;
    });
  });
};
