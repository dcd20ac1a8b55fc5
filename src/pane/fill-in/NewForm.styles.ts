import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  date: { fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  next: { margin: 0, color: tokens.colorNeutralForeground3 },
});
