import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentMultiple16Regular } from "@fluentui/react-icons/svg/document-multiple";
import { useId } from "react";
import { ENTRY } from "../../../ui/kept-focus";
import { useWords } from "../../../words/language";
import { useStyles } from "./FileGroup.styles";
import type { ListedFile } from "../../../desk/returns/listed-file";
import { RowsOfFile, type ListContext } from "./RowsOfFile";

/** A file that holds several: an archive, or a workbook of several units. It is removed whole. */
export function FileGroup({ context, file }: { context: ListContext; file: ListedFile }) {
  const words = useWords().collect;
  const styles = useStyles();
  const name = useId();
  const { id, path } = file.picked;
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <DocumentMultiple16Regular aria-hidden className={styles.icon} />
        <span className={styles.what} tabIndex={-1} {...ENTRY}>
          <span id={name} className={styles.name} title={path}>
            {path}
          </span>
          <span className={styles.yield}>
            {words.yielded(file.submissions.length, file.refused.length)}
            {file.state === "cancelled" && ` · ${words.unfinished}`}
          </span>
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(path)}
          onClick={() => context.onRemove(id)}
        />
      </div>
      <ul aria-labelledby={name} className={styles.rows}>
        <RowsOfFile context={context} file={file} grouped />
      </ul>
    </li>
  );
}
