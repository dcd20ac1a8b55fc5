import { contains, type Range } from "../../../src/sheet/address";
import { meet, overlap, without } from "./areas";

/** A property of all cells of a sheet, laid on area by area, later ones over earlier ones. */
export class Painted<T> {
  private layers: { readonly area: Range; readonly value: T }[] = [];

  constructor(readonly plain: T) {}

  paint(area: Range, value: T): void {
    this.layers.push({ area, value });
  }

  /** The way back to how it is now. */
  keep(): () => void {
    const layers = [...this.layers];
    return () => void (this.layers = [...layers]);
  }

  at(row: number, column: number): T {
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const { area, value } = this.layers[index]!;
      if (contains(area, row, column)) return value;
    }
    return this.plain;
  }

  /** What all cells of the areas have; `null` when they differ. */
  over(areas: readonly Range[]): T | null {
    const seen = new Set<T>();
    for (const { value } of this.parts(areas)) {
      seen.add(value);
      if (seen.size > 1) return null;
    }
    return [...seen][0] ?? null;
  }

  /** The areas cut where the property changes. */
  *parts(areas: readonly Range[]): Generator<{ readonly area: Range; readonly value: T }> {
    let left = [...areas];
    for (let index = this.layers.length - 1; index >= 0 && left.length > 0; index--) {
      const { area, value } = this.layers[index]!;
      for (const part of left) if (meet(part, area)) yield { area: overlap(part, area), value };
      left = left.flatMap((part) => without(part, area));
    }
    for (const area of left) yield { area, value: this.plain };
  }

  /** Every area that was ever painted, but for what was made plain again. */
  get areas(): readonly Range[] {
    const plain = this.layers.flatMap(({ area, value }, at) => (value === this.plain ? [{ area, at }] : []));
    return this.layers.flatMap(({ area, value }, at) => {
      if (value === this.plain) return [];
      const later = plain.filter((each) => each.at > at);
      return later.reduce((left, each) => left.flatMap((part) => without(part, each.area)), [area]);
    });
  }
}
