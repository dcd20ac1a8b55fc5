import { Link, mergeClasses } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import type { PickedFile } from "../../desk/ground/files";
import { useWords } from "../../words/language";
import { chosenFiles, droppedFiles, filesOfFolder } from "../../desk/returns/drop";
import { useStyles } from "./FileDrop.styles";

interface Props {
  readonly desk: OfficeDesk;
  /** Nothing is listed yet: choosing files is the thing to do. */
  readonly empty: boolean;
  readonly className: string;
  /** Gets the chooser and says where it stands; all of it takes drops. */
  children(chooser: ReactNode): ReactNode;
}

/** Files and folders are dropped anywhere on the tab, or chosen by its file inputs. */
export function FileDrop({ desk, empty, className, children }: Props) {
  const { collection } = desk;
  const [over, setOver] = useState(false);
  // Children of the area fire enter and leave, too; the area is left when all of them are.
  const inside = useRef(0);

  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const track = (step: number) => (event: DragEvent) => {
    if (!isFiles(event)) return;
    inside.current = Math.max(0, inside.current + step);
    setOver(inside.current > 0);
  };
  const onDrop = (event: DragEvent) => {
    if (!isFiles(event)) return;
    // What is dropped on 资料台账 is no return.
    const isTaken = event.isDefaultPrevented();
    event.preventDefault();
    inside.current = 0;
    setOver(false);
    if (isTaken) return;
    const found = droppedFiles(event.dataTransfer);
    void collection.addWhenFound(found);
  };

  return (
    <div
      className={className}
      onDragEnter={track(1)}
      onDragLeave={track(-1)}
      onDragOver={(event) => isFiles(event) && event.preventDefault()}
      onDrop={onDrop}
    >
      {children(<Chooser desk={desk} empty={empty} over={over} />)}
    </div>
  );
}

/** No standard knows it, and all browsers do. */
const FOLDER = { webkitdirectory: "" };

function Chooser({ desk, empty, over }: { desk: OfficeDesk; empty: boolean; over: boolean }) {
  const words = useWords().collect;
  const styles = useStyles();
  const [id, folder] = [useId(), useId()];
  const taken =
    (found: (files: readonly File[]) => Promise<PickedFile[]>) => (event: ChangeEvent<HTMLInputElement>) => {
      const input = event.currentTarget;
      const picked = found([...(input.files ?? [])]);
      // So that the same file can be chosen again after it was corrected.
      input.value = "";
      void desk.collection.addWhenFound(picked);
    };
  const { accept, choose } = desk.files;
  const chosen = async () => choose?.(words.choose, accept) ?? [];
  return (
    <div className={mergeClasses(styles.drop, !empty && styles.small, over && styles.over)}>
      <input
        id={id}
        type="file"
        multiple
        accept={accept}
        className={styles.input}
        onChange={taken(chosenFiles)}
      />
      <label htmlFor={id} className={mergeClasses(styles.choose, empty && styles.primary)}>
        {words.choose}
      </label>
      <input
        id={folder}
        type="file"
        multiple
        className={styles.input}
        onChange={taken(filesOfFolder)}
        {...FOLDER}
      />
      <label htmlFor={folder} className={styles.choose}>
        {words.chooseFolder}
      </label>
      <span className={styles.hint}>{over ? words.dropHere : words.orDrop}</span>
      {choose && (
        <Link as="button" onClick={() => void desk.collection.addWhenFound(chosen())}>
          {words.orProgram}
        </Link>
      )}
    </div>
  );
}
