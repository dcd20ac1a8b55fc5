import type { Form } from "../../form/form";
import type { Return } from "../../reading/return";
import { Seen } from "../seen";
import { progressOf, type Progress } from "./progress";

/** How far the form is, and whether there is nothing to be filled in, as of a list that says so. */
export function filled(form: Form, ret: Return): Progress & { readonly share: number } {
  const progress = progressOf(Seen.asRead(form, ret));
  const isNil = ret.content.tables.some((table) => table.kind === "list" && table.nil);
  const share = progress.filled === 0 && isNil ? 1 : progress.filled / Math.max(progress.asked, 1);
  return { ...progress, share };
}

/** How much of what is to be filled in holds anything; 0 is an answer, blank is none, "nothing to list" is one. */
export function filledShare(form: Form, ret: Return): number {
  return filled(form, ret).share;
}
