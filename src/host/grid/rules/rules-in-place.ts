import {
  EffectRefRangId,
  FormulaRefRangeService,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import {
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  type IDeleteConditionalRuleMutationParams,
} from "@univerjs/preset-sheets-conditional-formatting";
import { formulaAfter, shiftFormula } from "../../../sheet/formula/shift-formula";
import type { Unsubscribe } from "../../host";
import { spanAfter, type Moved } from "../moved-lines";
import type { UniverBook } from "../univer-book";
import { inReadingOrder, rulesOf } from "./conditional-rules";

/** A rule by formulas: they are written for the first cell of its ranges. */
export interface RuleInPlace {
  readonly ranges: readonly IRange[];
  readonly formulas: readonly string[];
}

type Registered = RuleInPlace & {
  readonly sheetId: string;
  readonly changed: Parameters<FormulaRefRangeService["registerRangeFormula"]>[4];
};

/** Before Univer's own, which are asked the same afterwards. */
const FIRST = 1;
const NOTHING = { redos: [], undos: [] };

/**
 * Rules by formulas follow rows and columns that come or go as in Excel: each stays one rule, over the new lines too.
 * Univer would part them, make the parts stronger than all others, let no block that a formula names grow, and not
 * follow what is named with "$". What it does where cells are moved is left to it.
 */
export function keepRulesInPlace(book: UniverBook): Unsubscribe {
  const follows = book.get(FormulaRefRangeService);
  const theirs = follows.registerRangeFormula.bind(follows);
  const registered = new Set<Registered>();
  let ofLines = false;
  follows.registerRangeFormula = (unitId, sheetId, ranges, formulas, changed) => {
    const rule = { sheetId, ranges, formulas, changed };
    registered.add(rule);
    const watched = theirs(unitId, sheetId, ranges, formulas, (parts) =>
      ofLines ? NOTHING : changed(parts),
    );
    return {
      dispose: () => {
        registered.delete(rule);
        watched.dispose();
      },
    };
  };
  const asked = book.get(SheetInterceptorService).interceptCommand({
    priority: FIRST,
    getMutations: (command) => {
      const moves = movesOf(command);
      ofLines = moves.length > 0;
      const { subUnitId } = (command.params ?? {}) as { readonly subUnitId?: string };
      const sheetId = subUnitId ?? book.workbook.getActiveSheet().getSheetId();
      const own = ofLines ? [...registered].filter((rule) => rule.sheetId === sheetId) : [];
      const mutations = own.flatMap((rule) => {
        const next = ruleAfter(rule, moves);
        if (JSON.stringify([rule.ranges, rule.formulas]) === JSON.stringify([next?.ranges, next?.formulas]))
          return [];
        return [rule.changed(next ? [{ ranges: [...next.ranges], formulas: [...next.formulas] }] : [])];
      });
      const redos = mutations.flatMap(({ redos }) => redos);
      return { redos, undos: [...mutations.flatMap(kept), ...backInPlace(book, sheetId, redos)] };
    },
  });
  return () => {
    asked.dispose();
    follows.registerRangeFormula = theirs;
  };
}

interface Mutations {
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

const isDeletion = ({ id }: IMutationInfo) => id === DeleteConditionalRuleMutation.id;

/** What takes back a change of a rule that stays. */
function kept({ redos, undos }: Mutations): readonly IMutationInfo[] {
  return redos.some(isDeletion) ? [] : undos;
}

/** What brings back the rules that go, the strongest first, each behind the one that it stood behind: else it were the strongest. */
function backInPlace(book: UniverBook, sheetId: string, redos: readonly IMutationInfo[]): IMutationInfo[] {
  const order = rulesOf(book, sheetId).map(({ cfId }) => cfId);
  return redos
    .filter(isDeletion)
    .map(({ params }) => params as IDeleteConditionalRuleMutationParams)
    .sort((a, b) => order.indexOf(a.cfId) - order.indexOf(b.cfId))
    .flatMap((params) => DeleteConditionalRuleMutationUndoFactory(book.accessor, params));
}

/** The rule once rows or columns have come or gone, one after the other; `null` when none of its cells is left. */
export function ruleAfter(rule: RuleInPlace, moves: readonly Moved[]): RuleInPlace | null {
  const ranges = inReadingOrder(
    rule.ranges.flatMap((range) => {
      const after = moves.reduce<IRange | null>((each, move) => each && rangeAfter(each, move), range);
      return after ? [after] : [];
    }),
  );
  const [first] = ranges;
  const witness = witnessOf(rule.ranges, moves);
  if (!first || !witness) return null;
  const [before, after] = [inReadingOrder(rule.ranges)[0]!, witness.after];
  return {
    ranges,
    formulas: rule.formulas.map((formula) => {
      if (!formula.startsWith("=")) return formula;
      const there = shiftFormula(formula, witness.row - before.startRow, witness.column - before.startColumn);
      const moved = moves.reduce(
        (text, move) => formulaAfter(text, move.axis, (from, to) => linesAfter(from, to, move)),
        there,
      );
      return shiftFormula(moved, first.startRow - after.row, first.startColumn - after.column);
    }),
  };
}

function rangeAfter(range: IRange, move: Moved): IRange | null {
  const { startRow, endRow, startColumn, endColumn } = range;
  if (move.axis === "rows") {
    const rows = linesOfRule(startRow, endRow, move);
    return rows && { ...range, startRow: rows[0], endRow: rows[1] };
  }
  const columns = linesOfRule(startColumn, endColumn, move);
  return columns && { ...range, startColumn: columns[0], endColumn: columns[1] };
}

/** What comes right behind lines is one of them, as its look is; behind one line alone, such as a total, it is not. */
function linesOfRule(from: number, to: number, move: Moved): readonly [number, number] | null {
  const isOneMore = move.by > 0 && move.at === to + 1 && from < to;
  return isOneMore ? [from, to + move.by] : linesAfter(from, to, move);
}

interface Witness {
  readonly row: number;
  readonly column: number;
  /** Where it is then. */
  readonly after: { readonly row: number; readonly column: number };
}

/**
 * The cell that says how all others read: of the corners that stay, the one that is farthest from what comes or goes. A
 * cell beside it may look at its neighbour on the other side.
 */
function witnessOf(ranges: readonly IRange[], moves: readonly Moved[]): Witness | null {
  let best: (Witness & { readonly far: number }) | null = null;
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (const row of [startRow, endRow]) {
      for (const column of [startColumn, endColumn]) {
        const after = placeAfter({ row, column }, moves);
        if (!after) continue;
        const far = Math.min(
          ...moves.map(({ axis, at, by }) => {
            const line = axis === "rows" ? row : column;
            return line < at ? at - line : line - at + Math.min(by, 0) + 1;
          }),
        );
        if (!best || far > best.far) best = { row, column, after, far };
      }
    }
  }
  return best;
}

function placeAfter(place: Witness["after"], moves: readonly Moved[]): Witness["after"] | null {
  let { row, column } = place;
  for (const move of moves) {
    const line = move.axis === "rows" ? row : column;
    const after = spanAfter({ from: line, to: line }, move);
    if (!after) return null;
    if (move.axis === "rows") row = after.from;
    else column = after.from;
  }
  return { row, column };
}

function linesAfter(from: number, to: number, move: Moved): readonly [number, number] | null {
  const span = spanAfter({ from, to }, move);
  return span && [span.from, span.to];
}

/** The rows or columns that a command brings or takes away, from the last one on; none of another command. */
function movesOf({ id, params }: ICommandInfo): readonly Moved[] {
  const { range, ranges = range ? [range] : [] } = (params ?? {}) as {
    readonly range?: IRange;
    readonly ranges?: readonly IRange[];
  };
  const rows = (sign: 1 | -1) =>
    ranges.map(({ startRow: at, endRow }): Moved => ({ axis: "rows", at, by: sign * (endRow - at + 1) }));
  const columns = (sign: 1 | -1) =>
    ranges.map(({ startColumn: at, endColumn }): Moved => ({
      axis: "columns",
      at,
      by: sign * (endColumn - at + 1),
    }));
  const fromLast = (moves: Moved[]) => moves.sort((a, b) => b.at - a.at);
  switch (id) {
    case EffectRefRangId.InsertRowCommandId:
      return rows(1);
    case EffectRefRangId.RemoveRowCommandId:
      return fromLast(rows(-1));
    case EffectRefRangId.InsertColCommandId:
      return columns(1);
    case EffectRefRangId.RemoveColCommandId:
      return fromLast(columns(-1));
    default:
      return [];
  }
}
