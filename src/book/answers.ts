import { saysSomething } from "../checking/explanation-text";
import type { Finding } from "../checking/finding";
import type { Submission } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import type { ExplanationSpec } from "../form/spec/form-spec";
import { crossingOf } from "../form/table";
import { partsOf } from "../form/totals/recompute";
import { sheetsOf, type Return } from "../reading/return";
import { cellName } from "../sheet/address";
import { holding, type ActOf } from "./act";
import { actsAbout } from "./acts-about";
import type { Book } from "./book";

/** By what a query is known that is answered by telephone. */
export type Query = Pick<ActOf<"answered">, "rule" | "cell">;

/** Of which query of a return an answer is: its rule, and where it stands. */
export function queryOf(ret: Return, { rule, at }: Pick<Finding, "rule" | "at">): Query {
  const front = at && sheetsOf(ret).length > 1 ? `${at.sheet} ` : "";
  return { rule, cell: at ? front + cellName(at.row, at.column) : "" };
}

/**
 * Whether an answer settles a query: with who gave it it says as much as 备注 must, and something by itself. 情况属实
 * settles nothing, whoever says it.
 */
export function settles({ explanation }: Form, by: string, answer: string): boolean {
  const itself: ExplanationSpec = { ...explanation, characters: explanation.different };
  return by.trim() !== "" && saysSomething(by + answer, explanation) && saysSomething(answer, itself);
}

/** The return of a receipt with the queries explained that were answered by telephone, each with the answer. */
export function withAnswers(form: Form, book: Book, number: number, submission: Submission): Submission {
  const about = actsAbout(book, number);
  const answers = holding(about, "answered").filter(({ by, answer }) => settles(form, by, answer));
  if (answers.length === 0) return submission;
  const corrections = holding(about, "corrected");
  const findings = submission.findings.map((finding): Finding => {
    if (finding.severity !== "query") return finding;
    const { rule, cell } = queryOf(submission.return, finding);
    const said = answers.findLast((each) => each.rule === rule && each.cell === cell);
    // What was said of another figure says nothing of this one.
    const isOver = corrections.some((each) => said && each.number > said.number && isAbout(each, finding));
    return said && !isOver ? { ...finding, state: "explained", answer: answerWords(said) } : finding;
  });
  return { ...submission, findings: withTotals(form, submission.return, findings) };
}

/** A total asks only what its parts ask: where all of those are answered, it is. */
function withTotals(form: Form, ret: Return, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const { rule, severity, state, table, row, column } = finding;
    if (severity !== "query" || state !== "open" || table === null || column === null) return finding;
    const content = ret.content.tables[table]!;
    const lines = content.kind === "matrix" ? content.cells.length : content.lines.length;
    const crossing = crossingOf(form.tables[table]!, lines);
    const line = row ?? lines;
    if (crossing.cells[line] === undefined) return finding;
    const places = new Set(partsOf(crossing, line, column).map((part) => `${part.row}/${part.column}`));
    const asked = findings.filter(
      (each) => each.rule === rule && each.table === table && places.has(`${each.row}/${each.column}`),
    );
    const answers = asked.flatMap((each) => (each.answer === undefined ? [] : [each.answer]));
    if (answers.length === 0 || asked.some((each) => each.state === "open")) return finding;
    return { ...finding, state: "explained", answer: [...new Set(answers)].join("；") };
  });
}

function isAbout(place: ActOf<"corrected">, { table, row, column }: Finding): boolean {
  return place.table === table && place.row === row && place.column === column;
}

/** 电话核实：12-21 王某，系新建支部 */
function answerWords({ by, answer }: ActOf<"answered">): string {
  return `电话核实：${by}，${answer}`;
}
