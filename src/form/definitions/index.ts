import { formOf } from "../compile/build-form";
import type { Form } from "../form";
import { SPECS } from "./specs.built";

/** The forms that ship with the add-in. The first is taken where nobody says which. */
export const FORMS: readonly Form[] = SPECS.map(formOf);
