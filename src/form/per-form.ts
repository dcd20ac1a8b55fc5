/**
 * What is made from a form once and asked for often. It lives as long as the form does: a definition that was
 * changed and compiled again is another form.
 */
export function perForm<Form extends object, Made>(make: (form: Form) => Made): (form: Form) => Made {
  const made = new WeakMap<Form, { readonly it: Made }>();
  return (form) => {
    let known = made.get(form);
    if (known === undefined) made.set(form, (known = { it: make(form) }));
    return known.it;
  };
}
