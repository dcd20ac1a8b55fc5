import { Button } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { Entry } from "../../../consolidation/consolidation";
import type { OfficeDesk } from "../../desk/office-desk";
import type { FileDecision } from "../../desk/ground/files";
import { useObserved } from "../../desk/ground/observed";
import { Announcer } from "../../ui/Announcer";
import { InStretches } from "../../ui/InStretches";
import { useKeptFocus } from "../../ui/kept-focus";
import { useWords } from "../../words/language";
import { FileGroup } from "./rows/FileGroup";
import { FileRow } from "./rows/FileRow";
import { ListFilter } from "./ListFilter";
import { ConfirmAll } from "./ListSteps";
import type { FoundFiles } from "./use-found-files";
import type { ListedEntry } from "../../desk/returns/preview";
import { unreadOf, yieldOf, type ListedFile } from "../../desk/returns/listed-file";
import { ROW_HEIGHT } from "./rows/ListRow.styles";
import { useStyles } from "./ReturnList.styles";
import { RowsOfFile, type ListContext } from "./rows/RowsOfFile";

interface Props {
  readonly desk: OfficeDesk;
  readonly files: readonly ListedFile[];
  /** What became of each submission; empty while files are still being read. */
  readonly entries: readonly ListedEntry[];
  readonly counted: readonly Entry[];
  /** Those of them that the clerk wants to see. */
  readonly found: FoundFiles;
  readonly onPrefer: (entry: Entry) => void;
}

/** Everything that was handed in: a row for each return, and for each file without one. */
export function ReturnList({ desk, files, entries, counted, found, onPrefer }: Props) {
  const { collect: words, filter: filterWords, comma } = useWords();
  const styles = useStyles();
  const list = useKeptFocus<HTMLUListElement>();
  const { progress } = useObserved(desk.collection.state);
  const context = useListContext(desk, entries, counted, onPrefer);
  const returns = files.reduce((sum, { submissions }) => sum + submissions.length, 0);
  const refused = files.reduce((sum, file) => sum + file.refused.length, 0);
  const unread = unreadOf(files).length;
  const yielded = [words.yielded(returns, refused), unread > 0 && words.unread(unread)]
    .filter(Boolean)
    .join(comma);
  const { shown, filter } = found;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          {words.listed(files.length)} <span className={styles.yield}>{yielded}</span>
        </h2>
        {unread > 0 && (
          <Button appearance="subtle" size="small" onClick={() => void desk.collection.resume()}>
            {words.resume}
          </Button>
        )}
        <Button
          className={styles.clear}
          appearance="subtle"
          size="small"
          onClick={() => desk.collection.clear()}
        >
          {words.clear}
        </Button>
      </div>
      <ConfirmAll desk={desk} entries={entries} counted={counted} />
      {filter && <ListFilter {...filter} />}
      {shown.length === 0 && <p className={styles.none}>{filterWords.none}</p>}
      <ul ref={list} tabIndex={-1} aria-label={words.list} className={styles.list}>
        <InStretches items={shown} heightOf={heightOf}>
          {(file) => <Listed key={file.picked.id} context={context} file={file} />}
        </InStretches>
      </ul>
      <Announcer text={progress ? "" : [words.listed(files.length), yielded].join(comma)} />
    </section>
  );
}

const heightOf = (file: ListedFile) => ROW_HEIGHT * Math.max(1, yieldOf(file));

/** While hundreds are read, only what has changed is drawn anew. */
const Listed = memo(function Listed({ context, file }: { context: ListContext; file: ListedFile }) {
  const rows = yieldOf(file);
  if (rows === 0) return <FileRow file={file} onRemove={context.onRemove} />;
  if (rows > 1 || file.state === "cancelled") return <FileGroup context={context} file={file} />;
  return <RowsOfFile context={context} file={file} grouped={false} />;
});

const NONE: readonly FileDecision[] = [];

function useListContext(
  desk: OfficeDesk,
  entries: readonly ListedEntry[],
  counted: readonly Entry[],
  onPrefer: Props["onPrefer"],
): ListContext {
  const { decisions, rereading } = useObserved(desk.collection.state);
  const onRemove = useMemo(() => (id: string) => desk.collection.remove(id), [desk]);
  const entryOf = useMemo(() => {
    const byId = new Map(entries.map((entry) => [entry.submission.id, entry]));
    return (id: string) => byId.get(id) ?? null;
  }, [entries]);
  return useMemo(
    () => ({
      ...{ desk, entryOf, counted, onPrefer },
      decisionsOf: (id) => decisions.get(id) ?? NONE,
      isRereading: (id) => rereading.has(id),
      onRemove,
    }),
    [desk, entryOf, counted, onPrefer, decisions, rereading, onRemove],
  );
}
