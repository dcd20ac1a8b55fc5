import type { Consolidation } from "../../consolidation/consolidation";
import { HEADING, heightsOf } from "../../consolidation/sheets/looks";
import type { Register } from "../../consolidation/register";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import { firstPageRight, wideListPage } from "../../consolidation/sheets/wide-list";
import type { Form } from "../../form/form";
import type { Material, Owed } from "../../form/scheme";
import { MATERIALS_FRONT } from "../../reading/about-returns";
import { unitKey } from "../../reading/unit-key";
import { range } from "../../sheet/address";
import { textOf, valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { serialOf } from "../../sheet/serial";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { isAt } from "../entered";
import { LINE, LINED, OPEN, TITLE } from "../looks";
import { planned } from "../planned";
import { datedState, materialsOf, type HandedIn, type Ledger, type UnitMaterials } from "./materials";
import { groupFormulas, countWords, ledgerFormulas, STATES, stateWords, type Place } from "./ledger-formulas";
import type { HandedForms } from "./other-form";
import { mismatchWords } from "./mismatch-words";

/** Rows of the sheet, from 0. */
const ROW = { cutoff: 2, head: 3, below: 4, first: 5 };
const FRONT = MATERIALS_FRONT.length;
const WIDTHS = { unit: 18, group: 11, in: 7, day: 11.5, count: 6.5, state: 10.5, hints: 36, files: 46 };
/** Short, for it stands over every page. */
const DUE: Format = { number: "m-d", horizontal: "center" };
const DAY: Format = { number: "yyyy-mm-dd", horizontal: "center" };

/** Where a material stands: its day or number, and behind it how that is, where anything is asked of it. */
function placesOf(materials: readonly Material[]): Place[] {
  let next = FRONT;
  return materials.map(({ owed }) => ({ value: next++, state: hasState(owed) ? next++ : null, owed }));
}

const hasState = (owed: Owed) => owed.kind !== "counted" || owed.from > 0 || owed.to !== null;

/**
 * 资料台账: when each unit has handed in what the notice asks for, how it stands with it on the day of reckoning, and below
 * how many are how far. Days, numbers and files are the clerk's, states and counts are formulas.
 */
export function materialsPlan(
  form: Form,
  consolidation: Pick<Consolidation, "counted" | "reports" | "detail" | "date">,
  register: Register,
  ledger: Ledger,
  forms: readonly HandedForms[] = [],
): SheetPlan {
  const { materials } = form.scheme;
  const places = placesOf(materials);
  const units = materialsOf(form, consolidation, register, ledger, forms);
  const last = ROW.first + Math.max(units.length, 1) - 1;
  const cutoff = serialOf(consolidation.date)!;
  const made = ledgerFormulas({ cutoff: { row: ROW.cutoff, column: 1 }, below: ROW.below, places });
  const right = FRONT + places.reduce((sum, { state }) => sum + (state === null ? 1 : 2), 0) + 1;
  const widths = [
    ...[WIDTHS.unit, WIDTHS.group, WIDTHS.in],
    ...places.flatMap(({ owed, state }) => [
      owed.kind === "counted" ? WIDTHS.count : WIDTHS.day,
      ...(state === null ? [] : [WIDTHS.state]),
    ]),
    ...[WIDTHS.hints, WIDTHS.files],
  ];
  const rows = units.map((unit, index): PlannedCell[] => {
    const row = ROW.first + index;
    return [
      ...[unit.unit, unit.group],
      planned(made.handedIn(row), handedIn(places, unit)),
      ...places.flatMap((place, at): PlannedCell[] => {
        const value = unit.values[at] ?? "";
        if (place.state === null) return [value];
        return [
          value,
          planned(made.state(row, at, unit.due[at]!, unit.undated), stateOf(place, unit, at, cutoff)),
        ];
      }),
      mismatchWords(materials, unit.mismatches),
      unit.files,
    ];
  });
  const summary = summaryRows(places, units, cutoff, last);
  const bottom = last + 1 + summary.length;
  const open = places.filter(({ owed }) => owed.kind !== "return").map(({ value }) => value);
  const days = places.filter(({ owed }) => owed.kind !== "counted").map(({ value }) => value);
  const heads = [
    ...MATERIALS_FRONT,
    ...materials.flatMap(({ item }, at) => [item, ...(places[at]!.state === null ? [] : [""])]),
    ...["提示", "文件"],
  ];
  const rowHeights = [
    { from: 0, to: 0, height: 30 },
    { from: 1, to: 1, height: 20 },
    ...heightsOf(
      [heads],
      widths.map((width, at) => headWidth(places, widths, at) ?? width),
      ROW.head,
    ),
    ...heightsOf(rows, widths, ROW.first),
  ];
  const page = wideListPage(
    bottom,
    // Which files they were is for whoever looks them up.
    { widths: widths.slice(0, -1), groups: [...places.map(({ value }) => value), right - 1] },
    { from: ROW.head, to: ROW.below },
    rowHeights,
  );
  const over = firstPageRight(page, right - 1);
  return sheetPlan(sheetNames(form).materials, {
    identity: MATERIALS_FRONT.map((label, column) => ({ row: ROW.head, column, text: label })),
    cells: [
      [`${form.scheme.work}资料台账`],
      [[`${form.authority}　浅黄色的格可以改，状态跟着变`, ...returnWords(form)].join("；")],
      ["截至", cutoff],
      heads,
      ["", "", "", ...places.flatMap((place) => subHeads(form, place)), "", ""],
      ...rows,
      ...(rows.length === 0 ? [[]] : []),
      [],
      ...summary,
    ],
    merges: [
      range(0, 0, 0, over),
      range(1, 0, 1, over),
      ...[0, 1, 2, right - 1, right].map((column) => range(ROW.head, column, ROW.below, column)),
      ...places.flatMap(({ value, state }) =>
        state === null ? [] : [range(ROW.head, value, ROW.head, state)],
      ),
    ],
    formats: [
      { range: range(0, 0, 0, right), format: TITLE },
      { range: range(1, 0, ROW.cutoff, right), format: LINE },
      { range: range(ROW.cutoff, 1), format: { ...OPEN, ...DAY, border: "thin" } },
      { range: range(ROW.head, 0, last, right), format: LINED },
      { range: range(last + 2, 0, bottom, right - 2), format: LINED },
      { range: range(ROW.head, 0, ROW.below, right), format: HEADING },
      ...open.map((column) => ({ range: range(ROW.first, column, last, column), format: OPEN })),
      ...days.flatMap((column) => [
        { range: range(ROW.below, column), format: DUE },
        { range: range(ROW.first, column, last, column), format: DAY },
        { range: range(last + 2 + STATES.length, column, bottom, column), format: RATE },
      ]),
      {
        range: range(ROW.first, right - 1, last, right - 1),
        format: { font: { color: "#8A0F0F", size: 9 } },
      },
      { range: range(ROW.first, right, last, right), format: OPEN },
    ],
    columnWidths: widths,
    rowHeights,
    page,
    freeze: { rows: ROW.first, columns: 1 },
  });
}

const RATE: Format = { number: "0.0%" };

/** A head that spans two columns is as wide as both. */
function headWidth(places: readonly Place[], widths: readonly number[], at: number): number | null {
  const place = places.find(({ value }) => value === at);
  return !place || place.state === null ? null : widths[at]! + widths[place.state]!;
}

/** By which day a return goes, as its form calls it. */
const returnDay = ({ fields }: Form) => fields.find(({ is }) => is === "date")?.label ?? "收到时间";

/** 统计表的日期是报表上的填报时间, where the return is one of what is owed. */
function returnWords(form: Form): string[] {
  const isWritten = form.fields.some(({ is }) => is === "date");
  return form.scheme.materials
    .filter(({ owed }) => owed.kind === "return")
    .map(({ item }) => `${item}的日期是${isWritten ? "报表上的" : ""}${returnDay(form)}`);
}

/** The last day, or that it is a number; and what stands behind it. */
function subHeads(form: Form, { owed, state }: Place): CellValue[] {
  const below = state === null ? [] : ["状态"];
  switch (owed.kind) {
    case "counted":
      return ["份数", ...below];
    case "dated":
      return [serialOf(owed.due), ...below];
    case "return": {
      // Of a form with a day for each level there is no one day to be printed.
      const [due, ...others] = form.due;
      return [due && others.length === 0 ? serialOf(due.by) : returnDay(form), ...below];
    }
  }
}

function stateOf(
  { owed }: Place,
  { values, due, undated }: UnitMaterials,
  at: number,
  cutoff: number,
): string {
  const value = values[at] ?? null;
  if (owed.kind === "counted") return countWords(owed, value);
  if (owed.kind === "return" && undated) return stateWords({ kind: "undated" });
  const last = due[at] ?? null;
  return last === null ? "" : stateWords(datedState(last, value, cutoff));
}

function handedIn(places: readonly Place[], { values }: UnitMaterials): number {
  return places.filter((_, at) => {
    const value = values[at] ?? null;
    return typeof value === "number" && value > 0;
  }).length;
}

/** How many are how far with each, and of each group how many have handed it in. */
function summaryRows(
  places: readonly Place[],
  units: readonly UnitMaterials[],
  cutoff: number,
  last: number,
): PlannedCell[][] {
  const made = groupFormulas({ first: ROW.first, last, places });
  const states = units.map((unit) => places.map((place, at) => stateOf(place, unit, at, cutoff)));
  const isDated = ({ owed }: Place) => owed.kind !== "counted";
  const counts = STATES.map((state, line): PlannedCell[] => {
    const all = places.map((place, at) =>
      isDated(place) ? states.filter((own) => own[at]!.startsWith(state)).length : 0,
    );
    const row = last + 2 + line;
    return [
      ...[state, "合计"],
      planned(
        made.together(row),
        all.reduce((sum, each) => sum + each, 0),
      ),
      ...places.flatMap((place, at): PlannedCell[] => {
        if (place.state === null) return [""];
        return ["", isDated(place) ? planned(made.inState(at, state), all[at]!) : ""];
      }),
    ];
  });
  const groups = [...new Set(units.map(({ group }) => group))].map((group, line): PlannedCell[] => {
    const row = last + 2 + STATES.length + line;
    const own = units.filter((unit) => unit.group === group);
    return [
      ...["报送率", group, ""],
      ...places.flatMap((place, at): PlannedCell[] => {
        const numbers = own.map(({ values }) => values[at]).filter((value) => typeof value === "number");
        if (!isDated(place)) {
          const sum = numbers.reduce((total, each) => total + each, 0);
          return [planned(made.numberIn(row, at), sum), ...(place.state === null ? [] : [""])];
        }
        const rate = numbers.length / own.length;
        return [
          planned(made.rateIn(row, at), rate),
          planned(made.fractionIn(row, at), `${numbers.length}/${own.length}`),
        ];
      }),
    ];
  });
  return [...counts, ...groups];
}

/** What stands on the sheet; nothing where it is none. A material that the sheet does not have is empty. */
export function ledgerIn({ scheme }: Form, grid: Grid | null): Ledger {
  const found = new Map<string, HandedIn>();
  if (!grid || !MATERIALS_FRONT.every((head, at) => isAt(grid, ROW.head, at, head))) return found;
  const width = Math.max(...grid.values.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const columnOf = (label: string) => columns.find((column) => isAt(grid, ROW.head, column, label)) ?? null;
  const places = scheme.materials.map(({ item }) => columnOf(item));
  const files = columnOf("文件");
  for (let row = ROW.first; textOf(valueAt(grid, row, 0)) !== ""; row++) {
    const at = (column: number | null) => (column === null ? null : valueAt(grid, row, column));
    const values = places.map((column) => typed(at(column)));
    found.set(unitKey(textOf(valueAt(grid, row, 0))), { values, files: textOf(at(files)) });
  }
  return found;
}

/** Blank is nothing; a day or a number that was typed as a text is one. */
function typed(value: CellValue): CellValue {
  const said = textOf(value).trim();
  if (said === "") return null;
  if (typeof value === "number") return value;
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said);
  if (day) return serialOf([day[1], ...day.slice(2).map((part) => part.padStart(2, "0"))].join("-"));
  return Number.isFinite(Number(said)) ? Number(said) : said;
}
