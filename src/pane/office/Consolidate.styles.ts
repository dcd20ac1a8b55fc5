import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    // Older browsers shrink what is higher than the pane below what it holds.
    "& > *": { flexShrink: 0 },
  },
  top: {
    display: "flex",
    flexDirection: "column",
    "& > *": { flexShrink: 0 },
    gap: tokens.spacingVerticalS,
    scrollMarginTop: tokens.spacingVerticalM,
  },
  // The status region is there from the start, to be heard when it speaks; empty it takes no room,
  // nor does a gap stand beside what is out of the flow.
  nothing: { position: "absolute" },
  samples: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  // The one thing to do next stays in view below a long list.
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  reading: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: "tabular-nums",
  },
});
