import "./entry/wps/older-browser";
import { createRoot } from "react-dom/client";
import { fileOf } from "./entry/chosen-file";
import { readHere, returnFiles } from "./entry/return-files";
import { standardDesks } from "./entry/standard-desks";
import { textWorkers } from "./entry/text-worker";
import { WorkbookDesks } from "./entry/wps/workbook-desks";
import { hidePane, leaveForm, takeWish, windowInFront, type Wish } from "./entry/wps/panes";
import { programOf, type WpsPage, type WpsProgram } from "./entry/wps/program";
import { definitionHash } from "./form/carried-definition";
import type { WpsApplication } from "./host/wps/program/object-model";
import { onDocumentInFront } from "./host/wps/events/document-in-front";
import { pickFiles } from "./host/wps/program/pick-files";
import { wpsHost } from "./host/wps/wps-host";
import { App } from "./pane/App";
import type { FormDesks } from "./pane/desk/form-desks";
import { pickedFile, type Files } from "./pane/desk/ground/files";
import { useObserved } from "./pane/desk/ground/observed";
import readingScript from "./intake/return-worker.ts?text";

/* The pane's page in WPS. */

/** Milliseconds. The pages of an add-in have nothing in common but a storage that tells nobody of changes. */
const LOOK_EVERY = 300;

/** Each page learns from its address which window is its own. */
const SELF_TEST = `selftest.html${location.hash}`;

/** Milliseconds between two looks for what no event has told of: each asks some thirty things of the program. */
const LOOK_AGAIN = 2_000;

function everySoOften(look: () => void): () => void {
  const timer = setInterval(look, LOOK_AGAIN);
  return () => clearInterval(timer);
}

const program = programOf(window as WpsPage<WpsApplication & WpsProgram>);
const ownWindow = location.hash.slice(1) || windowInFront(program);
const files: Files = {
  ...returnFiles(textWorkers(readingScript, "return-worker"), readHere),
  choose: (title, accept) => pickFiles(program, title, accept).map((chosen) => pickedFile(fileOf(chosen))),
};
const desks = new WorkbookDesks(program, (workbook) =>
  standardDesks(
    wpsHost(program, () => workbook, everySoOften),
    files,
  ),
);

async function fulfil(desks: FormDesks, wish: Wish): Promise<void> {
  const { task, check, making, roster } = desks.current.get();
  if (wish === "fill-in" || wish === "consolidate") task.set(wish);
  await Promise.all([check.look(), roster.refresh()]);
  if (wish !== "make-form") return;
  task.set("fill-in");
  await making.begin(making.heading());
}

let told = "";

function look(): void {
  const wish = wishHere();
  const front = desks.current.get();
  if (front) tell(front.desk);
  if (front && wish) void fulfil(front.desk, wish);
}

/** The ribbon makes the form that the pane is about. */
function tell({ current }: FormDesks): void {
  const form = definitionHash(current.get().form);
  if (form !== told) leaveForm(program, ownWindow, form);
  told = form;
}

function wishHere(): Wish | null {
  try {
    desks.look();
    return desks.current.get() && takeWish(program, ownWindow);
  } catch {
    // While the clerk types into a cell the program answers nobody; the next look will.
    return null;
  }
}

function Pane() {
  const front = useObserved(desks.current);
  return front && <App key={front.key} desks={front.desk} onHide={hide} selfTest={SELF_TEST} />;
}

const hide = () => hidePane(program, ownWindow);

look();
onDocumentInFront(program, look);
setInterval(look, LOOK_EVERY);
createRoot(document.getElementById("page")!).render(<Pane />);
