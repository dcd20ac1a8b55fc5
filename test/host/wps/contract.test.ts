import { wpsHost } from "../../../src/host/wps/wps-host";
import { fakeWps } from "../fake-wps/fake-wps";
import type { Quirks } from "../fake-wps/machine";
import { hostContract } from "../host-contract";

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const EDITIONS: readonly [string, Partial<Quirks>][] = [
  ["wps", {}],
  ["wps that tells of our writes at once", { echo: "now" }],
  ["wps that is silent while events are off", { echo: "never" }],
  ["wps that takes one area at a time and reads blanks as undefined", { manyAreas: false, blank: undefined }],
];

for (const [name, quirks] of EDITIONS) {
  hostContract(name, () => {
    const fake = fakeWps(quirks);
    return { host: wpsHost(fake.application), clerk: fake.clerk, settle };
  });
}
