import type { Bench } from "./check";

/** What can be told of in a report. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** What questions are about, in the order in which they are asked and reported. */
export const TOPICS = [
  "program",
  "shapes",
  "arguments",
  "protection",
  "listeners",
  "editing",
  "events",
  "windows",
  "browser",
  "page",
  "keeping",
  "undo",
] as const;

export type Topic = (typeof TOPICS)[number];

/**
 * Whose word a belief rests on: the maker's own pages; somebody's report of a real program; the published
 * declarations; what a related program does; nobody's.
 */
export type Source = "maker" | "report" | "declarations" | "analogy" | "nobody";

/** What we take a program to do without having seen it; `docs/verified-on.md` lists them all. */
export interface Belief {
  /** "wps.shapes.row"; never used for another question again. */
  readonly id: string;
  readonly topic: Topic;
  readonly question: string;
  /** What our code relies on, in words. */
  readonly belief: string;
  readonly source: Source;
  /** Where it is published, in words; left out where it is nowhere. */
  readonly published?: string;
  /** The real programs that have answered so: "WPS 12.1.0.28505, Windows". */
  readonly seen?: readonly string[];
  /** Whether the answer is as believed; left out where we only want to know. One that throws does not agree. */
  agrees?(answer: Plain): boolean;
}

/** A belief that the program can be asked about without a person. Whatever is thrown is an answer too. */
export interface Question extends Belief {
  /** The sheets that the bench gives out are removed afterwards. */
  ask(bench: Bench): Plain | Promise<Plain>;
}

/** What a person is asked to do in the workbook; the words are the page's (`selfTest.steps`). */
export type StepId = "typing" | "undo" | "paste" | "copying" | "windows" | "undo-table";

/** Several beliefs that want a person at the workbook. */
export interface Step {
  readonly id: StepId;
  readonly beliefs: readonly Belief[];
  /** Makes the sheet that the person will work on, shows it, and looks on. */
  begin(bench: Bench): Promise<Watch>;
}

/** Looks on while a person is at the workbook. */
export interface Watch {
  /** Called when the person says that it is done: by the ids of the beliefs. */
  answers(): Promise<Readonly<Record<string, Plain>>>;
  /** Called in any case, at the end: takes back listeners and timers. */
  stop(): void;
}

/** All that one program is asked. */
export interface Questions {
  readonly alone: readonly Question[];
  readonly withPerson: readonly Step[];
}

/** All beliefs behind them, in the order of the topics. */
export function beliefsOf({ alone, withPerson }: Questions): readonly Belief[] {
  const all = [...alone, ...withPerson.flatMap(({ beliefs }) => beliefs)];
  return TOPICS.flatMap((topic) => all.filter((belief) => belief.topic === topic));
}

/** For beliefs that say what exactly the answer is. */
export function is(expected: Plain): (answer: Plain) => boolean {
  return (answer) => JSON.stringify(answer) === JSON.stringify(expected);
}

/** What was thrown, as an answer. */
export function threw(fault: unknown): Plain {
  return { threw: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
}

/** What the work gives, or what it throws: for questions that ask several things, each of which may fail. */
export function outcome<T extends Plain>(work: () => T): Plain {
  try {
    return work();
  } catch (fault) {
    return threw(fault);
  }
}
