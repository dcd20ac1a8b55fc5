import type { GriffelStyle } from "@fluentui/react-components";

/** Not to be seen, still there for the keyboard and for screen readers. */
export const HIDDEN: GriffelStyle = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};
