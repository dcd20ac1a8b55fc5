import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../../scripts/consolidate/folder";
import { gather } from "../../scripts/consolidate/gather";
import { Journal } from "../../scripts/consolidate/journal";
import { Records } from "../../scripts/consolidate/records";
import { thread } from "../../scripts/threads";

const root = mkdtempSync(join(tmpdir(), "gather-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Reads files as the content says: what it says is refused, or lost with the thread. */
const READER = `
const { createHash } = require("node:crypto");
const { appendFileSync, readFileSync, statSync } = require("node:fs");
const { parentPort, workerData: { folder, of } } = require("node:worker_threads");
const records = folder + "/returns-" + of + ".bin";
parentPort.on("message", ({ file, path, known }) => {
  const says = readFileSync(path, "utf8");
  const [size, hash] = [says.length, createHash("sha256").update(says).digest("base64")];
  if (known?.size === size && known.hash === hash) return parentPort.postMessage({ known: true });
  if (says === "crash") throw new Error("out of order");
  if (says === "hang") for (;;);
  const refused = says === "refuse" ? [{ file, code: "empty", reason: "" }] : [];
  const outline = { findings: [], return: { content: { tables: [] }, placement: {}, account: {}, form: {} } };
  const submissions = says === "refuse" ? [] : [{ id: file, says, ...outline }];
  if (says === "full") return parentPort.postMessage({ fault: "ENOSPC" });
  const record = Buffer.from(JSON.stringify(submissions));
  appendFileSync(records, record);
  const places = [{ of, at: statSync(records).size - record.length, length: record.length }];
  parentPort.postMessage({ outline: JSON.stringify({ file, size, hash, submissions, refused }), places });
});`;

const readerOf = (journal: Journal) => () =>
  thread(READER, { folder: journal.folder, of: journal.nextFile() });

let folders = 0;
/** A folder of files that say this. */
function folderOf(files: Readonly<Record<string, string>>) {
  const folder = join(root, String(++folders), "收件");
  mkdirSync(folder, { recursive: true });
  for (const [name, says] of Object.entries(files)) writeFileSync(join(folder, name), says);
  return folder;
}

/** What comes of a folder, and which of its files a thread was asked for. */
async function gathered(folder: string, { key = "1", journal = join(folder, "../journal") } = {}) {
  let known = 0;
  const book = new Journal(journal, key);
  const { done, refused } = await gather(filesBelow([folder]), book, {
    create: readerOf(book),
    ...{ threads: 2, timeoutMs: 2000 },
    onProgress: (_, before) => (known = before),
  });
  book.close();
  const records = new Records(journal);
  const returns = done.flatMap(
    (each) =>
      JSON.parse(Buffer.from(records.read(each.places[0]!)).toString()) as { id: string; says: string }[],
  );
  records.close();
  return {
    returns: returns.map(({ id, says }) => `${id} ${says}`),
    refused: refused.map(({ file, code }) => `${file} ${code}`),
    known,
    journal,
  };
}

test("a file that is refused, that ends its thread or never ends costs itself, and is listed", async () => {
  const folder = folderOf({ "1": "a", "2": "crash", "3": "refuse", "4": "hang", "5": "b" });
  expect(await gathered(folder)).toMatchObject({
    returns: ["1 a", "5 b"],
    refused: ["3 empty", "2 crashed", "4 timed-out"],
  });
});

test("what was read before is not read again, what was lost is tried again", async () => {
  const folder = folderOf({ "1": "a", "2": "crash", "3": "refuse" });
  const first = await gathered(folder);
  writeFileSync(join(folder, "2"), "b");
  expect([first.known, await gathered(folder)]).toEqual([
    0,
    { ...first, returns: ["1 a", "2 b"], refused: ["3 empty"], known: 2 },
  ]);
});

test("a file that says something else under the same name and size is read anew", async () => {
  const folder = folderOf({ "1": "a", "2": "b" });
  await gathered(folder);
  writeFileSync(join(folder, "1"), "c");
  expect(await gathered(folder)).toMatchObject({ returns: ["1 c", "2 b"], known: 1 });
});

test("another form begins anew", async () => {
  const folder = folderOf({ "1": "a" });
  await gathered(folder);
  expect(await gathered(folder, { key: "2" })).toMatchObject({ returns: ["1 a"], known: 0 });
});

test.each<[string, (journal: string) => void]>([
  ["within a line", (journal) => appendFileSync(join(journal, "done.jsonl"), '{"file":"3"')],
  [
    "before a record was on the disk",
    (journal) => {
      for (const name of readdirSync(journal).filter((each) => each.endsWith(".bin"))) {
        const records = join(journal, name);
        truncateSync(records, readFileSync(records).length - 1);
      }
    },
  ],
])("a run that ended %s goes on", async (_, interrupt) => {
  const folder = folderOf({ "1": "a", "2": "b" });
  const { journal } = await gathered(folder);
  interrupt(journal);
  writeFileSync(join(folder, "3"), "c");
  expect((await gathered(folder)).returns).toEqual(["1 a", "2 b", "3 c"]);
  expect(await gathered(folder)).toMatchObject({ returns: ["1 a", "2 b", "3 c"], known: 3 });
});

test("a journal that cannot be written is a fault, and no file is blamed", async () => {
  const folder = folderOf({ "1": "a" });
  const journal = new Journal(join(folder, "../journal"), "1");
  const full = Object.assign(new Error("ENOSPC"), { syscall: "write" });
  jest.spyOn(journal, "add").mockImplementation(() => {
    throw full;
  });
  const given = {
    create: readerOf(journal),
    threads: 1,
    timeoutMs: 2000,
    onProgress: () => undefined,
  };
  await expect(gather(filesBelow([folder]), journal, given)).rejects.toBe(full);
  journal.close();
});

test("what a thread cannot write is a fault, and no file is blamed", async () => {
  await expect(gathered(folderOf({ "1": "a", "2": "full", "3": "b" }))).rejects.toThrow("ENOSPC");
});

test("what programs leave beside open files is none, and folders are part of the name", () => {
  const folder = folderOf({ "b.xlsx": "", "~$b.xlsx": "", ".DS_Store": "" });
  mkdirSync(join(folder, "第一批"));
  writeFileSync(join(folder, "第一批/a.xlsx"), "");
  expect(filesBelow([folder]).map(({ file }) => file)).toEqual(["b.xlsx", "第一批/a.xlsx"]);
  expect(
    filesBelow([folder], [join(folder, "第一批"), join(folder, "b.xls")]).map(({ file }) => file),
  ).toEqual(["b.xlsx"]);
  expect(filesBelow([join(folder, "第一批")], [folder]).map(({ file }) => file)).toEqual(["a.xlsx"]);
  expect(filesBelow([folder, join(folder, "第一批")]).map(({ file }) => file)).toEqual([
    "收件/b.xlsx",
    "收件/第一批/a.xlsx",
    "第一批/a.xlsx",
  ]);
});
