import { mappingBetween, type Became, type TableMapping } from "../../form/mapping";
import type { TablePlacement } from "../../form/placement";
import type { Form } from "../../form/form";
import type { CellRole, Table } from "../../form/table";
import { blankCell, plainAccount, type Cell, type Return, type TableContent } from "../../reading/return";

/**
 * A return of one version of a form as a return of another: what both ask for in the same measure is there, as it was
 * read. What has been split or merged, is new, or counts in something else now, is blank and stands nowhere, as on a
 * sheet that has not got it.
 */
export function returnAs(old: Form, now: Form, ret: Return): Return {
  const mappings = mappingBetween(old, now);
  const { content, placement, account } = ret;
  const tables = now.tables.map((table) => {
    const mapping = mappings.find(({ to }) => to === table.index);
    if (!mapping) return absentTable(table, placement.tables[0]!);
    const from = old.tables[mapping.from]!;
    return tableAs(from, table, mapping, content.tables[from.index]!, placement.tables[from.index]!);
  });
  const fields = now.fields.map(({ id }) => old.fields.findIndex((field) => field.id === id));
  return {
    form: { id: now.id, version: now.version },
    content: {
      ...content,
      fields: fields.map((field) => content.fields[field] ?? ""),
      tables: tables.map((each) => each.content),
      // It is that of what the other form says.
      seal: null,
    },
    placement: {
      tables: tables.map((each) => each.placed),
      fields: fields.map((field) => placement.fields[field] ?? placement.seal),
      seal: placement.seal,
    },
    account: plainAccount(account.sheet),
  };
}

interface PlacedTable {
  readonly content: TableContent;
  readonly placed: TablePlacement;
}

function tableAs(
  old: Table,
  now: Table,
  mapping: TableMapping,
  content: TableContent,
  placed: TablePlacement,
): PlacedTable {
  const columns = sourcesOf(mapping.columns, now.columns.lines.length);
  const across = columns.map((column) => (column === null ? null : placed.columns[column]!));
  const lineAs = (
    line: readonly Cell[],
    from: readonly CellRole[],
    to: readonly CellRole[],
  ): readonly Cell[] =>
    columns.map((column, at) =>
      column === null ? absent(to[at]!) : cellAs(line[column]!, from[column]!, to[at]!),
    );
  if (old.kind === "matrix" && now.kind === "matrix" && content.kind === "matrix") {
    const rows = sourcesOf(mapping.rows, now.rows.lines.length);
    const cells = rows.map((row, at) =>
      row === null
        ? now.cells[at]!.map(absent)
        : lineAs(content.cells[row]!, old.cells[row]!, now.cells[at]!),
    );
    const down = rows.map((row) => (row === null ? null : placed.rows[row]!));
    return { content: { kind: "matrix", cells }, placed: { ...placed, rows: down, columns: across } };
  }
  if (old.kind === "list" && now.kind === "list" && content.kind === "list") {
    const { total, nil } = content;
    const lines = content.lines.map((line) => lineAs(line, old.inLine, now.inLine));
    const own = total && lineAs(total, old.inTotal, now.inTotal);
    return { content: { kind: "list", lines, total: own, nil }, placed: { ...placed, columns: across } };
  }
  // Tables of different kinds are never counterparts.
  return absentTable(now, placed);
}

/** By line of the other form the line that it was; `null` for one that was none, or has changed into or out of several. */
function sourcesOf(lines: readonly Became[], count: number): (number | null)[] {
  const whole = lines.filter(({ from, to }) => from.length === 1 && to.length === 1);
  return Array.from({ length: count }, (_, line) => whole.find(({ to }) => to[0] === line)?.from[0] ?? null);
}

function cellAs(cell: Cell, old: CellRole, now: CellRole): Cell {
  if (old.kind === "closed" || now.kind === "closed") return absent(now);
  const [was, is] = [old.measure, now.measure];
  return was.unit === is.unit && was.holds.type === is.holds.type ? cell : absent(now);
}

/** Its row or column is not there, or says something else. */
function absent({ kind }: CellRole): Cell {
  return blankCell(null, kind === "closed" ? "closed" : "blank");
}

function absentTable(table: Table, { sheet, top, bottom }: TablePlacement): PlacedTable {
  const columns = table.columns.lines.map(() => null);
  const placed = { sheet, columns, total: null, check: null, top, bottom };
  if (table.kind === "list") {
    return { content: { kind: "list", lines: [], total: null, nil: false }, placed: { ...placed, rows: [] } };
  }
  const rows = table.rows.lines.map(() => null);
  return {
    content: { kind: "matrix", cells: table.cells.map((line) => line.map(absent)) },
    placed: { ...placed, rows },
  };
}
