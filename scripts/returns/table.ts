import type { FileDocument, ReturnDocument, ReturnsDocument } from "./document";

/** The document for eyes: a line a return or refused file, then what they come to. */
export function returnsTable({ files, totals, provisional }: ReturnsDocument): string {
  const counted = files.flatMap(({ returns }) => returns).filter(({ status }) => status === "counted").length;
  const filled = totals.totals.filter((total) => total !== null).length;
  return [
    ...files.flatMap(fileLines),
    "",
    `${counted} counted, ${filled} of ${totals.totals.length} totals filled${provisional ? ", provisional" : ""}`,
  ].join("\n");
}

function fileLines({ file, refused, returns }: FileDocument): string[] {
  if (refused) return [`${file}\trefused: ${refused.code}\t${refused.reason}`];
  return returns.map((each) => [file, ...returnCells(each)].join("\t"));
}

function returnCells({
  sheet,
  unit,
  date,
  status,
  figures,
  findings,
  notes,
  doubts,
}: ReturnDocument): string[] {
  const numbers = figures.flat().filter((figure) => figure !== null).length;
  const ofSeverity = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const said = `${ofSeverity("error")} errors, ${ofSeverity("query")} queries, ${notes.length} notes, ${doubts.length} doubts`;
  return [sheet, unit || "?", date ?? "?", status, `${numbers} figures`, said];
}
