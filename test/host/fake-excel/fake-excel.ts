import { contains } from "../../../src/sheet/address";
import type { Grid } from "../../../src/sheet/grid";
import type { SheetPlan } from "../../../src/sheet/sheet-plan";
import { FakeBook, type RaisedEvent } from "./book";
import { FakeClerk } from "./clerk";
import { ExcelFault } from "./fault";
import { gridOf, planOf } from "./plan-of-sheet";
import { snapshotOf } from "./snapshot";
import { execute, isForService, References, type RequestBody, type ResponseBody } from "./requests";
import type { SheetFormat } from "./sheet";
import type { UndoKind } from "./undo";

export interface FakeOptions {
  /** The newest set of ExcelApi that the program offers. */
  readonly version?: string;
  /** What becomes of the clerk's undo; "modern" from 1.20 on when left out. */
  readonly undo?: UndoKind;
  /** Whether reads that office.js sends as changes empty the clerk's undo; so where it is left out. */
  readonly suspicious?: boolean;
}

/** A batch that was carried out. */
export interface Request {
  /** UTF-8, as sent. */
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  /** Objects that office.js keeps for later, and lets go in a round trip of its own. */
  readonly kept: number;
  /** "" when it went well. */
  readonly error: string;
}

/** The flag of a batch that would rather wait for the clerk to finish typing than fail. */
const DELAY_FOR_CELL_EDIT = 64;

/** The flag of a batch that wants to be one step of the clerk's undo. Which one Microsoft's library uses is not known. */
export const MERGE_UNDO_GROUP = 1 << 20;

/**
 * A desktop Excel that is none: it answers what office.js sends and keeps a workbook behind it. What it
 * answers is our knowledge of Excel and not Excel. It refuses every member that it does not know.
 */
export class FakeExcel {
  readonly book: FakeBook;
  readonly clerk: FakeClerk;
  readonly requests: Request[] = [];
  /** Bytes that a request or its answer may have, as Excel on the web has it. */
  payload = 5 * 1024 * 1024;
  /** Settings and calls that were carried out or refused so far. */
  statements = 0;
  /** The last statement that was told to fail. */
  failedAt = "";
  /** Told of events, in the order in which they happened. */
  onEvent: (event: RaisedEvent) => void = () => undefined;
  /** Shown every batch before it is carried out. */
  onRequest: (body: RequestBody) => void = () => undefined;
  private references = new References();
  private editing: Promise<void> | null = null;
  private endEditing: () => void = () => undefined;
  private failures: {
    readonly at: RegExp;
    skip: number;
    readonly always: boolean;
    readonly fault: ExcelFault;
  }[] = [];

  constructor(options: FakeOptions = {}) {
    this.book = new FakeBook(options.version ?? "1.14", options.undo, options.suspicious);
    this.clerk = new FakeClerk(this.book, () => this.tell());
  }

  /** One request, as the JSON that office.js hands over, with its flags. */
  async answer(json: string, flags: number): Promise<ResponseBody> {
    if (isForService(json)) return this.bounded(json, JSON.parse(json) as RequestBody, false);
    if (this.editing && !(flags & DELAY_FOR_CELL_EDIT)) return refusal("InvalidOperationInCellEditMode");
    await this.editing;
    const body = JSON.parse(json) as RequestBody;
    this.onRequest(body);
    const response = await this.bounded(json, body, (flags & MERGE_UNDO_GROUP) !== 0);
    const answer = JSON.stringify(response);
    this.requests.push({
      bytes: bytesOf(json),
      answerBytes: bytesOf(answer),
      actions: body.Actions.length,
      kept: body.Actions.filter(({ Name }) => Name === "_KeepReference").length,
      error: String(response.Error?.["Code"] ?? ""),
    });
    setTimeout(() => this.tell());
    return bytesOf(answer) > this.payload ? refusal("ResponsePayloadSizeLimitExceeded") : response;
  }

  private async bounded(json: string, body: RequestBody, grouped: boolean): Promise<ResponseBody> {
    if (bytesOf(json) > this.payload) return refusal("RequestPayloadSizeLimitExceeded");
    this.book.undo.begin();
    return execute(this.book, this.references, body, (statement) => this.before(statement, grouped));
  }

  private before(statement: string, grouped: boolean): void {
    this.statements++;
    const failure = this.failures.find(({ at }) => at.test(statement));
    if (!failure || failure.skip-- > 0) return this.book.undo.note(statement, grouped);
    if (!failure.always) this.failures = this.failures.filter((each) => each !== failure);
    this.failedAt = statement;
    throw failure.fault;
  }

  /** The next statement that matches ("PageLayout.zoom=", "Range.merge()") fails, after `skip` that do not. */
  failAt(at: RegExp, code = "GeneralException", skip = 0): void {
    this.failures.push({
      at,
      skip,
      always: false,
      fault: new ExcelFault(code, `the fake was told to fail at ${at.source}`),
    });
  }

  /** From now on every statement that matches fails. */
  refuse(at: RegExp): void {
    const fault = new ExcelFault("GeneralException", `the fake was told to refuse ${at.source}`);
    this.failures.push({ at, skip: 0, always: true, fault });
  }

  /** The clerk is typing into a cell: requests fail or wait until `stopEditing`. */
  startEditing(): void {
    this.editing = new Promise((resolve) => (this.endEditing = resolve));
  }

  stopEditing(): void {
    this.editing = null;
    this.endEditing();
  }

  private tell(): void {
    for (const event of this.book.takeEvents()) this.onEvent(event);
  }

  /** All that stands in the workbook, as a text that is the same when nothing has changed. */
  snapshot(): string {
    return snapshotOf(this.book);
  }

  /** Names of the sheets in the order of the tabs. */
  get tabs(): readonly string[] {
    return this.book.sheets.map((sheet) => sheet.name);
  }

  /** The sheet as it could be read. */
  grid(sheet: string): Grid {
    return gridOf(this.book, this.book.sheet(sheet));
  }

  /** Everything that stands on the sheet, as the plan that would write it; our marks are not in it. */
  plan(sheet: string): SheetPlan {
    return planOf(this.book, this.book.sheet(sheet));
  }

  /** Conditional formats over a cell, the strongest first. */
  formatsOver(sheet: string, row: number, column: number): readonly SheetFormat[] {
    const { formats } = this.book.sheet(sheet);
    return formats.filter(({ ranges }) => ranges.some((one) => contains(one, row, column)));
  }

  /** The fill of the cell itself. */
  fill(sheet: string, row: number, column: number): string | null {
    return this.book.sheet(sheet).look(row, column, "fill") as string | null;
  }

  rowHeight(sheet: string, row: number): number {
    return this.book.sheet(sheet).rowHeights.get(row) ?? 0;
  }

  /** What the work takes: round trips, actions, and bytes there and back. */
  async counted(work: () => Promise<unknown>): Promise<Counts> {
    const before = this.requests.length;
    await work();
    return sumOf(this.requests.slice(before));
  }
}

export interface Counts {
  readonly syncs: number;
  readonly actions: number;
  readonly bytes: number;
  readonly answerBytes: number;
}

function sumOf(requests: readonly Request[]): Counts {
  const sum = (of: (request: Request) => number) => requests.reduce((total, each) => total + of(each), 0);
  return {
    syncs: requests.length,
    actions: sum((each) => each.actions),
    bytes: sum((each) => each.bytes),
    answerBytes: sum((each) => each.answerBytes),
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function refusal(code: string): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
  };
}
