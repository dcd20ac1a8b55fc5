import type { Form } from "../../form/form";
import { isNumeric, type Measure } from "../../form/measure";
import type { RowPlace } from "../../form/placement";
import { crossingOf, type CellRole, type Crossing, type Table } from "../../form/table";
import { isComputed, recomputed } from "../../form/totals/recompute";
import { decimalsOf } from "../../reading/numeral";
import { blankCell, type Cell, type Return, type TableContent } from "../../reading/return";
import { isError } from "../../sheet/grid";
import type { CheckContext } from "../check-context";
import { Seen } from "../seen";
import { upTo } from "../spots";
import { LINES, type Example, type Typed, type TypedCell } from "./example";

/** Makes returns of examples, in memory: a form that was read from its own sheets, and other things in its cells. */
export class Bench {
  private readonly base: Return;
  private readonly blank = new Map<string, Blank>();

  /** `read` is a whole form with a line at least in each of its lists. */
  constructor(
    readonly form: Form,
    read: Return,
  ) {
    // An example is judged as it is read, whatever formulas stand beside it.
    const tables = read.placement.tables.map((table) => ({ ...table, check: null }));
    this.base = { ...read, placement: { ...read.placement, tables } };
  }

  /** The return as rules look at it. */
  seen(example: Example): Seen {
    return Seen.of(this.form, this.return(example), this.context(example));
  }

  context({ prior, roster }: Example): CheckContext {
    const finding = (units: readonly string[]) => ({
      find: (unit: string) => (units.includes(unit) ? { unit, category: "" } : null),
    });
    return { ...(prior && { prior: this.return(prior) }), ...(roster && { roster: finding(roster) }) };
  }

  private return(example: Example): Return {
    const { base, form } = this;
    const { unit = base.content.unit, date = base.content.date, period = base.content.period } = example;
    const lines = example.lines ?? LINES;
    const fields = form.fields.map(({ is }, index) =>
      is === "unit" ? unit : (example.fields?.[index] ?? base.content.fields[index]!),
    );
    const tables = form.tables.map((table) =>
      this.contentOf(
        table,
        lines,
        example.cells.filter(({ spot }) => spot.table === table.index),
      ),
    );
    const placed = base.placement.tables.map((each, index) =>
      form.tables[index]!.kind === "list" ? { ...each, rows: rowsBelow(each.rows[0], lines) } : each,
    );
    return {
      ...base,
      content: { ...base.content, unit, date, period, fields, tables },
      placement: { ...base.placement, tables: placed },
    };
  }

  private contentOf(table: Table, lines: number, typed: readonly TypedCell[]): TableContent {
    const { crossing, cells: blank, computed } = this.blankOf(table, lines);
    const cells = new Map<number, Cell[]>();
    const put = (row: number, column: number, cell: Cell) => {
      const line = cells.get(row) ?? [...blank[row]!];
      line[column] = cell;
      cells.set(row, line);
    };
    const at = (row: number, column: number) => (cells.get(row) ?? blank[row]!)[column]!;
    for (const { spot, value } of typed) {
      const { row, column } = spot;
      put(row, column, cellHolding(blank[row]![column]!, crossing.cells[row]![column]!, value));
    }
    if (typed.length > 0) {
      const isTyped = new Set(typed.map(({ spot }) => `${spot.row} ${spot.column}`));
      const amounts = recomputed(crossing, (row, column) => at(row, column).value);
      for (const { row, column, formula } of computed) {
        const amount = amounts[row]![column]!;
        if (typeof amount === "number" && !isTyped.has(`${row} ${column}`))
          put(row, column, { ...numberCell(at(row, column), amount), formula });
      }
    }
    const all = blank.map((line, row) => cells.get(row) ?? line);
    if (table.kind === "matrix") return { kind: "matrix", cells: all };
    return { kind: "list", lines: all.slice(0, lines), total: table.total && all[lines]!, nil: false };
  }

  private blankOf(table: Table, lines: number): Blank {
    const key = `${table.index} ${lines}`;
    const known = this.blank.get(key);
    if (known) return known;
    const crossing = crossingOf(table, lines);
    const read = this.base.content.tables[table.index]!;
    const model = (row: number): readonly Cell[] =>
      read.kind === "matrix" ? read.cells[row]! : row < lines ? read.lines[0]! : read.total!;
    const cells = crossing.cells.map((line, row) =>
      line.map((role, column): Cell => {
        const { at } = model(row)[column]!;
        const isBelow = at !== null && read.kind === "list" && row < lines;
        return blankCell(
          isBelow ? { ...at, row: at.row + row } : at,
          role.kind === "closed" ? "closed" : "blank",
        );
      }),
    );
    const computed = crossing.cells.flatMap((line, row) =>
      line.flatMap((role, column) =>
        isComputed(role) ? [{ row, column, formula: model(row)[column]!.formula }] : [],
      ),
    );
    const made = { crossing, cells, computed };
    this.blank.set(key, made);
    return made;
  }
}

/** A table in which nothing stands, and the cells of it that are formulas. */
interface Blank {
  readonly crossing: Crossing;
  readonly cells: readonly (readonly Cell[])[];
  readonly computed: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string | null;
  }[];
}

/** As many rows as there are lines, one below the other. */
function rowsBelow(first: RowPlace | null | undefined, lines: number): RowPlace[] {
  return first ? upTo(lines).map((line) => ({ ...first, row: first.row + line })) : [];
}

function cellHolding(blank: Cell, role: CellRole, typed: Typed): Cell {
  const measure = role.kind === "closed" ? null : role.measure;
  if (typed === null || typed === "") return blank;
  if (isError(typed)) return { ...blank, state: "error", raw: typed };
  if (typeof typed === "number") return numberCell(blank, typed);
  const isSaid = measure !== null && says(measure, typed);
  return { ...blank, state: isSaid ? "said" : "text", text: isSaid ? typed : null, raw: typed };
}

function numberCell(cell: Cell, value: number): Cell {
  return { ...cell, state: "number", value, raw: value, formula: null, decimals: decimalsOf(value) };
}

/** Whether a text is what its measure asks for. */
function says({ holds }: Measure, text: string): boolean {
  if (isNumeric(holds)) return false;
  switch (holds.type) {
    case "text":
      return true;
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(text);
    case "month":
      return /^\d{4}-\d\d$/.test(text);
    case "choice":
      return holds.options.includes(text);
    case "yes-no":
      return text === "是" || text === "否";
  }
}
