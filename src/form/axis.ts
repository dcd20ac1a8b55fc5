import type { Measure } from "./measure";

/**
 * What a row or column is.
 * - `item`: is filled in. `total`: is taken together from other lines. `of-which` (其中): a part of another
 *   line, in no total.
 * - `heading`: stands over its members and has no cells of its own.
 * - `remark` (备注): explains what stands in its row. `number` (序号): counts the lines of a list.
 */
export type Role = "item" | "total" | "of-which" | "heading" | "remark" | "number";

/** One node of an axis: a row or column, or a heading over several. */
export interface Member {
  readonly id: string;
  /** Its place among the members of the axis, from 0, parents before their members. */
  readonly index: number;
  /** 基层党组织个数 */
  readonly label: string;
  /** As printed: 基层党组织个数（个）. */
  readonly printed: string;
  /** Earlier spellings of the label, and other ones that are met. */
  readonly was: readonly string[];
  /** As printed: "01"; `null` without. */
  readonly code: string | null;
  readonly role: Role;
  /** 0 for the outermost. */
  readonly level: number;
  /** Index of the member it stands under. */
  readonly parent: number | null;
  /** Labels from the outermost, its own last. */
  readonly path: readonly string[];
  /** Unmistakable on its axis: 社区·城市, or the label alone. */
  readonly full: string;
  /** Index among the lines of the axis; `null` for a heading. */
  readonly line: number | null;
  /** Lines below it, its own left out, in order. */
  readonly covers: readonly number[];
  /** Kinds of units that are asked for it; `null` all. */
  readonly asked: readonly string[] | null;
  /** Characters; `null` leaves it to the layout. */
  readonly width: number | null;
}

/** A member with cells. `index` is its place among the lines of its axis: cells are counted by it. */
export interface Line extends Omit<Member, "index" | "line" | "role"> {
  readonly index: number;
  readonly member: number;
  readonly role: Exclude<Role, "heading">;
  /** What its cells hold, unless the crossing line or the cell says otherwise; `null` where they do. */
  readonly measure: Measure | null;
  /** Lines that a total is taken together from; empty for all others. */
  readonly parts: readonly number[];
  /** The line that it is a part of (其中): never more than that; `null` for none. */
  readonly whole: number | null;
}

/** 主栏 or 宾栏: the rows or columns of a table, a tree in printed order. */
export interface Axis {
  readonly members: readonly Member[];
  readonly lines: readonly Line[];
}
