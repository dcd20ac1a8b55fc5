import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { DisclosureButton } from "../ui/DisclosureButton";
import { useStyles } from "./Section.styles";

interface Props {
  readonly title: string;
  /** What is pressed to open it; left out, its title. */
  readonly shown?: string;
  readonly children: ReactNode;
}

/** A section of the tab that is shut until it is wanted; shut ones of a group stand beside each other. */
export function Folded({ title, shown = title, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const content = useId();
  return (
    <section aria-label={title} className={mergeClasses(styles.whole, open && styles.open)}>
      <DisclosureButton open={open} controls={content} onToggle={() => setOpen(!open)}>
        {shown}
      </DisclosureButton>
      <div id={content} className={styles.whole}>
        {open && children}
      </div>
    </section>
  );
}
