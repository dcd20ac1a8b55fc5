import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  // Fluent's own least width is wider than the pane at its narrowest.
  field: { flexGrow: 1, flexBasis: "120px", minWidth: 0, maxWidth: "260px" },
  // Forty units would hide the whole pane.
  listbox: { maxHeight: "240px" },
  input: { minWidth: 0, width: "100%" },
});
