import type { Unsubscribe } from "../../host";

/** Calls back now and then, until stopped. */
export type Every = (look: () => void) => Unsubscribe;

/** Two ways to know of something: what the program tells, and what is seen by looking. */
export interface Senses<T> {
  /** Throws when the program refuses to tell. */
  hear(tell: (told: T) => void): Unsubscribe;
  /** Tells what nobody has told. Throws when the program does not answer. */
  look(tell: (told: T) => void): void;
}

/**
 * Those who want to hear. While there is anybody the program is asked for its events, and looked at now and
 * then where `every` is given: nobody has told whether events come for what is pasted, filled or taken back. A
 * program that refuses is no fault: whoever wants to know asks `tells`.
 */
export class Hearers<T> {
  private readonly listeners = new Set<(told: T) => void>();
  private deaf: Unsubscribe | null = null;
  private looking: Unsubscribe | null = null;
  private answers = false;

  constructor(
    private readonly senses: Senses<T>,
    private readonly every: Every | null,
  ) {}

  add(listener: (told: T) => void): Unsubscribe {
    const own = (told: T) => listener(told);
    this.listeners.add(own);
    this.looking ??= this.every?.(() => this.look()) ?? null;
    this.tells();
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size > 0) return;
      this.deaf?.();
      this.looking?.();
      this.deaf = this.looking = null;
    };
  }

  /** Whether those who listen come to know; asks the program again where it has refused. */
  tells(): boolean {
    if (this.listeners.size === 0) return true;
    try {
      this.deaf ??= this.senses.hear(this.tell);
    } catch {
      return this.answers;
    }
    return true;
  }

  private look(): void {
    try {
      this.senses.look(this.tell);
      this.answers = true;
    } catch {
      this.answers = false;
    }
  }

  private readonly tell = (told: T) => [...this.listeners].forEach((hearer) => hearer(told));
}
