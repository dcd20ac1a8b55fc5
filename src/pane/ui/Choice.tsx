import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { BOX } from "./box";

const useStyles = makeStyles({
  whole: {
    ...BOX,
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
  },
  chosen: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, color: tokens.colorNeutralStrokeAccessible },
  select: {
    position: "absolute",
    top: 0,
    left: 0,
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
