import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  openers: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  field: { minWidth: 0, width: "100%" },
  only: { fontWeight: tokens.fontWeightSemibold },
  period: { gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  // Titles of forms are long: the end says of what time it is.
  chosen: { overflowWrap: "anywhere", whiteSpace: "normal", textAlign: "start" },
});
