import { CALCULATION } from "./numbers";
import type { WpsApplication } from "./object-model";

type Setting = "ScreenUpdating" | "DisplayAlerts" | "EnableEvents" | "Calculation";

const QUIET: Pick<WpsApplication, Setting> = {
  ScreenUpdating: false,
  DisplayAlerts: false,
  EnableEvents: false,
  Calculation: CALCULATION.manual,
};

/** For work that changes no cell: nothing needs calculating. */
export const LOOKS: readonly Setting[] = ["ScreenUpdating", "DisplayAlerts", "EnableEvents"];
export const CONTENT: readonly Setting[] = [...LOOKS, "Calculation"];

/**
 * Does the work with the program quiet (no drawing, no questions, no events, no calculating in between)
 * and gives it back as the clerk had it, whatever happens.
 */
export function quietly<T>(app: WpsApplication, settings: readonly Setting[], work: () => T): T {
  const before = settings.map((setting) => ({ setting, value: app[setting] }));
  try {
    for (const { setting } of before) change(app, setting, QUIET[setting]);
    return work();
  } finally {
    restore(app, before.reverse());
  }
}

/** One that refuses is asked twice, and does not keep the others from being restored. */
function restore(
  app: WpsApplication,
  before: readonly { setting: Setting; value: boolean | number }[],
): void {
  const [first, ...rest] = before;
  if (!first) return;
  try {
    change(app, first.setting, first.value);
  } catch {
    change(app, first.setting, first.value);
  } finally {
    restore(app, rest);
  }
}

function change(app: WpsApplication, setting: Setting, value: boolean | number): void {
  (app as Record<Setting, boolean | number>)[setting] = value;
}
