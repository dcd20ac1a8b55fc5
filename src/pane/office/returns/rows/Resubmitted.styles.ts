import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  reason: { minWidth: "80px", flexGrow: 1 },
});
