import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 24px",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: "block", paddingTop: "4px", color: tokens.colorNeutralForeground3 },
  // As in a row: what came of it goes to a line of its own rather than that the name is cut.
  what: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  yield: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
  },
  // The rows hang below the name of what they came in.
  rows: {
    margin: 0,
    marginInlineStart: "7px",
    padding: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    "& > li:last-child": { borderBottomStyle: "none" },
  },
});
