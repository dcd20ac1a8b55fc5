import { FORMS } from "../form/definitions";

/** The form that the pane works with: the newest that ships. */
export const FORM = FORMS[0]!;
