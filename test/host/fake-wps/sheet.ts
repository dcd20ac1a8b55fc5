import { contains, range, type Range } from "../../../src/sheet/address";
import { meet } from "./areas";
import { Painted } from "./painted";
import type { Content } from "./typing";

export interface FakeValidation {
  area: Range;
  type: number;
  formula1: string;
  formula2: string;
  ignoreBlank: boolean;
  showInput: boolean;
  showError: boolean;
  inputTitle: string;
  inputMessage: string;
  errorTitle: string;
  errorMessage: string;
}

export interface FakeCondition {
  areas: readonly Range[];
  /** Written for the first cell of the first area. */
  formula: string;
  fill: number | null;
  color: number | null;
  bold: boolean | null;
  stopIfTrue: boolean;
}

/** A chart of one series. */
export interface FakeChart {
  name: string;
  title: string;
  labels: Range | null;
  values: Range | null;
  over: Range;
}

export interface FakePage {
  PrintArea: string;
  PrintTitleRows: string;
  PrintTitleColumns: string;
  Orientation: number;
  PaperSize: number;
  Zoom: number | false;
  FitToPagesWide: number | false;
  FitToPagesTall: number | false;
  CenterHorizontally: boolean;
  TopMargin: number;
  BottomMargin: number;
  LeftMargin: number;
  RightMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

const NEW_PAGE: FakePage = {
  PrintArea: "",
  PrintTitleRows: "",
  PrintTitleColumns: "",
  Orientation: 1,
  // Letter, so that a form that does not ask for A4 is found out.
  PaperSize: 1,
  Zoom: 100,
  FitToPagesWide: 1,
  FitToPagesTall: 1,
  CenterHorizontally: false,
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  LeftFooter: "",
  CenterFooter: "",
  RightFooter: "",
};

/** How the cells look; colours as the program counts them. */
const newLooks = () => ({
  number: new Painted("General"),
  fontName: new Painted("宋体"),
  fontSize: new Painted(11),
  bold: new Painted(false),
  color: new Painted(0),
  fill: new Painted<number | null>(null),
  horizontal: new Painted(1),
  vertical: new Painted(-4107),
  wrap: new Painted(false),
  orientation: new Painted(-4128),
  locked: new Painted(true),
  /** Weight of the line above a cell; 0 none. */
  above: new Painted(0),
  /** Weight of the line left of a cell. */
  before: new Painted(0),
});

export type FakeLooks = ReturnType<typeof newLooks>;

/** Eight pixels a character, and five beside them. */
export const pointsOf = (characters: number) => (characters * 8 + 5) * 0.75;

/** Rows that nobody has made higher, in points. */
const ROW = 13.5;

/** How far a column begins from the edge of the sheet, in points, and how far a row does. */
export function leftOf({ widths }: FakeSheet, column: number): number {
  return Array.from({ length: column }, (_, at) => pointsOf(widths.at(0, at))).reduce(
    (sum, one) => sum + one,
    0,
  );
}
export function topOf({ heights }: FakeSheet, row: number): number {
  return Array.from({ length: row }, (_, at) => heights.at(at, 0) ?? ROW).reduce((sum, one) => sum + one, 0);
}

/** A sheet as the program keeps it. */
export class FakeSheet {
  gone = false;
  visible = true;
  /** Shown by no menu. */
  veryHidden = false;
  selection: Range = range(0, 0);
  readonly looks: FakeLooks = newLooks();
  /** In characters of the font above. */
  readonly widths = new Painted<number>(8.38);
  readonly heights = new Painted<number | null>(null);
  readonly hiddenRows = new Painted(false);
  readonly hiddenColumns = new Painted(false);
  merges: Range[] = [];
  validations: FakeValidation[] = [];
  /** The first wins. */
  conditions: FakeCondition[] = [];
  readonly page: FakePage = { ...NEW_PAGE };
  breaks: number[] = [];
  columnBreaks: number[] = [];
  charts: FakeChart[] = [];
  /** The list over which the buttons of a filter stand. */
  filter: Range | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  /** What is allowed all the same, in the order of `Protect`; `null` when not protected. */
  protection: { readonly password: string; readonly allowed: readonly boolean[] } | null = null;
  private readonly rows = new Map<number, Map<number, Content>>();

  constructor(public name: string) {}

  /** The way back to how it is now. */
  keep(): () => void {
    const { gone, name, visible, veryHidden, selection, frozen, filter, protection } = this;
    const plain = { gone, name, visible, veryHidden, selection, frozen, filter, protection };
    const [page, contents] = [{ ...this.page }, [...this.contents()]];
    const painted = [...Object.values(this.looks), this.widths, this.heights];
    const ways = [...painted, this.hiddenRows, this.hiddenColumns].map((each) => each.keep());
    const lists = {
      merges: [...this.merges],
      breaks: [...this.breaks],
      columnBreaks: [...this.columnBreaks],
      charts: this.charts.map((each) => ({ ...each })),
      validations: this.validations.map((each) => ({ ...each })),
      conditions: this.conditions.map((each) => ({ ...each })),
    };
    return () => {
      Object.assign(this, plain, lists);
      Object.assign(this.page, page);
      this.rows.clear();
      for (const [row, column, content] of contents) this.put(row, column, content);
      for (const way of ways) way();
    };
  }

  at(row: number, column: number): Content | null {
    return this.rows.get(row)?.get(column) ?? null;
  }

  put(row: number, column: number, content: Content | null): void {
    const line = this.rows.get(row) ?? new Map<number, Content>();
    if (content) line.set(column, content);
    else line.delete(column);
    if (line.size > 0) this.rows.set(row, line);
    else this.rows.delete(row);
  }

  *contents(): Generator<readonly [row: number, column: number, content: Content]> {
    for (const [row, line] of this.rows) for (const [column, content] of line) yield [row, column, content];
  }

  /** Those in the areas, which do not overlap. */
  *contentsIn(areas: readonly Range[]): ReturnType<FakeSheet["contents"]> {
    for (const area of areas) {
      for (const [row, line] of this.rows) {
        if (row < area.top || row > area.bottom) continue;
        if (line.size <= area.right - area.left) {
          for (const [column, content] of line) {
            if (column >= area.left && column <= area.right) yield [row, column, content];
          }
        } else {
          for (let column = area.left; column <= area.right; column++) {
            const content = line.get(column);
            if (content) yield [row, column, content];
          }
        }
      }
    }
  }

  *formulas(): Generator<readonly [row: number, column: number, formula: string, content: Content]> {
    for (const [row, column, content] of this.contents()) {
      if (content.formula !== null) yield [row, column, content.formula, content];
    }
  }

  /** What is selected when a cell of a merge is. */
  whole(area: Range): Range {
    return this.merges.find((merge) => contains(merge, area.top, area.left)) ?? area;
  }

  isOpen(areas: readonly Range[]): boolean {
    return !this.protection || this.looks.locked.over(areas) === false;
  }

  /** From the first to the last cell that holds or shows anything; A1 when there is none. */
  used(): Range {
    const looks: readonly Painted<unknown>[] = Object.values(this.looks);
    const areas = [
      ...this.filled(),
      ...this.merges,
      // The lines around a block reach into its neighbours, which are not used for that.
      ...looks
        .filter((look) => look !== this.looks.above && look !== this.looks.before)
        .flatMap((look) => look.areas)
        .filter((area) => area.bottom < 1_000_000),
    ];
    return areas.length === 0 ? range(0, 0) : areas.reduce(around);
  }

  /** A block a row, from the first content to the last. */
  private filled(): Range[] {
    return [...this.rows].map(([row, line]) => {
      const columns = [...line.keys()];
      return range(row, Math.min(...columns), row, Math.max(...columns));
    });
  }

  conditionsIn(areas: readonly Range[]): FakeCondition[] {
    return this.conditions.filter((condition) =>
      condition.areas.some((area) => areas.some((other) => meet(area, other))),
    );
  }
}

const around = (a: Range, b: Range): Range =>
  range(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right),
  );
