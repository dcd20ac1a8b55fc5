import { outcome, type Plain, type Question } from "./question";

/** Long enough for a worker to start on a slow machine. */
const PATIENCE = 5_000;

/** What the browser around the page is asked, the same in every program; `program` begins the ids. */
export function browserQuestions(program: "wps" | "excel"): readonly Question[] {
  const asked: Asked = (name, rest) => ({
    id: `${program}.browser.${name}`,
    topic: "browser",
    ...rest,
  });
  return [
    asked("language-data", {
      question: "Does the browser bring data about languages, and the codes of old files?",
      belief: "it may not: figures, order and code pages have a way without",
      source: "maker",
      published: "wpsjs 1.4.10 took toLocaleDateString out because it throws on Linux",
      ask: () => ({
        number: outcome(() => new Intl.NumberFormat("zh-CN").format(1234567.5)),
        date: outcome(() => new Date(0).toLocaleDateString("zh-CN")),
        order: outcome(() => "阿".localeCompare("白", "zh-CN")),
        normalized: outcome(() => "１２".normalize("NFKC")),
        gb18030: outcome(() => new TextDecoder("gb18030").decode(Uint8Array.of(0xb5, 0xb3))),
      }),
    }),
    asked("newer-language", {
      question: "What of the language that came after Chrome 69 is there, helped or not?",
      belief: "all of it, since the package brings it along",
      source: "nobody",
      ask: () => ({
        flat: outcome(() => [[1]].flat().length === 1),
        matchAll: outcome(() => [..."aa".matchAll(/a/g)].length === 2),
        weakRef: outcome(() => typeof WeakRef === "function"),
        randomUUID: outcome(() => typeof globalThis.crypto.randomUUID === "function"),
      }),
      agrees: (answer) => {
        const { flat, matchAll, weakRef } = answer as Record<string, Plain>;
        return flat === true && matchAll === true && weakRef === true;
      },
    }),
    // The policy of the pages in Excel lets no script in but those of their own address.
    ...(program === "wps" ? [workerFromText(asked)] : []),
    asked("file-chooser", {
      question: "Can the page open a file chooser by itself?",
      belief: "not everywhere: in WPS the program's own dialogue is the second way",
      source: "nobody",
      ask: () => ({
        showPicker: outcome(() => "showPicker" in HTMLInputElement.prototype),
        dataTransfer: outcome(() => typeof DataTransfer === "function"),
      }),
    }),
    asked("storage", {
      question: "Is what the page keeps in localStorage still there when it is asked at once?",
      belief: "it is, or what is kept is forgotten and nothing else goes wrong",
      source: "nobody",
      ask: () => {
        const key = "self-test";
        globalThis.localStorage.setItem(key, "kept");
        const kept = globalThis.localStorage.getItem(key);
        globalThis.localStorage.removeItem(key);
        return kept;
      },
    }),
  ];
}

type Asked = (name: string, rest: Omit<Question, "id" | "topic">) => Question;

function workerFromText(asked: Asked): Question {
  return asked("worker-from-text", {
    question: "Does a worker start from a script that is handed over as text?",
    belief: "it starts, so that files are read beside the page",
    source: "nobody",
    ask: answerOfWorker,
    agrees: (answer) => answer === "pong",
  });
}

function answerOfWorker(): Promise<Plain> {
  const script = new Blob(["postMessage('pong')"], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  return new Promise<Plain>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message || "the worker did not start"));
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}
