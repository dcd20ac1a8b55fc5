import type { Form } from "../form/form";
import { perForm } from "../form/per-form";
import type { Submission } from "./consolidation";

/**
 * What follows from a return alone, worked out once as long as it is kept: of a book most returns stand as they did when
 * one more comes.
 */
export function perReturn<Made>(
  make: (form: Form, submission: Submission) => Made,
): (form: Form, submission: Submission) => Made {
  const made = perForm<Form, WeakMap<Submission, { readonly it: Made }>>(() => new WeakMap());
  return (form, submission) => {
    const known = made(form).get(submission);
    if (known) return known.it;
    const it = make(form, submission);
    made(form).set(submission, { it });
    return it;
  };
}
