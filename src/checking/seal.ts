import type { Form } from "../form/form";
import { sealCode } from "../reading/seal/seal-code";
import { sealText } from "../reading/seal/seal-text";
import type { Return } from "../reading/return";
import { isOpen, type Finding } from "./finding";

/** How a return stands with its seal; `changed`: something was changed after it was finalised. */
export type SealState = "none" | "intact" | "changed";

export function sealState({ content: { seal } }: Pick<Return, "content">): SealState {
  return seal === null ? "none" : seal.intact ? "intact" : "changed";
}

/** What keeps a return from being finalised. */
export function obstacles(findings: readonly Finding[]): Finding[] {
  return findings.filter(isOpen);
}

/** What a return that is finalised on `today` ("2011-12-15") carries below its table. */
export function sealOf(form: Form, ret: Return, today: string): string {
  return sealText({ date: today, code: sealCode(form, ret.content, today) });
}
