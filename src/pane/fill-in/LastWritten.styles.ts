import { makeStyles, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  whole: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ":empty": { display: "none" },
  },
});
