import type { OpenOffice } from "../pane/desk/office-desk";

/** Fetches the office's half of the program, with its components. Rejects where it does not come. */
export async function office(): Promise<OpenOffice> {
  const [{ officeDeskFor }, { officeCore }] = await Promise.all([
    import(/* webpackChunkName: "office" */ "../pane/desk/office-desk"),
    import(/* webpackChunkName: "office" */ "../pane/desk/ground/real-office-core"),
  ]);
  return (desk, given) => officeDeskFor(desk, officeCore, given);
}
