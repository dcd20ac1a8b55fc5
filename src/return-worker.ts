import type { FormSpec } from "./form/form-spec";
import { formFrom } from "./form/compile-form";
import type { Form } from "./form/form";
import { readFile, type FileOutcome, type FileToRead } from "./read-file";

/** Reads files away from the page, so that typing stays quick while hundreds are read. */
export interface ReadingJob extends FileToRead {
  /** A compiled form cannot cross to a worker cheaply; its definition can. */
  readonly spec: FormSpec;
}

let compiled: Form | null = null;

function formOf(spec: FormSpec): Form {
  if (compiled?.spec.id !== spec.id) compiled = formFrom(spec);
  return compiled;
}

function answer(job: ReadingJob): readonly FileOutcome[] {
  return readFile(formOf(job.spec), job);
}

self.onmessage = ({ data }: MessageEvent<ReadingJob>) => self.postMessage(answer(data));
