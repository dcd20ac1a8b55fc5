import { createRoot } from "react-dom/client";
import type { RefusedFile, RosterUnit } from "./consolidation/consolidation";
import { createPool, PoolError } from "./files/worker-pool";
import { FORMS } from "./form/definitions";
import type { Host } from "./host/host";
import { App } from "./pane/App";
import {
  pickedFile,
  type FileDecision,
  type FileResult,
  type Files,
  type PickedFile,
  type Reading,
} from "./pane/files";
import { Page } from "./pane/page/Page";
import { core } from "./pane/real-core";
import { languageOf } from "./pane/words/language";
import { refusalReason, type RefusalCode } from "./pane/words/refusal-reason";
import type { FileOutcome } from "./read-file";
import type { ReadingJob } from "./return-worker";
import type { WritingJob } from "./write-worker";

const form = FORMS[0]!;
const language = languageOf(new URLSearchParams(location.search).get("lang") ?? undefined);

/** More readers than four only compete for the same memory; none is busy for a minute with a return. */
const pool = createPool<ReadingJob, readonly FileOutcome[]>({
  create: () => new Worker(new URL("./return-worker.ts", import.meta.url), { name: "return-worker" }),
  size: Math.min(4, navigator.hardwareConcurrency || 2),
  timeoutMs: 60_000,
});

/** Saving is rare and one at a time; a minute and more means that it will never be done. */
const writers = createPool<WritingJob, Uint8Array>({
  create: () => new Worker(new URL("./write-worker.ts", import.meta.url), { name: "write-worker" }),
  size: 1,
  timeoutMs: 120_000,
});

const files: Files = {
  accept: ".xlsx,.xlsm,.xls,.et,.ods,.csv,.docx,.zip,.htm,.html,.xml",
  readReturns,
  async samples() {
    const index = await asset("samples/index.json");
    const { files: names, roster } = (await index.json()) as SampleIndex;
    return {
      files: await Promise.all(names.map(sample)),
      roster: roster.map((unit) => ({ aliases: [], ...unit })),
    };
  },
  async openWorkbook({ file, name }) {
    const { openWorkbook } = await import("./files/open-workbook");
    const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
    if (opened.ok) return opened;
    const { code } = opened.refusal;
    return { ok: false, refused: { file: name, code, reason: refusalReason(code) } };
  },
};

/** Reads files away from the page; one that is lost does not stop the others. */
async function readReturns(picked: readonly PickedFile[], reading: Reading): Promise<void> {
  const { onResult, signal, decisionsFor } = reading;
  const stop = () => pool.cancel();
  signal.addEventListener("abort", stop);
  try {
    await Promise.all(
      picked.map(async (file) => {
        const result = await readOne(file, decisionsFor(file.id));
        if (result && !signal.aborted) onResult(result);
      }),
    );
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** No archive of returns comes near; a film that lies in the folder is not loaded to be told so. */
const LARGEST = 256 * 1024 * 1024;

/** `null` when reading was stopped. */
async function readOne(
  { id, path, file }: PickedFile,
  decisions: readonly FileDecision[],
): Promise<FileResult | null> {
  const refusedFor = (code: RefusalCode): FileResult => {
    return { id, submissions: [], refused: [{ file: path, code, reason: refusalReason(code) }] };
  };
  if (file.size > LARGEST) return refusedFor("too-large");
  try {
    const outcomes = await pool.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const job = { id, file: path, modified: file.lastModified, bytes, decisions, spec: form.spec };
      return { job, transfer: [bytes.buffer] };
    });
    return {
      id,
      submissions: outcomes.flatMap(({ submissions }) => submissions),
      refused: outcomes.flatMap((outcome) => refusedIn(outcome)),
    };
  } catch (error) {
    if (error instanceof PoolError) return error.reason === "cancelled" ? null : refusedFor(error.reason);
    // The browser's own word for a file that was moved or is locked by another program.
    if (error instanceof DOMException) return refusedFor("unreadable");
    throw error;
  }
}

function refusedIn({ file, unread }: FileOutcome): RefusedFile[] {
  return unread ? [{ file, code: unread.code, reason: refusalReason(unread.code) }] : [];
}

/** What assets/samples/index.json holds. */
interface SampleIndex {
  readonly files: readonly string[];
  readonly roster: readonly (Omit<RosterUnit, "aliases"> & Partial<RosterUnit>)[];
}

async function sample(name: string): Promise<PickedFile> {
  const response = await asset(`samples/${encodeURIComponent(name)}`);
  return pickedFile(new File([await response.blob()], name, { lastModified: Date.parse("2011-12-15") }));
}

async function asset(path: string): Promise<Response> {
  const response = await fetch(new URL(`assets/${path}`, location.href));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The workbook is the largest part of the page by far: the rest is there before it. */
async function open(container: HTMLElement): Promise<Host> {
  const [{ createWorkbook }, { gridHost }] = await Promise.all([
    import("./host/grid/create-workbook"),
    import("./host/grid/grid-host"),
  ]);
  const univer = await createWorkbook(container, language);
  return gridHost(univer, (plans, front) => {
    const active = plans.findIndex(({ sheet }) => sheet === front);
    return writers.run(() => ({ job: { plans, active } }));
  });
}

function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

createRoot(document.getElementById("page")!).render(
  <Page language={language} open={open}>
    {(host) => <App host={host} form={form} core={core} files={files} today={today} language={language} />}
  </Page>,
);
