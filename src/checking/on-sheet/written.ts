import { asNumber, call, text as literal, type Formula } from "../../sheet/formula/formula";
import { isAbove, isZero, joinedTexts, length, MARK, trim, without } from "./build";

/** White space that TRIM leaves: of Word's blank cells and web pages, and of Chinese keyboards. */
const SPACES = ["\u00A0", "\u3000"];

/** Whether a text says anything, to formulas: white space says nothing. */
export function isSaying(text: string): boolean {
  return text.replace(/[ \u00A0\u3000]/g, "") !== "";
}

/** The same of a cell, or of each of several, whose texts may be joined. */
export function isWritten(cells: Formula): Formula {
  return isAbove(written(cells));
}

export function isUnwritten(cells: Formula): Formula {
  return isZero(written(cells));
}

/**
 * How many of the cells say nothing; one in error says something. COUNTBLANK takes white space for a text, and Univer
 * has one error among many numbers make errors of all.
 */
export function unwrittenOf(cells: Formula): Formula {
  const between = joinedTexts([literal(MARK), trim(without(cells, SPACES)), literal(MARK)]);
  return call("SUMPRODUCT", asNumber(call("ISNUMBER", call("FIND", literal(MARK + MARK), between))));
}

function written(cells: Formula): Formula {
  return length(trim(without(cells, SPACES)));
}
