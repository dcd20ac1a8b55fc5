import type { Form } from "../../form/form";
import { oldSealCode } from "./old-seal-code";
import { sealCode } from "./seal-code";
import type { SealedContent } from "./sealed-content";
import { sealKind, type SealText } from "./seal-text";

/** Whether the code of a seal is that of what stands on the sheet now. */
export function isSealIntact(form: Form, content: SealedContent, { code, date }: SealText): boolean {
  return code === (sealKind(code) === "old" ? oldSealCode : sealCode)(form, content, date);
}
