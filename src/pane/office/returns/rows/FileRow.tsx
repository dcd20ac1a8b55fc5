import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { RefusedFile } from "../../../../consolidation/consolidation";
import type { OfficeDesk } from "../../../desk/office-desk";
import { useToneClass, type Tone } from "../../../ui/tone";
import { useWords } from "../../../words/language";
import { ListRow, type Removal } from "./ListRow";
import type { ListedFile } from "../../../desk/returns/listed-file";
import { UnreadActs } from "./UnreadActs";
import { useUnread } from "./use-unread";

const TONES: Readonly<Record<ListedFile["state"], Tone>> = {
  waiting: "waiting",
  again: "waiting",
  cancelled: "past",
  read: "refused",
};

interface FileRowProps {
  readonly file: ListedFile;
  readonly onRemove: (id: string) => void;
}

/** A file that has yielded nothing: not yet, or not any more. */
export const FileRow = memo(function FileRow({ file, onRemove }: FileRowProps) {
  const words = useWords().entry;
  const { id, path } = file.picked;
  const tone = TONES[file.state];
  const said = {
    waiting: words.waiting,
    again: words.waiting,
    cancelled: words.cancelled,
    read: words.refused,
  };
  return (
    <ListRow
      tone={tone}
      title={path}
      status={<span className={useToneClass(tone)}>{said[file.state]}</span>}
      removal={{ id, path, onRemove }}
    />
  );
});

const useStyles = makeStyles({
  reason: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface RefusedRowProps {
  readonly desk: OfficeDesk;
  readonly refused: RefusedFile;
  /** The file, or its name in the archive that it lies in. */
  readonly name: string;
  readonly removal: Removal | null;
}

/** A file, by itself or in an archive, that cannot be read, and why; once it is in the book, whose it is. */
export function RefusedRow({ desk, refused, name, removal }: RefusedRowProps) {
  const words = useWords().entry;
  const styles = useStyles();
  const unread = useUnread(desk).find(({ file }) => file === refused.file);
  return (
    <ListRow
      tone="refused"
      title={name}
      status={<span className={useToneClass("refused")}>{words.refused}</span>}
      removal={removal}
    >
      <span className={styles.reason}>{words.reason(refused)}</span>
      {unread && <UnreadActs key={unread.unit} desk={desk} refused={unread} />}
    </ListRow>
  );
}
