import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import { Desktop } from "./external";
import { MERGE_UNDO_GROUP, type FakeExcel } from "./fake-excel";

/**
 * "published" is office.js as it can be served along (1.1.110, frozen at ExcelApi 1.15). "current" stands for the one that
 * Microsoft serves, which cannot be had without the internet: the published one, reading the option `mergeUndoGroup` as well.
 */
export type Library = "published" | "current";

/** The globals of office.js in a page of their own, without a browser. */
export interface OfficePage {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Another workbook in the place of the one before. */
  open(excel: FakeExcel): void;
  close(): void;
}

/**
 * Loads the unmodified office.js into a page of jsdom whose program is the fake, and has it refuse
 * members that the offered version of ExcelApi does not have, which it leaves to the program otherwise.
 */
export async function officePage(excel: FakeExcel, library: Library = "published"): Promise<OfficePage> {
  const office = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js");
  const dom = new JSDOM("<!doctype html><title>office</title>", {
    runScripts: "dangerously",
    resources: "usable",
    url: pathToFileURL(office).href,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = dom;
  const desktop = new Desktop(excel);
  Object.defineProperty(window, "external", { value: desktop.external(), configurable: true });
  const script = window.document.createElement("script");
  script.src = "office.js";
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    window.document.head.appendChild(script);
  });
  await window.Office.onReady();
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  if (library === "current") groupUndo(window.Excel);
  return {
    Excel: window.Excel,
    Office: window.Office,
    open: (next) => void desktop.open(next),
    close: () => window.close(),
  };
}

/** Has `Excel.run` read the option that came with ExcelApi 1.20, and tell the program of it. */
function groupUndo(excel: { run: unknown }): void {
  type Batch = (context: { _requestFlagModifier: number }) => unknown;
  const run = excel.run as (options: object | Batch, batch?: Batch) => unknown;
  excel.run = (options: { mergeUndoGroup?: boolean } | Batch, batch?: Batch) => {
    if (typeof options === "function" || !batch) return run(options);
    const group = options.mergeUndoGroup === true ? MERGE_UNDO_GROUP : 0;
    return run(options, (context) => {
      context._requestFlagModifier |= group;
      return batch(context);
    });
  };
}
