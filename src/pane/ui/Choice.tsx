import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";

const useStyles = makeStyles({
  whole: {
    position: "relative",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    padding: `5px ${tokens.spacingHorizontalMNudge}`,
    paddingInlineStart: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-within": {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
      // Seen where somebody's own colours take the place of the page's.
      outline: "2px solid transparent",
    },
  },
  chosen: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, color: tokens.colorNeutralStrokeAccessible },
  select: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    border: "none",
    font: "inherit",
    opacity: 0,
    cursor: "pointer",
  },
});

interface Props {
  readonly id?: string;
  /** Element that names it, where no label does. */
  readonly labelledBy?: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** One of the options. */
  readonly value: string;
  onChoose(value: string): void;
}

/**
 * One of several, from the browser's own list. That would cut a long text off: it lies unseen over the whole of what is
 * chosen.
 */
export function Choice({ id, labelledBy, options, value, onChoose }: Props) {
  const styles = useStyles();
  return (
    <span className={styles.whole}>
      <span aria-hidden className={styles.chosen}>
        {options.find((option) => option.value === value)?.text}
      </span>
      <ChevronDown20Regular aria-hidden className={styles.icon} />
      <select
        id={id}
        aria-labelledby={labelledBy}
        className={styles.select}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
