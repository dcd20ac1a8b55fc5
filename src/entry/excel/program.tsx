import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { excelHost, REQUIRED_EXCEL_API, type ExcelHost } from "../../host/excel/excel-host";
import { Notice } from "../../pane/page/Notice";
import { languageOf, learn, type Language } from "../../pane/words/language";
import type { Ground } from "../../pane/words/words";

/** Excel around a page: the workbook, and what the program calls itself. */
export interface ExcelProgram {
  readonly host: ExcelHost;
  readonly name: string;
}

/** What Excel speaks, and whether it is dark. */
export interface Look {
  readonly language: Language;
  readonly dark: boolean;
}

/** Longer than a slow intranet takes, shorter than a clerk waits. */
const PATIENCE = 20_000;

/**
 * Shows the page when Excel is ready, and why not where it cannot be shown. `open` is called once; what it
 * returns again whenever the clerk has chosen another theme.
 */
export function inExcel(open: (program: ExcelProgram) => (look: Look) => ReactNode): void {
  // This script runs, so the notice that it cannot is not needed.
  document.getElementById("not-started")?.remove();
  const root = createRoot(document.getElementById("pane")!);
  let look: Look = {
    language: "zh-CN",
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
  };
  const notice = (ground: Ground, detail = "") =>
    root.render(<Notice {...look} ground={ground} detail={detail} />);

  async function start(): Promise<void> {
    // Until Excel says what it speaks and looks like, the browser's language and colours.
    look = { ...look, language: await learn(languageOf(navigator.language)) };
    root.render(<Notice {...look} />);
    if (typeof Office === "undefined") return notice("no-library");
    const late = setTimeout(() => notice("no-answer"), PATIENCE);
    const { host } = await Office.onReady();
    clearTimeout(late);
    if (host !== Office.HostType.Excel) return notice("not-excel");
    const { context } = Office;
    look = { language: await learn(languageOf(context.displayLanguage)), dark: isDark(context) };
    // The set that manifest.xml asks for; a pane that was put in by hand may meet an older Excel.
    const supports = (version: string) => context.requirements.isSetSupported("ExcelApi", version);
    const { version, platform } = context.diagnostics;
    if (!supports(REQUIRED_EXCEL_API)) return notice("too-old", `Excel ${version}`);
    const page = open({ host: excelHost(Excel, supports), name: `Excel ${version} ${platform}` });
    const show = () => root.render(page({ ...look, dark: isDark(context) }));
    show();
    // Excel tells no page that its theme is another now; to choose one the clerk leaves the pane.
    addEventListener("focus", show);
  }

  start().catch((error: unknown) => {
    notice("failed", String(error));
    reportError(error);
  });
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
