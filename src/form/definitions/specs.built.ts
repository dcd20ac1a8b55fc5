import { formFrom } from "../compile/compile-form";
import type { FormSpec } from "../spec/form-spec";
import disclosureMonthly from "./disclosure-monthly.json";
import keyProjectsMonthly from "./key-projects-monthly.json";
import partyCatalogue2011 from "./party-catalogue-2011.json";
import partyDisclosure2011 from "./party-disclosure-2011.json";

/** The definitions that ship, whole and sound: that is made sure of when the program is built (`packaging/built-loader.js`). */
export const SPECS: readonly FormSpec[] = [
  partyDisclosure2011,
  disclosureMonthly,
  keyProjectsMonthly,
  partyCatalogue2011,
].map((definition) => formFrom(definition).spec);
