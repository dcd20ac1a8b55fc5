import { useState, type ComponentProps } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import type { RosterUnit } from "./consolidation/consolidation";
import { browserDrafts } from "./entry/browser/drafts";
import { firstLanguage, useDark, useLanguage } from "./entry/browser/look";
import { browserPlaces } from "./entry/browser/places";
import { fetchAhead } from "./entry/fetch-ahead";
import { issueForms } from "./entry/issuing";
import { longTable } from "./entry/long-table";
import { readingWorker } from "./entry/reading-worker";
import { returnFiles } from "./entry/return-files";
import { standardDesks } from "./entry/standard-desks";
import { createPool } from "./intake/worker-pool";
import type { Host } from "./host/host";
import { App } from "./pane/App";
import { RefusedBar } from "./pane/RefusedBar";
import { pickedFile, type Files, type PickedFile } from "./pane/desk/ground/files";
import { Notice } from "./pane/page/Notice";
import { Page } from "./pane/page/Page";
import type { Workbook } from "./pane/page/workbook";
import { wordsIn, type Language } from "./pane/words/language";
import { refusedFile } from "./pane/words/refusal-reason";
import type { WritingJob } from "./intake/write-worker";

/** Saving is rare and one at a time; a minute and more means that it will never be done. */
const writers = createPool<WritingJob, Uint8Array>({
  create: () => new Worker(new URL("./intake/write-worker.ts", import.meta.url), { name: "write-worker" }),
  size: 1,
  timeoutMs: 120_000,
});

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const places = browserPlaces();

const files: Files = {
  ...returnFiles(readingWorker),
  ...(places && { places }),
  drafts: browserDrafts(),
  issue: issueForms,
  writeLong: longTable,
  async writeDocument(text) {
    const { writeDocx } = await import("./files/writing/write-docx");
    return new Blob([Uint8Array.from(await writeDocx(text))], { type: DOCX });
  },
  async firstLines(file) {
    const { firstLines } = await import("./files/first-lines");
    return firstLines(new Uint8Array(await file.arrayBuffer()));
  },
  async samples() {
    const index = await asset("samples/index.json");
    const { files: names, roster } = (await index.json()) as SampleIndex;
    return {
      files: await Promise.all(names.map(sample)),
      roster: roster.map((unit) => ({ aliases: [], ...unit })),
    };
  },
  async openWorkbook({ file, name }) {
    const [{ openWorkbook }, { isOurs }] = await Promise.all([
      import("./files/opening/open-workbook"),
      import("./files/opening/last-writer"),
    ]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await openWorkbook(bytes);
    if (opened.ok) return { ...opened, ours: isOurs(bytes) };
    return { ok: false, refused: refusedFile(name, opened.refusal) };
  },
};

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
async function open(container: HTMLElement, pane: HTMLElement, language: Language): Promise<Workbook> {
  const [
    { createWorkbook, speak },
    { endEditingIn },
    { gridHost },
    { keyboardOf },
    { nameParts },
    { keepLookOfForms },
    { refusalsOf },
    { keepRulesOfForms },
    { sheetKeysOf },
    { undoKeysOf },
  ] = await Promise.all([
    import("./host/grid/create-workbook"),
    import("./host/grid/page/end-editing"),
    import("./host/grid/grid-host"),
    import("./host/grid/page/keyboard"),
    import("./host/grid/page/part-names"),
    import("./host/grid/rules/look-of-forms"),
    import("./host/grid/rules/refusals"),
    import("./host/grid/rules/rules-of-forms"),
    import("./host/grid/page/sheet-keys"),
    import("./host/grid/page/undo-keys"),
  ]);
  const univer = await createWorkbook(container, language);
  const name = nameParts(univer, container, wordsIn(language).page.parts);
  endEditingIn(univer, pane);
  keepLookOfForms(univer);
  keepRulesOfForms(univer);
  undoKeysOf(univer, pane);
  const keyboard = keyboardOf(univer);
  sheetKeysOf(univer, pane, keyboard);
  const host = gridHost(univer, (plans, front) => {
    const active = plans.findIndex(({ sheet }) => sheet === front);
    return writers.run(() => ({ job: { plans, active } }));
  });
  const onRefused = refusalsOf(univer, container);
  return {
    host: { ...host, onRefused },
    keyboard,
    speak(other) {
      name(wordsIn(other).page.parts);
      speak(univer, other).catch(reportError);
    },
  };
}

interface PaneProps extends Omit<ComponentProps<typeof App>, "desks"> {
  readonly host: Host;
  readonly over: HTMLElement;
}

function Pane({ host, over, ...look }: PaneProps) {
  const [desks] = useState(() => standardDesks(host, files));
  return (
    <>
      <App desks={desks} {...look} />
      {createPortal(<RefusedBar desks={desks} />, over)}
    </>
  );
}

/** Opened from a file the page may start no worker and fetch nothing: it could neither read returns nor save. */
const isFromFile = location.protocol === "file:";

function Root({ first }: { readonly first: Language }) {
  const [language, speak] = useLanguage(first);
  const dark = useDark();
  const [opening] = useState(() => (sheet: HTMLElement, pane: HTMLElement) => open(sheet, pane, first));
  if (isFromFile) return <Notice language={language} dark={dark} ground="from-file" />;
  return (
    <Page language={language} dark={dark} open={opening}>
      {(host, over) => <Pane host={host} over={over} language={language} dark={dark} onSpeak={speak} />}
    </Page>
  );
}

const root = createRoot(document.getElementById("page")!);
fetchAhead();
void firstLanguage().then((first) => root.render(<Root first={first} />));
