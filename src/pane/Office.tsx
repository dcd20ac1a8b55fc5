import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Desk } from "./desk/desk";
import type { FormDesks } from "./desk/form-desks";
import type { Fault } from "./desk/ground/fault";
import { Observed, useObserved } from "./desk/ground/observed";
import type { Consolidate } from "./office/Consolidate";
import { FaultBar } from "./ui/FaultBar";
import { useWords } from "./words/language";

interface Components {
  readonly Consolidate: typeof Consolidate;
}

/** `null` until they have been fetched, once a page. */
const components = new Observed<Components | null>(null);

/** Both come together. */
async function fetchOffice(desks: FormDesks, desk: Desk): Promise<void> {
  const consolidate = import(/* webpackChunkName: "office" */ "./office/Consolidate");
  await desks.office(desk);
  components.set(await consolidate);
}

/** 汇总, half of the program: it is fetched when somebody first turns to it, which who fills in a form never does. */
export function Office({ desks, desk }: { desks: FormDesks; desk: Desk }) {
  const words = useWords();
  const office = useObserved(desks.offices).get(desk);
  const fetched = useObserved(components);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void fetchOffice(desks, desk).catch(() => setFault({ code: "not-fetched", subject: "", detail: "" }));
  }, [desks, desk]);
  if (office && fetched) return <fetched.Consolidate desk={office} />;
  return fault ? <FaultBar fault={fault} /> : <Spinner label={words.collect.opening} />;
}
