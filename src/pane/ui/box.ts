import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A box into which something is typed or chosen, as Fluent draws it; for the element itself or one around it. */
export const BOX: GriffelStyle = {
  boxSizing: "border-box",
  minWidth: 0,
  margin: 0,
  padding: `5px ${tokens.spacingHorizontalMNudge} 5px ${tokens.spacingHorizontalM}`,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  font: "inherit",
  ":focus-within": {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    // Seen where somebody's own colours take the place of the page's.
    outline: "2px solid transparent",
  },
};
