import { formFrom } from "../compile/compile-form";
import type { Form } from "../form";
import disclosureMonthly from "./disclosure-monthly.json";
import keyProjectsMonthly from "./key-projects-monthly.json";
import partyCatalogue2011 from "./party-catalogue-2011.json";
import partyDisclosure2011 from "./party-disclosure-2011.json";

/** The forms that ship with the add-in. The first is taken where nobody says which. */
export const FORMS: readonly Form[] = [
  partyDisclosure2011,
  disclosureMonthly,
  keyProjectsMonthly,
  partyCatalogue2011,
].map((definition) => formFrom(definition));
