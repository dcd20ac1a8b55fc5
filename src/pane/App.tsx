import { FluentProvider, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { useStyles } from "./App.styles";
import { Consolidate } from "./consolidate/Consolidate";
import { deskFor, startDesk, type Given } from "./desk";
import { FillIn } from "./fill-in/FillIn";
import { THEME } from "./theme";
import { WordsContext, wordsIn, type Language } from "./words/language";
import { WorkbookFiles } from "./WorkbookFiles";

/** As a class it would be handed to dialogs, too, and cover the page behind them. */
const FULL = { height: "100%" };

type Task = "fill-in" | "consolidate";

interface Props extends Given {
  readonly language?: Language;
}

/** The pane: two tasks, one at a time. Given at first is given for good; it is not watched for changes. */
export function App({ language = "zh-CN", ...given }: Props) {
  const words = wordsIn(language);
  const styles = useStyles();
  const [desk] = useState(() => deskFor(given));
  const [task, setTask] = useState<Task>("fill-in");
  const id = useId();
  useEffect(() => startDesk(desk), [desk]);
  return (
    <FluentProvider theme={THEME} style={FULL} lang={language}>
      <WordsContext value={words}>
        <div className={styles.pane}>
          <TabList
            className={styles.tabs}
            aria-label={words.tabs.label}
            selectedValue={task}
            onTabSelect={(_, { value }) => setTask(value as Task)}
          >
            <Tab value="fill-in" id={`${id}fill-in`} aria-controls={`${id}panel`}>
              {words.tabs.fillIn}
            </Tab>
            <Tab value="consolidate" id={`${id}consolidate`} aria-controls={`${id}panel`}>
              {words.tabs.consolidate}
            </Tab>
          </TabList>
          <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${task}`} className={styles.panel}>
            {task === "fill-in" ? <FillIn desk={desk} /> : <Consolidate desk={desk} />}
          </div>
          <footer className={styles.footer}>
            <WorkbookFiles desk={desk} />
          </footer>
        </div>
      </WordsContext>
    </FluentProvider>
  );
}
