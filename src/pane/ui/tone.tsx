import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFill16Regular } from "@fluentui/react-icons/svg/circle-half-fill";
import { Clock16Regular } from "@fluentui/react-icons/svg/clock";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { Hourglass16Regular } from "@fluentui/react-icons/svg/hourglass";
import { Lightbulb16Regular } from "@fluentui/react-icons/svg/lightbulb";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { Severity } from "../../form/rules/rule";

/** What a line of the pane means: a severity, or what became of a file. Every tone has its own shape. */
export type Tone = Severity | "good" | "refused" | "unknown" | "past" | "late" | "waiting";

const ICONS = {
  error: ErrorCircle16Filled,
  query: CircleHalfFill16Regular,
  hint: Lightbulb16Regular,
  good: CheckmarkCircle16Regular,
  refused: DismissCircle16Regular,
  unknown: QuestionCircle16Regular,
  past: History16Regular,
  late: Clock16Regular,
  waiting: Hourglass16Regular,
} as const;

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
  past: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusWarningForeground3 },
  waiting: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, display: "block" },
});

/** The class that colours text of a tone. */
export function useToneClass(tone: Tone): string {
  return useStyles()[tone];
}

/** A shape in the tone's colour; the words beside it say the same. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}
