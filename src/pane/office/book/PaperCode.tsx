import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { runAct, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { bookIn } from "../../desk/returns/workbook-book";
import type { Standing } from "../../../consolidation/consolidation";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";

/** The code below the footnote of stamped paper, typed or scanned: which return that was. */
export function PaperCode({ desk, standing }: { desk: OfficeDesk; standing: Standing }) {
  const { paperCode: words, office } = useWords();
  const styles = useStyles();
  const [code, setCode] = useState("");
  const book = bookIn(useObserved(desk.book.state));
  const { running } = useObserved(desk.consolidating.state);
  const found = desk.core.paperOfCode(desk.form, book, standing, code);
  return (
    <>
      <Field label={words.label} size="small">
        <Input
          className={styles.input}
          size="small"
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <p role="status" className={styles.said}>
        {found && words.found(found)}
      </p>
      {found?.kind === "return" && found.counts && !found.changed && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={running}
            aria-label={office.actOf(office.paper, found.unit)}
            onClick={() => void runAct(desk, { kind: "paper", unit: found.unit })}
          >
            {office.paper}
          </Button>
        </div>
      )}
    </>
  );
}
