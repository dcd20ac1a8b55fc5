import { Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Desk } from "../desk";
import { useObserved } from "../observed";
import { FaultBar } from "../ui/FaultBar";
import { useWords } from "../words/language";
import { CheckedForm } from "./CheckedForm";
import { NewForm } from "./NewForm";

/** 填报: a form to be made, or the form that is there with what the check says of it. */
export function FillIn({ desk }: { desk: Desk }) {
  const words = useWords();
  const { found, fault } = useObserved(desk.check.state);
  const [remaking, setRemaking] = useState(false);
  if (found === "looking") return <Spinner size="tiny" label={words.fillIn.looking} />;
  const close = () => setRemaking(false);
  const first = found?.checked[0]?.return;
  return (
    <>
      <FaultBar fault={fault} />
      {found && !remaking ? (
        <CheckedForm desk={desk} found={found} onRemake={() => setRemaking(true)} />
      ) : (
        <NewForm
          desk={desk}
          unit={first?.unit ?? ""}
          date={first?.date ?? desk.today()}
          onMade={close}
          {...(found && { onBack: close })}
        />
      )}
    </>
  );
}
