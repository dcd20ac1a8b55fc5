import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  cells: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: "none",
  },
});
