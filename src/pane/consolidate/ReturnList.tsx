import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Entry } from "../../consolidation/consolidation";
import type { Desk } from "../desk";
import { useWords } from "../words/language";
import type { ListedFile } from "./collection";
import { useStyles } from "./ReturnList.styles";
import { FileRow, SubmissionRow } from "./ReturnRow";

interface Props {
  readonly desk: Desk;
  readonly files: readonly ListedFile[];
  /** What became of each submission; empty while files are still being read. */
  readonly entries: readonly Entry[];
}

/** Everything that was handed in: a row for each return, and for each file without one. */
export function ReturnList({ desk, files, entries }: Props) {
  const words = useWords().collect;
  const styles = useStyles();
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.submission.id, entry])), [entries]);
  const onRemove = useMemo(() => (id: string) => desk.collection.remove(id), [desk]);
  const onPrefer = useMemo(() => (entry: Entry) => desk.collection.prefer(entry.submission), [desk]);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.listed(files.length)}</h2>
        <Button
          className={styles.clear}
          appearance="subtle"
          size="small"
          onClick={() => desk.collection.clear()}
        >
          {words.clear}
        </Button>
      </div>
      <ul aria-label={words.list} className={styles.list}>
        {files.flatMap((file) =>
          file.submissions.length === 0 ? (
            <FileRow key={file.picked.id} file={file} onRemove={onRemove} />
          ) : (
            file.submissions.map((submission) => (
              <SubmissionRow
                key={submission.id}
                form={desk.form}
                file={file}
                submission={submission}
                entry={byId.get(submission.id) ?? null}
                onRemove={onRemove}
                onPrefer={onPrefer}
              />
            ))
          ),
        )}
      </ul>
    </section>
  );
}
