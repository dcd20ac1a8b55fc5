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
  only: { fontWeight: tokens.fontWeightSemibold },
  period: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
});
