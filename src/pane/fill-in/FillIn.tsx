import { Spinner } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import type { Desk } from "../desk/desk";
import { Late } from "../desk/ground/late";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { useLate } from "../ui/use-late";
import { useWords } from "../words/language";
import { CarriedBar } from "./making/CarriedBar";
import type { CheckedForm } from "./CheckedForm";
import { NewForm } from "./making/NewForm";

/** What shows a form that was found; it comes with what has read it. */
const CHECKED_FORM = new Late(() => import(/* webpackChunkName: "checking" */ "./CheckedForm"));

function Found(props: ComponentProps<typeof CheckedForm>) {
  const words = useWords();
  const { part, fault } = useLate(CHECKED_FORM);
  if (part) return <part.CheckedForm {...props} />;
  return fault ? <FaultBar fault={fault} /> : <Spinner size="tiny" label={words.fillIn.looking} />;
}

/** 填报: a form to be made, or the form that is there with what the check says of it. */
export function FillIn({ desk }: { desk: Desk }) {
  const words = useWords();
  const { found, fault } = useObserved(desk.check.state);
  const { wanted, carried, fault: unmade } = useObserved(desk.making.state);
  if (found === "looking") return <Spinner size="tiny" label={words.fillIn.looking} />;
  return (
    <>
      <FaultBar fault={fault} onDismiss={() => desk.check.dismissFault()} />
      {found && !wanted ? (
        <>
          <FaultBar fault={unmade} onDismiss={() => desk.making.dismissFault()} />
          {carried && <CarriedBar desk={desk} carried={carried} />}
          <Found desk={desk} found={found} onRemake={() => desk.making.want()} />
        </>
      ) : (
        <NewForm desk={desk} {...(found && { onBack: () => desk.making.giveUp() })} />
      )}
    </>
  );
}
