import { Button, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { memo, useId, useRef, useState, type ReactNode, type Ref } from "react";
import type { Finding } from "../../checking/finding";
import type { Entry, RefusedFile, Submission } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { Doubt } from "../../reading/return";
import type { Desk } from "../desk";
import { bySeverity } from "../fill-in/group-findings";
import { placeOf } from "../fill-in/FindingList";
import { ToneIcon, useToneClass, type Tone } from "../ui/tone";
import { useWords } from "../words/language";
import type { Words } from "../words/words";
import type { ListedFile } from "./collection";
import { Doubts } from "./Doubts";
import { HowRead, isReadOddly } from "./HowRead";
import { NameUnit } from "./NameUnit";
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
  /** Takes the focus when what had it goes away. */
  readonly ref?: Ref<HTMLDivElement>;
  /** What is to be read or done about it. */
  readonly children?: ReactNode;
}

function Row({ file, tone, title, second, status, onRemove, ref, children }: RowProps) {
  const words = useWords().collect;
  const styles = useStyles();
  const { id, path } = file.picked;
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <div className={styles.middle} ref={ref} tabIndex={ref ? -1 : undefined}>
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
      </div>
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

/** A file that has yielded nothing: not yet, or not any more. */
export const FileRow = memo(function FileRow({ file, onRemove }: FileRowProps) {
  const words = useWords().entry;
  const waits = file.state === "waiting";
  const refused = file.state === "read";
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
    />
  );
});

interface RefusedRowProps extends FileRowProps {
  readonly refused: RefusedFile;
}

/** A file, by itself or in an archive, that cannot be read, and why. */
export const RefusedRow = memo(function RefusedRow({ file, refused, onRemove }: RefusedRowProps) {
  const words = useWords().entry;
  const styles = useStyles();
  const toneClass = useToneClass("refused");
  return (
    <Row
      file={file}
      tone="refused"
      title={refused.file}
      status={<span className={toneClass}>{words.refused}</span>}
      onRemove={onRemove}
    >
      <span className={styles.reason}>{words.reason(refused)}</span>
    </Row>
  );
});

interface SubmissionRowProps extends FileRowProps {
  readonly desk: Desk;
  readonly submission: Submission;
  /** `null` until all files are read: which return of a unit counts is known only then. */
  readonly entry: Entry | null;
  readonly onPrefer: (entry: Entry) => void;
}

/** One return: whose it is, where it is from, whether it counts and what the check says. */
export const SubmissionRow = memo(function SubmissionRow(props: SubmissionRowProps) {
  const { desk, file, entry, onRemove, onPrefer } = props;
  // The entry knows the name that the clerk gave.
  const submission = entry?.submission ?? props.submission;
  const words = useWords().entry;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const details = useId();
  const groups = bySeverity(submission.findings);
  const tone = toneOf(entry, submission, groups[0]?.[0] ?? "good");
  const { unit, sheet, doubts } = submission.return;
  const where = file.submissions.length > 1 ? `${submission.file} · ${sheet}` : submission.file;
  const status = statusText(entry, words);
  const toggle = { open, controls: details, onToggle: () => setOpen(!open) };
  const counts = groups.length > 0 && <Counts groups={groups} {...toggle} />;
  const oddly = groups.length === 0 && isReadOddly(submission.return);
  const plain = oddly ? (
    <HowReadToggle text={status} tone={tone} {...toggle} />
  ) : (
    <Toned tone={tone}>{status}</Toned>
  );
  const counted = entry === null || entry.status === "counted";

  function onDecide({ axis, at }: Doubt, index: number | null) {
    // The question goes away when the file was read again; the keyboard stays in its row.
    row.current?.focus();
    void desk.collection.decide(file.picked.id, { file: submission.file, sheet, axis, at, index });
  }

  return (
    <Row
      file={file}
      ref={row}
      tone={tone}
      title={unit || submission.file}
      {...((unit !== "" || where !== submission.file) && { second: where })}
      status={counted ? counts || plain : plain}
      onRemove={onRemove}
    >
      {entry && !counted && (
        <div className={styles.more}>
          <Next desk={desk} entry={entry} where={where} onPrefer={onPrefer} />
          {counts}
        </div>
      )}
      {counted && entry?.late && counts && <span className={styles.reason}>{words.late}</span>}
      {submission.return.unitFrom === "clerk" && <Named desk={desk} id={submission.id} where={where} />}
      {doubts.length > 0 && <Doubts form={desk.form} submission={submission} onDecide={onDecide} />}
      {open && <Details id={details} form={desk.form} submission={submission} />}
    </Row>
  );
});

function statusText(entry: Entry | null, words: Words["entry"]): string {
  switch (entry?.status) {
    case "superseded":
      return words.superseded;
    case "hidden":
      return words.hidden;
    case "no-unit":
      return words.noUnit;
    case "unclear":
      return words.unclear;
    default:
      return entry?.late ? words.late : words.read;
  }
}

function toneOf(entry: Entry | null, { return: { doubts } }: Submission, gravest: Tone): Tone {
  if (entry?.status === "superseded" || entry?.status === "hidden") return "past";
  if (entry?.status === "no-unit" || entry?.status === "unclear") return "unknown";
  if (doubts.length > 0 && gravest !== "error") return "unknown";
  return gravest === "good" && entry?.late ? "late" : gravest;
}

function Toned({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={useToneClass(tone)}>{children}</span>;
}

interface NextProps {
  readonly desk: Desk;
  readonly entry: Entry;
  readonly where: string;
  readonly onPrefer: (entry: Entry) => void;
}

/** What the clerk can do about a return that does not count. */
function Next({ desk, entry, where, onPrefer }: NextProps) {
  const words = useWords().entry;
  const styles = useStyles();
  if (entry.status === "superseded" || entry.status === "hidden") {
    return (
      <Button size="small" aria-label={words.preferOf(where)} onClick={() => onPrefer(entry)}>
        {words.prefer}
      </Button>
    );
  }
  return (
    <>
      <span className={styles.reason}>
        {entry.status === "unclear" ? words.unclearNext(entry.candidates) : words.noUnitNext}
      </span>
      <NameUnit desk={desk} entry={entry} where={where} />
    </>
  );
}

/** Says that the clerk named the unit, and takes it back. */
function Named({ desk, id, where }: { desk: Desk; id: string; where: string }) {
  const words = useWords().entry;
  const styles = useStyles();
  return (
    <span className={styles.more}>
      <span className={styles.reason}>{words.named}</span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.unnameOf(where)}
        onClick={() => desk.collection.name(id, null)}
      >
        {words.unname}
      </Button>
    </span>
  );
}

interface ToggleProps {
  readonly open: boolean;
  readonly controls: string;
  onToggle(): void;
}

interface HowReadProps extends ToggleProps {
  readonly text: string;
  readonly tone: Tone;
}

/** "已读取", which opens how it was read. */
function HowReadToggle({ text, tone, open, controls, onToggle }: HowReadProps) {
  const words = useWords().reading;
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.toggle, useToneClass(tone))}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={words.toggle(text)}
      onClick={onToggle}
    >
      {text}
    </button>
  );
}

interface CountsProps extends ToggleProps {
  readonly groups: ReturnType<typeof bySeverity<Finding>>;
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

interface DetailsProps {
  readonly id: string;
  readonly form: Form;
  readonly submission: Submission;
}

/** What the check says, and how the return was read. */
function Details({ id, form, submission }: DetailsProps) {
  const findings = bySeverity(submission.findings).flatMap(([, group]) => group);
  return (
    <div id={id}>
      {findings.length > 0 && <Findings form={form} findings={findings} />}
      {isReadOddly(submission.return) && <HowRead ret={submission.return} />}
    </div>
  );
}

function Findings({ form, findings }: { form: Form; findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.findings}>
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
