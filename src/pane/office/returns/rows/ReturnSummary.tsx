import { Fragment } from "react";
import { isAsked } from "../../../../consolidation/standing";
import type { Submission } from "../../../../consolidation/consolidation";
import { bySeverity } from "../../../desk/form/open-findings";
import { miswrittenIn } from "../../../desk/form/miswritten";
import type { ListedEntry } from "../../../desk/returns/preview";
import { DisclosureButton } from "../../../ui/DisclosureButton";
import { useToneClass, type Tone } from "../../../ui/tone";
import { useWords } from "../../../words/language";
import type { Words } from "../../../words/words";

interface Part {
  readonly tone: Tone;
  readonly text: string;
}

interface Props {
  readonly entry: ListedEntry | null;
  readonly submission: Submission;
  /** What the row is called. */
  readonly title: string;
  readonly open: boolean;
  readonly controls: string;
  onToggle(): void;
}

/** "逾期，2 处错误，3 处写法已转成数字": the button that opens what the check says and how the return was read. */
export function ReturnSummary({ entry, submission, title, ...toggle }: Props) {
  const words = useWords();
  const parts = partsOf(entry, submission, words);
  const text = parts.map((part) => part.text).join(words.comma);
  return (
    <DisclosureButton label={words.entry.detailsOf(title, text)} {...toggle}>
      {parts.map((part, index) => (
        <Fragment key={part.text}>
          {index > 0 && words.comma}
          <Toned {...part} />
        </Fragment>
      ))}
    </DisclosureButton>
  );
}

function Toned({ tone, text }: Part) {
  return <span className={useToneClass(tone)}>{text}</span>;
}

function partsOf(entry: ListedEntry | null, { findings, return: ret }: Submission, words: Words): Part[] {
  const corrected = miswrittenIn(ret).length;
  const parts: Part[] = [
    ...statusOf(entry, words.entry),
    ...bySeverity(findings).map(([tone, { length }]) => ({ tone, text: words.count(tone, length) })),
    ...(corrected > 0 ? [{ tone: "hint" as const, text: words.entry.corrected(corrected) }] : []),
  ];
  return parts.length > 0 ? parts : [{ tone: "good", text: words.entry.read }];
}

/** What sets it apart from a return that simply counts. */
function statusOf(entry: ListedEntry | null, words: Words["entry"]): Part[] {
  if (!entry) return [];
  const { status, late, same, isUnlisted } = entry;
  if (same) return [{ tone: "past", text: words.same }];
  if (status === "counted")
    return [
      ...(isUnlisted ? [{ tone: "query" as const, text: words.unlisted }] : []),
      ...(late ? [{ tone: "late" as const, text: words.late }] : []),
    ];
  return [{ tone: isAsked(status) ? "unknown" : "past", text: words.uncounted[status] }];
}
