import { createRoot } from "react-dom/client";
import type { RosterUnit } from "./consolidation/consolidation";
import { FORMS } from "./form/definitions";
import type { Host } from "./host/host";
import { App } from "./pane/App";
import { pickedFile, type Files, type PickedFile } from "./pane/files";
import { Page } from "./pane/page/Page";
import { core } from "./pane/wiring/core";
import { readingInWorkers } from "./pane/wiring/read-returns";
import { refusalReason } from "./pane/wiring/refusal-reason";
import { languageOf } from "./pane/words/language";

const form = FORMS[0]!;
const language = languageOf(new URLSearchParams(location.search).get("lang") ?? undefined);

const files: Files = {
  accept: ".xlsx,.xlsm,.xls,.et,.ods,.csv,.docx",
  readReturns: readingInWorkers(
    form.spec,
    () => new Worker(new URL("./return-worker.ts", import.meta.url), { name: "return-worker" }),
  ),
  async samples() {
    const index = await asset("samples/index.json");
    const { files: names, roster } = (await index.json()) as SampleIndex;
    return { files: await Promise.all(names.map(sample)), roster };
  },
  async openWorkbook({ file }) {
    const { openWorkbook } = await import("./files/open-workbook");
    const opened = await openWorkbook(new Uint8Array(await file.arrayBuffer()));
    return opened.ok ? opened : { ok: false, reason: refusalReason(opened.refusal) };
  },
};

/** What assets/samples/index.json holds. */
interface SampleIndex {
  readonly files: readonly string[];
  readonly roster: readonly RosterUnit[];
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
  return gridHost(univer, async (plans, active) => {
    const { writeWorkbook } = await import("./files/write-workbook");
    return writeWorkbook(
      plans,
      plans.findIndex(({ sheet }) => sheet === active),
    );
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
