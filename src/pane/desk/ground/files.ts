import type { RefusedFile, RosterUnit, Submission } from "../../../consolidation/consolidation";
import type { Form } from "../../../form/form";
import type { LongInput } from "../../../long-table/long-table";
import type { Issued } from "../../../papers/issue";
import type { Office } from "../../../papers/office";
import type { Decision } from "../../../reading/return";
import type { TextDocument } from "../../../sheet/document";
import type { SheetPlan } from "../../../sheet/sheet-plan";

/** A file that the clerk chose, dropped, or took from the samples. */
export interface PickedFile {
  /** Unique among the files of the pane: the same file chosen twice has the same id. */
  readonly id: string;
  /** 石角镇.xlsx */
  readonly name: string;
  /** With the folder it was dropped in: 第一批/石角镇.xlsx. */
  readonly path: string;
  readonly file: File;
}

/** What reading one file yielded: returns, and why there are none in it or in files of an archive. */
export interface FileResult {
  readonly id: string;
  readonly submissions: readonly Submission[];
  readonly refused: readonly RefusedFile[];
}

/** The clerk's answer about a sheet of one file; `file` names it as its submissions do. */
export interface FileDecision extends Decision {
  readonly file: string;
}

export interface Reading {
  /** The form that is looked for. */
  readonly form: Form;
  /** Others that a file may hold instead; that is said, and it is not read. */
  readonly others: readonly Form[];
  /**
   * The files are looked through for the period before: of a workbook that the office has consolidated, the returns that
   * count in it are taken, which may be of one of the `others` that `form` replaces.
   */
  readonly before?: boolean;
  /** Called once a file, in the order in which they are done. */
  onResult(result: FileResult): void;
  /** Called while a file of several returns is read, with all that it has yielded so far. */
  onPart?(result: FileResult): void;
  /** What the clerk answered about doubtful rows and columns of a file, by its id. */
  decisionsFor(id: string): readonly FileDecision[];
  /** After an abort no result follows and the promise resolves. */
  readonly signal: AbortSignal;
}

/** Blank forms that are to be written, one a unit. */
export interface Issuing {
  readonly form: Form;
  readonly issued: readonly Issued[];
  readonly office: Office;
  /** Told how many of the forms are written. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

/** For whom a long table is: programs for sheets and any other, or engines that count. */
export type LongKind = "csv" | "parquet";

/** A long table that is to be written. */
export interface LongJob {
  readonly input: LongInput;
  readonly format: LongKind;
  /** Told how many of the returns are written. */
  onProgress(done: number): void;
  readonly signal: AbortSignal;
}

export type OpenedWorkbook =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetPlan[];
      /** Whether nobody else has written the file since we did: there is nothing in it that a workbook cannot hold. */
      readonly ours: boolean;
    }
  | { readonly ok: false; readonly refused: RefusedFile };

/** Returns to try the consolidation with, and the units that owe them. */
export interface Samples {
  readonly files: readonly PickedFile[];
  readonly roster: readonly RosterUnit[];
}

/** A file of the clerk's that may be written again. */
export interface Place {
  readonly name: string;
  /** The clerk is asked before anything is made. Throws what the browser says when he does not let it, or the disk cannot. */
  write(make: () => Promise<Uint8Array>): Promise<void>;
}

/** Where the browser lets a page write the clerk's own files. Both are `null` when he cancels. */
export interface Places {
  open(accept: string): Promise<{ readonly file: PickedFile; readonly place: Place } | null>;
  /** A new file, or one that is to be replaced; the dialogue begins beside `beside`. */
  choose(name: string, beside: Place | null): Promise<Place | null>;
}

/** A workbook that is in no file of the clerk's. */
export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly unit: string;
  readonly units: number | null;
  /** What its file would be called. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Drafts of this browser. Each page keeps one, and none touches that of another page which is still open. */
export interface Drafts {
  /** Takes the place of what this page has kept before. */
  keep(draft: Omit<Draft, "id">): Promise<void>;
  /** What this page has kept is in a file now. */
  drop(): Promise<void>;
  /** Of pages that are gone, the newest first. */
  left(): Promise<readonly Draft[]>;
  remove(id: string): Promise<void>;
}

/** What the pane asks where files are concerned; an entry leaves out what its host cannot use. */
export interface Files {
  /** For the file chooser: ".xlsx,.xls,.et". */
  readonly accept: string;
  readReturns(files: readonly PickedFile[], reading: Reading): Promise<void>;
  /**
   * The program's own dialogue, where the page's file chooser may not open. `title` is for the dialogue,
   * `accept` as for the file chooser. Empty when the clerk cancels.
   */
  choose?(title: string, accept: string): readonly PickedFile[];
  samples?(): Promise<Samples>;
  openWorkbook?(file: PickedFile): Promise<OpenedWorkbook>;
  /** All of them in one archive; `null` when it was stopped. Left out where a page can give the clerk no file. */
  issue?(issuing: Issuing): Promise<Blob | null>;
  /** The files of a long table in one archive; `null` when it was stopped. Left out as `issue` is. */
  writeLong?(job: LongJob): Promise<Blob | null>;
  /** What a file says first, to tell what it is; left out where only names are looked at. Rejects where it cannot be read. */
  firstLines?(file: File): Promise<readonly string[]>;
  /** A text as .docx; left out where a page can give the clerk no file. */
  writeDocument?(text: TextDocument): Promise<Blob>;
  readonly places?: Places;
  readonly drafts?: Drafts;
}

/** `path` defaults to the file's name, or to where it lay in a chosen folder. */
export function pickedFile(file: File, path = file.webkitRelativePath || file.name): PickedFile {
  return { id: `${path}|${file.size}|${file.lastModified}`, name: file.name, path, file };
}
