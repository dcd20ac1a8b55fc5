/** The ballots of a unit, as they were counted; `null` where nobody has entered any. */
export interface Ballots {
  readonly sent: number | null;
  readonly back: number | null;
  readonly valid: number | null;
  /** 满意, 基本满意, 不满意, 不了解. */
  readonly votes: readonly (number | null)[];
}

/** How a rate is reckoned: of all valid ballots, without those that know nothing, or by weights. */
export type Reckoning = "all" | "knowing" | "weighted";

/** What the first three kinds of votes are worth, where nothing else is said. */
export const WEIGHTS: readonly number[] = [100, 70, 30];

export interface Rates {
  /** Parts of 1; `null` where there is nothing of which. */
  readonly all: number | null;
  readonly knowing: number | null;
  /** Of 100. */
  readonly weighted: number | null;
}

/** What is wrong with the count of a unit; "" for nothing. */
export function faultOf({ sent, back, valid, votes }: Ballots): "back" | "valid" | "votes" | "" {
  if (sent !== null && back !== null && back > sent) return "back";
  if (back !== null && valid !== null && valid > back) return "valid";
  if (valid !== null && counted(votes) !== valid) return "votes";
  return "";
}

/** The rates of a unit whose count is right; none of one whose count is not. */
export function ratesOf(ballots: Ballots, weights: readonly number[] = WEIGHTS): Rates {
  const { votes } = ballots;
  const [yes, mostly, no, unknowing] = votes.map((each) => each ?? 0) as [number, number, number, number];
  const all = yes + mostly + no + unknowing;
  const knowing = all - unknowing;
  if (faultOf(ballots) !== "" || all === 0) return { all: null, knowing: null, weighted: null };
  const worth = [yes, mostly, no].reduce((sum, number, at) => sum + number * (weights[at] ?? 0), 0);
  return {
    all: (yes + mostly) / all,
    knowing: knowing === 0 ? null : (yes + mostly) / knowing,
    weighted: knowing === 0 ? null : worth / knowing,
  };
}

export function counted(votes: readonly (number | null)[]): number {
  return votes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
