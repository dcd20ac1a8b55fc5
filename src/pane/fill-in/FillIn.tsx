import { Spinner } from "@fluentui/react-components";
import type { Desk } from "../desk/desk";
import { useObserved } from "../desk/ground/observed";
import { FaultBar } from "../ui/FaultBar";
import { useWords } from "../words/language";
import { CarriedBar } from "./CarriedBar";
import { CheckedForm } from "./CheckedForm";
import { NewForm } from "./NewForm";

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
          <CheckedForm desk={desk} found={found} onRemake={() => desk.making.want()} />
        </>
      ) : (
        <NewForm desk={desk} {...(found && { onBack: () => desk.making.giveUp() })} />
      )}
    </>
  );
}
