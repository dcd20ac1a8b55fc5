import fc from "fast-check";
import { readBook } from "../../src/book/sheets/read-book";
import type { Book } from "../../src/book/book";
import { undo } from "../../src/book/undo";
import { excelHost } from "../../src/host/excel/excel-host";
import type { Host } from "../../src/host/host";
import { memoryHost } from "../../src/host/memory/memory-host";
import { wpsHost } from "../../src/host/wps/wps-host";
import type { Grid } from "../../src/sheet/grid";
import { anyDoing, doing, RECEIVED, SMALL, sheetsOf } from "../support/office-acts";
import { FakeExcel } from "./fake-excel/fake-excel";
import { officePage, type OfficePage } from "./fake-excel/node-page";
import { fakeWps } from "./fake-wps/fake-wps";

const NAMES = sheetsOf(RECEIVED).map(({ sheet }) => sheet);
const journal = NAMES.at(-1)!;

describe("a book in a workbook of", () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = await officePage(new FakeExcel({ version: "1.14" }));
  });
  afterAll(() => page.close());

  const hosts: [string, () => Host][] = [
    ["memory", () => memoryHost()],
    ["WPS", () => wpsHost(fakeWps().application)],
    [
      "Excel",
      () =>
        excelHost(page.Excel, (wanted) =>
          page.Office.context.requirements.isSetSupported("ExcelApi", wanted),
        ),
    ],
  ];
  it.each(hosts)("%s comes back from it, and the sheets come back with fifty undos", async (_, make) => {
    const host = make();
    const grids = async () => {
      const all = new Map<string, Grid>();
      for (const name of NAMES) all.set(name, (await host.readSheet(name))!);
      return all;
    };
    const reopened = async (book: Book): Promise<Book> => {
      await host.writeSheets(sheetsOf(book));
      const all = await grids();
      const reading = readBook(SMALL, (sheet) => all.get(sheet) ?? null);
      expect(reading).toEqual({ kind: "book", book });
      return (reading as { readonly book: Book }).book;
    };
    const shown = async () =>
      [...(await grids())].flatMap(([name, { values, formulas }]) =>
        name === journal ? [] : [[name, values, formulas]],
      );
    await reopened(RECEIVED);
    const before = await shown();
    const [doings] = fc.sample(fc.array(anyDoing, { minLength: 50, maxLength: 50 }), { numRuns: 1, seed: 7 });
    let book = await reopened(doing(RECEIVED, doings!));
    for (const part of [20, 30]) {
      for (let each = 0; each < part; each++) book = undo(book, "2012-07-03 11:00");
      book = await reopened(book);
    }
    expect(await shown()).toEqual(before);
  });
});
