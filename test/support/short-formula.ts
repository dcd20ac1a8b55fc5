import { dayIn, wholeDayIn } from "../../src/checking/on-sheet/day";
import { range } from "../../src/sheet/address";
import { reference, type Formula } from "../../src/sheet/formula/formula";
import { formulaText } from "../../src/sheet/formula/formula-text";

/** A formula with names for what is asked of cells again and again: written(B4), readable(B4:B5), day(B4), month(B4), blanks(B4:B5). */
export function shortFormula(formula: Formula): string {
  let long = formulaText(formula);
  for (const cell of new Set(long.match(/[A-Z]\d+/g))) {
    const at = reference(range(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65));
    long = long
      .replaceAll(formulaText(wholeDayIn(at)), `day(${cell})`)
      .replaceAll(formulaText(dayIn(at)), `month(${cell})`);
  }
  return long
    .replace(/LEN\(TRIM\(SUBSTITUTE\(SUBSTITUTE\(([\w:]+),"[^"]*",""\),"[^"]*",""\)\)\)>0/g, "written($1)")
    .replace(/LEN\(TRIM\(SUBSTITUTE\(SUBSTITUTE\(([\w:]+),"[^"]*",""\),"[^"]*",""\)\)\)=0/g, "unwritten($1)")
    .replace(
      /SUMPRODUCT\(--ISNUMBER\(FIND\("¦¦","¦"&TRIM\(SUBSTITUTE\(SUBSTITUTE\(([^"]+),"[^"]*",""\),"[^"]*",""\)\)&"¦"\)\)\)/g,
      "blanks($1)",
    )
    .replace(/OR\(ISNUMBER\((\w+)\),unwritten\(\1\)\)/g, "readable($1)")
    .replace(/SUMPRODUCT\(--\(written\(([\w:]+)\)\)\)=COUNT\(\1\)/g, "readable($1)")
    .replace(/SUMPRODUCT\(--\(written\(([\w:]+)\)\)\)>0/g, "written($1)");
}
