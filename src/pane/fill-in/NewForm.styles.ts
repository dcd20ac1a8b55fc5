import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  year: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  date: { fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  next: { margin: 0, color: tokens.colorNeutralForeground3 },
});
