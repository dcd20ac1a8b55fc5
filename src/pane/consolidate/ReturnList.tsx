import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Entry } from "../../consolidation/consolidation";
import { unitKey } from "../../consolidation/roster";
import type { Desk } from "../desk";
import { useWords } from "../words/language";
import type { ListedFile } from "./collection";
import { useStyles } from "./ReturnList.styles";
import { FileRow, RefusedRow, SubmissionRow } from "./ReturnRow";

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
  const onPrefer = useMemo(
    () => (chosen: Entry) => {
      const rivals = entries.filter(({ unit }) => unitKey(unit) === unitKey(chosen.unit));
      desk.collection.prefer(
        chosen.submission.id,
        rivals.map(({ submission }) => submission.id),
      );
    },
    [desk, entries],
  );
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
        {files.flatMap((file) => [
          ...(isBare(file) ? [<FileRow key={file.picked.id} file={file} onRemove={onRemove} />] : []),
          ...file.submissions.map((submission) => (
            <SubmissionRow
              key={submission.id}
              desk={desk}
              file={file}
              submission={submission}
              entry={byId.get(submission.id) ?? null}
              onRemove={onRemove}
              onPrefer={onPrefer}
            />
          )),
          ...file.refused.map((refused) => (
            <RefusedRow
              key={`${file.picked.id}/${refused.file}`}
              file={file}
              refused={refused}
              onRemove={onRemove}
            />
          )),
        ])}
      </ul>
    </section>
  );
}

/** Nothing has come of it, not even a reason. */
function isBare({ submissions, refused }: ListedFile): boolean {
  return submissions.length === 0 && refused.length === 0;
}
