import { Button, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { memo, useId, useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import type { Entry, Submission } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import { bySeverity } from "../fill-in/group-findings";
import { placeOf } from "../fill-in/FindingList";
import { ToneIcon, useToneClass, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import type { ListedFile } from "./collection";
import { useStyles } from "./ReturnList.styles";

interface RowProps {
  readonly file: ListedFile;
  readonly tone: Tone;
  /** Stands first; the file's name when there is no unit. */
  readonly title: string;
  readonly second?: string;
  /** In a word, at the end of the first line. */
  readonly status: ReactNode;
  readonly onRemove: (id: string) => void;
  /** What is to be read or done about it. */
  readonly children?: ReactNode;
}

function Row({ file, tone, title, second, status, onRemove, children }: RowProps) {
  const words = useWords().collect;
  const styles = useStyles();
  const { id, path } = file.picked;
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <span className={styles.middle}>
        <span className={styles.first}>
          <span className={styles.unit} title={title}>
            {title}
          </span>
          <span className={styles.status}>{status}</span>
        </span>
        {second !== undefined && (
          <span className={styles.file} title={second}>
            {second}
          </span>
        )}
        {children}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={words.remove(path)}
        onClick={() => onRemove(id)}
      />
    </li>
  );
}

interface FileRowProps {
  readonly file: ListedFile;
  readonly onRemove: (id: string) => void;
}

/** A file that has yielded no return: not yet, not any more, or not at all. */
export const FileRow = memo(function FileRow({ file, onRemove }: FileRowProps) {
  const words = useWords().entry;
  const styles = useStyles();
  const waits = file.state === "waiting";
  const refused = file.refused !== null || file.state === "read";
  const tone = refused ? "refused" : waits ? "waiting" : "past";
  const toneClass = useToneClass(tone);
  return (
    <Row
      file={file}
      tone={tone}
      title={file.picked.path}
      status={
        <span className={toneClass}>{refused ? words.refused : waits ? words.waiting : words.cancelled}</span>
      }
      onRemove={onRemove}
    >
      {file.refused && <span className={styles.reason}>{words.reason(file.refused)}</span>}
    </Row>
  );
});

interface SubmissionRowProps extends FileRowProps {
  readonly form: Form;
  readonly submission: Submission;
  /** `null` until all files are read: which return of a unit counts is known only then. */
  readonly entry: Entry | null;
  readonly onPrefer: (entry: Entry) => void;
}

/** One return: whose it is, where it is from, whether it counts and what the check says. */
export const SubmissionRow = memo(function SubmissionRow(props: SubmissionRowProps) {
  const { form, file, submission, entry, onRemove, onPrefer } = props;
  const words = useWords().entry;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const groups = bySeverity(submission.findings);
  const tone = toneOf(entry, groups[0]?.[0] ?? "good");
  const toneClass = useToneClass(tone);
  const { unit, sheet } = submission.return;
  const where = file.submissions.length > 1 ? `${submission.file} · ${sheet}` : submission.file;
  const counts = groups.length > 0 && (
    <Counts groups={groups} open={open} controls={list} onToggle={() => setOpen(!open)} />
  );
  return (
    <Row
      file={file}
      tone={tone}
      title={unit || submission.file}
      {...((unit !== "" || where !== submission.file) && { second: where })}
      status={
        entry === null || entry.status === "counted" ? (
          counts || <span className={toneClass}>{entry?.late ? words.late : words.read}</span>
        ) : (
          <span className={toneClass}>{entry.status === "superseded" ? words.superseded : words.noUnit}</span>
        )
      }
      onRemove={onRemove}
    >
      {entry?.status === "superseded" && (
        <span className={styles.more}>
          <Button size="small" aria-label={words.preferOf(where)} onClick={() => onPrefer(entry)}>
            {words.prefer}
          </Button>
          {counts}
        </span>
      )}
      {entry?.status === "no-unit" && (
        <span className={styles.more}>
          <span className={styles.reason}>{words.noUnitNext}</span>
          {counts}
        </span>
      )}
      {entry?.status === "counted" && entry.late && counts && (
        <span className={styles.reason}>{words.late}</span>
      )}
      {open && <Findings id={list} form={form} findings={groups.flatMap(([, group]) => group)} />}
    </Row>
  );
});

function toneOf(entry: Entry | null, gravest: Tone): Tone {
  if (entry?.status === "superseded") return "past";
  if (entry?.status === "no-unit") return "unknown";
  return gravest === "good" && entry?.late ? "late" : gravest;
}

interface CountsProps {
  readonly groups: ReturnType<typeof bySeverity<Finding>>;
  readonly open: boolean;
  readonly controls: string;
  onToggle(): void;
}

/** "2 处错误，1 处提示": opens the sentences below. */
function Counts({ groups, open, controls, onToggle }: CountsProps) {
  const words = useWords();
  const styles = useStyles();
  const toneClass = useToneClass(groups[0]?.[0] ?? "good");
  return (
    <button
      type="button"
      className={mergeClasses(styles.toggle, toneClass)}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {groups.map(([severity, { length }]) => words.count(severity, length)).join(words.comma)}
    </button>
  );
}

function Findings({ id, form, findings }: { id: string; form: Form; findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul id={id} className={styles.findings}>
      {findings.map((finding, index) => (
        <li key={index} className={styles.finding}>
          <ToneIcon tone={finding.severity} />
          <span>
            {placeOf(form, finding)}
            {"　"}
            {finding.message}
          </span>
        </li>
      ))}
    </ul>
  );
}
