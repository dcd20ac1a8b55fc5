import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Lacking } from "../desk/ground/lacking";
import { useObserved } from "../desk/ground/observed";
import { useWords } from "../words/language";

/** What the program does not do for the clerk, and what to do instead. */
export function Lacks({ lacking }: { lacking: Lacking }) {
  const words = useWords().lacking;
  const lacks = useObserved(lacking.state);
  return lacks.map((lack) => (
    <MessageBar key={lack} intent="warning" layout="multiline">
      <MessageBarBody>{words[lack]}</MessageBarBody>
    </MessageBar>
  ));
}
