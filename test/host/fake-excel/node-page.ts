import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import { Desktop } from "./external";
import type { FakeExcel } from "./fake-excel";

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
export async function officePage(excel: FakeExcel): Promise<OfficePage> {
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
  return {
    Excel: window.Excel,
    Office: window.Office,
    open: (next) => void desktop.open(next),
    close: () => window.close(),
  };
}
