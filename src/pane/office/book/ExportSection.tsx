import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import type { LongKind } from "../../desk/ground/files";
import { useObserved } from "../../desk/ground/observed";
import { bookIn } from "../../desk/returns/workbook-book";
import { DisclosureButton } from "../../ui/DisclosureButton";
import { FaultBar } from "../../ui/FaultBar";
import { useWords } from "../../words/language";
import { HandingOut } from "../HandingOut";
import { useStyles } from "../Section.styles";

const KINDS: readonly LongKind[] = ["csv", "parquet"];

/** 数据导出: every figure of the book as a row, for programs that count. */
export function ExportSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().long;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const content = useId();
  return (
    <section aria-label={words.title} className={styles.whole}>
      <DisclosureButton open={open} controls={content} onToggle={() => setOpen(!open)}>
        {words.title}
      </DisclosureButton>
      <div id={content} className={styles.whole}>
        {open && <LongTable desk={desk} />}
      </div>
    </section>
  );
}

function LongTable({ desk }: { desk: OfficeDesk }) {
  const { long: words } = useWords();
  const styles = useStyles();
  const { exporting } = desk;
  const book = bookIn(useObserved(desk.book.state));
  const units = useObserved(desk.roster.units);
  const { running } = useObserved(desk.consolidating.state);
  const { progress, written, stopped, fault } = useObserved(exporting.state);
  if (!exporting.canWrite) return <p className={styles.said}>{words.notHere}</p>;
  return (
    <>
      <p className={styles.said}>{words.purpose}</p>
      <FaultBar fault={fault} onDismiss={() => exporting.dismissFault()} />
      <HandingOut progress={progress} writing={words.writing} onCancel={() => exporting.cancel()}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            disabledFocusable={running}
            onClick={() => void exporting.write(kind, book, units)}
          >
            {words.make(kind)}
          </Button>
        ))}
      </HandingOut>
      <p role="status" className={styles.said}>
        {(written && words.written(written)) || (stopped && words.stopped)}
      </p>
    </>
  );
}
