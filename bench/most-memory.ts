import { existsSync, readFileSync } from "node:fs";

/** Kilobytes that this process held at most; Linux counts from its own start, elsewhere what started it may be counted in. */
export function mostMemory(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "latin1") : "";
  return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
