import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp12Regular } from "@fluentui/react-icons/svg/chevron-up";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "24px",
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline", textUnderlineOffset: "2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly open: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  /** For a screen reader, when what is seen does not say enough by itself. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
  onToggle(): void;
}

/** A line of text that opens and shuts what stands below it. */
export function DisclosureButton({ open, controls, label, className, children, onToggle }: Props) {
  const styles = useStyles();
  const Icon = open ? ChevronUp12Regular : ChevronDown12Regular;
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={label}
      onClick={onToggle}
    >
      <span>{children}</span>
      <Icon aria-hidden className={styles.icon} />
    </button>
  );
}
