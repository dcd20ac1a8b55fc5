import { useId, useMemo, useState } from "react";
import type { Desk } from "../desk/desk";
import { DisclosureButton } from "../ui/DisclosureButton";
import { ShareBar } from "../ui/ShareBar";
import { ToneIcon } from "../ui/tone";
import { useWords } from "../words/language";
import { useStyles } from "./Filled.styles";
import type { Checked } from "../desk/form/live-check";
import { filled } from "../../checking/filling/filled";
import { sectionsOf, type SectionStatus } from "../desk/form/sections";

interface Props {
  readonly desk: Desk;
  readonly checked: Checked;
}

/** How much of the form is filled; on demand section by section. */
export function Filled({ desk, checked }: Props) {
  const words = useWords().fillIn;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const sections = useId();
  const { share, ...progress } = filled(desk.form, checked.return);
  return (
    <>
      <div className={styles.whole}>
        <ShareBar className={styles.bar} share={share} />
        <DisclosureButton
          open={open}
          controls={sections}
          label={words.bySection(share, progress)}
          className={styles.share}
          onToggle={() => setOpen(!open)}
        >
          {words.progress(share, progress)}
        </DisclosureButton>
      </div>
      <div id={sections}>{open && <Sections desk={desk} checked={checked} />}</div>
    </>
  );
}

function Sections({ desk, checked }: Props) {
  const styles = useStyles();
  const sections = useMemo(() => sectionsOf(desk.form, checked), [desk.form, checked]);
  return (
    <ul className={styles.list}>
      {sections.map((status) => (
        <li key={`${status.section.table}/${status.section.label}`}>
          <Section desk={desk} status={status} />
        </li>
      ))}
    </ul>
  );
}

/** A section in one line; pressing it goes to what is to be done there next. */
function Section({ desk, status }: { readonly desk: Desk; readonly status: SectionStatus }) {
  const words = useWords();
  const styles = useStyles();
  const { section, share, open, next } = status;
  const counts = open.map(([severity, number]) => words.count(severity, number));
  return (
    <button
      type="button"
      className={styles.section}
      aria-label={[section.label, words.fillIn.filled(share), ...counts].join(words.comma)}
      onClick={() => next && void desk.check.show(next)}
    >
      <span className={styles.parts}>
        <span className={styles.name}>{section.label}</span>
        <span className={styles.open}>
          {open.map(([severity, number]) => (
            <span key={severity} className={styles.count}>
              <ToneIcon tone={severity} />
              {number}
            </span>
          ))}
        </span>
        <ShareBar share={share} />
        <span className={styles.percent}>{words.fillIn.part(share)}</span>
      </span>
    </button>
  );
}
