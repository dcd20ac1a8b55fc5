import type { Cells, Comparison, Condition, Value } from "../../form/expression/expression";
import {
  amountTogether,
  computed,
  type Amount,
  type Computed,
  type Here,
  type Spot,
} from "../../form/totals/amount";
import { isNumeric } from "../../form/measure";
import type { Cell } from "../../reading/return";
import type { Seen } from "../seen";
import { measureOfSpot } from "../spots";
import { textOfCell } from "../text-of-cell";
import { comparedAs, isSatisfied, isSatisfiedByDays, slackOf, spotsAt, type Stand } from "./compared";

/** Whether a condition is met; `unknown` where that hangs on a cell that is not understood. */
export type Verdict = "holds" | "fails" | "unknown";

/** A return, looked at in one row, column or line of it. */
export class Look implements Stand {
  readonly form: Seen["form"];

  constructor(
    readonly seen: Seen,
    readonly table: number,
    readonly here: Here,
    readonly tolerance: number | null,
  ) {
    this.form = seen.form;
  }

  lines(table: number): number {
    return this.seen.lines(table);
  }

  spots(cells: Cells): readonly Spot[] {
    return spotsAt(cells, this);
  }

  amountAt(spot: Spot, period: Cells["period"] = "this"): Amount {
    if (period === "this") return this.seen.amount(spot);
    const [prior, there] = [this.seen.prior(), this.priorSpot(spot)];
    return prior === null || there === null ? "unknown" : prior.amount(there);
  }

  cellAt(spot: Spot): Cell | null {
    return this.seen.cell(spot);
  }

  /** What the cells of one name come to. */
  readonly together = (cells: Cells): Amount => {
    const spots = this.spots(cells);
    return spots.length === 1
      ? this.amountAt(spots[0]!, cells.period)
      : amountTogether(
          cells,
          spots.map((spot) => this.amountAt(spot, cells.period)),
        );
  };

  number(value: Value): Computed {
    return computed(value, this.together);
  }

  /** What a value says as a text; `null` where nobody can say. Several cells say nothing together. */
  text(value: Value): string | null {
    if (value.kind === "text") return value.text;
    if (value.kind === "number") return String(value.value);
    if (value.kind !== "cells" || value.period === "prior") return null;
    const [spot, ...others] = this.spots(value);
    return spot === undefined || others.length > 0 ? null : this.textAt(spot);
  }

  textAt(spot: Spot): string | null {
    return textOfCell(this.cellAt(spot), measureOfSpot(this.form, spot));
  }

  verdict(condition: Condition): Verdict {
    switch (condition.kind) {
      case "compare":
        return this.compared(condition);
      case "filled":
        return someOf(this.spots(condition.cells).map((spot) => this.filledAt(spot, condition.cells.period)));
      case "blank":
        return opposite(this.verdict({ ...condition, kind: "filled" }));
      case "one-of":
        return someOf(
          this.spots(condition.cells).map((spot) => {
            const text = this.textAt(spot);
            return text === null ? "unknown" : condition.options.includes(text) ? "holds" : "fails";
          }),
        );
      case "and":
        return opposite(someOf(condition.of.map((each) => opposite(this.verdict(each)))));
      case "or":
        return someOf(condition.of.map((each) => this.verdict(each)));
    }
  }

  /** What stands in a cell that holds no numbers is something, whatever it says. */
  filledAt(spot: Spot, period: Cells["period"] = "this"): Verdict {
    const measure = measureOfSpot(this.form, spot);
    if (period === "prior" || measure === null || isNumeric(measure.holds)) {
      const amount = this.amountAt(spot, period);
      return amount === "unknown" ? "unknown" : amount === null ? "fails" : "holds";
    }
    const cell = this.cellAt(spot);
    switch (cell?.state) {
      case undefined:
      case "blank":
      case "closed":
        return "fails";
      case "said":
      case "text":
      case "number":
        return "holds";
      case "date":
      case "error":
      case "uncalculated":
      case "struck":
      case "shifted":
      case "undecided":
        return "unknown";
    }
  }

  private compared(comparison: Comparison): Verdict {
    const { left, relation, right } = comparison;
    const as = comparedAs(comparison, this);
    if (as === "number") {
      const [a, b] = [this.number(left), this.number(right)];
      if (!a.known || !b.known) return "unknown";
      return told(isSatisfied(relation, a.number, b.number, slackOf(comparison, this.tolerance, this)));
    }
    const [a, b] = [this.text(left), this.text(right)];
    if (a === null || b === null) return "unknown";
    if (as === "day") return a === "" || b === "" ? "unknown" : told(isSatisfiedByDays(relation, a, b));
    // Texts have no order that everybody agrees on.
    if (relation === "=") return told(a === b);
    return relation === "<>" ? told(a !== b) : "unknown";
  }

  /** The same cell in the period before: of a list the line with the same key. */
  private priorSpot(spot: Spot): Spot | null {
    const table = this.form.tables[spot.table]!;
    const prior = this.seen.prior();
    if (table.kind === "matrix" || prior === null) return spot;
    if (spot.row === this.seen.lines(spot.table)) return { ...spot, row: prior.lines(spot.table) };
    const key = (cells: readonly Cell[]) =>
      table.key.map((column) => textOfCell(cells[column]!, table.columns.lines[column]!.measure)).join("\n");
    const own = this.seen.list(spot.table).lines[spot.row];
    const row = own ? prior.list(spot.table).lines.findIndex((line) => key(line) === key(own)) : -1;
    return row < 0 || table.key.length === 0 ? null : { ...spot, row };
  }
}

function told(holds: boolean): Verdict {
  return holds ? "holds" : "fails";
}

function someOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("holds")) return "holds";
  return verdicts.includes("unknown") ? "unknown" : "fails";
}

function opposite(verdict: Verdict): Verdict {
  return verdict === "unknown" ? verdict : verdict === "holds" ? "fails" : "holds";
}
