import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import about from "../../package.json";
import { classicScript } from "../support/classic-script";
import type { FakeWps } from "../host/fake-wps/fake-wps";
import type { Quirks } from "../host/fake-wps/machine";
import { theBrowser } from "./one-browser";

const BUILT = join(process.cwd(), "dist/wps", `${about.name}_${about.version}`);

/** As an edition of WPS makes it for itself, in the place of ours. */
const MADE_BY_WPS = `<html><head><script type="text/javascript" src="main.js"></script></head><body></body></html>`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wps-"));
  cpSync(BUILT, folder, { recursive: true });
  writeFileSync(join(folder, "made-by-wps.html"), MADE_BY_WPS);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Page = Window & { fakeWps: FakeWps; ribbon: Record<string, (control?: { Id: string }) => unknown> };

describe.each<[string, Partial<Quirks>]>([
  ["with a global Application", {}],
  ["where spreadsheets are reached from the root", { root: true }],
])("an edition of WPS %s", (_, quirks) => {
  it.each(["index.html", "made-by-wps.html"])("starts from %s and has its buttons answered", async (file) => {
    const page = await (await theBrowser()).newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.addInitScript(`window.quirks = ${JSON.stringify(quirks)};`);
    await page.addInitScript(await classicScript({ entryPoints: ["test/host/fake-wps/in-page.ts"] }));
    await page.goto(pathToFileURL(join(folder, file)).href);
    const answered = await page.evaluate(async () => {
      const { ribbon, fakeWps } = window as unknown as Page;
      const loaded = [ribbon.OnAddinLoad!(), ribbon.OnAddInLoad!()];
      ribbon.OnAction!({ Id: "openPane" });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const panes = fakeWps.machine.panes.inView.map(({ url, title }) => [url.replace(/^.*\//, ""), title]);
      return { loaded, panes };
    });
    expect(answered).toEqual({ loaded: [true, true], panes: [["pane.html#100", "党务公开统计"]] });
    expect(faults).toEqual([]);
    await page.close();
  });
});
