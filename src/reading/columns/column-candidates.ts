import type { Line, Member } from "../../form/axis";
import { perForm } from "../../form/per-form";
import type { Table } from "../../form/table";
import { ancestors, columnLabels, headingsOver, isSilent, type AxisLabels } from "../labels/axis-labels";
import { isSure, type Candidate } from "../labels/label-book";
import { bareKey, codeKey, letters, spellings } from "../labels/label-key";
import { labelScreen } from "../labels/label-screen";
import type { Question } from "../labels/label-view";
import type { Path } from "./column-paths";

/** The columns of a table as they are looked for. */
export interface ColumnLabels extends AxisLabels {
  /** What texts are asked while a head is looked for. */
  readonly asked: {
    /** Whether a cell alone may be the lowest label over a column. */
    readonly isLeaf: Question<true>;
    /** The same of what is plainly its label; quicker, for every text of a sheet. */
    readonly isPlainLeaf: Question<true>;
    /** Whether it is any label of a column, or of a part of them. */
    readonly isLabel: Question<true>;
    /** Whether it is near to one. */
    readonly isNear: Question<true>;
    /** The code of a column that it is, in brackets or not. */
    readonly codeIn: Question<string>;
  };
  /** How many columns such labels may be: of one label no more than the table has of it. */
  shownBy(leaves: readonly string[]): number;
  /** What the labels over a column say it is, by member: the leaf under its headings first, then looser readings. */
  candidates(path: Path): readonly Candidate[];
  /** By line, what the column may be when the lowest label over it is that of a heading. */
  underHeading(path: Path): readonly Candidate[];
  /** The member that a label above the lowest is; `null` for none, or several. */
  heading(key: string): Member | null;
  /** Whether the label says something of the form, or of a part of it. */
  isKnown(key: string): boolean;
  /** Whether it is that of a heading over all columns. */
  isSilent(key: string): boolean;
}

export const columnLabelsOf = perForm(
  ({ columns }: Table): ColumnLabels => new Columns(columnLabels(columns)),
);

/** The labels of a member as they are compared. */
const keysOf = perForm(({ label, was }: Pick<Member, "label" | "was">): readonly string[] =>
  [label, ...was].map(bareKey),
);

/** So many labels one over the other are read together. */
const TOGETHER = 3;

class Columns implements ColumnLabels {
  readonly axis: AxisLabels["axis"];
  readonly book: AxisLabels["book"];
  readonly codes: AxisLabels["codes"];
  private readonly keys: ReadonlySet<string>;
  private readonly mayBeLeaf: (text: string) => boolean;
  private readonly known: ReadonlySet<string>;
  private readonly silent: ReadonlySet<string>;
  private readonly headings = new Map<number, readonly Member[]>();
  /** Members that stand over others, by their labels. */
  private readonly above = new Map<string, Member[]>();
  private readonly linesBy = new Map<string, Line[]>();
  readonly asked = {
    isLeaf: where((text) => this.isLeaf(text)),
    isPlainLeaf: where((text) => text.length <= LONGEST && this.isPlainLeaf(text)),
    isLabel: where((text) => this.isKnown(bareKey(text)) || this.book.sure(text).length > 0),
    isNear: where((text) => this.book.candidates(text).length > 0),
    codeIn: (text: string): string | null => {
      const code = codeKey(withoutBrackets(text.trim()));
      return this.codes.has(code) ? code : null;
    },
  };

  constructor({ axis, book, codes }: AxisLabels) {
    [this.axis, this.book, this.codes] = [axis, book, codes];
    this.keys = new Set(axis.lines.flatMap(keysOf));
    this.mayBeLeaf = labelScreen(axis.lines.flatMap(({ label, was }) => [label, ...was].map(letters)));
    this.known = new Set(axis.members.flatMap(keysOf));
    this.silent = new Set(axis.members.filter((member) => isSilent(axis, member)).flatMap(keysOf));
    for (const line of axis.lines) this.headings.set(line.index, headingsOver(axis, line));
    for (const line of axis.lines) for (const key of new Set(keysOf(line))) pushTo(this.linesBy, key, line);
    for (const member of axis.members)
      if (member.covers.length > 0)
        for (const key of new Set(keysOf(member))) pushTo(this.above, key, member);
  }

  private isPlainLeaf(text: string): boolean {
    return this.mayBeLeaf(text) && this.keys.has(bareKey(text));
  }

  private isLeaf(text: string): boolean {
    return this.isPlainLeaf(text) || this.book.sure(text).some(({ index }) => this.isLine(index));
  }

  shownBy(leaves: readonly string[]): number {
    const counts = new Map<string, number>();
    for (const text of leaves) {
      const key = bareKey(text);
      const most = this.linesBy.get(key)?.length ?? Infinity;
      counts.set(key, Math.min((counts.get(key) ?? 0) + 1, most));
    }
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  isKnown(key: string): boolean {
    return this.known.has(key);
  }

  isSilent(key: string): boolean {
    return this.silent.has(key);
  }

  heading(key: string): Member | null {
    const [first, ...others] = this.above.get(key) ?? [];
    return first && others.length === 0 ? first : null;
  }

  underHeading(path: Path): readonly Candidate[] {
    const { key } = path.at(-1)!;
    const heading = this.silent.has(key) ? null : this.heading(key);
    if (heading?.role !== "heading") return [];
    const longest = Math.max(...heading.covers.map((line) => this.axis.lines[line]!.full.length));
    const likeness = Math.min(key.length / longest, NEARLY);
    return heading.covers.map((index) => ({ index, how: "misspelt", likeness }));
  }

  candidates(path: Path): readonly Candidate[] {
    const last = path.at(-1)!;
    const over = new Set(path.slice(0, -1).map(({ key }) => key));
    const inPlace = this.inPlace(last.key, over);
    if (inPlace.length > 0)
      return inPlace.map((line) => ({ index: line.member, how: this.printedAs(line, path), likeness: 1 }));
    const respelt = this.respeltInPlace(last.text, over);
    if (respelt.length > 0) return respelt;
    const texts = Array.from({ length: TOGETHER }, (_, above) =>
      path
        .slice(-(above + 1))
        .map(({ text }) => text)
        .join(""),
    );
    const found = texts.map((text) => this.book.candidates(text).filter(({ index }) => this.isLine(index)));
    return (
      found.find((each) => each.some(isSure)) ??
      this.leafAlone(last.key, over) ??
      found.find((each) => each.length > 0) ??
      []
    );
  }

  /** Those with all their headings above them; of several, those that most of what stands above speaks for. */
  private inPlace(key: string, over: ReadonlySet<string>): Line[] {
    const isThere = (member: Pick<Member, "label" | "was">) => keysOf(member).some((each) => over.has(each));
    const found = (this.linesBy.get(key) ?? []).filter((line) =>
      this.headings.get(line.index)!.every(isThere),
    );
    const shared = found.map((line) => ancestors(this.axis, line).filter(isThere).length);
    return found.filter((_, at) => shared[at] === Math.max(...shared));
  }

  /** The same with a number in front: 1、科研院所. */
  private respeltInPlace(text: string, over: ReadonlySet<string>): Candidate[] {
    for (const { how, text: spelling } of spellings(text)) {
      const found = this.inPlace(bareKey(spelling), over);
      if (found.length > 0) return found.map(({ member }) => ({ index: member, how, likeness: 1 }));
    }
    return [];
  }

  private printedAs(line: Line, path: Path): Candidate["how"] {
    const texts = path.map(({ text }) => text);
    const above = this.headings.get(line.index)!;
    if (texts.at(-1) === line.label && above.every(({ label }) => texts.includes(label))) return "printed";
    return bareKey(line.label) === path.at(-1)!.key ? "spelling" : "renamed";
  }

  /**
   * A leaf whose heading is not there (one without headings is in place): likely, when no other column ends in the same
   * words. Under the label of other columns it may as well be one of those.
   */
  private leafAlone(key: string, over: ReadonlySet<string>): Candidate[] | null {
    const { lines } = this.axis;
    const found = this.linesBy.get(key) ?? [];
    if (found.length === 0) return null;
    const under = (line: Line) =>
      over.has(bareKey(this.headings.get(line.index)!.at(-1)?.label ?? line.label));
    const also = lines.filter((line) => bareKey(line.label).includes(key) || under(line));
    const likeness = Math.min(key.length / found[0]!.full.length, NEARLY);
    return [...new Set([...found, ...also])].map(({ member }) => {
      return { index: member, how: "misspelt", likeness };
    });
  }

  private isLine(member: number): boolean {
    return this.axis.members[member]!.line !== null;
  }
}

/** A question that is answered by yes alone. */
const where =
  (is: (text: string) => boolean): Question<true> =>
  (text) =>
    is(text) || null;

/** (1), （1） */
export const withoutBrackets = (text: string): string => text.replace(/^[(（](.*)[)）]$/, "$1");

function pushTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

/** Below that of a label which is there for sure. */
const NEARLY = 0.99;
/** With spaces between its letters and a unit of measure behind it. */
const LONGEST = 200;
