import { Button, makeStyles, Toolbar } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useEffect, useRef, useState, type ChangeEvent } from "react";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { Desk } from "./desk/desk";
import type { FormDesks } from "./desk/form-desks";
import { faultOf, unseen, type Fault } from "./desk/ground/fault";
import { showForm } from "./desk/form/make-form";
import { pickedFile } from "./desk/ground/files";
import { askBeforeLeaving } from "./desk/leaving";
import { AskDialog } from "./ui/AskDialog";
import { FaultBar } from "./ui/FaultBar";
import { useWords } from "./words/language";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  bar: { justifyContent: "space-between", flexWrap: "wrap", padding: 0 },
});

/** Opening and downloading the workbook, where the host has no menu of its own for it. */
export function WorkbookFiles({ desks, desk }: { readonly desks: FormDesks; readonly desk: Desk }) {
  const { workbook: words, entry } = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  /** The sheets that were chosen while there is work that no file holds. */
  const [asked, setAsked] = useState<readonly SheetPlan[] | null>(null);
  useEffect(() => askBeforeLeaving(desk), [desk]);
  if (!desk.host.capabilities.files) return null;

  async function trying(task: () => Promise<void>) {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  async function open(file: File) {
    const opened = await desk.files.openWorkbook?.(pickedFile(file));
    if (!opened) return;
    if (!opened.ok) {
      return setFault({ code: "refused", subject: file.name, detail: entry.reason(opened.refused) });
    }
    if (desk.host.unsaved?.()) setAsked(opened.sheets);
    else await replace(opened.sheets);
  }

  async function replace(sheets: readonly SheetPlan[]) {
    await desk.host.openWorkbook?.(sheets);
    const { host, form, core } = await desks.workbookChanged();
    try {
      await showForm(host, form, core, sheets);
    } catch (error) {
      setFault(unseen(error));
    }
  }

  const answering = (sheets: readonly SheetPlan[], first: () => Promise<void>) => () => {
    setAsked(null);
    void trying(async () => {
      await first();
      await replace(sheets);
    });
  };

  async function save() {
    const bytes = await desk.host.saveWorkbook?.();
    if (bytes) download(new Blob([Uint8Array.from(bytes)], { type: XLSX }), `${desk.form.title}.xlsx`);
  }

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    if (file) void trying(() => open(file));
  };

  return (
    <>
      <FaultBar fault={fault} onDismiss={() => setFault(null)} />
      {asked && (
        <AskDialog
          title={words.unsaved}
          text={words.unsavedText}
          answers={[
            { label: words.saveFirst, onAnswer: answering(asked, save) },
            { label: words.discard, onAnswer: answering(asked, () => Promise.resolve()) },
          ]}
          cancel={words.cancel}
          onCancel={() => setAsked(null)}
        />
      )}
      <Toolbar aria-label={words.label} size="small" className={styles.bar}>
        <input ref={input} type="file" hidden accept={desk.files.accept} onChange={onChange} />
        <Button
          appearance="subtle"
          size="small"
          icon={<FolderOpen20Regular />}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {words.open}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={busy}
          onClick={() => void trying(save)}
        >
          {words.save}
        </Button>
      </Toolbar>
    </>
  );
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the bytes once the click is over; a minute is ample for a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
