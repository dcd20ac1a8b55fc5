import { excelHost, type ExcelHost } from "../../../src/host/excel/excel-host";
import { FakeExcel, type FakeOptions } from "../fake-excel/fake-excel";
import { officePage, type Library, type OfficePage } from "../fake-excel/node-page";

export interface OpenedOptions extends FakeOptions {
  readonly library?: Library;
}

/** A page of office.js for each version and library; it takes a while to load. */
const pages = new Map<string, Promise<OfficePage>>();

export async function closePages(): Promise<void> {
  for (const page of pages.values()) (await page).close();
}

export interface Opened {
  readonly fake: FakeExcel;
  readonly host: ExcelHost;
  /** Another pane at the same workbook, as after the first was closed. */
  again(): ExcelHost;
}

/** A new workbook of one blank sheet, in the page of the version. */
export async function opened(options: OpenedOptions = {}): Promise<Opened> {
  const { version = "1.14", library = "published" } = options;
  const fake = new FakeExcel({ ...options, version });
  const key = `${version} ${library}`;
  if (!pages.has(key)) pages.set(key, officePage(fake, library));
  const { Excel, Office, open } = await pages.get(key)!;
  open(fake);
  const again = () =>
    excelHost(Excel, (wanted) => Office.context.requirements.isSetSupported("ExcelApi", wanted));
  return { fake, host: again(), again };
}

/** Long enough for the events of the last batch to have passed through office.js. */
export async function quiet(host: ExcelHost): Promise<void> {
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 10));
}
