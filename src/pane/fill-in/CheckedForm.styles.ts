import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  unit: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  date: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  answer: { margin: 0, ":empty": { display: "none" } },
  live: { display: "flex", flexDirection: "column" },
  // Fluent's own margins would set the switch off from the lines around it.
  toggle: { marginLeft: "-8px" },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  bare: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  fine: { margin: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
