import { isNumeric, optionsOf } from "../../form/measure";
import type { CellRule } from "../../form/rules/rule";
import type { CellRole } from "../../form/table";
import { NOISE } from "../../form/totals/together";
import { between, call, number, type Formula } from "../../sheet/formula/formula";
import { FALSE, iff, isAbove, isOneOf, not } from "../on-sheet/build";
import { isClosedFilled } from "../on-sheet/closed-sign";
import { dayIn, wholeDayIn } from "../on-sheet/day";
import { isWritten } from "../on-sheet/written";
import { inChinese } from "../finding";
import { boundsInWords, decimalsWords, dayWords } from "./faults";

type Asked = Exclude<CellRole, { kind: "closed" }>;

/** What a check finds in a cell that it concerns, in few words. */
export function cellFaultWords(check: CellRule["check"], role: CellRole): string {
  const holds = role.kind === "closed" ? null : role.measure.holds;
  switch (check) {
    case "not-a-number":
      return "是文字，不是数字";
    case "negative":
      return "小于0";
    case "decimals": {
      const decimals = (holds && isNumeric(holds) && holds.decimals) || 0;
      return `不是${inChinese(decimalsWords(decimals))}`;
    }
    case "out-of-bounds":
      return holds && isNumeric(holds) ? `不在${boundsInWords(holds.minimum, holds.maximum)}` : "";
    case "formula-error":
      return "公式出错";
    case "fraction":
      return "不超过1，应填95不填0.95";
    case "closed-filled":
      return "不用填";
    case "not-an-option":
      return "不是规定的选项";
    case "not-a-date":
      return `不是${inChinese(dayWords(holds?.type === "month"))}`;
  }
}

const TRUE: Formula = { kind: "logical", value: true };

/** A formula that is TRUE where the cell breaks the check and FALSE in every other case, errors too. */
export function cellCondition(check: CellRule["check"], cell: Formula, role: CellRole): Formula {
  if (role.kind === "closed") return orError(cell, isClosedFilled(cell));
  switch (check) {
    case "not-a-number":
      return iff(call("ISTEXT", cell), isWritten(cell), call("ISLOGICAL", cell));
    case "formula-error":
      return call("ISERROR", cell);
    case "not-an-option":
      return orError(cell, isOtherThan(cell, optionsOf(role.measure)!));
    case "not-a-date": {
      const day = role.measure.holds.type === "month" ? dayIn(cell) : wholeDayIn(cell);
      return orError(cell, call("AND", isWritten(cell), call("ISERROR", day)));
    }
    case "closed-filled":
      return FALSE;
    case "negative":
    case "decimals":
    case "out-of-bounds":
    case "fraction":
      return iff(call("ISNUMBER", cell), numberCondition(check, cell, role), FALSE);
  }
}

function numberCondition(
  check: "negative" | "decimals" | "out-of-bounds" | "fraction",
  cell: Formula,
  { measure: { holds } }: Asked,
): Formula {
  if (!isNumeric(holds)) return FALSE;
  const { decimals, minimum, maximum } = holds;
  switch (check) {
    case "negative":
      return between(cell, "<", number(0));
    case "decimals": {
      if (!decimals) return between(cell, "<>", call("INT", cell));
      const rounded = call("ROUND", cell, number(decimals));
      return isAbove(call("ABS", between(cell, "-", rounded)), NOISE);
    }
    case "out-of-bounds": {
      const outside = [
        ...(minimum === null ? [] : [between(cell, "<", signed(minimum))]),
        ...(maximum === null ? [] : [between(cell, ">", signed(maximum))]),
      ];
      return outside.length === 1 ? outside[0]! : call("OR", ...outside);
    }
    case "fraction":
      return call("AND", isAbove(cell), between(cell, "<=", number(1)));
  }
}

function signed(value: number): Formula {
  return value < 0 ? { kind: "before", sign: "-", of: number(-value) } : number(value);
}

function isOtherThan(cell: Formula, options: readonly string[]): Formula {
  return call("AND", isWritten(cell), not(isOneOf(cell, options)));
}

function orError(cell: Formula, condition: Formula): Formula {
  return iff(call("ISERROR", cell), TRUE, condition);
}
