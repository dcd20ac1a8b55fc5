import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands";
import { readingWorker } from "./entry/reading-worker";
import { returnFiles } from "./entry/return-files";
import { ribbonOf } from "./entry/ribbon";
import { standardDesk } from "./entry/standard-desk";
import { excelHost, REQUIRED_EXCEL_API } from "./host/excel/excel-host";
import { App } from "./pane/App";
import { Notice } from "./pane/page/Notice";
import { languageOf } from "./pane/words/language";
import type { Ground } from "./pane/words/words";

/** Longer than a slow intranet takes, shorter than a clerk waits. */
const PATIENCE = 20_000;

// This script runs, so the notice that it cannot is not needed.
document.getElementById("not-started")?.remove();
const root = createRoot(document.getElementById("pane")!);

/** What the program around the pane speaks and looks like; until it says so, the browser's language. */
let look = { language: languageOf(navigator.language), dark: false };

function notice(ground: Ground, detail = ""): void {
  root.render(<Notice {...look} ground={ground} detail={detail} />);
}

/** Brightness of "#262626"; Excels that know no themes throw when they are asked. */
function isDark(context: Office.Context): boolean {
  try {
    const parts = context.officeTheme?.bodyBackgroundColor.match(/[0-9a-f]{2}/gi) ?? [];
    const [red, green, blue] = parts.map((part) => parseInt(part, 16)) as [number?, number?, number?];
    return red !== undefined && 0.3 * red + 0.59 * green! + 0.11 * blue! < 128;
  } catch {
    return false;
  }
}

/** The set that manifest.xml asks for; a pane that was put in by hand may meet an older Excel. */
function isNewEnough({ requirements }: Office.Context): boolean {
  return requirements.isSetSupported("ExcelApi", REQUIRED_EXCEL_API);
}

async function start(): Promise<void> {
  root.render(<Notice {...look} />);
  if (typeof Office === "undefined") return notice("no-library");
  const late = setTimeout(() => notice("no-answer"), PATIENCE);
  const { host } = await Office.onReady();
  clearTimeout(late);
  if (host !== Office.HostType.Excel) return notice("not-excel");
  const { context } = Office;
  look = { language: languageOf(context.displayLanguage), dark: isDark(context) };
  if (!isNewEnough(context)) return notice("too-old", `Excel ${context.diagnostics.version}`);
  const supports = (version: string) => context.requirements.isSetSupported("ExcelApi", version);
  const desk = standardDesk(excelHost(Excel, supports), returnFiles(readingWorker));
  associateCommands(ribbonOf(desk, () => Office.addin.showAsTaskpane()));
  root.render(<App desk={desk} {...look} />);
}

start().catch((error: unknown) => {
  notice("failed", String(error));
  reportError(error);
});
