import type { OpenMatters } from "../desk/returns/run";
import type { OpenWords } from "./words";

/** What is open, the gravest first. */
const ORDER = [
  ...(["errors", "queries", "unread", "refused"] as const),
  ...(["noUnit", "unclear", "doubts", "missing"] as const),
];

/** The words for those matters of which there are any. */
export function openItems(
  matters: OpenMatters,
  texts: Readonly<Record<keyof OpenMatters, string>>,
): OpenWords["items"] {
  return ORDER.filter((matter) => matters[matter] > 0).map((matter) => ({ matter, text: texts[matter] }));
}
