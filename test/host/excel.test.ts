import { excelHost, type ExcelHost } from "../../src/host/excel/excel-host";
import { MARK_FORMULA } from "../../src/host/mark-formula";
import { FakeExcel, type FakeOptions } from "./fake-excel/fake-excel";
import { officePage, type OfficePage } from "./fake-excel/node-page";
import { hostContract, type Clerk } from "./host-contract";

/** A page of office.js for each version; it takes a while to load. */
const pages = new Map<string, Promise<OfficePage>>();
afterAll(async () => {
  for (const page of pages.values()) (await page).close();
});

/** A new workbook in the page of the version. */
async function open(version: string, options: FakeOptions = {}) {
  const fake = new FakeExcel({ version, ...options });
  if (!pages.has(version)) pages.set(version, officePage(fake));
  const page = await pages.get(version)!;
  page.open(fake);
  const host = excelHost(page.Excel, (wanted) =>
    page.Office.context.requirements.isSetSupported("ExcelApi", wanted),
  );
  return { fake, host };
}

function clerkOf(fake: FakeExcel, host: ExcelHost): Clerk {
  return {
    type: async (sheet, row, column, value) => {
      await host.settled();
      fake.clerk.type(sheet, row, column, value);
    },
    select: async (sheet, row, column) => {
      await host.settled();
      fake.clerk.select(sheet, row, column);
    },
    ownFill: (sheet, row, column) => fake.fill(sheet, row, column),
    markFill: (sheet, row, column) =>
      fake.formatsOver(sheet, row, column).find(({ formula }) => formula === MARK_FORMULA)?.fill ?? null,
  };
}

/** Long enough for the events of the last batch to have passed through office.js. */
const quiet = async (host: ExcelHost) => {
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve, 10));
};

describe.each(["1.9", "1.14", "1.17"])("ExcelApi %s", (version) => {
  hostContract("excel", async () => {
    const { fake, host } = await open(version);
    return { host, clerk: clerkOf(fake, host), settle: () => quiet(host), dispose: () => host.stop() };
  });
});
