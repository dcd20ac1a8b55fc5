import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { lookOf } from "../theme";
import { wordsIn, type Language } from "../words/language";
import type { Ground } from "../words/words";

const useStyles = makeStyles({
  whole: { padding: tokens.spacingHorizontalM },
  remedy: { margin: `${tokens.spacingVerticalS} 0 0` },
});

interface Props {
  readonly language: Language;
  readonly dark?: boolean;
  /** Why there is no pane; left out while it is being prepared. */
  readonly ground?: Ground;
  /** What was found instead, for whoever is asked: "Excel 16.0.10000". */
  readonly detail?: string;
}

/** What stands where the pane cannot be: why not, and what to do. Never a blank page. */
export function Notice({ language, dark = false, ground, detail }: Props) {
  return (
    <FluentProvider {...lookOf(dark)} lang={language}>
      <Said language={language} {...(ground && { ground })} {...(detail && { detail })} />
    </FluentProvider>
  );
}

function Said({ language, ground, detail }: Omit<Props, "dark">) {
  const words = wordsIn(language).ground;
  const styles = useStyles();
  if (!ground) return <Spinner className={styles.whole} size="small" label={words.preparing} />;
  const { title, remedy } = words.why[ground];
  return (
    <div className={styles.whole}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {remedy.map((line) => (
            <p key={line} className={styles.remedy}>
              {line}
            </p>
          ))}
          {detail && <p className={styles.remedy}>{words.found(detail)}</p>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
