import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& > *": { flexShrink: 0 },
  },
  /** In a group it takes a line of its own. */
  open: { flexBasis: "100%" },
  /** Sections that are shut stand beside each other. */
  group: {
    display: "flex",
    flexWrap: "wrap",
    "& > *": { marginRight: tokens.spacingHorizontalL, maxWidth: "100%" },
    "&:empty": { display: "none" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 130px", minWidth: 0 },
  input: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: {
    display: "flex",
    flexDirection: "column",
    flex: "1 1 150px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  /** On a line of its own. */
  across: { display: "flex", flexBasis: "100%", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  acts: { display: "flex", flexShrink: 0, gap: tokens.spacingHorizontalXS },
});
