import type { RosterUnit } from "../../consolidation/consolidation";
import { BODY, heightFor, HEADING } from "../../consolidation/sheets/looks";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { groupOf } from "../../form/scheme";
import type { Form } from "../../form/form";
import { INSPECTION_FRONT } from "../../reading/about-returns";
import { unitKey } from "../../reading/unit-key";
import { range } from "../../sheet/address";
import { between, call, number, reference, text, type Formula } from "../../sheet/formula/formula";
import { textOf, valueAt, type Grid } from "../../sheet/grid";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { PAGE, pageHeight, sumOf } from "../../template/paper";
import { isAt } from "../entered";
import { LINE, LINED, OPEN, TITLE } from "../looks";
import {
  checklistOf,
  FAILED,
  isVisited,
  NO_INSPECTION,
  RESULTS,
  type Inspected,
  type Inspection,
  type Visit,
} from "./inspection";

const HEADS = [...INSPECTION_FRONT, "结果", "查看的材料和情况", "整改期限", "整改情况"];
/** Columns of the sheet, from 0; whose line it is stands behind what is printed. */
const AT = { about: 1, item: 2, asks: 3, result: 4, evidence: 5, until: 6, answer: 7, unit: 8 };
const WIDTHS = [5, 10, 16, 34, 9, 27, 12, 23];
const RIGHT = WIDTHS.length - 1;
/** Where a unit's name, the day and the names of those who came stand in the second row of a page. */
const TOP = { label: 0, unit: 2, dayLabel: 4, day: 5, byLabel: 6, by: 7 };
const [UNIT, DAY, BY] = ["被查单位", "督查日期", "督查人"];
/** Rows of a page above its items, and their heights in points. */
const ABOVE = [34, 24, 24];
const STRIP = 40;
const SIGNED = ["督查组（签名）：", "被查单位负责人（签名）：", "日期：　　年　　月　　日"].join(
  "　".repeat(12),
);
/** A row is high enough to be written in by hand, and no higher than looks well. */
const ROW = { least: 30, most: 46 };

/**
 * 专项督查: a checklist for each unit, a page each, taken along to the visit blank and entered afterwards in the same
 * place. Whatever was entered stays, of units that owe nothing any more, too.
 */
export function inspectionPlan(form: Form, units: readonly RosterUnit[], { visits }: Inspection): SheetPlan {
  const pages = pagesOf(form, units, visits);
  const starts = pages.map((_, index) => sumOf(pages.slice(0, index).map(({ rows }) => rows.length)));
  const rows = pages.flatMap((page) => page.rows);
  const last = Math.max(rows.length - 1, 0);
  const items = pages.map(({ rows: own }, index) => {
    const top = starts[index]! + ABOVE.length;
    return { top, bottom: starts[index]! + own.length - 2 };
  });
  const each = (made: (top: number, bottom: number, start: number) => SheetPlan["formats"]) =>
    items.flatMap(({ top, bottom }, index) => made(top, bottom, starts[index]!));
  return sheetPlan(sheetNames(form).inspection, {
    identity: INSPECTION_FRONT.map((label, column) => ({ row: ABOVE.length - 1, column, text: label })),
    cells: rows.map(({ cells }) => cells),
    merges: starts.flatMap((start, index) => [
      range(start, 0, start, RIGHT),
      range(start + 1, TOP.label, start + 1, TOP.label + 1),
      range(start + 1, TOP.unit, start + 1, TOP.unit + 1),
      range(items[index]!.bottom + 1, 0, items[index]!.bottom + 1, RIGHT),
    ]),
    formats: each((top, bottom, start) => [
      { range: range(start, 0, start, RIGHT), format: TITLE },
      { range: range(start + 1, 0, start + 1, RIGHT), format: { ...BODY, wrap: true } },
      ...[TOP.label, TOP.dayLabel, TOP.byLabel].map((column) => ({
        range: range(start + 1, column),
        format: { horizontal: "center", fill: HEADING.fill! } satisfies Format,
      })),
      ...[TOP.day, TOP.by].map((column) => ({ range: range(start + 1, column), format: OPEN })),
      { range: range(start + 1, TOP.day), format: DATE },
      { range: range(top - 1, 0, bottom, RIGHT), format: LINED },
      { range: range(top - 1, 0, top - 1, RIGHT), format: HEADING },
      { range: range(top, AT.result, bottom, AT.answer), format: OPEN },
      { range: range(top, AT.result, bottom, AT.result), format: { horizontal: "center" } },
      { range: range(top, 0, bottom, 0), format: { horizontal: "center" } },
      { range: range(top, AT.until, bottom, AT.until), format: DATE },
      { range: range(top - 1, AT.unit, bottom, AT.unit), format: ASIDE },
      { range: range(bottom + 1, 0, bottom + 1, RIGHT), format: LINE },
    ]),
    conditionalFormats: items.map(({ top, bottom }) => ({
      range: range(top, AT.result, bottom, AT.answer),
      formula: `=$E${top + 1}="${FAILED}"`,
      format: { fill: "#FBD5D5", color: "#8A0F0F" },
    })),
    validations: items.map(({ top, bottom }) => ({
      range: range(top, AT.result, bottom, AT.result),
      rule: { type: "list" as const, source: RESULTS },
      prompt: { title: "结果", text: "选一个；不合格的写上整改期限" },
      error: { title: "结果", text: `只能是：${RESULTS.join("、")}` },
    })),
    columnWidths: [...WIDTHS, 18],
    rowHeights: rows.map(({ height }, row) => ({ from: row, to: row, height })),
    page: {
      ...PAGE,
      orientation: "landscape",
      printArea: range(0, 0, last, RIGHT),
      titleRows: null,
      titleColumns: null,
      breaksBefore: starts.slice(1),
    },
  });
}

const DATE: Format = { number: "yyyy-mm-dd", horizontal: "center" };
const ASIDE: Format = { font: { name: "宋体", size: 9, color: "#767676" }, vertical: "middle" };

interface Row {
  readonly cells: readonly PlannedCell[];
  readonly height: number;
}

function pagesOf(form: Form, units: readonly RosterUnit[], visits: Inspection["visits"]) {
  const owing = units.filter(({ exempt }) => exempt !== true);
  const asked = new Set(owing.map(({ unit }) => unitKey(unit)));
  const others = [...visits.values()].filter((each) => !asked.has(unitKey(each.unit)) && isVisited(each));
  return [
    ...owing.map(({ unit, category }) => ({ unit, group: groupOf(form.scheme, category) })),
    ...others.map(({ unit }) => ({ unit, group: "" })),
  ].map(({ unit, group }) => ({ rows: pageOf(form, unit, group, visits.get(unitKey(unit))) }));
}

function pageOf(form: Form, unit: string, group: string, visit: Visit | undefined): Row[] {
  const items = checklistOf(form.scheme.inspection, visit);
  const room = pageHeight("landscape", WIDTHS) - sumOf(ABOVE) - STRIP;
  const share = Math.min(ROW.most, Math.max(ROW.least, Math.floor(room / Math.max(items.length, 1))));
  const name = `${unit}${group === "" ? "" : `（${group}）`}`;
  const top = [UNIT, "", name, "", DAY, visit?.day ?? "", BY, visit?.by ?? ""];
  return [
    { cells: [`${form.scheme.work}专项督查表`], height: ABOVE[0]! },
    { cells: top, height: ABOVE[1]! },
    { cells: [...HEADS, "单位"], height: ABOVE[2]! },
    ...items.map((each, index): Row => {
      const { about, item, asks, result, evidence, until, answer } = each;
      const cells = [index + 1, about, item, asks, result, evidence, until, answer, unit];
      const needed = cells.slice(0, -1).map((cell, at) => heightFor(textOf(cell), WIDTHS[at]!));
      return { cells, height: Math.max(share, ...needed) };
    }),
    { cells: [SIGNED], height: STRIP },
  ];
}

/** What stands on the sheet; nothing where it is none. */
export function inspectionIn(grid: Grid | null): Inspection {
  if (!grid || !INSPECTION_FRONT.every((head, at) => isAt(grid, ABOVE.length - 1, at, head)))
    return NO_INSPECTION;
  const visits = new Map<string, Visit>();
  let top: Pick<Visit, "day" | "by"> = { day: "", by: "" };
  for (let row = 0; row < grid.values.length; row++) {
    if (isAt(grid, row, TOP.label, UNIT))
      top = { day: valueAt(grid, row, TOP.day), by: valueAt(grid, row, TOP.by) };
    const unit = textOf(valueAt(grid, row, AT.unit)).trim();
    const item = said(grid, row, AT.item);
    if (unit === "" || item === "" || isAt(grid, row, AT.item, HEADS[AT.item]!)) continue;
    const known = visits.get(unitKey(unit)) ?? { unit, ...top, items: [] };
    visits.set(unitKey(unit), { ...known, items: [...known.items, entered(grid, row)] });
  }
  return { visits, rows: grid.values.length };
}

function entered(grid: Grid, row: number): Inspected {
  const [evidence, until, answer] = [AT.evidence, AT.until, AT.answer].map((column) =>
    valueAt(grid, row, column),
  ) as [Inspected["evidence"], Inspected["until"], Inspected["answer"]];
  return {
    about: said(grid, row, AT.about),
    item: said(grid, row, AT.item),
    asks: said(grid, row, AT.asks),
    // As it stands there: a formula that counts it sees no less and no more.
    result: textOf(valueAt(grid, row, AT.result)),
    ...{ evidence, until, answer },
  };
}

const said = (grid: Grid, row: number, column: number) => textOf(valueAt(grid, row, column)).trim();

/** Said in place of a number where nobody has been. */
export const UNVISITED = "未查";

/** Rows behind those that there are: the sheet may be made anew with more units. */
const SPARE = 1000;

/** How many items a unit has failed, counted on the sheet. */
export function failuresFormula(form: Form, { rows }: Pick<Inspection, "rows">, unit: Formula): Formula {
  const last = rows + SPARE - 1;
  const all = (column: number) =>
    reference(range(0, column, last, column), sheetNames(form).inspection, true);
  const ofUnit = between(all(AT.unit), "=", unit);
  const counted = (condition: Formula) => call("SUMPRODUCT", between(ofUnit, "*", condition));
  return call(
    "IF",
    between(counted(between(all(AT.result), "<>", text(""))), "=", number(0)),
    text(UNVISITED),
    counted(between(all(AT.result), "=", text(FAILED))),
  );
}
