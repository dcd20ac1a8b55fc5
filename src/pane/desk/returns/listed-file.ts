import type { FormName, RefusedFile, Submission } from "../../../consolidation/consolidation";
import { sheetsOf } from "../../../reading/return";
import type { FileDecision, FileResult, PickedFile } from "../ground/files";

/** One file of the list and what reading it yielded. */
export interface ListedFile {
  readonly picked: PickedFile;
  /** `again`: it is read once more, and what is listed of it is still what it yielded before. */
  readonly state: "waiting" | "again" | "read" | "cancelled";
  readonly submissions: readonly Submission[];
  /** Why the file, or files in it, yield no return. */
  readonly refused: readonly RefusedFile[];
}

export function waiting(picked: PickedFile): ListedFile {
  return { picked, state: "waiting", submissions: [], refused: [] };
}

/** What an archive has yielded so far; while it is read once more, what it yielded before is the better word. */
export function partly(file: ListedFile, { submissions, refused }: FileResult): ListedFile {
  return file.state === "waiting" ? { ...file, submissions, refused } : file;
}

export function settled(file: ListedFile, { submissions, refused }: FileResult): ListedFile {
  return { ...file, state: "read", submissions, refused };
}

/** What becomes of a file when nothing is read any more: what was read of it before stays. */
export function stopped(file: ListedFile): ListedFile {
  switch (file.state) {
    case "waiting":
      return { ...file, state: "cancelled" };
    case "again":
      return { ...file, state: "read" };
    case "read":
    case "cancelled":
      return file;
  }
}

/** The files that nobody has read, or not to their ends, because reading was cancelled. */
export function unreadOf(files: readonly ListedFile[]): PickedFile[] {
  return files.filter(({ state }) => state === "cancelled").map(({ picked }) => picked);
}

/** How many rows of the list a file takes. */
export function yieldOf({ submissions, refused }: ListedFile): number {
  return submissions.length + refused.length;
}

/** Whether a file holds nothing but returns of another form. */
export function isOnlyOf({ submissions, refused }: ListedFile, { id, version }: FormName): boolean {
  const isOfIt = (form: FormName | undefined) => form?.id === id && form.version === version;
  return submissions.length === 0 && refused.length > 0 && refused.every(({ form }) => isOfIt(form));
}

/** Everything that was read. */
export function submissionsOf(files: readonly ListedFile[]): Submission[] {
  return files.flatMap(({ submissions }) => submissions);
}

export function refusedOf(files: readonly ListedFile[]): RefusedFile[] {
  return files.flatMap(({ refused }) => refused);
}

/** The decisions that concern the sheets that a submission was read from. */
export function decisionsAbout(
  { file, return: ret }: Submission,
  decisions: readonly FileDecision[],
): FileDecision[] {
  const sheets = sheetsOf(ret);
  return decisions.filter((decision) => decision.file === file && sheets.includes(decision.sheet));
}

export function isSamePlace(a: FileDecision, b: FileDecision): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.axis === b.axis && a.at === b.at;
}

/** A file of an archive without the archive's own name before it: "第一批/石角镇.xlsx". */
export function nameIn({ picked: { path } }: ListedFile, file: string): string {
  return file.startsWith(`${path}/`) ? file.slice(path.length + 1) : file;
}

/** Where in its file a return stands: its name in an archive, its sheet in a workbook of several returns. */
export function placeIn(listed: ListedFile, submission: Submission): string {
  const { file } = submission;
  const name = file === listed.picked.path ? [] : [nameIn(listed, file)];
  return [...name, ...sheetIn(listed, submission)].join(" · ");
}

/** The same with the name of the file in front. */
export function whereIs(listed: ListedFile, submission: Submission): string {
  return [submission.file, ...sheetIn(listed, submission)].join(" · ");
}

function sheetIn({ submissions }: ListedFile, { file, return: ret }: Submission): string[] {
  return submissions.filter((each) => each.file === file).length > 1 ? [ret.account.sheet] : [];
}
