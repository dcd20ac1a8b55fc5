import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";

/** Pixels: as narrow as Excel's pane gets, as wide as leaves room for the sheet. */
const NARROWEST = 320;
const WIDEST = 560;
const STEP = 16;

const useStyles = makeStyles({
  splitter: {
    position: "relative",
    flexShrink: 0,
    width: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
    cursor: "col-resize",
    touchAction: "none",
    // Easier to get hold of than one pixel.
    "::after": { content: '""', position: "absolute", inset: "0 -4px", zIndex: 2 },
    ":hover": { backgroundColor: tokens.colorBrandStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 839px)": { display: "none" },
  },
});

interface Props {
  readonly label: string;
  /** Of the pane at the right, in pixels. */
  readonly width: number;
  onChange(width: number): void;
}

/** Moved by pointer or arrow keys; left makes the pane wider. */
export function Splitter({ label, width, onChange }: Props) {
  const styles = useStyles();
  const to = (wanted: number) => onChange(Math.min(Math.max(wanted, NARROWEST), WIDEST));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    to(width + step);
  };
  const onPointerDown = (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) to(window.innerWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
