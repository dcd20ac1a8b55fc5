import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    boxSizing: "border-box",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  tabs: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // A bar that comes and goes would shift the lines while the clerk types.
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // A bar above a long list keeps its height.
    "& > *": { flexShrink: 0 },
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    // In line with what stands above the footer.
    marginInlineStart: tokens.spacingHorizontalXS,
    marginInlineEnd: tokens.spacingHorizontalS,
  },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
