import { readFileSync } from "node:fs";
import type { Grid } from "../../src/sheet/grid";
import { fakeExcelScript } from "../host/fake-excel/page-script";
import { policyOf } from "../packaging/policy";
import { nextPage, pageApart } from "./one-browser";
import { servedPage, type Served, type ServedPage } from "./served-page";

/** What a server is to send, see `packaging/excel/web.config`: nothing but its own origin, no code made of text. */
const policy = () => policyOf(readFileSync("dist/excel/web.config", "utf8"));

/** The built pane with office.js as Microsoft ships it, in an Excel that is our fake. */
export async function excel(path = "taskpane.html", served: Served = {}): Promise<ServedPage> {
  return servedPage({
    build: "excel",
    blank: served.clock ? pageApart : nextPage,
    path,
    viewport: { width: 350, height: 800 },
    headers: { "content-security-policy": policy() },
    script: await fakeExcelScript(),
    ...served,
  });
}

export const tabs = ({ page }: ServedPage) => page.evaluate(() => [...window.fakeExcel.tabs]);

export const grid = ({ page }: ServedPage, sheet: string): Promise<Grid> =>
  page.evaluate((name) => window.fakeExcel.grid(name), sheet);

export const type = ({ page }: ServedPage, row: number, column: number, value: number | string) =>
  page.evaluate(([r, c, v]) => window.fakeExcel.clerk.type("统计表", r, c, v), [row, column, value] as const);
