import { makeStyles, tokens } from "@fluentui/react-components";
import { HIDDEN } from "../../ui/hidden";

export const useStyles = makeStyles({
  groups: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  // Below the words of the finding, not its icon.
  why: {
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} calc(16px + ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalXS})`,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    // The icons line up with the heading, the hover reaches beyond them.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: 0,
    listStyleType: "none",
  },
  fold: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  folded: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
  finding: {
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // Of its own: a button is no grid in browsers before Chrome 83.
  parts: {
    display: "grid",
    gridTemplateColumns: "16px 1fr auto",
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { paddingTop: "2px" },
  place: { overflowWrap: "anywhere" },
  heard: HIDDEN,
  cell: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  message: {
    gridColumnStart: 2,
    gridColumnEnd: "span 2",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
