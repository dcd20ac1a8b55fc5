import { makeStyles, tokens } from "@fluentui/react-components";

const NARROW = "@media (max-width: 839px)";

export const useStyles = makeStyles({
  page: {
    position: "fixed",
    inset: 0,
    display: "flex",
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { flexDirection: "column" },
  },
  views: {
    display: "none",
    [NARROW]: {
      display: "flex",
      gap: tokens.spacingHorizontalXS,
      padding: tokens.spacingVerticalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  view: { flexGrow: 1 },
  sheet: { position: "relative", flexGrow: 1, minWidth: 0, minHeight: 0 },
  // In a layer of its own: the cells would else be drawn over what is said over them.
  workbook: { position: "absolute", inset: 0, isolation: "isolate" },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    zIndex: 1,
  },
  waiting: { padding: tokens.spacingHorizontalL },
  pane: {
    flexShrink: 0,
    minHeight: 0,
    [NARROW]: { width: "auto !important", flexGrow: 1, flexBasis: 0 },
  },
  // The workbook keeps its size out of sight, else it would draw itself at nothing.
  sheetAway: {
    [NARROW]: { position: "fixed", inset: "48px 0 0 0", visibility: "hidden" },
  },
  paneAway: { [NARROW]: { display: "none" } },
});
