import { HostError } from "../host-error";

/** Does the work and turns whatever the program throws into a `HostError`. `sheet`: "" when of none. */
export async function guarded<T>(sheet: string, work: () => T): Promise<T> {
  try {
    return work();
  } catch (thrown) {
    throw hostError(sheet, thrown);
  }
}

export function hostError(sheet: string, thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  // What comes out of the object model is not always an Error.
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new HostError("failed", sheet, { cause });
}

/** The program says nothing and has not done it. `what` in the clerk's words. */
export function notKept(sheet: string, what: string): HostError {
  const cause = new Error(`WPS 没有写入${what}，请更新 WPS 后再试，或改用浏览器工作簿`);
  return new HostError("failed", sheet, { cause });
}

/** For what the program cannot hold at all; `why` in the clerk's words, with the remedy. */
export function impossible(sheet: string, why: string): HostError {
  return new HostError("failed", sheet, { cause: new Error(why) });
}
