import { Input, ToggleButton } from "@fluentui/react-components";
import { CHIPS, type Chip } from "../../desk/returns/list-filter";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";

interface Props {
  readonly wanted: string;
  readonly chip: Chip | null;
  /** How many files each of them shows. */
  readonly counts: ReadonlyMap<Chip, number>;
  onWanted(wanted: string): void;
  onChip(chip: Chip | null): void;
}

/** Finds a unit in a long list, and what there is to be done in it. */
export function ListFilter({ wanted, chip, counts, onWanted, onChip }: Props) {
  const words = useWords().filter;
  const styles = useStyles();
  const shown = CHIPS.filter((each) => (counts.get(each) ?? 0) > 0 || each === chip);
  return (
    <div className={styles.whole}>
      <Input
        type="search"
        size="small"
        className={styles.input}
        aria-label={words.search}
        placeholder={words.search}
        value={wanted}
        onChange={(_, { value }) => onWanted(value)}
      />
      {shown.length > 0 && (
        <div role="group" aria-label={words.only} className={styles.buttons}>
          {shown.map((each) => (
            <ToggleButton
              key={each}
              size="small"
              shape="circular"
              checked={chip === each}
              onClick={() => onChip(chip === each ? null : each)}
            >
              {words.chip(each, counts.get(each) ?? 0)}
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}
