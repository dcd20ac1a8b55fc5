import { decimalsOf } from "../reading/numeral";
import type { Figure, Return } from "../reading/return";

/**
 * A return whose sheet checks itself, as the formulas on that sheet see it, 合计 and 校验 alike: a text adds
 * nothing, whatever a reader makes of it, and a percentage, or a count in 万, is the number that is stored, however it is shown.
 * On a sheet without 校验 what was read is all that counts, and the return is given back as it is.
 */
export function asFormulasSee(ret: Return): Return {
  if (ret.checkColumn < 0) return ret;
  return { ...ret, figures: ret.figures.map((line) => line.map(seen)), totals: ret.totals.map(seen) };
}

function seen(figure: Figure): Figure {
  const { raw, state, correction } = figure;
  if (typeof raw === "number" && (correction === "fraction" || correction === "scaled"))
    return { ...figure, value: raw, decimals: decimalsOf(raw), scale: 1, correction: null };
  const isRead = state === "number" || state === "blank" || state === "error";
  const isText = isRead && typeof raw === "string" && /[^ ]/.test(raw);
  return isText ? { ...figure, state: "text", value: null, decimals: 0 } : figure;
}
