import { makeStyles, tokens } from "@fluentui/react-components";

/** Pixels, of a row of which nothing is asked. */
export const ROW_HEIGHT = 45;

export const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) 24px",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Hundreds of files: what is out of view costs nothing.
    contentVisibility: "auto",
    containIntrinsicSize: `auto ${ROW_HEIGHT}px`,
  },
  icon: { paddingTop: "4px" },
  middle: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    // Without a button at its end the row reaches to the edge.
    gridColumnEnd: "span 1",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  wide: { gridColumnEnd: "span 2" },
  // What became of it goes to a line of its own rather than that the name is cut.
  first: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  status: {
    flexShrink: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  second: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
