import { Combobox, Option } from "@fluentui/react-components";
import { useState, type ChangeEvent } from "react";
import { useWords } from "../words/language";
import { useStyles } from "./returns/rows/NameUnit.styles";

/** Fluent would give the list all the height that there is. */
const POSITIONING = { autoSize: "width" } as const;

/** Units offered at once; the clerk types to see others. */
const OFFERED = 60;

interface Props {
  /** The likeliest first. */
  readonly names: readonly string[];
  readonly label: string;
  readonly value: string;
  /** Takes the focus, as something that was just asked for does. */
  readonly focused?: boolean;
  onChange(unit: string): void;
}

/** A unit: any name may be typed, those that are known are offered. */
export function UnitField({ names, label, value, focused = false, onChange }: Props) {
  const words = useWords().entry;
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const offered = names.filter((name) => name.includes(typed.trim())).slice(0, OFFERED);

  const onType = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onChange(currentTarget.value);
    setTyped(currentTarget.value);
    // Opened by us: Fluent does it for keys, and an input method for Chinese presses none that it knows.
    setOpen(true);
  };
  return (
    <Combobox
      className={styles.field}
      input={{ className: styles.input }}
      listbox={{ className: styles.listbox }}
      // By keyboard the field itself opens the list, with the arrow down.
      expandIcon={{ "aria-label": words.knownUnits, tabIndex: -1 }}
      positioning={POSITIONING}
      size="small"
      freeform
      autoFocus={focused}
      aria-label={label}
      placeholder={words.unitHere}
      value={value}
      selectedOptions={[value]}
      open={open && offered.length > 0}
      onOpenChange={(_, { open }) => setOpen(open)}
      onChange={onType}
      // Without an option: what was chosen before is not what is being typed.
      onOptionSelect={(_, { optionText }) => optionText !== undefined && (onChange(optionText), setTyped(""))}
    >
      {offered.map((name) => (
        <Option key={name}>{name}</Option>
      ))}
    </Combobox>
  );
}
