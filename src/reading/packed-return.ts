import type { Placement, TablePlacement } from "../form/placement";
import { recently } from "../sheet/recently";
import { sharing } from "../sheet/sharing";
import { packCells, unpackCells, type CrossingPlaces, type PackedCells } from "./packed-cells";
import type { Account, Content, Return, TableContent } from "./return";

/** A return as it crosses from a worker and is held, with its cells in little room. */
export interface PackedReturn extends Omit<Return, "content"> {
  readonly content: Omit<Content, "tables"> & { readonly tables: readonly PackedTable[] };
}

type PackedTable =
  | { readonly kind: "matrix"; readonly cells: PackedCells }
  | {
      readonly kind: "list";
      readonly lines: PackedCells;
      readonly total: PackedCells | null;
      readonly nil: boolean;
    };

export function packReturn(ret: Return): PackedReturn {
  const { content, placement } = ret;
  const tables = content.tables.map((table, index) => packedTable(table, placement.tables[index]!));
  return { ...ret, content: { ...content, tables } };
}

function packedTable(table: TableContent, placed: TablePlacement): PackedTable {
  if (table.kind === "matrix") return { kind: "matrix", cells: packCells(table.cells, placed) };
  const { kind, lines, total, nil } = table;
  return {
    kind,
    lines: packCells(lines, placed),
    total: total && packCells([total], totalOf(placed)),
    nil,
  };
}

const sharedPlacement = sharing<Placement>();
const sharedAccount = sharing<Account>();
const sharedFormulas = sharing<PackedCells["formulas"]>();

/**
 * The return as it was. Its cells are made when they are asked for, and those that were asked for last are kept: so
 * thousands are held, and each costs its numbers alone.
 */
export function unpackReturn({ form, content, placement: placed, account }: PackedReturn): Return {
  const placement = sharedPlacement(placed);
  const tables = content.tables.map((table, index) => heldTable(table, placement.tables[index]!));
  return { form, content: { ...content, tables }, placement, account: sharedAccount(account) };
}

function heldTable(table: PackedTable, placed: TablePlacement): TableContent {
  if (table.kind === "matrix") {
    const cells = held(table.cells, placed);
    return {
      kind: "matrix",
      get cells() {
        return cellsIn(cells);
      },
    };
  }
  const lines = held(table.lines, placed);
  const total = table.total && held(table.total, totalOf(placed));
  return {
    kind: "list",
    get lines() {
      return cellsIn(lines);
    },
    get total() {
      return total && cellsIn(total)[0]!;
    },
    nil: table.nil,
  };
}

function totalOf({ total, columns }: TablePlacement): CrossingPlaces {
  return { rows: [total], columns };
}

interface HeldCells {
  readonly packed: PackedCells;
  readonly places: CrossingPlaces;
}

function held(packed: PackedCells, places: CrossingPlaces): HeldCells {
  return { packed: { ...packed, formulas: sharedFormulas(packed.formulas) }, places };
}

/** What is done with a return is done before the next ones are looked at. */
const MOST_KEPT = 32;

const cellsIn = recently(MOST_KEPT, ({ packed, places }: HeldCells) => unpackCells(packed, places));
