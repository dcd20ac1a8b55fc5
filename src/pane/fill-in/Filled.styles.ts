import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  share: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  list: {
    // The bars line up with the one above, the hover reaches beyond them.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: 0,
    listStyleType: "none",
  },
  section: {
    width: "100%",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // Of its own: a button is no grid in browsers before Chrome 83.
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 22% 3em",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  name: { overflowWrap: "anywhere" },
  open: { display: "flex", gap: tokens.spacingHorizontalXS },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  percent: { textAlign: "end", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});
