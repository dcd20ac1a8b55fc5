import type { Finding } from "../checking/finding";
import type { Placement } from "../form/placement";
import type { MatrixContent, TableContent } from "../reading/return";
import type { Submission } from "./consolidation";

const NOWHERE: Placement = {
  tables: [],
  fields: [],
  seal: { sheet: "", row: 0, column: 0 },
};

/**
 * As much of a submission as a standing is made of, a hundredth of it: where tens of thousands came, their returns are
 * not in memory together. It stands the same among others, and has no figures to be added up.
 */
export function outlineOf(submission: Submission): Submission {
  const { return: ret, findings } = submission;
  const { content, account } = ret;
  return {
    ...submission,
    findings: findings.filter(({ severity }) => severity === "error").map(wordless),
    return: {
      ...ret,
      content: { ...content, tables: content.tables.map(filledOrNot) },
      placement: NOWHERE,
      account: { ...account, evidence: [], doubts: [], own: [], hidden: [] },
    },
  };
}

/** The same outlines, with what they have in common with others held once; `share` as `sharing` makes it. */
export function sharedOutlines(share: <Value>(value: Value) => Value) {
  return (submission: Submission): Submission => {
    const { return: ret, findings } = submission;
    const { content, placement, account, form } = ret;
    return {
      ...submission,
      findings: findings.map(share),
      return: {
        ...ret,
        form: share(form),
        content: { ...content, tables: share(content.tables) },
        placement: share(placement),
        account: share(account),
      },
    };
  };
}

/** An error that is only counted. */
function wordless(finding: Finding): Finding {
  const nowhere = { table: null, row: null, column: null, onTotal: false, at: null };
  return { ...finding, ...nowhere, actual: "", expected: "", message: "", english: "" };
}

/** One cell that is filled says that the table is not empty. */
function filledOrNot(table: TableContent): TableContent {
  return table.kind === "matrix"
    ? { ...table, cells: firstFilled(table.cells) }
    : { ...table, lines: table.lines.slice(0, 1), total: null };
}

function firstFilled(cells: MatrixContent["cells"]): MatrixContent["cells"] {
  for (const line of cells) {
    const filled = line.find(
      ({ value, state }) => value !== null || (state !== "blank" && state !== "closed"),
    );
    if (filled) return [[filled]];
  }
  return [];
}
