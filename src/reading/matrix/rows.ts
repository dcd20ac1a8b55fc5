import { perForm } from "../../form/per-form";
import type { Matrix } from "../../form/table";
import type { Labelled } from "../labels/assign";
import { firstFrom } from "../first-from";
import { rowLabels, type AxisLabels } from "../labels/axis-labels";
import { isNamed, type Candidate } from "../labels/label-book";
import { codeKey } from "../labels/label-key";
import type { Content, LabelView } from "../labels/label-view";
import { PathReader } from "../labels/path";
import { figureColumns, firstFigure, type Page } from "./page";
import { textsIn, type LabelledRow } from "./stub";

/** So many rows of a table are compared with all labels for misspellings; a form has some dozens. */
const MOST_NEAR = 500;

/** A text in front of the figures, with what it is for sure. */
interface StubText {
  readonly column: number;
  readonly text: string;
  readonly headings: readonly Candidate[];
  readonly lines: readonly Candidate[];
}

/** Reads the rows of one table from its first page to its last, with what they may be. */
export class RowReader {
  private readonly labels: AxisLabels;
  private readonly path: PathReader;
  private readonly codeColumn: number | null;
  /** What one label may be is worked out, and kept, once, however many rows bear it. */
  private readonly parted = perForm((sure: readonly Candidate[]) => ({
    headings: sure.filter(({ index }) => this.isHeading(index)),
    lines: sure.filter(({ index }) => !this.isHeading(index)),
  }));
  private readonly asLines = perForm((found: readonly Candidate[]) =>
    found.flatMap(({ index, ...rest }): Candidate[] => {
      const { line } = this.labels.axis.members[index]!;
      return line === null ? [] : [{ index: line, ...rest }];
    }),
  );
  /** Rows that are still compared with all labels. */
  private near = MOST_NEAR;

  constructor(
    private readonly table: Matrix,
    private readonly view: LabelView,
    /** The first column that belongs to the table. */
    private readonly left: number,
    /** Sure labels from top to bottom. */
    private readonly labelled: readonly LabelledRow[],
    pages: readonly Page[],
  ) {
    this.labels = rowLabels(table.rows);
    this.path = new PathReader(this.labels);
    this.codeColumn = this.findCodes(pages);
  }

  /** The rows of a page that hold figures, or bear a label. */
  items(page: Page): Labelled[] {
    const columns = figureColumns(this.table, page);
    const end = firstFigure(this.table, page) - 1;
    const items: Labelled[] = [];
    for (let at = page.first; at <= Math.min(page.last, this.view.rows - 1); at++) {
      const content = this.view.content([at], columns);
      const label = this.labelOf(at, page, end, content);
      if (label.candidates.length > 0) items.push({ at, ...label, content });
      else if (!content.isBlank) items.push(this.unknown(at, page, end));
    }
    return items;
  }

  /** A row that no label says anything of: what stands in it is compared with nothing, and read when it is asked for. */
  private unknown(at: number, page: Page, end: number): Labelled {
    const text = () => usualText(this.view, at, this.left, end, page.labelColumn);
    return {
      at,
      candidates: [],
      content: OWN,
      get text() {
        return text();
      },
    };
  }

  private labelOf(
    row: number,
    page: Page,
    end: number,
    content: Content,
  ): Pick<Labelled, "text" | "candidates"> {
    if (this.isUnknown(row, end)) return NOTHING;
    const texts = this.stubTexts(row, end);
    const label = texts.findLast((each) => this.isLabel(each, texts, page));
    const code = this.codeIn(texts);
    for (const each of texts) if (each !== label) this.enterHeading(each.headings, null);
    if (label) return { text: label.text, candidates: this.linesFrom(label.lines, code) };
    const text = usualText(this.view, row, this.left, end, page.labelColumn);
    const isHeading = texts.some((each) => each.headings.length > 0 && each.text.trim() === text.trim());
    if (text.trim() === "" || isHeading) return { text, candidates: [] };
    const near = this.near-- > 0 ? this.labels.book.candidates(text) : [];
    const candidates = this.linesFrom(
      near.filter(({ index }) => !this.isHeading(index)),
      code,
    );
    if (candidates.length === 0 && content.isBlank)
      this.enterHeading(
        near.filter(({ index }) => this.isHeading(index)),
        code,
      );
    return { text, candidates };
  }

  /** Whether nothing in front of the figures is a label, near to one, or may be a code; left open where there are too many rows to ask. */
  private isUnknown(row: number, end: number): boolean {
    if (this.codeColumn !== null || this.view.rows > MOST_NEAR) return false;
    const isNear = (text: string) => this.labels.book.candidates(text).length > 0 || null;
    return this.view.cellsIn(row, this.left, end, isNear).length === 0;
  }

  private stubTexts(row: number, end: number): StubText[] {
    return textsIn(this.view, row, this.left, end).map(({ column, text }) => {
      return { column, text, ...this.parted(this.labels.book.sure(text)) };
    });
  }

  /** A row may bear the name of a section; in front of another label it is that. */
  private isLabel({ column, headings, lines }: StubText, texts: readonly StubText[], page: Page): boolean {
    if (lines.length === 0) return false;
    return (
      headings.length === 0 ||
      column >= page.labelColumn ||
      !texts.some((each) => each.column === page.labelColumn)
    );
  }

  /** Candidates by line, told apart by code and path. */
  private linesFrom(found: readonly Candidate[], code: string | null): readonly Candidate[] {
    const narrowed = this.path.narrowed(found, code);
    const [first, ...others] = narrowed;
    if (first && isNamed(first) && others.every(({ likeness }) => likeness < first.likeness))
      this.path.enter(first.index);
    return this.asLines(narrowed);
  }

  private enterHeading(found: readonly Candidate[], code: string | null): void {
    const [first, ...others] = this.path.narrowed(found, code);
    if (first && others.every(({ likeness }) => likeness < first.likeness)) this.path.enter(first.index);
  }

  private isHeading(index: number): boolean {
    return this.labels.axis.members[index]!.line === null;
  }

  private codeIn(texts: readonly StubText[]): string | null {
    if (this.codeColumn === null) return null;
    const own = texts.find(({ column }) => column === this.codeColumn);
    return own ? own.text : null;
  }

  /** The column in front of the figures in which the codes of most labels beside it stand. */
  private findCodes(pages: readonly Page[]): number | null {
    const { codes, axis } = this.labels;
    if (codes.size === 0) return null;
    const right = new Map<number, number>();
    const wrong = new Map<number, number>();
    for (const page of pages) {
      const end = firstFigure(this.table, page) - 1;
      let before = -1;
      for (
        let at = firstFrom(this.labelled, ({ row }) => row >= page.first);
        at < this.labelled.length;
        at++
      ) {
        const { row, column: labelColumn, lines } = this.labelled[at]!;
        if (row > page.last) break;
        if (row === before) continue;
        before = row;
        const own = lines
          .map((line) => axis.lines[line]!.code)
          .filter((code) => code !== null)
          .map(codeKey);
        for (const { column, text } of textsIn(this.view, row, this.left, end)) {
          if (column === labelColumn) continue;
          const count = own.includes(codeKey(text)) ? right : wrong;
          count.set(column, (count.get(column) ?? 0) + 1);
        }
      }
    }
    const [best] = [...right].sort(([, a], [, b]) => b - a);
    return best && best[1] > (wrong.get(best[0]) ?? 0) ? best[0] : null;
  }
}

/** What stands in the column of the labels, else nearest to the figures. */
function usualText(view: LabelView, row: number, left: number, right: number, usual: number): string {
  const texts = view.textsOf(row, left, right);
  return (texts[usual - left]?.trim() || texts.findLast((each) => each.trim() !== "")) ?? "";
}

const OWN: Content = { isBlank: false, text: "own" };
const NOTHING = { text: "", candidates: [] };
