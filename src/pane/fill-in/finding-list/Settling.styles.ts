import { makeStyles, tokens } from "@fluentui/react-components";
import { BOX } from "../../ui/box";

export const useStyles = makeStyles({
  // Below the words of the finding, not its icon.
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} calc(16px + ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalXS})`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  box: { ...BOX, width: "100%", minHeight: "60px", resize: "vertical", fontSize: tokens.fontSizeBase200 },
  asked: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
