import type { Return } from "../reading/return";

/** What a check may know besides the return itself. A rule that needs what is not given is undetermined. */
export interface CheckContext {
  /** The units that owe a return; finds one by its name or alias (see `rosterLookup`). */
  readonly roster?: { find(name: string): { readonly unit: string } | null };
  /** The same unit's return of last year. */
  readonly prior?: Return;
}
