import { fakeWps, type FakeWps } from "./fake-wps";
import type { Quirks } from "./machine";

/**
 * Put into a page before its own scripts, makes it believe that it runs in WPS. `fakeWps` on the
 * window is the stand-in itself, for the test to drive; `quirks`, where they were put there before, say which edition it is.
 */
const page = globalThis as unknown as { quirks?: Partial<Quirks>; fakeWps: FakeWps };
page.fakeWps = fakeWps(page.quirks);
Object.assign(page, page.fakeWps.page);
