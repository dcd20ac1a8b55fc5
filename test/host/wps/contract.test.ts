import { FORMS } from "../../../src/form/definitions";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { fakeWps } from "../fake-wps/fake-wps";
import type { Quirks } from "../fake-wps/machine";
import { hostContract } from "../host-contract";

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const EDITIONS: readonly [string, Partial<Quirks>][] = [
  ["wps", {}],
  ["wps that tells of our writes at once", { echo: "now" }],
  ["wps that is silent while events are off", { echo: "never" }],
  ["wps that takes one area at a time", { manyAreas: false }],
  ["wps that reads blanks as undefined", { blank: undefined }],
  ["wps that takes no null for a blank cell", { nulls: false }],
  ["wps that gives plain arrays for rows and columns", { flat: true }],
  ["wps that takes null for what is left out", { leftOut: null }],
  ["wps that wants an operator where none is needed", { operator: true }],
  ["wps that takes all listeners away with one", { listeners: "by-name" }],
  ["wps that keeps one listener an event", { listeners: "one" }],
  ["wps without a global of its own", { root: true }],
  ["wps that has no steps of undo for pages", { steps: false }],
  ["wps with tabs that have numbers of their own", { windows: "tabs-of-their-own" }],
  ['wps that opens a sheet by "" alone', { unprotect: "exact" }],
  ['wps that asks the clerk at ""', { unprotect: "asks" }],
];

/** All forms once, a matrix and a list of a few lines in every edition: what it does otherwise it does to them, too. */
const few = FORMS.filter(({ id }) => /^(?:disclosure|key-projects)-monthly$/.test(id));

for (const [name, quirks] of EDITIONS) {
  const make = () => {
    const fake = fakeWps(quirks);
    return { host: wpsHost(fake.application), clerk: fake.clerk, settle };
  };
  hostContract(name, make, Object.keys(quirks).length === 0 ? FORMS : few);
}
