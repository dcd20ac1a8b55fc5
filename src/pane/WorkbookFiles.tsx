import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useEffect, useRef, type ChangeEvent } from "react";
import type { FormDesks } from "./desk/form-desks";
import { useObserved } from "./desk/ground/observed";
import { askBeforeLeaving } from "./desk/leaving";
import { keepDrafts } from "./desk/workbook/draft-keeper";
import type { WorkbookFile } from "./desk/workbook/workbook-file";
import { AskDialog } from "./ui/AskDialog";
import { FaultBar } from "./ui/FaultBar";
import { useWords } from "./words/language";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  written: {
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly desks: FormDesks;
  readonly file: WorkbookFile;
}

/** Opening and saving the workbook, where the host has no menu of its own for it. */
export function WorkbookFiles({ desks, file }: Props) {
  const desk = useObserved(desks.current);
  const { workbook: words, entry } = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { busy, fault, refused, written } = useObserved(file.state);
  useEffect(() => askBeforeLeaving(desks), [desks]);
  useEffect(() => file.start(), [file]);
  useEffect(() => saveByKey(file), [file]);
  useEffect(() => {
    const { drafts } = desk.files;
    return drafts && keepDrafts(desk.host, drafts, () => file.name());
  }, [desk.host, desk.files, file]);

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = currentTarget.files?.[0];
    currentTarget.value = "";
    if (chosen) void file.open(chosen);
  };
  const notOpened = refused && {
    code: "refused" as const,
    subject: refused.name,
    detail: entry.reason(refused.refused),
  };
  const common = { appearance: "subtle", size: "small", disabledFocusable: busy } as const;

  return (
    <>
      <FaultBar fault={fault ?? notOpened} onDismiss={() => file.dismissFault()} />
      <Asking file={file} />
      <div role="group" aria-label={words.label} className={styles.bar}>
        <input ref={input} type="file" hidden accept={desk.files.accept} onChange={onChange} />
        <Button
          {...common}
          icon={<FolderOpen20Regular />}
          onClick={() => (file.hasPlaces ? void file.choose() : input.current?.click())}
        >
          {words.open}
        </Button>
        {file.hasPlaces && (
          <Button {...common} icon={<Save20Regular />} onClick={() => void file.save()}>
            {words.save}
          </Button>
        )}
        <Button
          {...common}
          icon={file.hasPlaces ? null : <ArrowDownload20Regular />}
          onClick={() => void file.saveAs()}
        >
          {file.hasPlaces ? words.saveAs : words.download}
        </Button>
      </div>
      <div role="status">
        {written !== null && <span className={styles.written}>{words.written(written)}</span>}
      </div>
    </>
  );
}

/** What the clerk has to say before work or a file of his is written over. */
function Asking({ file }: { readonly file: WorkbookFile }) {
  const { workbook: words } = useWords();
  const { asked } = useObserved(file.state);
  const common = { cancel: words.cancel, onCancel: () => file.withdraw() };
  switch (asked) {
    case null:
      return null;
    case "replace": {
      const { title, text, saveFirst, discard } = words.replace;
      const answers = [
        { label: saveFirst, onAnswer: () => void file.replace(true) },
        { label: discard, onAnswer: () => void file.replace(false) },
      ];
      return <AskDialog title={title} text={text} answers={answers} {...common} />;
    }
    case "overwrite": {
      const { title, text, other, same } = words.overwrite;
      const answers = [
        { label: other, onAnswer: () => void file.overwrite(false) },
        { label: same, onAnswer: () => void file.overwrite(true) },
      ];
      return <AskDialog title={title} text={text} answers={answers} {...common} />;
    }
  }
}

/** Ctrl+S saves the workbook, as everywhere; the browser would save its page. */
function saveByKey(file: WorkbookFile): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== "s" || ctrlKey === metaKey || altKey) return;
    event.preventDefault();
    if (!file.state.get().busy) void file.save();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}
