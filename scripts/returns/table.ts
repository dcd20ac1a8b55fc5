import type { FileDocument, Printed, ReturnDocument, ReturnsDocument, Shape } from "./document";

/** The document for eyes: a line a return or refused file, then what they come to. */
export function returnsTable<Own extends Printed, Whole extends object>(
  document: ReturnsDocument<Own, Whole>,
  shape: Shape<Own, Whole>,
): string {
  const { files, provisional } = document;
  const counted = files.flatMap(({ returns }) => returns).filter(({ status }) => status === "counted").length;
  const totals = shape.totalsIn(document);
  const filled = totals.filter((total) => total !== null).length;
  return [
    ...files.flatMap((file) => fileLines(file, shape)),
    "",
    `${counted} counted, ${filled} of ${totals.length} totals filled${provisional ? ", provisional" : ""}`,
  ].join("\n");
}

function fileLines<Own extends Printed, Whole extends object>(
  { file, refused, returns }: FileDocument<Own>,
  shape: Shape<Own, Whole>,
): string[] {
  if (refused) return [`${file}\trefused: ${refused.code}\t${refused.reason}`];
  return returns.map((each) => [file, ...returnCells(each, shape)].join("\t"));
}

function returnCells<Own extends Printed, Whole extends object>(
  ret: ReturnDocument<Own>,
  shape: Shape<Own, Whole>,
): string[] {
  const { sheet, unit, date, status, findings, notes, doubts } = ret;
  const numbers = shape.valuesIn(ret).filter((value) => value !== null).length;
  const ofSeverity = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const said = `${ofSeverity("error")} errors, ${ofSeverity("query")} queries, ${notes.length} notes, ${doubts.length} doubts`;
  return [sheet, unit || "?", date ?? "?", status, `${numbers} figures`, said];
}
