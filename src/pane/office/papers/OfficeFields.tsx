import { Field, Input } from "@fluentui/react-components";
import type { OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";

/** Whom the units may ask and until when; what is left blank is a line on paper. */
export function OfficeFields({ desk }: { desk: OfficeDesk }) {
  const words = useWords().papers;
  const styles = useStyles();
  const { office } = useObserved(desk.papers.state);
  const fields = [
    ["contact", words.contact, "text"] as const,
    ["phone", words.phone, "tel"] as const,
    ["by", words.by, "date"] as const,
  ];
  return (
    <div className={styles.fields}>
      {fields.map(([key, label, type]) => (
        <Field key={key} label={label} size="small" className={styles.field}>
          <Input
            className={styles.input}
            type={type}
            size="small"
            value={office[key]}
            onChange={(_, { value }) => desk.papers.say({ [key]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
