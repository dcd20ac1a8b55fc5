import { Button, FluentProvider, Link } from "@fluentui/react-components";
import { Fragment, useEffect, useId } from "react";
import { useStyles } from "./App.styles";
import { startDesk } from "./desk/desk";
import type { FormDesks } from "./desk/form-desks";
import { FillIn } from "./fill-in/FillIn";
import { FormChooser } from "./forms/FormChooser";
import { useObserved } from "./desk/ground/observed";
import { Lacks } from "./ui/Lacks";
import { Tabs } from "./ui/Tabs";
import { lookOf } from "./theme";
import { OWN_NAMES, WordsContext, wordsIn, type Language } from "./words/language";
import { DraftBar } from "./DraftBar";
import { Office } from "./Office";
import { WorkbookFiles } from "./WorkbookFiles";

/** What the build writes beside every page, see packaging/licences.js. */
const LICENCES = "third-party-licences.txt";

/** What the switch turns to. */
const OTHER: Readonly<Record<Language, Language>> = { "zh-CN": "en-US", "en-US": "zh-CN" };

interface Props {
  readonly desks: FormDesks;
  readonly language?: Language;
  /** Whether the program around the pane is dark. */
  readonly dark?: boolean;
  /** Present where the clerk may choose the language. */
  readonly onSpeak?: (language: Language) => void;
  /** Takes the pane out of view, where the program has no button of its own for it. */
  readonly onHide?: () => void;
  /** Address of the self-test, for programs that have no other way to it. */
  readonly selfTest?: string;
}

/** The pane: two tasks, one at a time. */
export function App({ desks, language = "zh-CN", dark = false, onSpeak, onHide, selfTest }: Props) {
  const words = wordsIn(language);
  const styles = useStyles();
  const { theme, style } = lookOf(dark);
  const desk = useObserved(desks.current);
  const task = useObserved(desk.task);
  const office = useObserved(desks.offices).get(desk);
  const id = useId();
  useEffect(() => void desks.recognise(), [desks]);
  useEffect(() => startDesk(desk), [desk]);
  useEffect(() => office?.start(), [office]);
  useEffect(() => desks.start(), [desks]);
  return (
    <FluentProvider theme={theme} style={{ ...style, height: "100%" }} lang={language}>
      <WordsContext value={words}>
        <div className={styles.pane}>
          <div className={styles.tabs}>
            <Tabs
              label={words.tabs.label}
              tabs={[
                { value: "fill-in", text: words.tabs.fillIn },
                { value: "consolidate", text: words.tabs.consolidate },
              ]}
              selected={task}
              panel={`${id}panel`}
              idOf={(value) => `${id}${value}`}
              onSelect={(value) => desk.task.set(value)}
            />
            {onHide && (
              <Button appearance="subtle" size="small" onClick={onHide}>
                {words.tabs.hide}
              </Button>
            )}
          </div>
          <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${task}`} className={styles.panel}>
            {desks.file && <DraftBar file={desks.file} />}
            <Lacks lacking={desk.lacking} />
            <FormChooser desks={desks} />
            <Fragment key={`${desk.form.id} ${desk.form.version}`}>
              {task === "fill-in" ? <FillIn desk={desk} /> : <Office desks={desks} desk={desk} />}
            </Fragment>
          </div>
          <footer className={styles.footer}>
            {desks.file && <WorkbookFiles desks={desks} file={desks.file} />}
            {onSpeak && (
              <Link
                as="button"
                className={styles.aside}
                appearance="subtle"
                lang={OTHER[language]}
                onClick={() => onSpeak(OTHER[language])}
              >
                {OWN_NAMES[OTHER[language]]}
              </Link>
            )}
            {selfTest && (
              <Link className={styles.aside} appearance="subtle" href={selfTest}>
                {words.selfTest.link}
              </Link>
            )}
            <Link className={styles.aside} appearance="subtle" href={LICENCES} target="_blank" rel="noopener">
              {words.licences}
            </Link>
          </footer>
        </div>
      </WordsContext>
    </FluentProvider>
  );
}
