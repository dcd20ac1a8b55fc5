import { numberText } from "../../checking/finding";
import type { Form } from "../../form/form";
import type { Severity } from "../../form/rules/rule";
import type { Matrix } from "../../form/table";
import { isComputed } from "../../form/totals/recompute";
import { isTwin } from "../../reading/labels/evidence";
import {
  byCorrection,
  cellAreas,
  columnRuns,
  correctedIn,
  rawText,
  rowRuns,
  type Corrected,
} from "../../reading/corrections";
import {
  sheetsOf,
  type Cell,
  type CorrectionKind,
  type Doubt,
  type LabelEvidence,
  type Return,
  type Seal,
} from "../../reading/return";
import { sealText } from "../../reading/seal/seal-text";
import { cellName, columnName, type CellAddress } from "../../sheet/address";
import { columnWords, rowWords } from "./line-words";
import { CORRECTION_NAMES, MATCH_NAMES, SOURCE_NAMES } from "./reading-words";

/** Something about how a return was read, as a line of 问题清单 says it. */
export interface ReadingNote {
  readonly sheet: string;
  readonly rule: string;
  readonly severity: Severity;
  /** "C6", "C6:C9、E6", "第46行" or "". */
  readonly cells: string;
  readonly indicator: string;
  readonly subject: string;
  readonly actual: string;
  readonly expected: string;
  readonly text: string;
}

/** Spellings so common that a line for every cell would bury the rest. */
const GROUPED: readonly CorrectionKind[] = [
  "text",
  "spelling",
  "thousands",
  "fraction",
  "scaled",
  "unseen",
  "position",
  "computed",
];

/** F04 own rows and columns, F06 numbers, F07 labels, F08 what is hidden, F09 the unit, F10 doubts, F13 the seal, F21 lost sheets. */
export function readingNotes(form: Form, ret: Return): ReadingNote[] {
  const { sheet, lostSheets } = ret.account;
  const corrected = correctedIn(ret);
  return [
    ...sealNotes(ret).map((note) => ({ ...note, sheet: ret.placement.seal.sheet })),
    ...sheetsOf(ret).flatMap((each) =>
      sheetNotes(form, ret, corrected, each).map((note) => ({ ...note, sheet: each })),
    ),
    ...sourceNotes(ret).map((note) => ({ ...note, sheet })),
    ...lostSheets.map((lost) => ({ ...lostNote(lost), sheet: lost })),
  ];
}

type Note = Omit<ReadingNote, "sheet">;

/** What is to be said of one sheet that a return stands on. */
function sheetNotes(form: Form, ret: Return, corrected: readonly Corrected[], sheet: string): Note[] {
  const isHere = (each: { readonly sheet: string }) => each.sheet === sheet;
  const { doubts, evidence } = ret.account;
  return [
    ...doubts.filter(isHere).map((doubt) => doubtNote(form, ret, doubt)),
    ...ownNotes(ret, sheet),
    ...byCorrection(corrected.filter(({ at }) => at?.sheet === sheet)).flatMap(([kind, cells]) =>
      GROUPED.includes(kind) ? [groupNote(kind, cells)] : cells.map((cell) => cellNote(form, cell)),
    ),
    ...uncalculatedNotes(form, ret, sheet),
    ...evidence.filter(isHere).map(evidenceNote),
    ...hiddenNotes(ret, sheet),
  ];
}

const BLANK = { cells: "", indicator: "", subject: "", actual: "", expected: "" };

function hint(rule: string, text: string, more: Partial<Note> = {}): Note {
  return { ...BLANK, rule, severity: "hint", text, ...more };
}

/** "第46行" or "L列". */
function lineName({ axis, at }: Pick<Doubt, "axis" | "at">): string {
  return axis === "row" ? `第${at + 1}行` : `${columnName(at)}列`;
}

/** The names of what a row or column may be. */
export function candidateNames(form: Form, { table, axis, candidates }: Doubt): string[] {
  return candidates.map((index) =>
    axis === "row" ? rowWords(form, table, index) : columnWords(form, table, index),
  );
}

function doubtNote(form: Form, ret: Return, doubt: Doubt): Note {
  const line = doubt.axis === "row" ? "行" : "列";
  const names = candidateNames(form, doubt).map((name) => `“${name}”`);
  const text = `“${doubt.found}”${whyInDoubt(ret, doubt, names)}。没有认定，这一${line}的数没有计入汇总。`;
  return { ...BLANK, rule: "F10", severity: "error", cells: lineName(doubt), actual: doubt.found, text };
}

function whyInDoubt(ret: Return, doubt: Doubt, names: readonly string[]): string {
  const { units, axis } = doubt;
  if (units) return `写的计量单位是“${units.said}”，表样是“${units.own}”`;
  if (!isTwin(doubt, ret)) return `可能是${names.join("、")}`;
  return axis === "row" ? "不止一行，看不出哪一行是表样的" : "不止一列，看不出哪一列是表样的";
}

function ownNotes({ account, placement }: Return, sheet: string): Note[] {
  const own = account.own.filter((each) => each.sheet === sheet);
  const of = (axis: Doubt["axis"]) => own.filter((each) => each.axis === axis);
  const more = sheet === account.sheet ? account.moreOwnRows : 0;
  return [
    ...of("row").map(({ at, label }) =>
      hint("F04", `“${label}”不是表样里的行，没有计入汇总。`, { cells: cellName(at, 0) }),
    ),
    ...(more > 0 ? [hint("F04", `还有 ${more} 行不是表样里的行，没有计入汇总。`)] : []),
    ...of("column").map(({ table, at, label }) =>
      hint("F04", `${label === "" ? "没有列名的列" : `“${label}”`}不是表样里的列，没有计入汇总。`, {
        cells: cellName(Math.max(placement.tables[table]!.top, 0), at),
      }),
    ),
  ];
}

function addressesOf(cells: readonly Cell[]): CellAddress[] {
  return cells.flatMap(({ at }) => at ?? []);
}

function nameOf({ at }: Pick<Cell, "at">): string {
  return at ? cellName(at.row, at.column) : "";
}

function groupNote(kind: CorrectionKind, cells: readonly Corrected[]): Note {
  const [first] = cells;
  const [name, read] = [nameOf(first!), first!.text ?? numberText(first!.value)];
  // A formula is not written out.
  const example =
    first!.formula === null ? `${name}“${rawText(first!)}”读作 ${read}` : `${name} 读作 ${read}`;
  const text = `${cells.length} 处${CORRECTION_NAMES[kind]}，已按${kind === "position" ? "选项" : "数字"}读，如 ${example}。`;
  return hint("F06", text, { cells: cellAreas(addressesOf(cells)) });
}

function cellNote(form: Form, cell: Corrected): Note {
  const expected = cell.text ?? (cell.value === null ? "空白" : String(cell.value));
  const actual = rawText(cell);
  return hint("F06", `原文“${actual}”，读作 ${expected}（${CORRECTION_NAMES[cell.correction]}）。`, {
    cells: nameOf(cell),
    indicator: rowWords(form, cell.table, cell.onTotal ? null : cell.row),
    subject: columnWords(form, cell.table, cell.column),
    actual,
    expected,
  });
}

/** A total is put together anew, so it may be left without a result; that it was not compared is said. */
function uncalculatedNotes(form: Form, { content }: Return, sheet: string): Note[] {
  const isWaiting = ({ at, state }: Cell) => state === "uncalculated" && at?.sheet === sheet;
  const waiting = content.tables.flatMap((table, index) => {
    if (table.kind === "list") return (table.total ?? []).filter(isWaiting);
    const roles = (form.tables[index] as Matrix).cells;
    return table.cells.flatMap((line, row) =>
      line.filter((cell, column) => isWaiting(cell) && isComputed(roles[row]![column]!)),
    );
  });
  if (waiting.length === 0) return [];
  const text = `${waiting.length} 处合计的公式没有算过，这里也算不出，没有核对。`;
  return [hint("F06", text, { cells: cellAreas(addressesOf(waiting)) })];
}

function evidenceNote({ axis, at, found, takenFor, how, likeness, times }: LabelEvidence): Note {
  if (how === "scaled") {
    const text = `计量单位是“${found}”，表样是“${takenFor}”，这一行的数都乘了 ${times}，请和单位核对。`;
    const said = { cells: lineName({ axis, at }), actual: found, expected: takenFor };
    return { ...BLANK, rule: "F07", severity: "query", text, ...said };
  }
  const share = Math.floor(likeness * 100);
  const text = `“${found}”按“${takenFor}”读（${MATCH_NAMES[how]}，相似度 ${share}%）。`;
  return hint("F07", text, { cells: lineName({ axis, at }), actual: found, expected: takenFor });
}

function hiddenNotes({ account }: Return, sheet: string): Note[] {
  const hidden = (axis: Doubt["axis"]) =>
    account.hidden.filter((each) => each.sheet === sheet && each.axis === axis).map(({ at }) => at);
  const [hiddenRows, hiddenColumns] = [hidden("row"), hidden("column")];
  const rows = `第${rowRuns(hiddenRows)}行`;
  const columns = `${columnRuns(hiddenColumns)}列`;
  return [
    ...(hiddenRows.length > 0 ? [hint("F08", `${rows}是隐藏的，也读了。`, { cells: rows })] : []),
    ...(hiddenColumns.length > 0 ? [hint("F08", `${columns}是隐藏的，也读了。`, { cells: columns })] : []),
  ];
}

/** What stood there may have been a newer form, or the rest of this one. */
function lostNote(sheet: string): Note {
  const text = `工作表“${sheet}”在文件里只有名字，内容丢了，没有读。请和单位核对。`;
  return { ...BLANK, rule: "F21", severity: "query", text };
}

/** The stamped paper no longer proves the file, or proves less than it might. */
function sealNotes({ content: { seal }, placement }: Return): Note[] {
  if (seal === null) return [];
  const cells = cellName(placement.seal.row, placement.seal.column);
  if (!seal.intact) {
    const text = `${brokenSeal(seal)}，可能与盖章的纸质表不一致，请和单位核对。`;
    return [{ ...BLANK, rule: "F13", severity: "query", cells, actual: seal.code, text }];
  }
  if (seal.kind !== "old") return [];
  return [hint("F13", "旧式校验码，对得上；只能发现无意的改动。", { cells, actual: seal.code })];
}

function brokenSeal(seal: Seal): string {
  return seal.kind === "spoilt"
    ? `校验码写错了或被改过：表上写的是“${sealText(seal)}”`
    : `定稿后改过：表上的“${sealText(seal)}”与现在的内容对不上`;
}

function sourceNotes({ content: { unit }, account: { unitFrom } }: Return): Note[] {
  const source = SOURCE_NAMES[unitFrom];
  return source === undefined ? [] : [hint("F09", `填报单位“${unit}”${source}。`)];
}
