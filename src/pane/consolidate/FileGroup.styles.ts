import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto 24px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: "block", color: tokens.colorNeutralForeground3 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
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
