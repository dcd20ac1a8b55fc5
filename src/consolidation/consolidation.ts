import type { Finding } from "../checking/finding";
import type { Return } from "../reading/return";

/** One unit that owes a return. */
export interface RosterUnit {
  readonly unit: string;
  readonly category: string;
  readonly contact: string;
  readonly phone: string;
}

/** A return with where it came from and what the check said. Plain data: it crosses from a worker. */
export interface Submission {
  /** Unique in a consolidation: file id and sheet. */
  readonly id: string;
  /** File name, with folder when one was dropped. */
  readonly file: string;
  /** Milliseconds since 1970, the file's own time. */
  readonly modified: number;
  readonly return: Return;
  readonly findings: readonly Finding[];
}

/** A file that yielded no return, with the sentence that says why. */
export interface RefusedFile {
  readonly file: string;
  /** Short code for 问题清单: "truncated", "encrypted" … */
  readonly code: string;
  readonly reason: string;
}

/** One number that enters a total. */
export interface Addend {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  /** "C6"; "" when the layout was not recorded. */
  readonly cell: string;
  readonly value: number;
  /** Weight of a percentage; `null` for counts. */
  readonly weight: number | null;
}

/** A total: `null` when nobody filled the cell (or no percentage has a base). */
export type Total = number | null;

export interface Totals {
  /** By indicator, then subject. */
  readonly figures: readonly (readonly Total[])[];
  /** 合计 by indicator. */
  readonly totals: readonly Total[];
}
