import { Button } from "@fluentui/react-components";
import type { Call } from "../../../papers/calls";
import type { Papers } from "../../../papers/papers";
import { runAct, type OfficeDesk } from "../../desk/office-desk";
import { useObserved } from "../../desk/ground/observed";
import { useWords } from "../../words/language";
import { useStyles } from "../Section.styles";

interface Props {
  readonly desk: OfficeDesk;
  readonly papers: Papers;
  onCopy(whom: string, text: string): void;
}

/** One message a unit: to be pasted where the clerk writes to it; and that it was called. */
export function Messages({ desk, papers: { slips, calls }, onCopy }: Props) {
  const words = useWords().papers;
  const styles = useStyles();
  const { core, form, today } = desk;
  const { office } = useObserved(desk.papers.state);
  return (
    <ul aria-label={words.messages} className={styles.list}>
      {slips.map((slip) => {
        const must = slip.lines.filter((line) => line.must).length;
        return (
          <li key={`slip ${slip.unit}`} className={styles.row}>
            <span className={styles.what}>
              <span>{slip.unit}</span>
              <span className={styles.said}>{words.slip(must, slip.lines.length - must)}</span>
            </span>
            <Button
              size="small"
              aria-label={words.copyOf(slip.unit)}
              onClick={() => onCopy(slip.unit, core.slipText(form, slip, office))}
            >
              {words.copy}
            </Button>
          </li>
        );
      })}
      {calls.map((call) => (
        <CallRow
          key={`call ${call.unit} ${call.file}`}
          desk={desk}
          call={call}
          onCopy={(whom) => onCopy(whom, core.callText(form, call, office, today()))}
        />
      ))}
    </ul>
  );
}

interface CallProps {
  readonly desk: OfficeDesk;
  readonly call: Call;
  onCopy(whom: string): void;
}

function CallRow({ desk, call, onCopy }: CallProps) {
  const words = useWords().papers;
  const styles = useStyles();
  const { running } = useObserved(desk.consolidating.state);
  const { unit, because, file, contact, phone, rounds, last } = call;
  const whom = unit || file;
  const more = [contact, phone, rounds > 0 ? words.called(rounds, last) : ""].filter((part) => part !== "");
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <span>{whom}</span>
        <span className={styles.said}>{words.because(because, unit === "" ? "" : file)}</span>
        {more.length > 0 && <span className={styles.said}>{more.join("　")}</span>}
      </span>
      <span className={styles.acts}>
        <Button size="small" aria-label={words.copyOf(whom)} onClick={() => onCopy(whom)}>
          {words.copy}
        </Button>
        {unit !== "" && (
          <Button
            size="small"
            disabledFocusable={running}
            aria-label={words.remindedOf(unit)}
            onClick={() => void runAct(desk, { kind: "reminded", unit, round: rounds + 1 })}
          >
            {words.reminded}
          </Button>
        )}
      </span>
    </li>
  );
}
