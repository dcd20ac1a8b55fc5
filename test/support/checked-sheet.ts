import { HyperFormula, type RawCellContent } from "hyperformula";
import { checkFormulas, type CheckFormulas } from "../../src/checking/check-formulas";
import { shiftFormula } from "../../src/sheet/formula/shift-formula";
import type { Severity } from "../../src/form/rules/rule";
import type { Form } from "../../src/form/form";
import type { Place, Placement, RowPlace } from "../../src/form/placement";
import type { Measure } from "../../src/form/measure";
import { crossingOf, type Table } from "../../src/form/table";
import { cellFormula } from "../../src/form/totals/cell-formula";
import { dateOfSerial, parseDate } from "../../src/reading/cell/parse-date";
import { blankCell, type Cell, type Return, type TableContent } from "../../src/reading/return";
import { parseNumeral } from "../../src/reading/numeral";
import type { CellValue } from "../../src/sheet/grid";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { filledReturn, plainPlacement } from "./filled-return";

export const SETTINGS = {
  licenseKey: "gpl-v3",
  undoLimit: 0,
  useArrayArithmetic: true,
  dateFormats: ["YYYY-MM-DD"],
};
/** The engine knows TRUE() and FALSE() only. */
export const LITERALS = ["TRUE", "FALSE"].map((name) => ({ name, expression: `=${name}()` }));

/** Where 校验 stands: beyond every table. */
const CHECK = 60;
/** And beyond it what colours cells, so many columns for each rule of colours. */
const COLOURS = 100;
const MOST_COLUMNS = 40;

/** A cell that a test fills in. */
export interface Entry {
  readonly place: Place;
  readonly value: RawCellContent;
}

/**
 * A form with its 校验 under another program's engine: filled in cell by cell, what it says of itself, and the
 * return that is read from it. Lists have room for so many lines.
 */
export class CheckedSheet {
  readonly placement: Placement;
  private readonly engine: HyperFormula;
  /** What stands in the cells now; the engine would have to write its formulas out. */
  private readonly formulas = new Map<string, string>();
  private readonly colours: readonly { place: Place; shown: Place; severity: Severity }[];
  private readonly messages: readonly { readonly place: Place; readonly shown: Place | "head" | "whole" }[];

  constructor(
    private readonly form: Form,
    room = 5,
    colours = false,
  ) {
    const plain = plainPlacement(
      form,
      form.tables.map(() => room),
    );
    this.placement = { ...plain, tables: plain.tables.map((table) => ({ ...table, check: CHECK })) };
    const sheets = [...new Set(form.tables.map(({ sheet }) => sheet))];
    this.engine = HyperFormula.buildEmpty(SETTINGS, LITERALS);
    for (const sheet of sheets) this.engine.addSheet(sheet);
    const formulas = checkFormulas(form, this.placement);
    this.engine.suspendEvaluation();
    for (const table of form.tables) this.total(table);
    this.messages = this.check(formulas);
    this.colours = colours ? this.colour(formulas) : [];
    this.engine.resumeEvaluation();
  }

  fill(entries: readonly Entry[]): void {
    this.engine.batch(() => {
      for (const { place, value } of entries) this.put(place, value);
    });
  }

  valueAt(place: Place): CellValue {
    const value: unknown = this.engine.getCellValue(this.address(place));
    if (value === undefined || value === null || value === "") return value === "" ? "" : null;
    if (typeof value === "object") return { error: String((value as { value: unknown }).value) };
    return value as CellValue;
  }

  /** What 校验 says: the text, and the row that it stands beside. */
  said(): { readonly text: CellValue; readonly shown: Place | "head" | "whole" }[] {
    return this.messages.map(({ place, shown }) => ({ text: this.valueAt(place), shown }));
  }

  /** Totals as the form computes them. */
  formulaOf(place: Place): string | null {
    return this.formulas.get(keyOf(place)) ?? null;
  }

  read(head: {
    readonly unit: string;
    readonly date: string | null;
    readonly fields: readonly string[];
  }): Return {
    const bare = filledReturn(this.form, { unit: head.unit, date: head.date });
    const tables = this.form.tables.map((table): TableContent => this.contentOf(table));
    const used = this.form.tables.map((table, index) =>
      this.usedRows(table, this.placement.tables[index]!.rows),
    );
    return {
      ...bare,
      content: { ...bare.content, tables, fields: head.fields },
      placement: {
        ...this.placement,
        tables: this.placement.tables.map((placed, index) => ({ ...placed, rows: used[index]! })),
      },
    };
  }

  private contentOf(table: Table): TableContent {
    const { rows, total } = this.placement.tables[table.index]!;
    const line = (row: RowPlace) =>
      table.columns.lines.map((column, at): Cell => {
        const role = crossingOf(table, rows.length).cells[
          rows.indexOf(row) < 0 ? rows.length : rows.indexOf(row)
        ]![at]!;
        const measure = column.role === "number" || role.kind === "closed" ? null : role.measure;
        return this.cellAt(this.placeIn(table, row, at), measure, column.role === "number");
      });
    if (table.kind === "matrix") return { kind: "matrix", cells: rows.map((row) => line(row!)) };
    return {
      kind: "list",
      lines: this.usedRows(table, rows).map((row) => line(row!)),
      total: total && line(total),
      nil: false,
    };
  }

  /** Lines that are wholly blank are none. */
  private usedRows(table: Table, rows: readonly (RowPlace | null)[]): (RowPlace | null)[] {
    if (table.kind === "matrix") return [...rows];
    return rows.filter((row) =>
      table.columns.lines.some(({ role, index }) => {
        const value = role === "number" ? null : this.valueAt(this.placeIn(table, row!, index));
        return value !== null && !(typeof value === "string" && /^ *$/.test(value));
      }),
    );
  }

  placeIn({ index }: Table, row: RowPlace, column: number): Place {
    return { ...row, column: this.placement.tables[index]!.columns[column]! };
  }

  /** How a reader understands a cell, as far as these tests fill it in. */
  private cellAt(at: Place, measure: Measure | null, isNumber: boolean): Cell {
    const raw = this.valueAt(at);
    const cell: Cell = {
      ...blankCell(at, measure === null ? "closed" : "blank"),
      raw,
      formula: this.formulaOf(at),
    };
    if (raw === null || (typeof raw === "string" && raw.trim() === "")) return cell;
    if (typeof raw === "object") return { ...cell, state: "error" };
    if (isNumber || (measure === null && /^[×xX✕—－/／-]+$/.test(String(raw).trim()))) return cell;
    if (measure === null)
      return typeof raw === "number" ? { ...cell, state: "number", value: raw } : { ...cell, state: "text" };
    const { holds } = measure;
    switch (holds.type) {
      case "number":
      case "percentage": {
        if (typeof raw === "boolean") return { ...cell, state: "text" };
        const numeral = typeof raw === "number" ? null : parseNumeral(raw.trim());
        const value = typeof raw === "number" ? raw : (numeral?.value ?? null);
        if (value === null) return { ...cell, state: "text" };
        return {
          ...cell,
          state: "number",
          value,
          decimals: decimalsIn(value),
          correction: numeral?.kind ?? null,
        };
      }
      case "text":
        return { ...cell, state: "said", text: String(raw).trim() };
      case "choice":
      case "yes-no": {
        const options = holds.type === "choice" ? holds.options : ["是", "否"];
        // A reader knows the number of an option, too.
        const text = options.find((option) => option === String(raw).trim()) ?? options[Number(raw) - 1];
        return text === undefined ? { ...cell, state: "text" } : { ...cell, state: "said", text };
      }
      case "date":
      case "month": {
        const iso =
          typeof raw === "number" ? dateOfSerial(raw) : typeof raw === "string" ? parseDate(raw) : null;
        if (iso === null || (holds.type === "date" && iso.length < 10)) return { ...cell, state: "text" };
        return { ...cell, state: "said", text: holds.type === "month" ? iso.slice(0, 7) : iso };
      }
    }
  }

  private total(table: Table): void {
    const { rows, total } = this.placement.tables[table.index]!;
    const crossing = crossingOf(table, rows.length);
    const all = [...rows, ...(table.kind === "list" && total ? [total] : [])];
    all.forEach((row, line) =>
      table.columns.lines.forEach(({ index: column, role }) => {
        const place = this.placeIn(table, row!, column);
        if (role === "number" && line < rows.length) this.put(place, line + 1);
        const cell = crossing.cells[line]![column]!;
        if (cell.kind === "closed" && table.kind === "matrix") this.put(place, "×");
        const formula = cellFormula(crossing, line, column, (r, c) => this.placeIn(table, all[r]!, c));
        if (formula) this.put(place, `=${formulaText(formula)}`);
      }),
    );
  }

  /** The cells that are coloured, in the order of the rules of colours; each by the gravest of its colours. */
  coloured(): { readonly place: Place; readonly severity: Severity }[] {
    return this.colours.filter(({ shown }) => this.valueAt(shown) === true);
  }

  /** The program looks at each rule from each of its cells. */
  private colour({ marks }: CheckFormulas): { place: Place; shown: Place; severity: Severity }[] {
    return marks.flatMap(({ sheet, range: { top, left, bottom, right }, severity, formula }, index) => {
      const found: { place: Place; shown: Place; severity: Severity }[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const shown = { sheet, row, column: COLOURS + index * MOST_COLUMNS + column };
          this.put(shown, `=${shiftFormula(formula, row - top, column - left)}`);
          found.push({ place: { sheet, row, column }, shown, severity });
        }
      return found;
    });
  }

  private check(formulas: CheckFormulas): { place: Place; shown: Place | "head" | "whole" }[] {
    const [{ sheet }] = this.form.tables as [Table];
    const found: { place: Place; shown: Place | "head" | "whole" }[] = [];
    const say = (formula: string, place: Place, shown: Place | "head" | "whole") => {
      this.put(place, `=${formula}`);
      found.push({ place, shown });
    };
    formulas.head.forEach((formula, part) => say(formula, { sheet, row: 0, column: CHECK + part }, "head"));
    formulas.whole.forEach((formula, part) => say(formula, { sheet, row: 1, column: CHECK + part }, "whole"));
    formulas.tables.forEach(({ rows, total }, index) => {
      const placed = this.placement.tables[index]!;
      [...rows, total].forEach((parts, line) =>
        parts.forEach((formula, part) => {
          const row = placed.rows[line] ?? placed.total!;
          const place = { ...row, column: CHECK + part };
          say(formula, place, { ...row, column: 0 });
        }),
      );
    });
    return found;
  }

  private put(place: Place, value: RawCellContent): void {
    this.engine.setCellContents(this.address(place), value);
    if (typeof value === "string" && value.startsWith("=")) this.formulas.set(keyOf(place), value);
    else this.formulas.delete(keyOf(place));
  }

  private address({ sheet, row, column }: Place) {
    return { sheet: this.engine.getSheetId(sheet)!, row, col: column };
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet} ${row} ${column}`;
}

function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]!.length ?? 0;
}
