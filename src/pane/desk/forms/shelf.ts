import { definitionHash } from "../../../form/carried-definition";
import type { Form } from "../../../form/form";
import { Observed } from "../ground/observed";

/**
 * The forms that the clerk can choose: those that ship, those whose definition was opened, and those that a workbook
 * has brought. Of each version of a form there is one.
 */
export class Shelf {
  readonly forms: Observed<readonly Form[]>;

  constructor(shipped: readonly Form[]) {
    this.forms = new Observed(shipped);
  }

  /** Puts a form there that the clerk has opened, in the place of the one of its version. Answers what is there now. */
  put(form: Form): Form {
    const known = this.find(form);
    if (known && definitionHash(known) === definitionHash(form)) return known;
    const others = this.forms.get();
    this.forms.set(known ? others.map((each) => (each === known ? form : each)) : [...others, form]);
    return form;
  }

  /** The same of one that a workbook has brought: of a version that is there already, the office's own is used. */
  bring(form: Form): Form {
    return this.find(form) ?? this.put(form);
  }

  /** Another takes the place of a form, such as the same for another period. */
  swap(form: Form, by: Form): void {
    this.forms.set(this.forms.get().map((each) => (each === form ? by : each)));
  }

  /** The form of that version, if it is there. */
  find({ id, version }: Pick<Form, "id" | "version">): Form | undefined {
    return this.forms.get().find((form) => form.id === id && form.version === version);
  }
}
