import { fakeWps, type FakeWps } from "./fake-wps";

/**
 * Put into a page before its own scripts, makes it believe that it runs in WPS. `fakeWps` on the
 * window is the stand-in itself, for the test to drive.
 */
const fake = fakeWps();
const page = globalThis as unknown as { Application: unknown; fakeWps: FakeWps };
page.Application = fake.application;
page.fakeWps = fake;
