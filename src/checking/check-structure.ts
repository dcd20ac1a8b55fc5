import type { Form, StructureRule } from "../form/form";
import type { Doubt, Return } from "../reading/return";
import { findingOf, type Finding, type Said } from "./finding";

/** Rows and columns of the form that are not on the sheet, or that may be several things. */
export function checkStructure(form: Form, ret: Return, rule: StructureRule): Finding[] {
  const corner = {
    row: ret.top,
    column: Math.max(0, Math.min(...ret.columns.filter((each) => each >= 0)) - 1),
  };
  switch (rule.check) {
    case "row-missing":
      return form.indicators
        .filter(({ index }) => ret.rows[index]! < 0 && !inDoubt(ret, "row", index))
        .map(({ index, printed }) =>
          findingOf(rule, { ...corner, indicator: index, expected: printed }, { indicator: printed }),
        );
    case "column-missing":
      return form.subjects
        .filter(({ index }) => ret.columns[index]! < 0 && !inDoubt(ret, "column", index))
        .map(({ index, full }) =>
          findingOf(rule, { ...corner, subject: index, expected: full }, { subject: full }),
        );
    case "row-undecided":
      return doubtsOf(ret, "row").map(({ at, found, candidates }) => {
        const names = candidates.map((index) => form.indicators[index]!.printed);
        const place = { row: at, column: corner.column, indicator: candidates[0]!, actual: found };
        return findingOf(rule, place, doubtWords(found, names));
      });
    case "column-undecided":
      return doubtsOf(ret, "column").map(({ at, found, candidates }) => {
        const names = candidates.map((index) => form.subjects[index]!.full);
        const place = { row: corner.row, column: at, subject: candidates[0]!, actual: found };
        return findingOf(rule, place, doubtWords(found, names));
      });
  }
}

function doubtsOf({ doubts }: Return, axis: Doubt["axis"]): Doubt[] {
  return doubts.filter((doubt) => doubt.axis === axis);
}

/** What may stand in a doubtful row is not said to be missing as well. */
function inDoubt(ret: Return, axis: Doubt["axis"], index: number): boolean {
  return doubtsOf(ret, axis).some(({ candidates }) => candidates.includes(index));
}

function doubtWords(found: string, names: readonly string[]): Record<string, Said> {
  const candidates = { chinese: names.join("”或“"), english: names.join("” or “") };
  return { found: found.trim(), candidates };
}
