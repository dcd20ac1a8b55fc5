import { Desktop } from "./external";
import { FakeExcel } from "./fake-excel";

/**
 * For a page: makes the browser an Excel before office.js asks. Bundled to a classic script and added
 * ahead of all others (`addInitScript` of playwright); then `window.fakeExcel` is the workbook behind, and
 * `window.fakeDesktop` the program with its ribbon.
 * The page's address chooses the version: `?ExcelApi=1.9`; `?ExcelApi=1.4` is a program too old for us; `?theme=dark` its colours.
 */
declare global {
  interface Window {
    fakeExcel: FakeExcel;
    fakeDesktop: Desktop;
  }
}

const address = new URLSearchParams(location.search);
const version = address.get("ExcelApi") ?? "1.17";
const excel = new FakeExcel({ version });
window.fakeExcel = excel;
window.fakeDesktop = new Desktop(excel);
window.fakeDesktop.dark = address.get("theme") === "dark";
Object.defineProperty(window, "external", {
  value: window.fakeDesktop.external(),
  configurable: true,
  writable: true,
});
