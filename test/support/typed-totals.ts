import { Seen } from "../../src/checking/seen";
import { difference, followingIn, type Following } from "../../src/checking/totals";
import type { Form } from "../../src/form/form";
import type { Cell, Return } from "../../src/reading/return";
import { pick, type Random } from "./seeded";

/** The return with numbers typed over half of what follows from other cells: what it comes to, one more, or nothing. */
export function typedOver(form: Form, ret: Return, random: Random): Return {
  const seen = Seen.of(form, ret);
  const over = new Map<Cell, Cell>();
  for (const { cell, expected } of [...followingIn(seen, false), ...followingIn(seen, true)]) {
    const [first] = expected;
    if (random() < 0.5 || typeof first !== "number") continue;
    const value = pick(random, [first, first, first + 1, null]);
    const state = value === null ? "blank" : "number";
    over.set(cell, { ...cell, state, value, text: null, raw: value, formula: null, correction: null });
  }
  const typed = (cells: readonly Cell[]) => cells.map((cell) => over.get(cell) ?? cell);
  const tables = ret.content.tables.map((table) =>
    table.kind === "matrix"
      ? { ...table, cells: table.cells.map(typed) }
      : { ...table, lines: table.lines.map(typed), total: table.total && typed(table.total) },
  );
  return { ...ret, content: { ...ret.content, tables } };
}

/** A total that agrees in every way and is no formula. */
export function isAgreeing(following: Following): boolean {
  const { cell, derived, expected } = following;
  return (
    !derived &&
    cell.value !== null &&
    cell.formula === null &&
    difference(following) === undefined &&
    expected.every((amount) => typeof amount === "number")
  );
}
