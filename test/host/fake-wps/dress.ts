import type { Range } from "../../../src/sheet/address";
import type { Painted } from "./painted";
import { paint, refuseProtected, type Place } from "./place";
import { strict } from "./world";

export class Font {
  constructor(private readonly place: Place) {}

  get Name(): string | null {
    return this.place.sheet.looks.fontName.over(this.place.areas);
  }
  set Name(value: string) {
    paint(this.place, this.place.sheet.looks.fontName, value, "Font.Name");
  }
  get Size(): number | null {
    return this.place.sheet.looks.fontSize.over(this.place.areas);
  }
  set Size(value: number) {
    paint(this.place, this.place.sheet.looks.fontSize, value, "Font.Size");
  }
  get Bold(): boolean | null {
    return this.place.sheet.looks.bold.over(this.place.areas);
  }
  set Bold(value: boolean) {
    paint(this.place, this.place.sheet.looks.bold, value, "Font.Bold");
  }
  get Color(): number | null {
    return this.place.sheet.looks.color.over(this.place.areas);
  }
  set Color(value: number) {
    paint(this.place, this.place.sheet.looks.color, value, "Font.Color");
  }
}

export class Interior {
  constructor(private readonly place: Place) {}

  get Color(): number | null {
    return this.place.sheet.looks.fill.over(this.place.areas) ?? 0xffffff;
  }
  set Color(value: number) {
    paint(this.place, this.place.sheet.looks.fill, value, "Interior.Color");
  }
}

export class Borders {
  constructor(private readonly place: Place) {}

  Item(index: number): Border {
    const { machine, areas } = this.place;
    const [area] = areas;
    if (areas.length !== 1 || !area) throw new Error("Borders of several areas");
    const lines = linesOf(area, index);
    if (!lines) throw new Error(`Borders.Item(${index}) of ${JSON.stringify(area)}`);
    return strict(machine.world, "Border", new Border(this.place, lines));
  }
}

interface Lines {
  readonly of: "above" | "before";
  readonly area: Range;
}

/** A line between two cells belongs to both: it is kept with the cell below or right of it. */
function linesOf(area: Range, index: number): Lines | null {
  const { top, left, bottom, right } = area;
  if (index === 7) return { of: "before", area: { ...area, right: left } };
  if (index === 8) return { of: "above", area: { ...area, bottom: top } };
  if (index === 9) return { of: "above", area: { top: bottom + 1, left, bottom: bottom + 1, right } };
  if (index === 10) return { of: "before", area: { top, left: right + 1, bottom, right: right + 1 } };
  if (index === 11 && right > left) return { of: "before", area: { ...area, left: left + 1 } };
  if (index === 12 && bottom > top) return { of: "above", area: { ...area, top: top + 1 } };
  return null;
}

class Border {
  constructor(
    private readonly place: Place,
    private readonly lines: Lines,
  ) {}

  get LineStyle(): number {
    return this.Weight ? 1 : -4142;
  }
  set LineStyle(value: number) {
    if (value !== 1) throw new Error(`LineStyle ${value}`);
    if (!this.Weight) this.Weight = 2;
  }
  get Weight(): number {
    return this.property.over([this.lines.area]) ?? 0;
  }
  set Weight(value: number) {
    if (value !== 2 && value !== -4138) throw new Error(`Weight ${value}`);
    refuseProtected(this.place, "Borders");
    this.property.paint(this.lines.area, value);
  }

  private get property(): Painted<number> {
    return this.place.sheet.looks[this.lines.of];
  }
}
