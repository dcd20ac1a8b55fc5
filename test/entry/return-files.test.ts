/** @jest-environment node */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { readHere, returnFiles } from "../../src/entry/return-files";
import type { WorkerLike } from "../../src/intake/worker-pool";
import { pickedFile, type FileResult } from "../../src/pane/desk/ground/files";
import { FORM_2011 as FORM } from "../support/forms";
import { KnownForms, type Told } from "../../src/intake/told-forms";
import { bytesOf, readJob, type ReadingJob, type ReadingWord } from "../../src/intake/reading-job";

const GOOD = readFileSync(join(process.cwd(), "test/returns/古南街道.xlsx"));

// Node 20 has none.
Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency: 1 }, configurable: true });

/** A worker in this thread that dies when it comes to a file called 崩溃, and at 等待 waits for ever. */
function worker(): WorkerLike {
  const events = new EventTarget();
  const message = (data: unknown) => events.dispatchEvent(Object.assign(new Event("message"), { data }));
  class Gone extends Error {}
  const say = (word: ReadingWord) => {
    message({ word });
    if (word.kind === "read") return;
    const { path } = word;
    if (path.includes("崩溃")) events.dispatchEvent(Object.assign(new Event("error"), { message: "memory" }));
    if (/崩溃|等待/.test(path)) throw new Gone();
  };
  const known = new KnownForms();
  const work = async ({ content, ...job }: Told<ReadingJob>) => {
    const bytes = await bytesOf(content);
    try {
      message(readJob(known, job, bytes, say));
    } catch (fault) {
      if (!(fault instanceof Gone)) throw fault;
    }
  };
  return {
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    terminate: () => undefined,
    postMessage: (job) => void work(job as Told<ReadingJob>),
  };
}

/** An archive with these files in it, each a return that can be read. */
const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, GOOD])));
const picked = (name: string, bytes: Uint8Array) =>
  pickedFile({
    name,
    size: bytes.length,
    lastModified: 0,
    arrayBuffer: async () => bytes.slice().buffer,
  } as File);
const told = ({ submissions, refused }: FileResult) => [
  ...submissions.map(({ file }) => file),
  ...refused.map(({ file, code }) => `${file}: ${code}`),
];

test.each([
  ["by a worker", undefined],
  ["by the page", readHere],
])("a file that was moved meanwhile is unreadable, %s, and the next one is read", async (_, content) => {
  const moved = picked("甲.xlsx", GOOD);
  moved.file.arrayBuffer = () => Promise.reject(new DOMException("moved", "NotReadableError"));
  const results: FileResult[] = [];
  await returnFiles(worker, content).readReturns([moved, picked("乙.xlsx", GOOD)], {
    ...{ form: FORM, others: [], signal: new AbortController().signal, decisionsFor: () => [] },
    onResult: (result) => void results.push(result),
  });
  expect(results.flatMap(told)).toEqual(["甲.xlsx: unreadable", "乙.xlsx"]);
});

async function read(bytes: Uint8Array, signal = new AbortController().signal, parts: FileResult[] = []) {
  const results: FileResult[] = [];
  await returnFiles(worker).readReturns([picked("报表.zip", bytes)], {
    form: FORM,
    others: [],
    signal,
    decisionsFor: () => [],
    onResult: (result) => void results.push(result),
    onPart: (part) => void parts.push(part),
  });
  return results.flatMap(told);
}

test("a file of an archive that is too much for a worker costs itself alone", async () => {
  expect(await read(archive("甲.xlsx", "崩溃.xlsx", "乙.xlsx", "又崩溃.xlsx", "丙.xlsx"))).toEqual([
    "报表.zip/甲.xlsx",
    "报表.zip/乙.xlsx",
    "报表.zip/丙.xlsx",
    "报表.zip/崩溃.xlsx: crashed",
    "报表.zip/又崩溃.xlsx: crashed",
  ]);
});

test("so does one in an archive within", async () => {
  const whole = zipSync({ "第一批.zip": archive("甲.xlsx", "崩溃.xlsx"), "乙.xlsx": GOOD });
  expect(await read(whole)).toEqual([
    "报表.zip/第一批.zip/甲.xlsx",
    "报表.zip/乙.xlsx",
    "报表.zip/第一批.zip/崩溃.xlsx: crashed",
  ]);
});

test("an archive of nothing but such files is given up after ten", async () => {
  const names = Array.from({ length: 30 }, (_, number) => `崩溃${number}.xlsx`);
  const outcome = await read(archive("甲.xlsx", ...names));
  expect([outcome.length, outcome[0], outcome.at(-1)]).toEqual([12, "报表.zip/甲.xlsx", "报表.zip: crashed"]);
});

test("what an archive has yielded is told before it is read to its end", async () => {
  const stop = new AbortController();
  const parts: FileResult[] = [];
  const reading = read(archive("甲.xlsx", "乙.xlsx", "等待.xlsx"), stop.signal, parts);
  while (parts.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  expect(await reading).toEqual([]);
  expect(told(parts.at(-1)!)).toEqual(["报表.zip/甲.xlsx", "报表.zip/乙.xlsx"]);
});
