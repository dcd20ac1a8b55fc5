/**
 * What is made from a form once and asked for often. It lives as long as the form does: a definition that was
 * changed and compiled again is another form.
 */
export function perForm<Form extends object, Made>(make: (form: Form) => Made): (form: Form) => Made {
  const made = new WeakMap<Form, { readonly it: Made }>();
  return (form) => {
    const known = made.get(form) ?? { it: make(form) };
    made.set(form, known);
    return known.it;
  };
}
