import { longestRise } from "./longest-rise";
import type { Doubt, LabelMatch } from "../return";
import { isSure, type Candidate } from "./label-book";
import type { Content } from "./label-view";

/** A row or column of the sheet that may be one of the form's. */
export interface Labelled {
  /** Row or column of the sheet. */
  readonly at: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** What its figures are. */
  readonly content: Content;
}

/** What was taken for what. */
export interface Assignment {
  /** By line of the axis: where it stands on the sheet, `null` when it does not. */
  readonly places: readonly (number | null)[];
  readonly recognised: readonly {
    readonly item: Pick<Labelled, "at" | "text">;
    readonly index: number;
    readonly how: LabelMatch;
    readonly likeness: number;
  }[];
  readonly doubts: readonly Pick<Doubt, "at" | "found" | "candidates" | "units">[];
  /** None of the form's, and no doubt, whatever stands there. */
  readonly rest: readonly Rest[];
}

/** A row or column that is none of the form's lines. */
export type Rest = Pick<Labelled, "at" | "text">;

/** How many lines of an axis are there, or may be: one for a doubt, and several doubts about one line show no more than that. */
export function linesShown({ places, doubts }: Pick<Assignment, "places" | "doubts">): number {
  const missing = doubts.flatMap(({ candidates }) => candidates.filter((line) => places[line] === null));
  return places.filter((place) => place !== null).length + Math.min(doubts.length, new Set(missing).size);
}

/** Rows or columns of the sheet that are lines of the form, or may be. */
export function placesShown({ places, doubts }: Pick<Assignment, "places" | "doubts">): number[] {
  return [...places.filter((place) => place !== null), ...doubts.map(({ at }) => at)];
}

/** The clerk's answers, by row or column of the sheet. */
export type Decided = ReadonlyMap<number, number | null>;

/** The lines of an axis, as far as they can be told apart. */
export interface Lines {
  readonly count: number;
  /** Those that a line's label may be mistaken for. */
  alike(index: number): readonly number[];
}

/**
 * Decides which of the form's labels each row (or column) bears. A label that is there exactly is that
 * label, wherever it stands. What is only near a label is taken for it when nothing else comes as
 * near and the order of the form agrees. Where two readings are possible, neither is chosen: the row
 * becomes a doubt and nothing in it is read.
 */
export function assignLabels(lines: Lines, items: readonly Labelled[], decided: Decided): Assignment {
  const work = new Assigning(lines);
  const [answered, open] = split(items, ({ at }) => decided.has(at));
  for (const item of answered) work.answer(item, decided.get(item.at)!);
  const [sure, near] = split(open, ({ candidates }) => candidates.some(isSure));
  work.takeSure(sure);
  work.takeNear(near);
  return work.result(items);
}

/** More rows than these of one label are not asked about one by one: they are none of the form's. */
const MOST_RIVALS = 20;
/** More rows than these are not asked about at all; what is left is none of the form's, and said to be. */
const MOST_DOUBTS = 500;

class Assigning {
  private readonly placed = new Map<number, { item: Labelled; how: Candidate["how"]; likeness: number }>();
  /** Known until another label is placed. */
  private inOrder: { readonly indexes: ReadonlySet<number>; readonly rows: readonly Placed[] } | null = null;
  private readonly doubts = new Map<Labelled, number[]>();

  constructor(private readonly lines: Lines) {}

  answer(item: Labelled, index: number | null): void {
    if (index !== null) this.put(index, { item, how: "decided", likeness: 1 });
  }

  /** Labels that are there exactly; several rows of one label, or one out of order, may be doubts. */
  takeSure(items: readonly Labelled[]): void {
    const claims = new Map<number, Labelled[]>();
    for (const item of items) {
      const [best, ...others] = item.candidates;
      if (others.length > 0)
        this.doubt(
          item,
          item.candidates.map(({ index }) => index),
        );
      else claim(claims, best!.index, item);
    }
    const open = [...claims].filter(([index]) => !this.placed.has(index));
    for (const [index, [item, ...more]] of open) if (more.length === 0) this.place(index, item!);
    this.doubtMoved();
    for (const [index, rivals] of open) if (rivals.length > 1) this.settle(index, rivals);
  }

  /**
   * A row out of order may be a missing one: where it stands in the place of one that is alike, words
   * may be left out; where it stands between the very neighbours of any, the label may be copied.
   */
  private doubtMoved(): void {
    const orderly = this.orderly();
    for (const [index, { item, how }] of [...this.placed]) {
      if (how === "decided" || orderly.has(index)) continue;
      const instead = [...new Set([...this.missingLike(index, item), ...this.missingBetween(item, orderly)])];
      if (instead.length === 0) continue;
      this.remove(index);
      this.doubt(item, [...instead, index]);
    }
  }

  /** Several rows bear one label: equal or blank ones do no harm, otherwise nobody can say which. */
  private settle(index: number, rivals: readonly Labelled[]): void {
    const filled = rivals.filter(({ content }) => !content.isBlank);
    const [first] = filled.length > 0 ? filled : rivals;
    const [, ...others] = filled;
    const told = others.length > 0 ? first!.content.text : "";
    if (others.every(({ content }) => content.text === told)) return this.place(index, first!);
    const rest = filled.slice(0, MOST_RIVALS).filter((item) => {
      const instead = this.missingLike(index, item);
      if (instead.length > 0) this.doubt(item, [...instead, index]);
      return instead.length === 0;
    });
    const [only] = rest;
    if (rest.length === 1 && this.fits(only!.at, index)) this.place(index, only!);
    else for (const item of rest) this.doubt(item, [index]);
  }

  /** Labels that are nearly right. */
  takeNear(items: readonly Labelled[]): void {
    for (const item of items) this.doubtRival(item);
    const claims = new Map<number, Labelled[]>();
    for (const item of items) {
      if (this.doubts.has(item)) continue;
      const index = this.nearest(item);
      if (index !== null) claim(claims, index, item);
    }
    for (const [index, rivals] of claims) {
      const best = rivals.reduce((most, item) => Math.max(most, likenessOf(item)), 0);
      const [winner, ...equals] = rivals.filter((item) => likenessOf(item) === best);
      if (equals.length === 0 && this.fits(winner!.at, index)) this.place(index, winner!);
      else for (const item of [winner!, ...equals].slice(0, MOST_RIVALS)) this.doubt(item, [index]);
    }
  }

  /** A row at home in the form's order that nearly bears a label which stands exactly where it may be wrong. */
  private doubtRival(item: Labelled): void {
    const index = item.candidates[0]?.index ?? -1;
    const rival = this.placed.get(index);
    if (!rival || item.content.isBlank || rival.item.content.text === item.content.text) return;
    if (rival.how === "decided" || !this.fits(item.at, index, index)) return;
    if (this.orderly().has(index) && !this.standsForMissing(rival.item, index)) return;
    this.remove(index);
    this.doubt(rival.item, [index]);
    this.doubt(item, [index]);
  }

  /** Whether the row stands where a missing label belongs. */
  private standsForMissing({ at }: Labelled, index: number): boolean {
    const all = Array.from({ length: this.lines.count }, (_, other) => other);
    return all.some((other) => !this.placed.has(other) && this.fits(at, other, index));
  }

  /** The one missing label that the text is nearest to; `null` when there is none, or several. */
  private nearest(item: Labelled): number | null {
    const free = item.candidates.filter(({ index }) => !this.placed.has(index));
    const [best] = free;
    if (!best || item.candidates[0]!.likeness > best.likeness) return null;
    const equals = free.filter(({ likeness }) => likeness === best.likeness).map(({ index }) => index);
    if (equals.length === 1) return best.index;
    this.doubt(item, equals);
    return null;
  }

  private missingLike(index: number, { at }: Labelled): number[] {
    return this.lines.alike(index).filter((other) => !this.placed.has(other) && this.fits(at, other, index));
  }

  /** The missing label whose neighbours in the form are the nearest rows in order above and below. */
  private missingBetween({ at }: Labelled, orderly: ReadonlySet<number>): number[] {
    const places = [...orderly].map((index) => ({ index, at: this.placed.get(index)!.item.at }));
    const above = Math.max(-1, ...places.filter((each) => each.at < at).map(({ index }) => index));
    const below = Math.min(
      this.lines.count,
      ...places.filter((each) => each.at > at).map(({ index }) => index),
    );
    return below - above === 2 && !this.placed.has(above + 1) ? [above + 1] : [];
  }

  /** Whether the label would stand there in the form's order. */
  private fits(at: number, index: number, without: number | null = null): boolean {
    return this.order().rows.every(
      ({ index: other, at: row }) => other === without || row < at === other < index,
    );
  }

  private orderly(): ReadonlySet<number> {
    return this.order().indexes;
  }

  /** The longest run of labels that stand in the form's order. */
  private order() {
    if (this.inOrder) return this.inOrder;
    const indexes = [...this.placed].sort(([, a], [, b]) => a.item.at - b.item.at).map(([index]) => index);
    const rise = longestRise(indexes);
    const rows = rise.map((index) => ({ index, at: this.placed.get(index)!.item.at }));
    return (this.inOrder = { indexes: new Set(rise), rows });
  }

  private place(index: number, item: Labelled): void {
    const { how, likeness } = item.candidates.find((each) => each.index === index)!;
    this.put(index, { item, how, likeness });
  }

  private put(index: number, label: { item: Labelled; how: Candidate["how"]; likeness: number }): void {
    this.placed.set(index, label);
    this.inOrder = null;
  }

  private remove(index: number): void {
    this.placed.delete(index);
    this.inOrder = null;
  }

  private doubt(item: Labelled, candidates: readonly number[]): void {
    if (this.doubts.size < MOST_DOUBTS && !item.content.isBlank) this.doubts.set(item, [...candidates]);
  }

  result(items: readonly Labelled[]): Assignment {
    const placed = [...this.placed];
    const taken = new Set(placed.map(([, { item }]) => item));
    return {
      places: Array.from({ length: this.lines.count }, (_, index) => this.placed.get(index)?.item.at ?? null),
      recognised: placed.flatMap(([index, { item, how, likeness }]) =>
        how === "printed" ? [] : [{ item: { at: item.at, text: item.text }, index, how, likeness }],
      ),
      doubts: [...this.doubts].map(([{ at, text }, candidates]) => ({ at, found: text, candidates })),
      rest: items.filter((item) => !taken.has(item) && !this.doubts.has(item)),
    };
  }
}

/** A label of the form and the row of the sheet that bears it. */
interface Placed {
  readonly index: number;
  readonly at: number;
}

function claim(claims: Map<number, Labelled[]>, index: number, item: Labelled): void {
  const rivals = claims.get(index);
  if (rivals) rivals.push(item);
  else claims.set(index, [item]);
}

/** How near a row is to what it is nearest to. */
function likenessOf({ candidates }: Labelled): number {
  return candidates[0]!.likeness;
}

function split<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
