import { checkReturn } from "../../checking/check-return";
import type { Form } from "../../form/form";
import type { Return } from "../../reading/return";
import type { Submission } from "../consolidation";

/** Whose return it is, as the clerk says. */
export interface UnitNaming {
  readonly unit: string;
  /** It is a unit of its own, though it resembles one of the roster. */
  readonly own: boolean;
}

/** The submission under the name that the clerk gave it, checked again: its unit is no longer missing. */
export function nameUnit(form: Form, submission: Submission, { unit, own }: UnitNaming): Submission {
  const { content, account } = submission.return;
  const ret: Return = {
    ...submission.return,
    content: { ...content, unit },
    account: { ...account, unitFrom: "clerk" },
  };
  return { ...submission, return: ret, findings: checkReturn(form, ret), ownUnit: own };
}
