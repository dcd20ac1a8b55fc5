import { formFrom } from "../compile/compile-form";
import type { Form } from "../form";
import partyDisclosure2011 from "./party-disclosure-2011.json";

/** The forms that ship with the add-in, newest first. */
export const FORMS: readonly Form[] = [formFrom(partyDisclosure2011)];
