import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Progress } from "../ui/Progress";
import { useWords } from "../words/language";
import { useStyles } from "./Section.styles";

interface Props {
  /** `null` while nothing is being made. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** How far it is, in words. */
  writing(done: number, of: number): string;
  onCancel(): void;
  /** The buttons that begin it. */
  readonly children: ReactNode;
}

/** The buttons that make a long file, or, while one is being made, how far it is and a way to stop it. */
export function HandingOut({ progress, writing, onCancel, children }: Props) {
  const words = useWords().collect;
  const styles = useStyles();
  if (!progress) return <div className={styles.buttons}>{children}</div>;
  const said = writing(progress.done, progress.of);
  return (
    <>
      <Progress aria-label={said} value={progress.done} max={progress.of} />
      <div className={styles.buttons}>
        <span className={styles.said}>{said}</span>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </>
  );
}
