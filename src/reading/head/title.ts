import type { Form } from "../../form/form";
import { perForm } from "../../form/per-form";
import { perText } from "../../sheet/per-text";

/** So many characters of the form's title in a row make a title. */
const ENOUGH_OF_TITLE = 6;

/** Whether a text is the form's title, or enough of it. */
export function isTitle(form: Pick<Form, "title">, text: string): boolean {
  return titlePerText(form)(text);
}

const titlePerText = perForm(({ title }: Pick<Form, "title">) =>
  perText((text): boolean => {
    const bare = text.replaceAll(" ", "");
    const length = Math.min(ENOUGH_OF_TITLE, title.length);
    for (let from = 0; from + length <= title.length; from++) {
      if (bare.includes(title.slice(from, from + length))) return true;
    }
    return false;
  }),
);
