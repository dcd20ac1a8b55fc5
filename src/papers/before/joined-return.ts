import { detailOf } from "../../consolidation/detail";
import type { Submission } from "../../consolidation/consolidation";
import { matrixTotals } from "../../consolidation/matrix/totals";
import type { Form } from "../../form/form";
import type { Cell, TableContent } from "../../reading/return";

/**
 * What units handed in that have become one, as if it had been one then: figures are taken together as a consolidation
 * takes them, lines of a list stand one after the other.
 */
export function joinedReturn(
  form: Form,
  [first, ...others]: readonly [Submission, ...Submission[]],
): Submission {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const detail = detailOf(
    form,
    all.map((submission) => ({ submission, unit: submission.return.content.unit })),
  );
  const tables = form.tables.map((table): TableContent => {
    const contents = all.map((each) => each.return.content.tables[table.index]!);
    const own = contents[0]!;
    if (table.kind === "matrix" && own.kind === "matrix") {
      const { cells } = matrixTotals(table, detail[table.index]!);
      return {
        kind: "matrix",
        cells: own.cells.map((line, row) =>
          line.map((cell, column) => withFigure(cell, cells[row]![column]!)),
        ),
      };
    }
    const lists = contents.filter((content) => content.kind === "list");
    return {
      kind: "list",
      lines: lists.flatMap(({ lines }) => lines),
      total: null,
      nil: lists.every(({ nil }) => nil),
    };
  });
  const { content } = first.return;
  return {
    ...first,
    file: all.map(({ file }) => file).join("、"),
    return: { ...first.return, content: { ...content, tables } },
  };
}

/** A text is one unit's, and says nothing of them together. */
function withFigure(cell: Cell, value: number | null): Cell {
  return {
    ...cell,
    value,
    state: value === null ? "blank" : "number",
    text: null,
    raw: value,
    formula: null,
  };
}
