import { Input } from "@fluentui/react-components";
import { useStyles } from "./returns/rows/Resubmitted.styles";

interface Props {
  readonly label: string;
  readonly value: string;
  onChange(reason: string): void;
}

/** Where the clerk may say why he decides so; it stands in 经办记录. */
export function Reason({ label, value, onChange }: Props) {
  const styles = useStyles();
  return (
    <Input
      className={styles.reason}
      size="small"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_, { value: reason }) => onChange(reason)}
    />
  );
}
