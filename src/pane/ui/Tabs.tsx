import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  list: { display: "flex" },
  tab: {
    position: "relative",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalMNudge}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::after": {
      content: '""',
      position: "absolute",
      bottom: 0,
      left: tokens.spacingHorizontalMNudge,
      right: tokens.spacingHorizontalMNudge,
      // A border, which stays where somebody's own colours take the place of the page's.
      borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
      borderRadius: tokens.borderRadiusCircular,
      // Where colours are somebody's own, nothing is transparent.
      visibility: "hidden",
    },
    ":hover::after": { borderBottomColor: tokens.colorNeutralStroke1Hover, visibility: "visible" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { borderBottomColor: tokens.colorCompoundBrandStroke, visibility: "visible" },
    ":hover::after": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

interface Props<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly text: string }[];
  readonly selected: Value;
  /** Element that shows what is selected. */
  readonly panel: string;
  /** Of the tab of a value, by which the panel is named. */
  readonly idOf: (value: Value) => string;
  onSelect(value: Value): void;
}

/** Tabs, as the pattern of WAI-ARIA has them: one stop of the keyboard, arrows go along them, Enter or Space turns to one. */
export function Tabs<Value extends string>({ label, tabs, selected, panel, idOf, onSelect }: Props<Value>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...list.current!.querySelectorAll("button")];
    const to = placeAfter(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (to === null) return;
    event.preventDefault();
    buttons[to]!.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={idOf(value)}
          aria-controls={panel}
          aria-selected={value === selected}
          tabIndex={value === selected ? 0 : -1}
          className={mergeClasses(styles.tab, value === selected && styles.selected)}
          onClick={() => onSelect(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from one of so many places, round at the ends; `null` for keys that lead nowhere. */
function placeAfter(key: string, from: number, many: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % many;
    case "ArrowLeft":
      return (from + many - 1) % many;
    case "Home":
      return 0;
    case "End":
      return many - 1;
    default:
      return null;
  }
}
