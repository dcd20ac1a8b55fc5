import {
  FluentProvider,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  ToggleButton,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Host } from "../../host/host";
import { THEME } from "../theme";
import { useWords, WordsContext, wordsIn, type Language } from "../words/language";
import { useStyles } from "./Page.styles";
import { Splitter } from "./Splitter";

type View = "sheet" | "pane";

interface Props {
  readonly language: Language;
  /** Puts a workbook into the element; the pane is beside it. */
  readonly open: (container: HTMLElement, pane: HTMLElement) => Promise<Host>;
  readonly children: (host: Host) => ReactNode;
}

/** A workbook with the pane beside it, as in Excel; on a narrow screen one of the two at a time. */
export function Page(props: Props) {
  return (
    <FluentProvider theme={THEME} lang={props.language}>
      <WordsContext value={wordsIn(props.language)}>
        <Both {...props} />
      </WordsContext>
    </FluentProvider>
  );
}

function Both({ open, children }: Props) {
  const words = useWords().page;
  const styles = useStyles();
  const [view, setView] = useState<View>("pane");
  const [width, setWidth] = useState(360);
  const { container, pane, host, failed } = useWorkbook(open, () => setView("sheet"));
  return (
    <div className={styles.page}>
      <div role="group" aria-label={words.view} className={styles.views}>
        {(["sheet", "pane"] as const).map((each) => (
          <ToggleButton
            key={each}
            className={styles.view}
            appearance="subtle"
            checked={view === each}
            onClick={() => setView(each)}
          >
            {words[each]}
          </ToggleButton>
        ))}
      </div>
      <main
        aria-label={words.sheet}
        className={mergeClasses(styles.sheet, view !== "sheet" && styles.sheetAway)}
      >
        <div ref={container} className={styles.workbook} />
        {!host && (
          <div className={styles.cover}>
            {failed ? (
              <MessageBar intent="error">
                <MessageBarBody>{words.failed}</MessageBarBody>
              </MessageBar>
            ) : (
              <Spinner label={words.loading} />
            )}
          </div>
        )}
      </main>
      <Splitter label={words.resize} width={width} onChange={setWidth} />
      <aside
        ref={pane}
        aria-label={words.pane}
        style={{ width }}
        className={mergeClasses(styles.pane, view !== "pane" && styles.paneAway)}
      >
        {host && children(host)}
      </aside>
    </div>
  );
}

/** The workbook, once for the life of the page. `onShow` is told when the pane shows a cell in it. */
function useWorkbook(open: Props["open"], onShow: () => void) {
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const opened = useRef(false);
  const [host, setHost] = useState<Host | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = useRef(onShow);
  useEffect(() => {
    shown.current = onShow;
  });
  useEffect(() => {
    if (opened.current || !container.current || !pane.current) return;
    opened.current = true;
    open(container.current, pane.current).then(
      (workbook) => setHost(showing(workbook, () => shown.current())),
      (error: unknown) => {
        reportError(error);
        setFailed(true);
      },
    );
  }, [open]);
  return { container, pane, host, failed };
}

/** The same host that tells when a cell is shown: on a narrow screen the sheet then comes to the front. */
function showing(host: Host, onShow: () => void): Host {
  return {
    ...host,
    select: async (sheet, cell) => {
      await host.select(sheet, cell);
      onShow();
    },
  };
}
