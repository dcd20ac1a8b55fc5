import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    // Windows in high contrast takes the background away.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** A share (0–1) as a bar. The figure stands beside it in words, so the bar is silent. */
export function ShareBar({ share, className }: { share: number; className?: string }) {
  const styles = useStyles();
  const width = `${Math.min(Math.max(share, 0), 1) * 100}%`;
  return (
    <div aria-hidden className={mergeClasses(styles.track, className)}>
      <div className={styles.fill} style={{ width }} />
    </div>
  );
}
