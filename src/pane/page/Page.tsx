import {
  FluentProvider,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  ToggleButton,
} from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Host } from "../../host/host";
import { lookOf } from "../theme";
import { useWords, WordsContext, wordsIn, type Language } from "../words/language";
import { useStyles } from "./Page.styles";
import { useTurns, type View } from "./use-turns";
import type { Workbook } from "./workbook";
import { Splitter } from "./Splitter";

interface Props {
  readonly language: Language;
  /** Whether the system is dark; the sheet is paper all the same. */
  readonly dark: boolean;
  /** Puts a workbook into the element; the pane is beside it. */
  readonly open: (container: HTMLElement, pane: HTMLElement) => Promise<Workbook>;
  /** The pane; what it has to say over the sheet goes into `over`. */
  readonly children: (host: Host, over: HTMLElement) => ReactNode;
}

/** A workbook with the pane beside it, as in Excel; on a narrow screen one of the two at a time. */
export function Page(props: Props) {
  return (
    <FluentProvider {...lookOf(props.dark)} lang={props.language}>
      <WordsContext value={wordsIn(props.language)}>
        <Both {...props} />
      </WordsContext>
    </FluentProvider>
  );
}

function Both({ open, children, language }: Props) {
  const words = useWords().page;
  const styles = useStyles();
  const [view, setView] = useState<View>("pane");
  const [over, setOver] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(360);
  const { container, pane, workbook, failed } = useWorkbook(open);
  const { toSheet } = useTurns(pane, workbook?.keyboard ?? null, setView);
  useEffect(() => workbook?.speak(language), [workbook, language]);
  const host = useShowing(workbook, toSheet);
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
        <div ref={setOver} />
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
        {host && over
          ? children(host, over)
          : !failed && <Spinner className={styles.waiting} size="small" label={words.loading} />}
      </aside>
    </div>
  );
}

/** The workbook, once for the life of the page. */
function useWorkbook(open: Props["open"]) {
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const opened = useRef(false);
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (opened.current || !container.current || !pane.current) return;
    opened.current = true;
    open(container.current, pane.current).then(setWorkbook, (error: unknown) => {
      reportError(error);
      setFailed(true);
    });
  }, [open]);
  return { container, pane, workbook, failed };
}

/** The same host, which goes to the cell that is shown: its sheet comes to the front, and the keyboard to the cell. */
function useShowing(workbook: Workbook | null, onShow: () => void): Host | null {
  const shown = useRef(onShow);
  useEffect(() => {
    shown.current = onShow;
  });
  return useMemo(
    () =>
      workbook && {
        ...workbook.host,
        select: async (sheet, cell) => {
          await workbook.host.select(sheet, cell);
          shown.current();
        },
      },
    [workbook],
  );
}
