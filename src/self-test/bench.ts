import type { Host } from "../host/host";
import type { Bench } from "./check";

/** A bench that gives out names which no sheet has; `given` are those it gave out. */
export function benchOver(
  host: Host,
  taken: readonly string[],
  settle: Bench["settle"],
): { readonly bench: Bench; readonly given: readonly string[] } {
  const given: string[] = [];
  const sheet = (label: string) => {
    const used = [...taken, ...given];
    let name = label;
    for (let number = 2; used.includes(name); number++) name = `${label} 自检${number}`;
    given.push(name);
    return name;
  };
  return { bench: { host, sheet, settle }, given };
}
