import type { Form } from "../form/form";
import type { Place } from "../form/placement";
import type { Spot } from "../form/totals/amount";
import type { Return } from "../reading/return";
import { asFormulasSee } from "./as-formulas-see";
import type { CheckContext } from "./check-context";
import { isOpen, type Finding } from "./finding";
import { FEWEST, Trials, type Trial } from "./likely/trials";

/** A cell that, changed, would settle several findings at once and break no rule. */
export interface LikelyCell extends Spot {
  readonly at: Place;
  /** The values that do it: both ends included, `null` no end; both the same is the one value. */
  readonly least: number | null;
  readonly most: number | null;
  /** The findings that would be gone, of two rules or more. */
  readonly settles: readonly Finding[];
}

/** A column of a matrix or a line of a list that has findings. */
interface Lane {
  readonly table: number;
  readonly axis: "column" | "row";
  readonly line: number;
}

/** Of a longer list nobody waits for every line to be tried. */
const MOST_LINES = 100;

/**
 * For each column of a matrix, or line of a list, with open findings the one cell whose change would settle most of
 * them, most findings first. Only numbers are tried, at the values where a rule just holds. A finding that waits for
 * a cell to be filled in speaks for that cell, and against no other. Where several cells would do as well nobody can
 * say which is wrong, and nothing is said. `findings` are those of `checkReturn` with the same context.
 */
export function likelyCells(
  form: Form,
  ret: Return,
  findings: readonly Finding[],
  context: CheckContext = {},
): LikelyCell[] {
  const open = findings.filter(isOpen);
  const trials = new Trials(form, asFormulasSee(form, ret), open, context);
  const found = lanesIn(form, ret, open).flatMap((lane) => likeliest(trials, lane));
  const once = new Map(found.map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell]));
  return [...once.values()].sort((a, b) => b.settles.length - a.settles.length);
}

function lanesIn({ tables }: Form, { content }: Return, open: readonly Finding[]): Lane[] {
  const lanes = open.flatMap(({ table, row, column }): Lane[] => {
    if (table === null || column === null || row === null) return [];
    const found = content.tables[table]!;
    if (found.kind === "list")
      return found.lines.length > MOST_LINES ? [] : [{ table, axis: "row", line: row }];
    return tables[table]!.columns.lines[column]!.role === "total"
      ? []
      : [{ table, axis: "column", line: column }];
  });
  return [...new Map(lanes.map((lane) => [Object.values(lane).join(" "), lane])).values()];
}

/** The cell that settles most, none where several do; cells that cannot do better are not tried. */
function likeliest(trials: Trials, { table, axis, line }: Lane): LikelyCell[] {
  const isIn = (finding: Finding) => finding.table === table && finding[axis] === line;
  let best: Trial[] = [];
  for (const spot of trials.candidates(isIn)) {
    const most = best[0]?.score ?? FEWEST;
    if (trials.reach(spot) < most) break;
    const trial = trials.best(spot);
    if (trial.score > most || (trial.score === most && best.length === 0)) best = [trial];
    else if (trial.score === most) best.push(trial);
  }
  const [one, ...others] = best;
  const cell = one && others.length === 0 ? trials.cell(one) : null;
  return cell ? [cell] : [];
}
