import { Desktop } from "./external";
import { FakeExcel } from "./fake-excel";

/**
 * For a page: makes the browser an Excel before office.js asks. Bundled to a classic script and added
 * ahead of all others (`addInitScript` of playwright); then `window.fakeExcel` is the workbook behind.
 * The page's address chooses the version: `?ExcelApi=1.9`; `?ExcelApi=1.4` is a program too old for us.
 */
declare global {
  interface Window {
    fakeExcel: FakeExcel;
  }
}

const version = new URLSearchParams(location.search).get("ExcelApi") ?? "1.17";
const excel = new FakeExcel({ version });
window.fakeExcel = excel;
Object.defineProperty(window, "external", {
  value: new Desktop(excel).external(),
  configurable: true,
  writable: true,
});
