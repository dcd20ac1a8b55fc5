import type { Host } from "../../src/host/host";
import { wpsHost } from "../../src/host/wps/wps-host";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { opened } from "./excel/opened";
import { fakeWps } from "./fake-wps/fake-wps";

/** A program in which one call will fail, and what it holds. */
export interface FailingProgram {
  readonly host: Host;
  /** The sheet of that name as it stands. */
  plan(sheet: string): SheetPlan;
  /** Calls so far; of Excel its statements. */
  count(): number;
  /** The one of this number from now on fails, once. */
  failAt(number: number): void;
}

export async function failingExcel(): Promise<FailingProgram> {
  const { fake, host } = await opened();
  return {
    host,
    plan: (sheet) => fake.plan(sheet),
    count: () => fake.statements,
    failAt: (number) => fake.failAt(/./, "GeneralException", number - 1),
  };
}

export function failingWps(): Promise<FailingProgram> {
  const { application, machine, plans } = fakeWps({ echo: "never" });
  return Promise.resolve({
    host: wpsHost(application),
    plan: (name) => plans().find(({ sheet }) => sheet === name)!,
    count: () => machine.world.calls,
    failAt: (number) => machine.world.failAt(number),
  });
}
