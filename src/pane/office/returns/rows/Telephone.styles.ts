import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  // Fluent's own least width is wider than the pane at its narrowest.
  field: { flex: "1 1 120px", minWidth: 0 },
  input: { minWidth: 0 },
  hint: {
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});
