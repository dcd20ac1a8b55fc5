import { Button, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode, Ref } from "react";
import { ENTRY } from "../../../ui/kept-focus";
import { ToneIcon, type Tone } from "../../../ui/tone";
import { useWords } from "../../../words/language";
import { useStyles } from "./ListRow.styles";

/** Takes a file from the list, where a row stands for the whole of one. */
export interface Removal {
  readonly id: string;
  /** As the list names it. */
  readonly path: string;
  readonly onRemove: (id: string) => void;
}

interface Props {
  readonly tone: Tone;
  /** Stands first; the file's name when there is no unit. */
  readonly title: string;
  readonly second?: string;
  /** In a word, at the end of the first line. */
  readonly status: ReactNode;
  /** `null` for a part of a file. */
  readonly removal: Removal | null;
  /** Takes the focus when what had it goes away. */
  readonly ref?: Ref<HTMLDivElement>;
  /** What is to be read or done about it. */
  readonly children?: ReactNode;
}

/** One line of what was handed in, with whatever belongs to it below. */
export function ListRow({ tone, title, second, status, removal, ref, children }: Props) {
  const words = useWords().collect;
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <div
        className={mergeClasses(styles.middle, !removal && styles.wide)}
        ref={ref}
        tabIndex={-1}
        {...ENTRY}
      >
        <span className={styles.first}>
          <span className={styles.title} title={title}>
            {title}
          </span>
          <span className={styles.status}>{status}</span>
        </span>
        {second !== undefined && (
          <span className={styles.second} title={second}>
            {second}
          </span>
        )}
        {children}
      </div>
      {removal && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(removal.path)}
          onClick={() => removal.onRemove(removal.id)}
        />
      )}
    </li>
  );
}
