import { makeStyles, tokens } from "@fluentui/react-components";
import { BOX } from "../../ui/box";

export const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  field: { ...BOX, height: "32px" },
  date: { fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  next: { margin: 0, color: tokens.colorNeutralForeground3 },
});
