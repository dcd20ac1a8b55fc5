import type { Consolidation } from "../../consolidation/consolidation";
import { HEADING, heightsOf } from "../../consolidation/sheets/looks";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { firstPageRight, wideListPage } from "../../consolidation/sheets/wide-list";
import type { Directory } from "../../form/scheme";
import type { Form } from "../../form/form";
import { DIRECTORY_FRONT } from "../../reading/about-returns";
import { unitKey } from "../../reading/unit-key";
import { range } from "../../sheet/address";
import { between, call, number, reference, text, type Formula } from "../../sheet/formula/formula";
import { entryAt } from "../../sheet/entry-at";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { addedUp } from "../brief-formulas";
import { isAt } from "../entered";
import { LINE, LINED, OPEN, TITLE } from "../looks";
import { rangeWords } from "../materials/mismatch-words";
import { planned } from "../planned";
import {
  inDirectory,
  NO_LINES,
  type DirectoryLines,
  type UnitInDirectory,
  type UnitLines,
} from "./directory";

/** Rows and columns of the sheet, from 0. */
const ROW = { head: 2, first: 3 };
const FRONT = DIRECTORY_FRONT.length;
const [COUNT, CLAIMED, HINT] = ["已填", "报表填的", "提示"];
const WIDTHS = { unit: 20, group: 9, number: 7, entered: 20, count: 7, hint: 32 };
const HOW = "浅黄色的格可以填；一个单位有几个就填几行，行不够就插入一行、写上单位";

/**
 * A list that the office keeps of each unit, such as 联系点: as many lines as it is asked for or as its return says, and
 * beside the first of them how many are entered, how many the return has, and where those do not go together. All that
 * was entered stays, in columns of the clerk's own, too.
 */
export function directoryPlan(
  form: Form,
  index: number,
  consolidation: Pick<Consolidation, "counted" | "reports" | "detail" | "detailed">,
  entered: DirectoryLines,
): SheetPlan {
  const directory = form.scheme.directories[index]!;
  const units = inDirectory(form, directory, consolidation, entered);
  const own = [...directory.columns, ...entered.beside];
  const at = { count: FRONT + own.length, claimed: FRONT + own.length + 1, hint: FRONT + own.length + 2 };
  const total = units.reduce((sum, { lines }) => sum + lines.length, 0);
  const last = ROW.first + Math.max(total, 1) - 1;
  const made = formulasOf(directory, at, last);
  const isKept = units.some(({ count }) => count > 0);
  let row = ROW.first;
  const rows = units.flatMap((unit) =>
    unit.lines.map((line, nth): PlannedCell[] => {
      const here = row++;
      const said =
        nth === 0 ? countCells(form, directory, consolidation, unit, made, here, isKept) : ["", "", ""];
      return [unit.unit, unit.group, nth + 1, ...own.map((_, column) => line[column] ?? ""), ...said];
    }),
  );
  const heads = [...DIRECTORY_FRONT, ...own, COUNT!, CLAIMED!, HINT!];
  const widths = [
    ...[WIDTHS.unit, WIDTHS.group, WIDTHS.number],
    ...own.map(() => WIDTHS.entered),
    ...[WIDTHS.count, WIDTHS.count, WIDTHS.hint],
  ];
  const rowHeights = [
    { from: 0, to: 0, height: 30 },
    { from: 1, to: 1, height: 20 },
    ...heightsOf([heads], widths, ROW.head),
    ...heightsOf(rows, widths, ROW.first),
  ];
  const page = wideListPage(last, { widths, groups: [] }, { from: ROW.head, to: ROW.head }, rowHeights);
  const over = firstPageRight(page, at.hint);
  return sheetPlan(sheetNames(form).directories[index]!, {
    identity: DIRECTORY_FRONT.map((label, column) => ({ row: ROW.head, column, text: label })),
    cells: [[`${form.scheme.work}${directory.item}名册`], [`${form.authority}　${HOW}`], heads, ...rows],
    merges: [range(0, 0, 0, over), range(1, 0, 1, over)],
    formats: [
      { range: range(0, 0, 0, at.hint), format: TITLE },
      { range: range(1, 0, 1, at.hint), format: LINE },
      { range: range(ROW.head, 0, last, at.hint), format: LINED },
      { range: range(ROW.head, 0, ROW.head, at.hint), format: HEADING },
      // Whatever is entered is a text: a telephone number keeps its zeros.
      {
        range: range(ROW.first, FRONT, last, at.count - 1),
        format: { ...OPEN, number: "@" },
      },
      { range: range(ROW.first, 2, last, 2), format: { horizontal: "center" } },
      { range: range(ROW.first, at.hint, last, at.hint), format: { font: { color: "#8A0F0F" } } },
    ],
    columnWidths: widths,
    rowHeights,
    // Lines are added.
    page: { ...page, printArea: null },
    filter: range(ROW.head, 0, last, at.hint),
    freeze: { rows: ROW.first, columns: 1 },
  });
}

interface Formulas {
  count(row: number): Formula;
  hint(row: number): Formula;
}

function countCells(
  form: Form,
  directory: Directory,
  consolidation: Pick<Consolidation, "detailed">,
  unit: UnitInDirectory,
  made: Formulas,
  row: number,
  isKept: boolean,
): PlannedCell[] {
  const { claim } = directory;
  const { claimed, count } = unit;
  return [
    planned(made.count(row), count),
    claim && claimed
      ? planned(addedUp(form, consolidation, claim.table, claim.line.cells, claimed.rows), claimed.number)
      : "",
    planned(made.hint(row), isKept ? hintWords(directory, unit) : ""),
  ];
}

const [NOT_AS_MANY, THEN] = ["报表填了 ", " 个"];

/** 应为 1 至 3；报表填了 2 个. */
function hintWords({ from, to }: Directory, { count, claimed }: UnitInDirectory): string {
  const isAsked = count >= from && (to === null || count <= to);
  const differs = claimed !== null && claimed.number !== count;
  return [
    ...(isAsked ? [] : [rangeWords({ from, to })]),
    ...(differs ? [`${NOT_AS_MANY}${claimed.number}${THEN}`] : []),
  ].join("；");
}

function formulasOf(
  { from, to }: Directory,
  at: { readonly count: number; readonly claimed: number },
  last: number,
): Formulas {
  const cell = (row: number, column: number) => reference(range(row, column));
  const all = (column: number) => reference(range(ROW.first, column, last, column), null, true);
  const named = between(all(FRONT), "<>", text(""));
  return {
    count: (row) => call("SUMPRODUCT", between(between(all(0), "=", cell(row, 0)), "*", named)),
    hint: (row) => {
      const [count, claimed] = [cell(row, at.count), cell(row, at.claimed)];
      const enough = between(count, ">=", number(from));
      const asked = to === null ? enough : call("AND", enough, between(count, "<=", number(to)));
      const outside = call("IF", asked, text(""), text(rangeWords({ from, to })));
      const differs = call("AND", call("ISNUMBER", claimed), between(claimed, "<>", count));
      const apart = call("IF", asked, text(""), text("；"));
      const said = between(between(text(NOT_AS_MANY), "&", claimed), "&", text(THEN));
      const beside = call("IF", differs, between(apart, "&", said), text(""));
      // Where nobody keeps the list, nothing is missing in it.
      const isKept = between(call("SUMPRODUCT", between(named, "*", number(1))), ">", number(0));
      return call("IF", isKept, between(outside, "&", beside), text(""));
    },
  };
}

/** What stands on the sheet; nothing where it is none. Columns are known by their heads, wherever they stand. */
export function directoryIn({ scheme }: Form, index: number, grid: Grid | null): DirectoryLines {
  if (!grid || !DIRECTORY_FRONT.every((head, at) => isAt(grid, ROW.head, at, head))) return NO_LINES;
  const { columns } = scheme.directories[index]!;
  const heads = (grid.values[ROW.head] ?? []).map((head) => textOf(head).trim());
  const ours = [...DIRECTORY_FRONT, ...columns, COUNT, CLAIMED, HINT] as readonly string[];
  const beside = heads.filter((head) => head !== "" && !ours.includes(head));
  const places = [...columns, ...beside].map((label) => heads.indexOf(label));
  const units = new Map<string, UnitLines>();
  for (let row = ROW.first; row < grid.values.length; row++) {
    const unit = textOf(valueAt(grid, row, 0)).trim();
    const line = places.map((column) => (column < 0 ? "" : (entryAt(grid, row, column) ?? "")));
    if (unit === "" || line.every((value) => value === "")) continue;
    const known = units.get(unitKey(unit)) ?? { unit, lines: [] };
    units.set(unitKey(unit), { unit, lines: [...known.lines, line] });
  }
  return { beside, units };
}
