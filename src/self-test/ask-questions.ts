import type { Host } from "../host/host";
import { benchOver } from "./bench";
import type { Bench } from "./check";
import { TOPICS, threw, type Belief, type Plain, type Question, type Step, type Topic } from "./question";
import type { Surroundings } from "./run-checks";

/** A belief and what the program said to it. */
export interface Answered extends Pick<Belief, "id" | "topic" | "question" | "belief"> {
  readonly answer: Plain;
  /** `null` where nothing is believed. */
  readonly agrees: boolean | null;
  readonly milliseconds: number;
}

/** Asks one question after the other, each on sheets of its own that are removed before the next. */
export async function askQuestions(
  host: Host,
  questions: readonly Question[],
  surroundings: Surroundings & { readonly onAnswer?: (answered: Answered) => void },
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const question of questions) {
    const { bench, clear } = await benchOf(host, surroundings);
    const started = surroundings.now();
    const answer = await Promise.resolve(bench)
      .then((given) => question.ask(given))
      .catch(threw);
    const milliseconds = Math.round(surroundings.now() - started);
    const left = await clear().then(() => null, threw);
    answers.push(judged(question, left === null ? answer : { answer, notRemoved: left }, milliseconds));
    surroundings.onAnswer?.(answers.at(-1)!);
  }
  return answers;
}

/** A step that a person is at. One of the two is called, once. */
export interface StepUnderWay {
  /** The person has done it. */
  done(): Promise<readonly Answered[]>;
  /** The person passes it over. */
  passOver(): Promise<void>;
}

/** Makes what the step needs and looks on from here. Throws when the program lets nothing be made. */
export async function beginStep(host: Host, step: Step, surroundings: Surroundings): Promise<StepUnderWay> {
  const { bench, clear } = await benchOf(host, surroundings);
  const watch = await step.begin(bench).catch(async (fault: unknown) => {
    await clear();
    throw fault;
  });
  const end = async () => {
    watch.stop();
    await clear();
  };
  const started = surroundings.now();
  return {
    passOver: end,
    async done() {
      try {
        const answers = await watch.answers();
        const milliseconds = Math.round(surroundings.now() - started);
        return step.beliefs.map((belief) => judged(belief, answers[belief.id] ?? null, milliseconds));
      } finally {
        await end();
      }
    },
  };
}

/** By topic, in the order of the topics; topics without an answer are left out. */
export function byTopic(answers: readonly Answered[]): Partial<Record<Topic, readonly Answered[]>> {
  const groups = TOPICS.map((topic) => [topic, answers.filter((each) => each.topic === topic)] as const);
  return Object.fromEntries(groups.filter(([, answered]) => answered.length > 0));
}

async function benchOf(
  host: Host,
  { remove, settle }: Surroundings,
): Promise<{ readonly bench: Bench; clear(): Promise<void> }> {
  const taken = (await host.workbook()).sheets.map(({ name }) => name);
  const { bench, given } = benchOver(host, taken, settle);
  return { bench, clear: () => remove(given) };
}

function judged(belief: Belief, answer: Plain, milliseconds: number): Answered {
  const { id, topic, question, belief: believed } = belief;
  return { id, topic, question, belief: believed, answer, agrees: agreed(belief, answer), milliseconds };
}

/** An answer of another shape than was thought of makes its judge throw: it does not agree. */
function agreed(belief: Belief, answer: Plain): boolean | null {
  try {
    return belief.agrees ? belief.agrees(answer) : null;
  } catch {
    return false;
  }
}
