import type { Ribbon } from "../ribbon";

/** Ties the buttons of Excel's ribbon to what they do; manifest.xml calls them by these names. */
export function associateCommands({ makeForm, check, consolidate }: Omit<Ribbon, "openPane">): void {
  Office.actions.associate("makeForm", command(makeForm));
  Office.actions.associate("check", command(check));
  Office.actions.associate("consolidate", command(consolidate));
}

/** Excel greys the button until it is told that the command is over, so it is told whatever happens. */
function command(run: () => Promise<void>) {
  return (event: Office.AddinCommands.Event) =>
    void run()
      .catch((error: unknown) => reportError(error))
      .finally(() => event.completed());
}
