import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import type { Order, Paper } from "../../desk/returns/office-papers";
import { bookIn } from "../../desk/returns/workbook-book";
import { FaultBar } from "../../ui/FaultBar";
import { Folded } from "../Folded";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";
import { useConsolidation, useOwing, useRegister } from "./use-consolidation";

/** 考核评分 and 通报: what the office draws up when all is in. */
export function CircularSection({ desk }: { desk: OfficeDesk }) {
  const words = useWords().circular;
  const book = bookIn(useObserved(desk.book.state));
  if (book.receipts.length === 0) return null;
  return (
    <Folded title={words.title}>
      <Drawn desk={desk} />
    </Folded>
  );
}

function Drawn({ desk }: { desk: OfficeDesk }) {
  const words = useWords().circular;
  const styles = useStyles();
  const [order, setOrder] = useState<Order>("roster");
  const { core, form, papers, files } = desk;
  const consolidation = useConsolidation(desk);
  const register = useRegister(desk);
  const book = bookIn(useObserved(desk.book.state));
  const { running, done, kept, fault } = useObserved(papers.state);
  const units = useOwing(desk);
  const { running: busy } = useObserved(desk.consolidating.state);
  const edition = core.editionOf(form, book, consolidation);
  const given = { consolidation, register, edition: edition?.holds ? edition.sealed.edition : null };
  const common = { disabledFocusable: running || busy };
  const said = done && isDrawn(done) ? words.done(done, kept) : "";
  return (
    <div className={styles.whole}>
      <RadioGroup
        aria-label={words.order}
        layout="horizontal"
        value={order}
        onChange={(_, { value }) => setOrder(value as Order)}
      >
        <Radio value="roster" label={words.byRoster} />
        <Radio value="score" label={words.byScore} />
      </RadioGroup>
      <div className={styles.buttons}>
        <Button {...common} onClick={() => void papers.writeAssessment(given, order, units)}>
          {words.makeAssessment}
        </Button>
        {form.scheme.inspection.length > 0 && (
          <Button {...common} onClick={() => void papers.writeInspection(units)}>
            {words.makeInspection}
          </Button>
        )}
        <Button {...common} onClick={() => void papers.writeSatisfaction(units)}>
          {words.makeSatisfaction}
        </Button>
        <Button {...common} onClick={() => void papers.writeHonours(given)}>
          {words.makeHonours}
        </Button>
        <Button {...common} onClick={() => void papers.writeCircular(given)}>
          {words.makeCircular}
        </Button>
        {files.writeDocument && (
          <Button {...common} onClick={() => void papers.saveCircular(given)}>
            {words.saveCircular}
          </Button>
        )}
      </div>
      <FaultBar fault={fault} onDismiss={() => papers.dismissFault()} />
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}

const DRAWN = ["inspection", "satisfaction", "assessment", "honours", "circular", "document"] as const;
const isDrawn = (paper: Paper): paper is (typeof DRAWN)[number] =>
  (DRAWN as readonly Paper[]).includes(paper);
