import "./entry/wps/older-browser";
import { createRoot } from "react-dom/client";
import { SelfTest } from "./entry/self-test/SelfTest";
import { programOf, type WpsPage } from "./entry/wps/program";
import type { WpsApplication } from "./host/wps/program/object-model";
import { VISIBLE } from "./host/wps/program/numbers";
import { LOOKS, quietly } from "./host/wps/program/quietly";
import { WpsBook } from "./host/wps/wps-book";
import { wpsHost } from "./host/wps/wps-host";
import { wpsQuestions } from "./self-test/wps/wps-questions";

/* Asks a real WPS for everything that the adapter needs of it, in the workbook in front. */

const program = programOf(window as WpsPage<WpsApplication>);

const book = new WpsBook(program, () => program.ActiveWorkbook);

async function remove(sheets: readonly string[]): Promise<void> {
  quietly(program, LOOKS, () => {
    for (const sheet of sheets.map((name) => book.find(name))) {
      if (!sheet) continue;
      // A sheet that is very hidden cannot be deleted.
      sheet.Visible = VISIBLE;
      sheet.Delete();
    }
  });
}

createRoot(document.getElementById("page")!).render(
  <SelfTest
    host={wpsHost(program)}
    program="WPS"
    questions={wpsQuestions(program, window as WpsPage<WpsApplication>)}
    remove={remove}
    language="zh-CN"
    back={`pane.html${location.hash}`}
  />,
);
