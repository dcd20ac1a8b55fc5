import { MARK_FORMULA } from "../../../src/host/mark-formula";
import { parseRange, range, type Range } from "../../../src/sheet/address";
import { COLUMN_CHARACTER } from "../../../src/sheet/column-character";
import type { Grid } from "../../../src/sheet/grid";
import {
  gridOfPlan,
  sheetPlan,
  type ConditionalFormat,
  type Format,
  type PageSetup,
  type SheetPlan,
  type Validation,
} from "../../../src/sheet/sheet-plan";
import type { BookName, FakeBook } from "./book";
import type { FakeSheet, SheetFormat, SheetValidation } from "./sheet";

const MOST_ROW = 1_048_575;
const MOST_COLUMN = 16_383;

/** The sheet as the plan that would write it; what no plan can say is left out. */
export function planOf(book: FakeBook, sheet: FakeSheet): SheetPlan {
  const used = sheet.used(false) ?? range(0, 0);
  return sheetPlan(sheet.name, {
    visible: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const)[sheet.visibility],
    cells: book.cellsOf(sheet),
    merges: sheet.merges,
    formats: looks(sheet, used),
    columnWidths: widths(sheet),
    rowHeights: [...sheet.rowHeights]
      .sort(([a], [b]) => a - b)
      .map(([row, height]) => ({ from: row, to: row, height })),
    validations: sheet.validations.flatMap(validation),
    conditionalFormats: sheet.formats
      .filter((each) => each.formula !== MARK_FORMULA)
      .flatMap(conditionalFormat),
    unlocked: sheet.protection ? open(sheet) : null,
    names: book.names.flatMap((item) => nameOn(sheet, item)),
    page: page(sheet),
    filter: sheet.filter,
    charts: sheet.charts.map(({ name, title, labels, values, over }) => ({
      ...{ name, title, values, over },
      labels: labels ?? values,
    })),
    freeze: freeze(sheet),
  });
}

/** What of the sheet can be read. */
export function gridOf(book: FakeBook, sheet: FakeSheet): Grid {
  const cells = book.cellsOf(sheet);
  return {
    ...gridOfPlan(sheetPlan(sheet.name, { cells, merges: sheet.merges })),
    visible: sheet.visibility === "Visible",
    formats: cells.map((line, row) => line.map((_, column) => sheet.numberFormat(row, column))),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

/** One entry a cell. */
function looks(sheet: FakeSheet, used: Range): SheetPlan["formats"] {
  const formats: { range: Range; format: Format }[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const format = lookOf(sheet, row, column);
      if (Object.keys(format).length > 0) formats.push({ range: range(row, column), format });
    }
  }
  return formats;
}

const ALIGNED = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

function lookOf(sheet: FakeSheet, row: number, column: number): Format {
  const at = <Value>(property: string) => sheet.look(row, column, property) as Value | null;
  const font = {
    ...given("name", at<string>("font.name")),
    ...given("size", at<number>("font.size")),
    ...given("bold", at<boolean>("font.bold")),
    ...given("color", at<string>("font.color")),
  };
  const horizontal = at<keyof typeof ALIGNED>("horizontal");
  const vertical = at<keyof typeof VERTICAL>("vertical");
  const orientation = at<number>("orientation");
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...given("fill", at<string>("fill")),
    ...given("horizontal", horizontal && ALIGNED[horizontal]),
    ...given("vertical", vertical && VERTICAL[vertical]),
    ...given("wrap", at<boolean>("wrap")),
    ...given("stacked", orientation === null ? null : orientation === 180),
    ...given<"border", NonNullable<Format["border"]>>("border", border(sheet, row, column) ?? null),
    ...given("number", at<string>("number")),
  };
}

const given = <Key extends string, Value>(key: Key, value: Value | null) =>
  (value === null ? {} : { [key]: value }) as { [K in Key]?: Value };

/** Sides of different weight count as the thinner one, as a plan has one weight for all four. */
function border(sheet: FakeSheet, row: number, column: number): Format["border"] | null {
  const weights = ["top", "bottom", "left", "right"].map((side) => {
    const style = sheet.look(row, column, `border.${side}.style`);
    return style === "Continuous" ? sheet.look(row, column, `border.${side}.weight`) : null;
  });
  if (weights.includes(null)) return null;
  return weights.every((weight) => weight === "Medium") ? "medium" : "thin";
}

function widths({ columnWidths }: FakeSheet): number[] {
  const last = Math.max(-1, ...columnWidths.keys());
  const characters = (points: number) => Math.round((points / COLUMN_CHARACTER) * 100) / 100;
  return Array.from({ length: last + 1 }, (_, column) => characters(columnWidths.get(column) ?? 48));
}

function validation({ range: at, rule, prompt, errorAlert }: SheetValidation): Validation[] {
  const planned = rule && plannedRule(rule);
  if (!planned) return [];
  const words = (of: Readonly<Record<string, unknown>> | undefined) => ({
    title: String(of?.["title"] ?? ""),
    text: String(of?.["message"] ?? ""),
  });
  return [{ range: at, rule: planned, prompt: words(prompt), error: words(errorAlert) }];
}

interface Bounds {
  readonly formula1: number | string;
  readonly formula2: number | string;
}

function plannedRule(rule: Readonly<Record<string, unknown>>): Validation["rule"] | null {
  const [kind = ""] = Object.keys(rule);
  if (kind === "list") {
    return { type: "list", source: (rule["list"] as { source: string }).source.split(",") };
  }
  const { formula1, formula2 } = rule[kind] as Bounds;
  const kinds = {
    wholeNumber: "whole",
    decimal: "decimal",
    date: "date",
    textLength: "text-length",
  } as const;
  const type = kinds[kind as keyof typeof kinds];
  return { type, minimum: bound(formula1), maximum: bound(formula2) };
}

/** Days since 30 December 1899 for a date, the number itself otherwise. */
const bound = (value: number | string) =>
  typeof value === "number" ? value : Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569;

function conditionalFormat({ ranges, formula, fill, color, bold }: SheetFormat): ConditionalFormat[] {
  const format = { ...given("fill", fill), ...given("color", color), ...given("bold", bold) };
  return ranges.map((at) => ({ range: at, formula, format }));
}

function open(sheet: FakeSheet): Range[] {
  const looks = sheet.looks.get("locked") ?? [];
  return looks.filter((look) => look.value === false).map((look) => look.range);
}

function nameOn(sheet: FakeSheet, { name, formula }: BookName): SheetPlan["names"] {
  const [on = "", at = ""] = formula.replace(/^=/, "").split("!");
  const area = parseRange(at);
  return area && on.replaceAll("'", "") === sheet.name ? [{ name, range: area }] : [];
}

const POINTS_PER_CM = 72 / 2.54;

function page({ layout, breaks, columnBreaks }: FakeSheet): PageSetup | null {
  if (layout.paperSize !== "A4") return null;
  const cm = (points: number) => Math.round((points / POINTS_PER_CM) * 1000) / 1000;
  const { top, bottom, left, right } = layout.margins;
  return {
    paper: "A4",
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    printArea: layout.printArea,
    titleRows: layout.titleRows,
    titleColumns: layout.titleColumns,
    breaksBefore: breaks.map((each) => each.top),
    across: across(layout.zoom, columnBreaks),
    centered: layout.centerHorizontally,
    margins: { top: cm(top), bottom: cm(bottom), left: cm(left), right: cm(right) },
    footer: layout.centerFooter,
  };
}

function across(zoom: FakeSheet["layout"]["zoom"], breaks: readonly Range[]): PageSetup["across"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  // Fitted to a height as well it is another set-up than any plan's.
  return scale === undefined
    ? { pages: verticalFitToPages === undefined ? (horizontalFitToPages ?? NaN) : NaN }
    : { percent: scale, breaksBefore: breaks.map(({ left }) => left) };
}

function freeze({ frozen }: FakeSheet): SheetPlan["freeze"] {
  if (!frozen) return { rows: 0, columns: 0 };
  return {
    rows: frozen.bottom === MOST_ROW ? 0 : frozen.bottom + 1,
    columns: frozen.right === MOST_COLUMN ? 0 : frozen.right + 1,
  };
}
