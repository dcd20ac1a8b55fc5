import type { Form } from "../form/form";
import { checksItself, type Place } from "../form/placement";
import type { Return } from "../reading/return";
import { fieldText } from "./frame";

/** A field with its label in front again, as it is to be written. */
export interface LabelledField extends Place {
  readonly value: string;
}

/** The fields of a form of ours whose labels somebody has typed over: 石角镇 where 填报单位（盖章）：石角镇 is printed. */
export function bareFields(form: Form, { content, placement, account }: Return): LabelledField[] {
  if (!checksItself(placement)) return [];
  const { unit, date, period } = content;
  return (account.bare ?? []).map((index) => ({
    ...placement.fields[index]!,
    value: fieldText(form, form.fields[index]!, { unit, date, period }),
  }));
}
